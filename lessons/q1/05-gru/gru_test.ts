import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { gruLesson as lesson } from "../../../checks/q1/gru.ts";

await testLesson(lesson, {
  "gru.ts": () => import("./gru.ts"),
  "gru_reset_after.ts": () => import("./gru_reset_after.ts"),
});
