import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { nativeSpeed as lesson } from "../../../checks/q2/native_speed.ts";

await testLesson(lesson, {
  "rnn_graph.ts": () => import("./rnn_graph.ts"),
  "lstm_graph.ts": () => import("./lstm_graph.ts"),
  "update_graph.ts": () => import("./update_graph.ts"),
  "counting.ts": () => import("./counting.ts"),
});
