/**
 * Misconceptions about images as sequences.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "sequenceOf";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/02",
  exercise,
  hints: [
    "Which pixel stands at place k of the sequence if there is an order, and which if there is none?",
    "Make a Float32Array as long as the image, and fill it place by place.",
    "x[k] = pixels[order[k]] / 255",
    "for (let k = 0; k < x.length; k++) x[k] = pixels[order ? order[k] : k] / 255;",
  ],
}];

const worked = "for (let k = 0; k < x.length; k++) x[k] = pixels[order ? order[k] : k] / 255;";

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/02.order-turned-round",
    exercise,
    idea: "order[k] says where pixel k goes.",
    why:
      "It says which pixel comes at place k. The other reading is the inverse permutation: also " +
      "a fixed order, but another one, and weights trained on one read nothing in the other.",
    looksLike: "pixel k is put at place order[k]: the inverse of the order that was asked for",
    edits: [{
      find: "x[k] = pixels[order ? order[k] : k] / 255",
      replace: "x[order ? order[k] : k] = pixels[k] / 255",
    }],
    hints: [
      "With the order [2, 0, 1], which pixel comes first?",
      "Look at the side of the assignment on which the order stands.",
      "x[k] = pixels[order[k]] / 255",
      worked,
    ],
  },
  {
    id: "q2/02.divided-by-256",
    exercise,
    idea: "A byte has 256 values, so the largest is divided by 256.",
    why: "The values are 0 to 255. White must become 1.",
    looksLike: "every pixel is divided by 256, so white is not 1",
    edits: [{ find: "/ 255", replace: "/ 256" }],
    hints: [
      "What does your function make of a white pixel?",
      "Look at the number you divide by.",
      "x = pixel / 255",
      worked,
    ],
  },
  {
    id: "q2/02.not-scaled",
    exercise,
    idea: "The network can take the pixels as they are.",
    why: "Numbers up to 255 drive every tanh and every gate into saturation before anything is " +
      "learned.",
    looksLike: "the pixels are not divided at all",
    edits: [{ find: " / 255", replace: "" }],
    hints: [
      "What is tanh of a weighted sum of numbers up to 255?",
      "Look at the range of what you return.",
      "x = pixel / 255, from 0 to 1",
      worked,
    ],
    seen: "a scan of published MNIST loaders: without ToTensor() the pixels stay bytes",
  },
  {
    id: "q2/02.order-forgotten",
    exercise,
    idea: "The order only matters for the labels of the figure.",
    why: "Without it the permuted task is the plain one.",
    looksLike: "the order is never used",
    edits: [{ find: "pixels[order ? order[k] : k]", replace: "pixels[k]" }],
    hints: [
      "What does your function do with its second argument?",
      "Look at the index of pixels.",
      "x[k] = pixels[order[k]] / 255",
      worked,
    ],
  },
  {
    id: "q2/02.centred",
    exercise,
    idea: "Inputs should be around zero, so 1/2 is subtracted.",
    why: "A good habit elsewhere, but the task is 0 for black and 1 for white: another range is " +
      "another task, and its numbers cannot be compared.",
    looksLike: "1/2 is subtracted: black is −0.5 and white is 0.5",
    edits: [{ find: "/ 255;", replace: "/ 255 - 0.5;" }],
    hints: [
      "What must a black pixel become?",
      "Look at the range of what you return.",
      "x = pixel / 255, from 0 to 1",
      worked,
    ],
  },
];
