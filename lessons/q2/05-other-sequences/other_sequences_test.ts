import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { otherSequences as lesson } from "../../../checks/q2/other_sequences.ts";

await testLesson(lesson, {
  "words.ts": () => import("./words.ts"),
  "bag_of_words.ts": () => import("./bag_of_words.ts"),
  "windows.ts": () => import("./windows.ts"),
  "baselines.ts": () => import("./baselines.ts"),
  "prices.ts": () => import("./prices.ts"),
});
