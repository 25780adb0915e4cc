import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { comparing as lesson } from "../../../checks/q3/comparing.ts";

await testLesson(lesson, {
  "dimension.ts": () => import("./dimension.ts"),
  "seeds.ts": () => import("./seeds.ts"),
});
