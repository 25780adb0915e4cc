/**
 * Misconceptions about feature vectors, similarities and names.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/01",
    exercise: "averagedOverPlaces",
    hints: [
      "How many numbers has one map, and where does map c begin?",
      "Map c begins at c·height·width.",
      "f_c = 1/(H·W) · Σ maps[c][y][x]",
      "for (let k = 0; k < places; k++) features[c] += maps[c * places + k] / places;",
    ],
  },
  {
    lesson: "q3/01",
    exercise: "centred",
    hints: [
      "What is the mean of a column once its mean has been taken off?",
      "Go column by column: first the mean over all rows, then take it off every row.",
      "x′[n][d] = x[n][d] − 1/N · Σ x[m][d]",
      "for (let n = 0; n < N; n++) mean += data[n * D + d] / N;",
    ],
  },
  {
    lesson: "q3/01",
    exercise: "cosineSimilarities",
    hints: [
      "What is the cosine of a vector and twice that vector?",
      "One helper for u·v is enough: |u|² is u·u.",
      "cos = u·v / √(u·u · v·v)",
      "const lengths = Math.sqrt(inner(a, a) * inner(b, b));",
    ],
  },
  {
    lesson: "q3/01",
    exercise: "topLabels",
    hints: [
      "A boat is somewhere in the picture, and nowhere else. What is its score?",
      "Find the highest score of each kind over all places; then sort by score, falling.",
      "score_k = max over places of scores[k][place]",
      "for (let p = 0; p < places; p++) score = Math.max(score, scores[k * places + p]);",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/01.sum-of-places",
    exercise: "averagedOverPlaces",
    idea: "Add up what each channel sees.",
    why: "The sum grows with the number of places: a larger picture would have a longer vector.",
    looksLike: "the sum is taken instead of the mean",
    edits: [{ find: "maps[c * places + k] / places", replace: "maps[c * places + k]" }],
    hints: [
      "What is the average of a map that is 5 everywhere?",
      "Look at what the sum is divided by.",
      "1/(H·W) · Σ",
      "for (let k = 0; k < places; k++) features[c] += maps[c * places + k] / places;",
    ],
  },
  {
    id: "q3/01.strongest-place",
    exercise: "averagedOverPlaces",
    idea: "What counts is whether a thing is there at all.",
    why:
      "That is max pooling. These networks were trained with the mean, and their last matrix expects it.",
    looksLike: "the maximum is taken instead of the mean",
    edits: [{
      find: "for (let k = 0; k < places; k++) features[c] += maps[c * places + k] / places;",
      replace:
        "features[c] = maps.subarray(c * places, (c + 1) * places).reduce((most, v) => Math.max(most, v));",
    }],
    hints: [
      "A map is 1 at one place and 0 at eight. What is its average?",
      "Look at how places are put together.",
      "1/(H·W) · Σ",
      "for (let k = 0; k < places; k++) features[c] += maps[c * places + k] / places;",
    ],
  },
  {
    id: "q3/01.maps-channels-last",
    exercise: "averagedOverPlaces",
    idea: "The channels of a place stand together.",
    why: "In TensorFlow they do. Here the maps come channels first.",
    looksLike: "the numbers are read as if the channels of a place stood together",
    edits: [{ find: "maps[c * places + k]", replace: "maps[k * channels + c]" }],
    hints: [
      "Where does the second map begin?",
      "Look at the index with which you read.",
      "maps[c·places + k]",
      "for (let k = 0; k < places; k++) features[c] += maps[c * places + k] / places;",
    ],
  },
  {
    id: "q3/01.over-channels",
    exercise: "averagedOverPlaces",
    idea: "Divide by how many there are.",
    why: "Of places, not of channels.",
    looksLike: "the sum is divided by the number of channels",
    edits: [{ find: "/ places;", replace: "/ channels;" }],
    hints: [
      "How many numbers are added up for one channel?",
      "Look at what the sum is divided by.",
      "1/(H·W) · Σ",
      "for (let k = 0; k < places; k++) features[c] += maps[c * places + k] / places;",
    ],
  },
  {
    id: "q3/01.square-maps",
    exercise: "averagedOverPlaces",
    idea: "Maps are square.",
    why: "Mostly; but nothing says so, and a network that takes any size gives any shape.",
    looksLike: "the width is taken to be as large as the height",
    edits: [{ find: "const places = height * width;", replace: "const places = height * height;" }],
    hints: [
      "How many places has a map of 2 × 4?",
      "Look at how you count places.",
      "places = H·W",
      "const places = height * width;",
    ],
  },
  {
    id: "q3/01.row-means",
    exercise: "centred",
    idea: "Every vector is centred by its own mean.",
    why:
      "That makes each vector's numbers sum to zero. What all pictures have in common, channel by channel, stays.",
    looksLike: "the mean of each row is taken off instead of that of each column",
    edits: [{
      find: "for (let n = 0; n < N; n++) mean += data[n * D + d] / N;",
      replace: "mean += 0;",
    }, {
      find: "for (let n = 0; n < N; n++) out.data[n * D + d] = data[n * D + d] - mean;",
      replace:
        "for (let n = 0; n < N; n++) out.data[n * D + d] = data[n * D + d] - data.subarray(n * D, (n + 1) * D).reduce((s, v) => s + v / D, 0);",
    }],
    hints: [
      "What do all pictures share: a row or a column?",
      "Look at what is averaged.",
      "mean_d over the pictures n",
      "for (let n = 0; n < N; n++) mean += data[n * D + d] / N;",
    ],
  },
  {
    id: "q3/01.one-mean",
    exercise: "centred",
    idea: "There is one mean.",
    why:
      "Then channels that are always strong stay strong in every picture, and all pictures stay alike.",
    looksLike: "one mean of all numbers is taken off everywhere",
    edits: [{
      find: "for (let n = 0; n < N; n++) mean += data[n * D + d] / N;",
      replace: "for (let n = 0; n < N * D; n++) mean += data[n] / (N * D);",
    }],
    hints: [
      "Two columns have the means 0 and 10. What is left of the second?",
      "Look at which numbers make a mean.",
      "mean_d, one for each column",
      "for (let n = 0; n < N; n++) mean += data[n * D + d] / N;",
    ],
  },
  {
    id: "q3/01.standardised",
    exercise: "centred",
    idea: "Centred means mean 0 and deviation 1.",
    why:
      "That is standardised. Dividing by the deviation makes channels that hardly vary as important as the others.",
    looksLike: "columns are divided by their deviation too",
    edits: [{
      find: "for (let n = 0; n < N; n++) out.data[n * D + d] = data[n * D + d] - mean;",
      replace:
        "let squares = 0;\n    for (let n = 0; n < N; n++) squares += (data[n * D + d] - mean) ** 2 / N;\n    for (let n = 0; n < N; n++) out.data[n * D + d] = (data[n * D + d] - mean) / (Math.sqrt(squares) || 1);",
    }],
    hints: [
      "Should a column's deviation change?",
      "Look at what happens after the subtraction.",
      "x − mean",
      "for (let n = 0; n < N; n++) out.data[n * D + d] = data[n * D + d] - mean;",
    ],
  },
  {
    id: "q3/01.over-features",
    exercise: "centred",
    idea: "Divide by the length of a vector.",
    why: "A column has a number for each picture, so it is divided by how many pictures there are.",
    looksLike: "the sum of a column is divided by the number of features",
    edits: [{ find: "data[n * D + d] / N", replace: "data[n * D + d] / D" }],
    hints: [
      "How many numbers has a column?",
      "Look at what the sum is divided by.",
      "1/N · Σ",
      "for (let n = 0; n < N; n++) mean += data[n * D + d] / N;",
    ],
  },
  {
    id: "q3/01.inner-products",
    exercise: "cosineSimilarities",
    idea: "The inner product says how alike two vectors are.",
    why:
      "It also says how long they are: a picture with strong features would be like every other.",
    looksLike: "the inner products are not divided by the lengths",
    edits: [{ find: "inner(a, b) / lengths", replace: "inner(a, b)" }],
    hints: [
      "What is the similarity of a vector with itself?",
      "Look at the diagonal.",
      "u·v/(|u|·|v|)",
      "out.data[a * N + b] = lengths > 0 ? inner(a, b) / lengths : 0;",
    ],
  },
  {
    id: "q3/01.squared-lengths",
    exercise: "cosineSimilarities",
    idea: "u·u is the length of u.",
    why: "It is the square of the length.",
    looksLike: "the products are divided by the squares of the lengths",
    edits: [{
      find: "const lengths = Math.sqrt(inner(a, a) * inner(b, b));",
      replace: "const lengths = inner(a, a) * inner(b, b);",
    }],
    hints: [
      "How long is the vector [3, 4]?",
      "Look at how you find a length.",
      "|u| = √(u·u)",
      "const lengths = Math.sqrt(inner(a, a) * inner(b, b));",
    ],
  },
  {
    id: "q3/01.zero-by-zero",
    exercise: "cosineSimilarities",
    idea: "The formula gives the cosine.",
    why: "0/0 is NaN, and one NaN in a heatmap or a mean spoils all of it.",
    looksLike: "a vector that is zero gives NaN",
    edits: [{ find: "lengths > 0 ? inner(a, b) / lengths : 0", replace: "inner(a, b) / lengths" }],
    hints: [
      "What is 0/0?",
      "Look at what happens to a picture whose features are all zero.",
      "0 where a length is 0",
      "out.data[a * N + b] = lengths > 0 ? inner(a, b) / lengths : 0;",
    ],
  },
  {
    id: "q3/01.without-sign",
    exercise: "cosineSimilarities",
    idea: "Similarity is not negative.",
    why: "A cosine of −1 is the opposite direction, and is what centring will show.",
    looksLike: "the sign is lost",
    edits: [{
      find: "lengths > 0 ? inner(a, b) / lengths : 0",
      replace: "lengths > 0 ? Math.abs(inner(a, b)) / lengths : 0",
    }],
    hints: [
      "What is the cosine of u and −u?",
      "Look for what takes the sign away.",
      "u·v/(|u|·|v|)",
      "out.data[a * N + b] = lengths > 0 ? inner(a, b) / lengths : 0;",
    ],
  },
  {
    id: "q3/01.correlation",
    exercise: "cosineSimilarities",
    idea: "Centre the vectors first, then compare.",
    why:
      "That is the correlation of two vectors. Centring is a function of its own here, and it is by columns.",
    looksLike: "each vector's own mean is taken off first: a correlation, not a cosine",
    edits: [{
      find: "for (let d = 0; d < D; d++) sum += data[a * D + d] * data[b * D + d];",
      replace:
        "const mean = (n: number) => data.subarray(n * D, (n + 1) * D).reduce((s, v) => s + v / D, 0);\n    for (let d = 0; d < D; d++) sum += (data[a * D + d] - mean(a)) * (data[b * D + d] - mean(b));",
    }],
    hints: [
      "What is the cosine of [1, 0] and [1, 1]?",
      "Look for a mean that is taken off.",
      "u·v = Σ u_d·v_d",
      "for (let d = 0; d < D; d++) sum += data[a * D + d] * data[b * D + d];",
    ],
    seen: "numpy.corrcoef in the place of cosine_similarity",
  },
  {
    id: "q3/01.average-place",
    exercise: "topLabels",
    idea: "A kind's score is its mean over the picture.",
    why: "A boat that fills a tenth of the picture would count a tenth.",
    looksLike: "the mean over all places is taken instead of the best place",
    edits: [{ find: "let score = -Infinity;", replace: "let score = 0;" }, {
      find: "for (let p = 0; p < places; p++) score = Math.max(score, scores[k * places + p]);",
      replace: "for (let p = 0; p < places; p++) score += scores[k * places + p] / places;",
    }],
    hints: [
      "One boat in a large picture: which places say so?",
      "Look at how places are put together.",
      "max over places",
      "for (let p = 0; p < places; p++) score = Math.max(score, scores[k * places + p]);",
    ],
  },
  {
    id: "q3/01.from-zero",
    exercise: "topLabels",
    idea: "The highest score so far is 0 at the beginning.",
    why:
      "Scores can be below zero: a classifier's are logits. Then 0, which nobody gave, is the highest.",
    looksLike: "scores below zero come out as 0",
    edits: [{ find: "let score = -Infinity;", replace: "let score = 0;" }],
    hints: [
      "What is the highest of −3, −1 and −2?",
      "Look at where the search begins.",
      "begin with −∞",
      "let score = -Infinity;",
    ],
  },
  {
    id: "q3/01.rising",
    exercise: "topLabels",
    idea: "sort() sorts by score.",
    why: "b − a sorts falling, a − b rising: the least likely come first.",
    looksLike: "the lowest scores come first",
    edits: [{ find: "b.score - a.score", replace: "a.score - b.score" }],
    hints: [
      "Which of 2 and 7 should come first?",
      "Look at the function by which you sort.",
      "b − a for falling order",
      "return best.sort((a, b) => b.score - a.score).slice(0, count);",
    ],
  },
  {
    id: "q3/01.first-place-only",
    exercise: "topLabels",
    idea: "There is one score for each kind.",
    why: "For a classifier there is. A detector has one at every place.",
    looksLike: "only the first place is looked at",
    edits: [{
      find: "for (let p = 0; p < places; p++) score = Math.max(score, scores[k * places + p]);",
      replace: "score = scores[k * places];",
    }],
    hints: [
      "How many scores has one kind?",
      "Look at which places are asked.",
      "max over places",
      "for (let p = 0; p < places; p++) score = Math.max(score, scores[k * places + p]);",
    ],
  },
  {
    id: "q3/01.scores-channels-last",
    exercise: "topLabels",
    idea: "The scores of a place stand together.",
    why: "In TensorFlow they do. Here they come kind after kind.",
    looksLike: "the scores are read as if those of a place stood together",
    edits: [{ find: "scores[k * places + p]", replace: "scores[p * kinds + k]" }],
    hints: [
      "Where do the scores of the second kind begin?",
      "Look at the index with which you read.",
      "scores[k·places + p]",
      "for (let p = 0; p < places; p++) score = Math.max(score, scores[k * places + p]);",
    ],
  },
  {
    id: "q3/01.background-first",
    exercise: "topLabels",
    idea: "Kind 0 is the background.",
    why: "In some detectors it is. This one has 80 kinds and 80 names.",
    looksLike: "every kind gets the name of the one before it",
    edits: [{ find: "label: labels[k]", replace: "label: labels[Math.max(0, k - 1)]" }],
    hints: [
      "What is the name of kind 0?",
      "Look at the index of the name.",
      "labels[k]",
      "return { label: labels[k], score };",
    ],
    seen: "label lists of TensorFlow's detectors, which begin with the background",
  },
];
