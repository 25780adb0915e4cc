import { testLesson } from "../../../checks/core/as_deno_tests.ts";
import { encodingQuestions as lesson } from "../../../checks/q3/encoding_questions.ts";

await testLesson(lesson, {
  "question_words.ts": () => import("./question_words.ts"),
  "embeddings.ts": () => import("./embeddings.ts"),
  "batches.ts": () => import("./batches.ts"),
  "mean_similarity.ts": () => import("./mean_similarity.ts"),
});
