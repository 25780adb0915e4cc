/**
 * A bridge that somebody did learn: the network says which kinds of things it sees, and word vectors say which words those are near.
 *
 * @module
 */

import type { Progress } from "../../../../assets/experiment.ts";
import { FUNCTION_WORDS } from "../../../../assets/glove/common_words.ts";
import { readExcerpt } from "../../../../assets/word_vectors.ts";
import { openCnn } from "../../../engines/vision/cnn.ts";
import { decoded } from "../../../engines/vision/folder_features.ts";
import { kindsOf } from "../../../engines/vision/kinds.ts";
import { type Matrix, zeros } from "../../../kit/matrix.ts";
import { matmul } from "../../../kit/products.ts";
import { centred, topLabels } from "../../01-image-features/features.ts";
import { prepared } from "../../01-image-features/preparing.ts";
import type { Pairs } from "../pairs.ts";
import type { Both } from "./ways.ts";

/** So many pictures are looked at for their kinds at most: one after the other takes a tenth of a second each. */
const MOST_PICTURES = 300;

/**
 * Questions and pictures in the space of GloVe: of a question the mean of the vectors of its words that say something of a picture; of a picture the sum
 * of the vectors of all kinds, each as strong as the network is sure of it. Both are centred.
 *
 * @returns nothing where there are too many pictures
 */
export async function byWords(pairs: Pairs, progress: Progress): Promise<Both | undefined> {
  if (pairs.pictures.length > MOST_PICTURES) return undefined;
  const names = await kindsOf("mobilenet");
  const said = pairs.questions.map(({ words }) => words.filter((w) => !FUNCTION_WORDS.has(w)));
  const kinds = await kindsIn(pairs, names, progress);
  return {
    questions: centredWhereSaid(meanVectors(said)),
    pictures: centred(matmul(kinds, meanVectors(names.map((name) => name.split(" "))))),
  };
}

/** How sure the network that comes with the course is of each kind, `[N×80]`. */
async function kindsIn(
  { pictures }: Pairs,
  names: readonly string[],
  progress: Progress,
): Promise<Matrix> {
  const cnn = await openCnn("mobilenet", { scores: true });
  const sure = zeros(pictures.length, names.length);
  try {
    for (const [n, picture] of pictures.entries()) {
      progress(n, pictures.length, `naming what is in ${picture.name}`);
      const image = await decoded(await picture.bytes(), picture.name);
      const { scores } = await cnn.run(prepared(image!, cnn), 1);
      for (const one of topLabels(scores!, cnn.scoreShape, names, names.length)) {
        sure.data[n * names.length + names.indexOf(one.label)] = one.score;
      }
    }
  } finally {
    await cnn.end();
  }
  return sure;
}

/** The mean vector of each list of words; zeros where no word is known. */
function meanVectors(phrases: readonly (readonly string[])[]): Matrix {
  const { vectors, dims } = readExcerpt();
  const means = zeros(phrases.length, dims);
  phrases.forEach((words, r) => {
    const known = words.flatMap((word) => vectors.get(word) ?? []);
    for (const vector of known) {
      vector.forEach((v, k) => means.data[r * dims + k] += v / known.length);
    }
  });
  return means;
}

/** Centred, but for questions without a word that is known: those stay zeros, and prefer nothing. */
function centredWhereSaid(x: Matrix): Matrix {
  const out = centred(x);
  for (let r = 0; r < x.rows; r++) {
    const row = x.data.subarray(r * x.cols, (r + 1) * x.cols);
    if (row.every((v) => v === 0)) out.data.fill(0, r * x.cols, (r + 1) * x.cols);
  }
  return out;
}
