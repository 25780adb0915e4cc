import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { lstmLesson as lesson } from "../../../checks/q1/lstm.ts";

await testLesson(lesson, {
  "lstm.ts": () => import("./lstm.ts"),
});
