/**
 * Misconceptions about putting the pieces together, and about drawing from a model.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody about `lossAndGradients`. */
export const lossAndGradientsLadder: ExerciseHints = {
  lesson: "q1/06",
  exercise: "lossAndGradients",
  hints: [
    "In which order do the numbers come about on the way forward: states, logits, loss? The " +
    "way back is the same list from its end.",
    "Call unroll; for every step with targets make the logits, add the loss, and keep dy (null " +
    "elsewhere); then readoutBackward, then backward.",
    "L = Σ_t crossEntropy(readout(h_t), targets_t); dys → dWhy, dby, dhs → dWxh, dWhh, dbh",
    "const { dWhy, dby, dhs } = readoutBackward(model.readout, hs, dys);",
  ],
};

/** Hints for anybody about `sampleWithTemperature`. */
export const sampleLadder: ExerciseHints = {
  lesson: "q1/06",
  exercise: "sampleWithTemperature",
  hints: [
    "If the classes lie side by side in [0, 1), each as wide as its probability, in whose " +
    "piece does u fall?",
    "Divide the logits by the temperature, take softmax, then walk along and add up.",
    "p = softmax(logits / temperature); the class is the first v with u < p_0 + … + p_v",
    "sum += p[v];",
  ],
};

/** Wrong ideas about `lossAndGradients`. */
export const aboutLossAndGradients: readonly Misconception[] = [
  {
    id: "q1/06.mean-loss-sum-gradient",
    exercise: "lossAndGradients",
    idea: "A loss is reported as the mean over the batch.",
    why:
      "Here the loss is summed over steps and batch, and the gradients are those of the sum. A " +
      "mean in one and a sum in the other do not belong together.",
    looksLike: "the loss is averaged over the batch while the gradients are those of the sum",
    edits: [{
      find: "loss += crossEntropy(y, wanted);",
      replace: "loss += crossEntropy(y, wanted) / wanted.length;",
    }],
    hints: [
      "With the same row twice in the batch, should the loss double?",
      "Look at the line in which the loss grows.",
      "L = Σ over steps and rows of −ln p[target]",
      "loss += crossEntropy(y, wanted);",
    ],
    seen: "PyTorch's CrossEntropyLoss averages by default",
  },
  {
    id: "q1/06.first-predictions",
    exercise: "lossAndGradients",
    idea: "The targets are a list; I go through it and take the predictions in the same order.",
    why: "Where nothing is asked there is a null, which keeps its place. Without the nulls the " +
      "first prediction meets the target of the last step.",
    looksLike: "the nulls are left out, so targets meet the predictions of earlier steps",
    edits: [{
      find: "const wanted = targets[t];",
      replace: "const wanted = targets.filter((all) => all !== null)[t];",
    }],
    hints: [
      "With a target at the last of four steps only, which prediction does your loss read?",
      "Look at how a target finds its step.",
      "targets_t belongs to h_t, and null means: no loss here",
      "const wanted = targets[t];",
    ],
    seen: "the original lab: one target for five predictions, and the loss reads the first of them",
  },
  {
    id: "q1/06.targets-shifted-twice",
    exercise: "lossAndGradients",
    idea: "The target of a step is the next letter, so it is targets[t + 1].",
    why: "The shift was made when the data was cut: targets[t] is already what follows x_t.",
    looksLike: "step t is compared with the target of step t+1",
    edits: [{ find: "const wanted = targets[t];", replace: "const wanted = targets[t + 1];" }],
    hints: [
      "For the text “hello”, with x_0 = h, what is targets[0]?",
      "Look at the index of the targets.",
      "L = Σ_t crossEntropy(y_t, targets_t)",
      "const wanted = targets[t];",
    ],
  },
  {
    id: "q1/06.last-target-only",
    exercise: "lossAndGradients",
    idea: "A network that reads a sequence is asked at its end.",
    why: "It is asked wherever there are targets. With the last step alone the other targets are " +
      "thrown away.",
    looksLike: "only the last step's targets count",
    edits: [{ find: "if (!wanted)", replace: "if (!wanted || t < hs.length - 1)" }],
    hints: [
      "How many of the targets does your loss use?",
      "Look at the condition under which a step has no loss.",
      "L = Σ over all t whose targets are not null",
      "if (!wanted) return null;",
    ],
  },
  {
    id: "q1/06.gradient-from-the-end-only",
    exercise: "lossAndGradients",
    idea:
      "Backpropagation through time starts at the last step and finds the earlier ones from there.",
    why: "It walks from the end, but every step with a loss adds its own dh on the way. Without " +
      "them the cell learns from the last loss only.",
    looksLike: "the cell's gradients come from the last step's loss only",
    edits: [{
      find: "backward(dhs)",
      replace: "backward(dhs.map((dh, t) => (t === dhs.length - 1 ? dh : null)))",
    }],
    hints: [
      "If the loss is only at the first step, does your cell learn anything?",
      "Look at what you hand to backward.",
      "backward takes all of dhs: one for each step, null where there is no loss",
      "const { dWxh, dWhh, dbh } = backward(dhs);",
    ],
  },
  {
    id: "q1/06.start-from-zeros",
    exercise: "lossAndGradients",
    idea: "Every sequence begins with an empty state.",
    why:
      "The sequence begins with the state that is given. In a long text that is the end of the " +
      "piece before.",
    looksLike: "the sequence starts from zeros instead of the state that was given",
    edits: [{
      find: "unroll(model, xs, start)",
      replace: "unroll(model, xs, zeroState(model, xs[0].rows))",
    }],
    hints: [
      "Does your function use its last argument?",
      "Look at what unroll starts from.",
      "h_0 = start.h",
      "const { states, backward } = unroll(model, xs, start);",
    ],
  },
  {
    id: "q1/06.start-handed-on",
    exercise: "lossAndGradients",
    idea: "The state that goes on to the next piece is the one I was given.",
    why: "The next piece of the text begins where this one ends. With the old state handed on, " +
      "the network never remembers more than a piece.",
    looksLike: "end is the state before the first step, not the one after the last",
    edits: [{ find: "end: states[states.length - 1]", replace: "end: start" }],
    hints: [
      "Does the state that you return know anything about xs?",
      "Look at the last field of what you return.",
      "end = the state after step T",
      "return { loss, grads: [dWxh, dWhh, dbh, dWhy, dby], end: states[states.length - 1] };",
    ],
    seen: "the original lab: h_prev is passed from sentence to sentence and never changed",
  },
  {
    id: "q1/06.memory-lost-at-the-end",
    exercise: "lossAndGradients",
    idea: "The last state is h_T; that is what the next piece starts from.",
    why:
      "An LSTM's state has two parts. Without c the next piece of the text starts with no memory.",
    looksLike: "end has the last h but not the last c: an LSTM loses its memory between pieces",
    edits: [{
      find: "end: states[states.length - 1]",
      replace: "end: { h: states[states.length - 1].h }",
    }],
    hints: [
      "How many parts has the state of an LSTM?",
      "Look at the last field of what you return.",
      "end = (h_T, c_T)",
      "return { loss, grads: [dWxh, dWhh, dbh, dWhy, dby], end: states[states.length - 1] };",
    ],
  },
];

/** Wrong ideas about `sampleWithTemperature`. */
export const aboutSampleWithTemperature: readonly Misconception[] = [
  {
    id: "q1/06.temperature-on-probabilities",
    exercise: "sampleWithTemperature",
    idea: "The probabilities are divided by the temperature.",
    why: "Then they no longer add up to 1. The temperature belongs to the logits, before softmax.",
    looksLike: "the probabilities are divided by the temperature, not the logits",
    edits: [{
      find: "softmax(scale(logits, 1 / temperature))",
      replace: "scale(softmax(logits), 1 / temperature)",
    }],
    hints: [
      "At temperature 2, what do your p add up to?",
      "Look at the order of softmax and the division.",
      "p = softmax(logits / temperature)",
      "const p = softmax(scale(logits, 1 / temperature)).data;",
    ],
    seen: "a widely copied Keras example divides log p, which is the same as logits; without the " +
      "log it is this",
  },
  {
    id: "q1/06.temperature-multiplied",
    exercise: "sampleWithTemperature",
    idea: "A high temperature makes everything larger, so the logits are multiplied by it.",
    why:
      "Larger logits lie further apart, and the likely becomes certain. A high temperature has " +
      "to bring them together: divide.",
    looksLike: "the logits are multiplied by the temperature: hot and cold are exchanged",
    edits: [{ find: "1 / temperature", replace: "temperature" }],
    hints: [
      "At a very high temperature, should all classes be equally likely, or one certain?",
      "Look at what is done to the logits before softmax.",
      "p = softmax(logits / temperature)",
      "const p = softmax(scale(logits, 1 / temperature)).data;",
    ],
  },
  {
    id: "q1/06.not-cumulative",
    exercise: "sampleWithTemperature",
    idea: "A class is drawn if u is below its probability.",
    why: "The classes lie side by side: class v has the piece from the sum before it to the sum " +
      "with it. Compared one by one, later classes hardly ever come.",
    looksLike: "u is compared with each probability by itself, not with their running sum",
    edits: [{ find: "if (u < sum)", replace: "if (u < p[v])" }],
    hints: [
      "With p = 1/3, 1/3, 1/3 and u = 0.5, which class is it?",
      "Look at what u is compared with.",
      "the first v with u < p_0 + … + p_v",
      "if (u < sum) return v;",
    ],
  },
  {
    id: "q1/06.sum-one-behind",
    exercise: "sampleWithTemperature",
    idea: "First I look whether u has been passed, then I add the next probability.",
    why: "Then class v is compared with the sum of the classes before it: class 0 never comes, " +
      "and every other gets its neighbour's share.",
    looksLike: "u is compared before the class's own probability is added: one class too late",
    edits: [{
      find: "sum += p[v];\n    if (u < sum) return v;",
      replace: "if (u < sum) return v;\n    sum += p[v];",
    }],
    hints: [
      "With u = 0, which class do you return?",
      "Look at the order of the two lines in the loop.",
      "the first v with u < p_0 + … + p_v, p_v included",
      "sum += p[v];",
    ],
  },
  {
    id: "q1/06.most-likely",
    exercise: "sampleWithTemperature",
    idea: "The model says the class that it finds most likely.",
    why: "That is temperature 0. It repeats itself, and ignores u; drawing gives each class as " +
      "often as its probability says.",
    looksLike: "the most likely class is returned, whatever u is",
    edits: [{
      find: `let sum = 0;
  for (let v = 0; v < p.length - 1; v++) {
    sum += p[v];
    if (u < sum) return v;
  }
  return p.length - 1;`,
      replace: "return p.indexOf(Math.max(...p));",
    }],
    hints: [
      "Does your function use u?",
      "Look at how the class is chosen once the probabilities are there.",
      "the first v with u < p_0 + … + p_v",
      "if (u < sum) return v;",
    ],
  },
];
