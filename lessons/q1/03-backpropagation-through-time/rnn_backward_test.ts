import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { backpropagation as lesson } from "../../../checks/q1/backpropagation.ts";

await testLesson(lesson, {
  "rnn_backward.ts": () => import("./rnn_backward.ts"),
});
