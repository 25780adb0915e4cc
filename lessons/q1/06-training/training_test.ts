import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { training as lesson } from "../../../checks/q1/training.ts";

await testLesson(lesson, {
  "optimisers.ts": () => import("./optimisers.ts"),
  "data.ts": () => import("./data.ts"),
  "model.ts": () => import("./model.ts"),
});
