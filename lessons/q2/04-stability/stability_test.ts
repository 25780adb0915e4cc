import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { stability as lesson } from "../../../checks/q2/stability.ts";

await testLesson(lesson, {
  "saturation.ts": () => import("./saturation.ts"),
  "jacobians.ts": () => import("./jacobians.ts"),
  "curvature.ts": () => import("./curvature.ts"),
  "settling.ts": () => import("./settling.ts"),
});
