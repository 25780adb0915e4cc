import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { fusion as lesson } from "../../../checks/q3/fusion.ts";

await testLesson(lesson, {
  "projection.ts": () => import("./projection.ts"),
  "chance.ts": () => import("./chance.ts"),
  "effects.ts": () => import("./effects.ts"),
  "ranking.ts": () => import("./ranking.ts"),
  "fusions.ts": () => import("./fusions.ts"),
  "agreement.ts": () => import("./agreement.ts"),
});
