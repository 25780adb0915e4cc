import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { sequentialMnist as lesson } from "../../../checks/q2/sequential_mnist.ts";

await testLesson(lesson, {
  "sequences.ts": () => import("./sequences.ts"),
  "beginning.ts": () => import("./beginning.ts"),
  "learning_rate.ts": () => import("./learning_rate.ts"),
  "evaluation.ts": () => import("./evaluation.ts"),
});
