/**
 * The README of a release.
 *
 * @module
 */

import { folderOf } from "../core/exercise.ts";
import { type QuestionId, questions } from "../lessons.ts";
import type { Plan } from "./plan.ts";

/** What the README says. */
export function readmeText(plan: Plan): string {
  const [first] = questions[plan.questions[0]];
  return [
    "# Unrolled",
    "",
    "A course in recurrent networks that you write, not read. Every lesson is a text beside the TypeScript",
    "module it explains. You complete the module; the checks compare every derivative you wrote with finite",
    "differences and with an independent reference, and a failure says which parameter, by how much, and",
    "from which step on.",
    "",
    "## Begin",
    "",
    "You need [Deno](https://deno.com) 2.9 or later, or Node: then type `npx -y deno` where it says `deno`.",
    `Open \`lessons/${
      folderOf(first)
    }/lesson.md\`, write the first exercise in the module beside it, and ask:`,
    "",
    "```sh",
    `deno test lessons/${folderOf(first)}`,
    "```",
    "",
    "It fetches nothing and asks for no permission.",
    "",
    "| command                    | does                                                                     |",
    "| -------------------------- | ------------------------------------------------------------------------ |",
    ...plan.questions.map((one) =>
      `| \`deno test lessons/${one}\`     | checks what you wrote; add the folder of a lesson to check that one only |`
    ),
    "| `deno task progress`       | what passes now, what fails and why, what to do next                     |",
    "| `deno task hint`           | the next hint for an exercise: `deno task hint q1/03`                    |",
    "| `deno task reset`          | puts a module back as it was; what you wrote is kept beside it           |",
    "| `deno task run`            | trains with your own code and draws its figures: `deno task run q1/06`   |",
    `| \`deno task handin\`         | packs what you hand in: \`deno task handin ${
      plan.questions[0]
    } --name "Your Name"\`   |`,
    "",
    ...(plan.site
      ? ["The pages of the course need no server: open `site/dist/index.html`.", ""]
      : []),
    "## The lessons",
    "",
    ...plan.questions.flatMap((one: QuestionId) =>
      questions[one].map((lesson) =>
        `- [${lesson.id} ${lesson.title}](lessons/${folderOf(lesson)}/lesson.md)`
      )
    ),
    "",
    "## Hand in",
    "",
    `Write what you observed into \`lessons/${
      plan.questions[0]
    }/answers.md\`. Then \`deno task handin\` runs your checks, trains what is`,
    "not trained yet, and packs a report, a notebook, your code and every figure into one zip file under `out/handin`. It says",
    "first what is missing. For the grader only the modules that you wrote count: it takes that zip file, the whole folder, or",
    "the files alone.",
    "",
    ...(plan.solutions
      ? [
        "## For teaching assistants",
        "",
        "This copy has the solutions. Do not hand it on. Your students' own tests run against them with no file",
        "touched, and the grader takes a folder, a zip, a tar.gz or a git bundle:",
        "",
        "```sh",
        ...plan.questions.map((one) =>
          `deno test --import-map=solutions/import_map.json lessons/${one}`
        ),
        `deno task grade handed_in.zip --lessons ${plan.questions[0]}`,
        "```",
        "",
        "`checks/grade/TEACHING.md` says the rest.",
        ...(plan.site
          ? ["`site/dist/solutions.html` has every exercise solved, for reading."]
          : []),
        "",
      ]
      : []),
    "[MIT](LICENSE)",
    "",
  ].join("\n");
}
