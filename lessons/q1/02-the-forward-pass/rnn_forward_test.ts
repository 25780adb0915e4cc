import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { forwardPass as lesson } from "../../../checks/q1/forward_pass.ts";

await testLesson(lesson, {
  "rnn_forward.ts": () => import("./rnn_forward.ts"),
});
