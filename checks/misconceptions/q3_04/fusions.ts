/**
 * Misconceptions about fusion.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/04",
    exercise: "countSketch",
    hints: [
      "Where does number i go, and with which sign?",
      "A loop over the numbers; several may land on one place.",
      "s_k = Σ_{i: place(i) = k} sign(i)·x_i",
      "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
    ],
  },
  {
    lesson: "q3/04",
    exercise: "circularConvolution",
    hints: [
      "To which place does the product of places i and j belong?",
      "Two loops over places; the product is added at i + j, counted round.",
      "(a ∗ b)_k = Σ_i a_i b_{(k−i) mod d}",
      "out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/04.last-one-stays",
    exercise: "countSketch",
    idea: "Each number is put into its place.",
    why: "Where two share a place the last one would be left. They are added.",
    looksLike: "numbers that share a place overwrite each other",
    edits: [{ find: "+= signs[i]", replace: "= signs[i]" }],
    hints: [
      "What is left of two numbers that share a place?",
      "Look at how you write to a place.",
      "s_k = Σ_{i: place(i) = k} sign(i)·x_i",
      "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
    ],
  },
  {
    id: "q3/04.signs-left-out",
    exercise: "countSketch",
    idea: "A hash only says where to.",
    why:
      "Without signs everything that meets adds up, and inner products of sketches are too large.",
    looksLike: "signs are left out",
    edits: [{ find: "signs[i] * x.data", replace: "x.data" }],
    hints: [
      "What is the mean of ⟨s(x), s(y)⟩ if x and y are positive and at right angles?",
      "Look for the signs.",
      "s_k = Σ_{i: place(i) = k} sign(i)·x_i",
      "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
    ],
  },
  {
    id: "q3/04.sign-of-the-place",
    exercise: "countSketch",
    idea: "Each place has a sign.",
    why: "Then the signs of two numbers that meet are equal, and nothing cancels.",
    looksLike: "the sign belongs to the place, not to the number",
    edits: [{ find: "signs[i]", replace: "signs[place % signs.length]" }],
    hints: [
      "Can two numbers that share a place cancel?",
      "Look at the index of the sign.",
      "s_k = Σ_{i: place(i) = k} sign(i)·x_i",
      "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
    ],
  },
  {
    id: "q3/04.averaged-where-they-meet",
    exercise: "countSketch",
    idea: "Places that get more must not grow.",
    why: "They must: the sum of all squares is to stay as it was, on average.",
    looksLike: "what meets is averaged",
    edits: [{
      find: "+= signs[i] *",
      replace: "+= 1 / places.filter((other) => other === place).length * signs[i] *",
    }],
    hints: [
      "Is ⟨s(x), s(x)⟩ still |x|², on average?",
      "Look at what you divide by.",
      "s_k = Σ_{i: place(i) = k} sign(i)·x_i",
      "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
    ],
  },
  {
    id: "q3/04.read-from-places",
    exercise: "countSketch",
    idea: "The sketch is x at those places.",
    why: "places says where number i goes to, not where it comes from.",
    looksLike: "it picks from x at the places, instead of adding to them",
    edits: [{
      find:
        "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
      replace:
        "for (let i = 0; i < d; i++) {\n      sketch.data[b * d + i] = (signs[i] ?? 0) * (x.data[b * x.cols + (places[i] ?? 0)] ?? 0);\n    }",
    }],
    hints: [
      "How many numbers does your sketch depend on?",
      "Look at which side of the equation place stands on.",
      "s_k = Σ_{i: place(i) = k} sign(i)·x_i",
      "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
    ],
  },
  {
    id: "q3/04.first-row-for-all",
    exercise: "countSketch",
    idea: "A sketch of a vector.",
    why: "x has B rows, and each is sketched for itself.",
    looksLike: "every row is a sketch of the first one",
    edits: [{ find: "x.data[b * x.cols + i]", replace: "x.data[i]" }],
    hints: [
      "Do the rows of your sketch differ?",
      "Look at the index into x.",
      "s_bk = Σ sign(i)·x_bi",
      "places.forEach((place, i) => sketch.data[b * d + place] += signs[i] * x.data[b * x.cols + i]);",
    ],
  },
  {
    id: "q3/04.cut-off-at-the-end",
    exercise: "circularConvolution",
    idea: "A convolution has 2d − 1 places; the first d are kept.",
    why: "What lies beyond is not lost: it is counted round.",
    looksLike: "what would land beyond the end is left out",
    edits: [{
      find: "out.data[r + (i + j) % d] +=",
      replace: "if (i + j < d) out.data[r + i + j] +=",
    }],
    hints: [
      "What becomes of the product of the two last numbers?",
      "Look at i + j ≥ d.",
      "(a ∗ b)_k = Σ_i a_i b_{(k−i) mod d}",
      "out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
    ],
  },
  {
    id: "q3/04.correlation-for-convolution",
    exercise: "circularConvolution",
    idea: "Slide one over the other.",
    why: "Without turning it round that is a correlation: places i and j belong to j − i.",
    looksLike: "a correlation: the difference of the places, not their sum",
    edits: [{ find: "(i + j) % d", replace: "(j - i + d) % d" }],
    hints: [
      "Is your result the same if a and b are exchanged?",
      "Look at the place that a product goes to.",
      "(a ∗ b)_k = Σ_i a_i b_{(k−i) mod d}",
      "out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
    ],
  },
  {
    id: "q3/04.product-place-by-place",
    exercise: "circularConvolution",
    idea: "Multiply number by number.",
    why:
      "That is what a convolution becomes after a Fourier transform. Here every number meets every other one.",
    looksLike: "numbers are multiplied place by place",
    edits: [{
      find:
        "for (let j = 0; j < d; j++) out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
      replace: "out.data[r + i] = a.data[r + i] * b.data[r + i];",
    }],
    hints: [
      "How many products does one place of yours contain?",
      "Look at the inner loop.",
      "(a ∗ b)_k = Σ_i a_i b_{(k−i) mod d}",
      "out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
    ],
  },
  {
    id: "q3/04.counted-from-one",
    exercise: "circularConvolution",
    idea: "Places i and j belong to i + j + 1.",
    why: "Places are counted from 0: a one at place 0 changes nothing.",
    looksLike: "everything is shifted by one place",
    edits: [{ find: "(i + j) % d", replace: "(i + j + 1) % d" }],
    hints: [
      "What is a ∗ (1, 0, 0, …)?",
      "Look at the place that a product goes to.",
      "(a ∗ b)_k = Σ_i a_i b_{(k−i) mod d}",
      "out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
    ],
  },
  {
    id: "q3/04.round-too-late",
    exercise: "circularConvolution",
    idea: "Counted round after d + 1 places.",
    why: "There are d places: place d is place 0.",
    looksLike: "it is counted round one place too late",
    edits: [{ find: "(i + j) % d", replace: "(i + j) % (d + 1)" }],
    hints: [
      "Where does i + j = d go?",
      "Look at the remainder.",
      "(a ∗ b)_k = Σ_i a_i b_{(k−i) mod d}",
      "out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
    ],
  },
  {
    id: "q3/04.rows-run-together",
    exercise: "circularConvolution",
    idea: "It is one long vector.",
    why: "Each row is convolved for itself.",
    looksLike: "it is counted round over all rows, not within one",
    edits: [{
      find: "out.data[r + (i + j) % d] +=",
      replace: "out.data[(r + i + j) % (B * d)] +=",
    }],
    hints: [
      "Does the first row of your result depend on the second row of a?",
      "Look at what is counted round.",
      "k = (i + j) mod d, within a row",
      "out.data[r + (i + j) % d] += a.data[r + i] * b.data[r + j];",
    ],
  },
];
