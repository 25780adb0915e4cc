import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { hiddenStates as lesson } from "../../../checks/q3/hidden_states.ts";

await testLesson(lesson, {
  "components.ts": () => import("./components.ts"),
  "paths.ts": () => import("./paths.ts"),
  "similarities.ts": () => import("./similarities.ts"),
  "neighbours.ts": () => import("./neighbours.ts"),
});
