/**
 * What `deno task grade --help` prints.
 *
 * @module
 */

/** What `--help` prints. */
export const USAGE = `deno task grade PATH [options]
deno task grade --batch FOLDER --lessons q1 --out results.jsonl [options]
deno task grade summary results.jsonl [FOLDER --similarity] --out REPORT [--rubric FILE]
deno task grade merge A.jsonl B.jsonl ... --out C.jsonl
deno task grade --print-rubric [--lessons q1]

Grades a submission: a folder, a zip, a tar, a tar.gz or a git bundle, with the whole course in it, a part of
it, or bare exercise files. The submission runs in a process without permissions, and only the numbers that
it returns count. The same seed gives the same grade.

what
  --lessons q1,q2/02     the lessons to grade; otherwise the questions of which something was handed in
  --seed N               decides every input; otherwise one is drawn and printed
  --rounds N             fresh sets of inputs that each exercise meets (1)
  --rubric FILE          points and rules, JSON or YAML; --print-rubric prints the one that holds otherwise
  --late HOURS           how late it was handed in; in a batch also a CSV file with a column "name" and
                         a column "hours" or "submitted"
  --submitted TIME       when it was handed in, where the rubric has a deadline: 2027-03-01T17:59:00+01:00
how it is told
  --format F             text, json, junit or gradescope (text)
  --out FILE             where to; otherwise it is printed
  --hidden-feedback F    name: what kind of mistake, without numbers; none: only that it does not pass.
                         Otherwise text and json tell everything, junit and gradescope the name
  --fail-below PERCENT   end with exit code 3 if less than that was earned
a whole class
  --batch FOLDER         every file and folder in it is a submission; what was graded before is not graded
                         again, also after the batch was killed
  --jobs N               submissions at a time (2)
  --shard K/N            only the K-th of N parts of the class; merge joins them
  --summary FOLDER       writes summary.csv, exercises.csv and summary.html there
  --similarity           looks for shared passages; in the summary
  --help                 this text

Exit code 0: graded, whatever the grade. 1: the grader failed. 2: the command line, or what was handed in,
cannot be understood. 3: less than --fail-below.`;
