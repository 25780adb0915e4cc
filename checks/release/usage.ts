/**
 * What `deno task release --help` prints.
 *
 * @module
 */

/** What `--help` prints. */
export const USAGE = `deno task release q1 [q2] --out FOLDER [--solutions] [--site]
deno task release q1 --gradescope --out autograder.zip [--rubric FILE] [--seed N]

Writes what students get: lessons with open exercises, the checks with the whole diagnosis, the hints, the kit,
and what trains and draws. No solution, neither in clear nor packed: a mistake is recognised by prints of what the
wrong versions do, and hints are packed so that nobody reads one by accident. Then it proves what it wrote: types,
a fresh copy, mistakes that are called by their names, the grader's nothing for the skeletons and everything for
the solutions.

  --solutions           for teaching assistants: with the solutions, the catalogue and the grader
  --site                with the pages of the course, if they are built (deno task site); together with
                        --solutions also with a page of all solutions
an autograder for Gradescope
  --gradescope          writes the zip that an assignment's autograder is configured with
  --lessons q1/01,q1/02 what is graded, if not everything
  --rubric FILE         points and rules, as for deno task grade
  --seed N              decides every input; otherwise one is drawn. It is in the zip, and nowhere else
  --rounds N            fresh sets of inputs that each exercise meets (1)
  --hidden-feedback F   name: what kind of mistake, without numbers (this holds otherwise); none: only that it
                        does not pass
  --help                this text`;
