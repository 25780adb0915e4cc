import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { imageFeatures as lesson } from "../../../checks/q3/image_features.ts";

await testLesson(lesson, {
  "preparing.ts": () => import("./preparing.ts"),
  "features.ts": () => import("./features.ts"),
});
