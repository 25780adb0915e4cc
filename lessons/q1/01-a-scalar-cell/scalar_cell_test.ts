import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { scalarCell as lesson } from "../../../checks/q1/scalar_cell.ts";

await testLesson(lesson, {
  "scalar_cell.ts": () => import("./scalar_cell.ts"),
});
