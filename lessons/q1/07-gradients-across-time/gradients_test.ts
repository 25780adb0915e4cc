import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { gradientsAcrossTime as lesson } from "../../../checks/q1/gradients_across_time.ts";

await testLesson(lesson, {
  "gradients.ts": () => import("./gradients.ts"),
});
