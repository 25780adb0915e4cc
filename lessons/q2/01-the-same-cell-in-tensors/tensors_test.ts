import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { tensors as lesson } from "../../../checks/q2/tensors.ts";

await testLesson(lesson, {
  "layers.ts": () => import("./layers.ts"),
  "learning.ts": () => import("./learning.ts"),
});
