/**
 * Mistakes in `truncatedBackward`: where pieces begin, what they start from, how they are put together.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const START = "from > 0 ? hs[from - 1] : h0";
const ADD_UP = `addTo(first.dWxh, piece.dWxh);
    addTo(first.dWhh, piece.dWhh);
    addTo(first.dbh, piece.dbh);`;
const RETURN = "return { ...first, dxs: pieces.flatMap((piece) => piece.dxs) };";

/** What goes wrong when backpropagation is truncated. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/03.pieces-from-h0",
    exercise: "truncatedBackward",
    idea: "Each piece is a sequence of its own, so each starts from h0.",
    why: "The states run on: the second piece was computed from the last state of the first one. " +
      "Only the gradient stops there.",
    looksLike: "every piece starts from h0; it should start from the state before the piece",
    edits: [{ find: START, replace: "h0" }],
    hints: [
      "Which state did the forward pass start from at the first step of the second piece?",
      "Only dWhh is wrong, and with a single piece it is right. Look at the third argument of rnnBackward.",
      "A piece from step `from` on starts from hs[from − 1], and the first one from h0.",
      "`const start = from > 0 ? hs[from - 1] : h0;`",
    ],
  },
  {
    id: "q1/03.pieces-from-zero",
    exercise: "truncatedBackward",
    idea: "The history is cut off at the border, so a later piece starts from zero.",
    why: "What is cut is the gradient. The number stays: a later piece takes the state that the " +
      "one before it left, as given. In PyTorch that is detach(), not zeros.",
    looksLike: "later pieces start from zeros; they should start from the state before the piece",
    edits: [{ find: START, replace: "from > 0 ? zeros(h0.rows, h0.cols) : h0" }],
    hints: [
      "What stops at the border of a piece: the state, its gradient, or both?",
      "Only dWhh is wrong, and with a single piece it is right. Look at the third argument of rnnBackward.",
      "h_{t−1} at a border is hs[from − 1], a number like any other; only ∂L/∂h_{t−1} is dropped.",
      "`const start = from > 0 ? hs[from - 1] : h0;`",
    ],
    seen:
      "hidden states set to zero for each batch of one long text, where they should be detached",
  },
  {
    id: "q1/03.last-piece-only",
    exercise: "truncatedBackward",
    idea: "Truncated means that only the last k steps get a gradient.",
    why: "Every loss goes back, up to the beginning of its own piece. Without the earlier pieces " +
      "most of the text would teach nothing.",
    looksLike: "only the last piece has a gradient; every piece has losses of its own",
    edits: [{
      find: "piece(dhs)",
      replace: "from + k < xs.length ? piece(dhs).map(() => null) : piece(dhs)",
    }],
    hints: [
      "The first piece has losses too. Where do their gradients go in your code?",
      "Look at the first entries of dxs: are they zero?",
      "Each piece from step `from` on gets its own part of dhs, dhs[from] … dhs[from + k − 1].",
      "`pieces.push(rnnBackward(params, piece(xs), start, piece(hs), piece(dhs)));` for every piece.",
    ],
  },
  {
    id: "q1/03.last-piece-wins",
    exercise: "truncatedBackward",
    idea: "Each piece gives the gradients of the parameters, so I take over what it gives.",
    why: "All pieces share the parameters, and the loss is the sum over the pieces. Their " +
      "gradients add up; taken over, those of the last piece replace the others.",
    looksLike: "the parameters have the gradient of the last piece; all pieces add up",
    edits: [{
      find: ADD_UP,
      replace: `first.dWxh = piece.dWxh;
    first.dWhh = piece.dWhh;
    first.dbh = piece.dbh;`,
    }],
    hints: [
      "Which pieces use Whh, and what does each say about ∂L/∂Whh?",
      "dxs and dh0 are right, and with a single piece everything is. Look at how the pieces are joined.",
      "dWhh = Σ over the pieces of the piece's dWhh; the same for dWxh and dbh.",
      "`addTo(first.dWhh, piece.dWhh);`",
    ],
  },
  {
    id: "q1/03.mean-of-pieces",
    exercise: "truncatedBackward",
    idea: "Each piece is like an update of its own, so I average their gradients.",
    why: "The loss of the whole is the sum of the losses of the pieces, and so is the gradient. " +
      "Averaged, it would shrink when the same text is cut into more pieces.",
    looksLike: "the gradients of the pieces are averaged; here they add up",
    edits: [{
      find: RETURN,
      replace: `const mean = (gradient: Matrix) => scale(gradient, 1 / pieces.length);
  return {
    dWxh: mean(first.dWxh),
    dWhh: mean(first.dWhh),
    dbh: mean(first.dbh),
    dh0: first.dh0,
    dxs: pieces.flatMap((piece) => piece.dxs),
  };`,
    }],
    hints: [
      "If the loss is a sum over all steps, and you group the steps into pieces, what is it over the pieces?",
      "Your parameters are too small by a whole number. Which one is it for T = 4 and k = 2?",
      "dWhh = Σ over the pieces of the piece's dWhh.",
      "`addTo(first.dWhh, piece.dWhh);`, and nothing divided afterwards.",
    ],
  },
  {
    id: "q1/03.dh0-of-the-last-piece",
    exercise: "truncatedBackward",
    idea: "dh0 is what is left in my hands after the last piece.",
    why: "The last piece starts from the state before it, and its dh0 is the gradient of that " +
      "state, the one that is dropped. h_0 is where the first piece starts.",
    looksLike: "dh0 is that of the last piece; it is that of the first",
    edits: [{
      find: RETURN,
      replace: `const last = pieces[pieces.length - 1];
  return { ...first, dh0: last.dh0, dxs: pieces.flatMap((piece) => piece.dxs) };`,
    }],
    hints: [
      "Which piece has h_0 as the state it starts from?",
      "Only dh0 is wrong, and with a single piece it is right. Which piece do you take it from?",
      "dh0 of the whole is dh0 of the first piece; those of the others stop at the border.",
      "`return { ...first, dxs: pieces.flatMap((piece) => piece.dxs) };`",
    ],
  },
  {
    id: "q1/03.cut-from-the-end",
    exercise: "truncatedBackward",
    idea: "Gradients walk from the end, so I cut the pieces from the end and the first is shorter.",
    why: "The sequence is cut in the order in which it is read: k steps, then the next k. The " +
      "last piece may be shorter. Where T is a multiple of k both are the same.",
    looksLike: "the pieces are counted from the end, so the first is the shorter one",
    edits: [
      {
        find: "let from = 0;",
        replace: "let from = xs.length % k === 0 ? 0 : xs.length % k - k;",
      },
      { find: "all.slice(from, from + k)", replace: "all.slice(Math.max(0, from), from + k)" },
    ],
    hints: [
      "For T = 7 and k = 3, how long are your pieces, in order?",
      "You are right where T is a multiple of k. Look at where the first piece ends.",
      "Pieces are steps 0 … k−1, k … 2k−1, and so on; the last one may be shorter.",
      "`for (let from = 0; from < xs.length; from += k)`",
    ],
  },
  {
    id: "q1/03.sliding-window",
    exercise: "truncatedBackward",
    idea: "A window of k steps slides over the sequence, one step at a time.",
    why:
      "The windows overlap, so a loss is in up to k of them and counts as often. The pieces of " +
      "this exercise lie side by side, and each loss is in one.",
    looksLike: "windows that overlap, one from every step on; the pieces lie side by side",
    edits: [
      { find: "from += k", replace: "from++" },
      {
        find: "pieces.flatMap((piece) => piece.dxs)",
        replace: "pieces.map((piece) => piece.dxs[0])",
      },
    ],
    hints: [
      "For T = 4 and k = 2, in how many of your windows is the loss of step 2?",
      "You are right for k = 1 and T = 1. Look at by how much your loop goes on.",
      "Pieces are steps 0 … k−1, k … 2k−1, and so on: the next one begins where this one ends.",
      "`for (let from = 0; from < xs.length; from += k)`",
    ],
    seen:
      "forms that look back k steps from every step, as in Williams & Peng 1990 and WildML's tutorial",
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/03",
  exercise: "truncatedBackward",
  hints: [
    "If somebody gave you only the steps 3 to 5 and the state before them, could you call rnnBackward?",
    "A loop that goes on by k. Cut xs, hs and dhs at the same places with slice; then put the " +
    "results together.",
    "A piece from step `from` on starts from hs[from − 1], or h0; dWxh, dWhh and dbh add up, " +
    "dxs line up, dh0 is the first piece's.",
    "`rnnBackward(params, xs.slice(from, from + k), from > 0 ? hs[from - 1] : h0, " +
    "hs.slice(from, from + k), dhs.slice(from, from + k))`",
  ],
}];
