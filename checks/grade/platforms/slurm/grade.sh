#!/bin/bash
# A class on Slurm, in eight parts:
#
#   sbatch --export=ALL,COURSE=$HOME/course,CLASS=$HOME/class,LESSONS=q1,SEED=20270301 grade.sh
#   sbatch --dependency=afterok:JOB --export=ALL,COURSE=$HOME/course,CLASS=$HOME/class merge.sh
#
# COURSE: what `deno task release --solutions` wrote. CLASS: a folder with submissions/ in it; the results go there too.
# A part that was stopped goes on where it was when it is submitted again.
#SBATCH --job-name=unrolled
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=04:00:00
#SBATCH --requeue
set -euo pipefail

cd "$COURSE"
mkdir -p "$CLASS/parts"
part=$SLURM_ARRAY_TASK_ID of=${SLURM_ARRAY_TASK_COUNT:-8}
# Submissions run in a folder of the node's own: faster than a shared one, and gone with the job.
export TMPDIR=${SLURM_TMPDIR:-${TMPDIR:-/tmp}}
exec deno run -A --no-check --quiet checks/grade/command.ts --batch "$CLASS/submissions" --lessons "$LESSONS" \
  --seed "$SEED" --shard "$part/$of" --jobs "${SLURM_CPUS_PER_TASK:-2}" --out "$CLASS/parts/$part.jsonl" \
  ${RUBRIC:+--rubric "$RUBRIC"}
