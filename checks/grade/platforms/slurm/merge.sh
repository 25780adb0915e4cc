#!/bin/bash
# Joins the parts of a class, and writes its summary: see grade.sh.
#SBATCH --job-name=unrolled-merge
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=00:30:00
set -euo pipefail

cd "$COURSE"
grade="deno run -A --no-check --quiet checks/grade/command.ts"
$grade merge "$CLASS"/parts/*.jsonl --out "$CLASS/results.jsonl"
$grade summary "$CLASS/results.jsonl" "$CLASS/submissions" --similarity --out "$CLASS/summary" \
  ${RUBRIC:+--rubric "$RUBRIC"}
