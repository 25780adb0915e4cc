import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { weightsOverEpochs as lesson } from "../../../checks/q2/weights_over_epochs.ts";

await testLesson(lesson, {
  "density.ts": () => import("./density.ts"),
  "gates.ts": () => import("./gates.ts"),
});
