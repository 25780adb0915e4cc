/**
 * Misconceptions about padding, masks and the end of a question.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const filling = "return [...question, ...new Array<number>(T - question.length).fill(PADDING)];";
const masking = "mask.data.fill(1, b * T, b * T + question.length);";
const ending = "last.data.set(hs[length - 1].data.subarray(b * H, (b + 1) * H), b * H);";
const choosing =
  "return { ...now, data: now.data.map((v, i) => real[Math.floor(i / H)] ? v : old.data[i]) };";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/02",
    exercise: "paddedBatch",
    hints: [
      "How long does a question of three words have to become if the longest has seven?",
      "Find the longest length first; then fill up, and write ones where there are words.",
      "codes[b] = words of b, then PADDING up to T;  mask[b][t] = 1 for t < length of b",
      masking,
    ],
  },
  {
    lesson: "q3/02",
    exercise: "lastReal",
    hints: [
      "Behind a question of three words in a batch of seven steps: at which step is its last word?",
      "The sum of a row of the mask is the length of the question.",
      "last[b] = h_{length of b − 1}[b], counted from 0",
      ending,
    ],
  },
  {
    lesson: "q3/02",
    exercise: "holdState",
    hints: [
      "What should the state of a question be after a step at which it has no word?",
      "Go over the rows: each is copied from one of two states.",
      "h_t = m_t ⊙ h' + (1 − m_t) ⊙ h_{t−1}, and c in the same way",
      choosing,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/02.padded-in-front",
    exercise: "paddedBatch",
    idea: "Padding goes in front, as in lesson q2/05.",
    why:
      "There the last step had to be the last word, because nobody looked for it. Here the mask says where words are: behind.",
    looksLike: "the padding stands in front of the words",
    edits: [
      {
        find: filling,
        replace: "return [...new Array<number>(T - question.length).fill(PADDING), ...question];",
      },
      {
        find: "b * T, b * T + question.length",
        replace: "(b + 1) * T - question.length, (b + 1) * T",
      },
    ],
    hints: [
      "Where do your words begin?",
      "Look at the order of the two parts.",
      "words first, then PADDING",
      filling,
    ],
  },
  {
    id: "q3/02.mask-of-known-words",
    exercise: "paddedBatch",
    idea: "A step is real if its code is not 0.",
    why:
      "0 is the unknown word, and it was asked. Masked out, a question of unknown words has no words at all.",
    looksLike: "unknown words are masked out as if they were padding",
    edits: [{
      find: masking,
      replace: "question.forEach((code, t) => mask.data[b * T + t] = code ? 1 : 0);",
    }],
    hints: [
      "How many real steps has a question of three unknown words?",
      "Look at what decides whether a step is real.",
      "mask[b][t] = 1 for t < length, whatever the code is",
      masking,
    ],
    seen: "published code: mask = (tokens != 0)",
  },
  {
    id: "q3/02.cut-to-the-shortest",
    exercise: "paddedBatch",
    idea: "Questions of one length: as long as the shortest.",
    why: "Then nothing has to be filled up, and most of what was asked is gone.",
    looksLike: "long questions are cut, and nothing is filled up",
    edits: [
      {
        find: "Math.max(1, ...questions.map(({ length }) => length))",
        replace: "Math.max(1, Math.min(...questions.map(({ length }) => length)))",
      },
      { find: masking, replace: "mask.data.fill(1, b * T, b * T + Math.min(T, question.length));" },
      {
        find: filling,
        replace:
          "return [...question.slice(0, T), ...new Array<number>(Math.max(0, T - question.length)).fill(PADDING)];",
      },
    ],
    hints: [
      "Are all words of the longest question still there?",
      "Look at how long you make the batch.",
      "T = the longest length",
      "const T = Math.max(1, ...questions.map(({ length }) => length));",
    ],
  },
  {
    id: "q3/02.padding-is-zero",
    exercise: "paddedBatch",
    idea: "Padding is 0.",
    why:
      "0 is the unknown word's code, with a row of the table. Padding must be something that no word is.",
    looksLike: "filled up with 0, the unknown word",
    edits: [{ find: ".fill(PADDING)", replace: ".fill(0)" }],
    hints: [
      "Which word has the code that you fill up with?",
      "Look at what stands behind a short question.",
      "PADDING is −1",
      filling,
    ],
    seen: "torch.nn.utils.rnn.pad_sequence: padding_value=0.0 if nothing is said",
  },
  {
    id: "q3/02.mask-turned-round",
    exercise: "paddedBatch",
    idea: "The mask marks what is masked.",
    why: "Both conventions exist. Here 1 is a word, so that m ⊙ h keeps what was read.",
    looksLike: "the mask is 1 where there is no word",
    edits: [{ find: masking, replace: "mask.data.fill(1, b * T + question.length, (b + 1) * T);" }],
    hints: [
      "What is the sum of a row of your mask?",
      "Look at where you write ones.",
      "1 where there is a word",
      masking,
    ],
    seen: "PyTorch's key_padding_mask, where True is what is left out",
  },
  {
    id: "q3/02.last-step",
    exercise: "lastReal",
    idea: "The last state is the last one.",
    why:
      "It is the last one of the longest question. All others have gone on through padding since their last word.",
    looksLike: "the last step of the batch is taken for every question",
    edits: [{ find: "hs[length - 1]", replace: "hs[T - 1]" }],
    hints: [
      "What has the state of a short question read at the last step?",
      "Look at the step from which you take a row.",
      "step = length of the question − 1",
      ending,
    ],
    seen: "published code: outputs[:, -1, :]",
  },
  {
    id: "q3/02.one-step-too-far",
    exercise: "lastReal",
    idea: "A question of three words ends at step three.",
    why:
      "Steps are counted from 0: its words are at steps 0, 1 and 2. At step 3 the first padding has been read.",
    looksLike: "the state one step after the last word",
    edits: [{ find: "hs[length - 1]", replace: "hs[Math.min(length, T - 1)]" }],
    hints: [
      "At which index is the state after the first word?",
      "Look at the index of hs.",
      "hs[length − 1]",
      ending,
    ],
  },
  {
    id: "q3/02.one-length-for-all",
    exercise: "lastReal",
    idea: "The mask tells how long a batch is.",
    why: "It tells how long each question is. A row for each.",
    looksLike: "the length of the first question is taken for all",
    edits: [{
      find: "mask.data.subarray(b * T, (b + 1) * T)",
      replace: "mask.data.subarray(0, T)",
    }],
    hints: [
      "Do two questions of different lengths end at different steps?",
      "Look at which row of the mask you sum.",
      "length of b = Σ_t mask[b][t]",
      "const length = mask.data.subarray(b * T, (b + 1) * T).reduce((sum, real) => sum + real, 0);",
    ],
  },
  {
    id: "q3/02.mean-of-real-steps",
    exercise: "lastReal",
    idea: "With a mask one takes the mean of the real steps.",
    why:
      "That is another way to make a code of a question, mean pooling. Asked is the state after the last word.",
    looksLike: "the mean over the real steps, not the last of them",
    edits: [{
      find: ending,
      replace: "for (let t = 0; t < length; t++) {\n" +
        "      for (let j = 0; j < H; j++) last.data[b * H + j] += hs[t].data[b * H + j] / length;\n" +
        "    }",
    }],
    hints: [
      "Does your result depend on the first word as much as on the last?",
      "Look at how many steps you add up.",
      "one step: the last real one",
      ending,
    ],
  },
  {
    id: "q3/02.empty-reads-padding",
    exercise: "lastReal",
    idea: "Every question has at least one step.",
    why:
      "An empty question has read nothing. The state at step 0 is what the cell made of padding, its biases for one.",
    looksLike: "a question without words gets the state of the first padded step",
    edits: [
      { find: "    if (length === 0) continue;\n", replace: "" },
      { find: "hs[length - 1]", replace: "hs[Math.max(0, length - 1)]" },
    ],
    hints: [
      "What has an empty question read?",
      "Look at what happens if the sum of the mask is 0.",
      "length 0: the zeros before the first step",
      "if (length === 0) continue;",
    ],
  },
  {
    id: "q3/02.memory-not-held",
    exercise: "holdState",
    idea: "The state is h.",
    why:
      "An LSTM's state is h and c. If c goes on through padding, the next word meets a memory that has forgotten.",
    looksLike: "h waits, and the memory c goes on",
    edits: [{ find: "c: chosen(before.c!, after.c)", replace: "c: after.c" }],
    hints: [
      "Which two things does an LSTM hand to the next step?",
      "Look at what you do with c.",
      "c_t = m_t ⊙ c' + (1 − m_t) ⊙ c_{t−1}",
      "return after.c ? { h, c: chosen(before.c!, after.c) } : { h };",
    ],
  },
  {
    id: "q3/02.held-to-zero",
    exercise: "holdState",
    idea: "m ⊙ h' masks the state.",
    why:
      "That sets it to zero where there is no word, and the question is forgotten. It has to wait, not to vanish.",
    looksLike: "the state is set to 0 where there is no word",
    edits: [{ find: ": old.data[i])", replace: ": 0)" }],
    hints: [
      "What is left of a question after one step without a word?",
      "Look at what stands where the mask is 0.",
      "the second half: (1 − m_t) ⊙ h_{t−1}",
      choosing,
    ],
    seen: "published code: h = h * mask.unsqueeze(1)",
  },
  {
    id: "q3/02.mask-by-column",
    exercise: "holdState",
    idea: "The mask belongs to the units.",
    why: "It belongs to the questions: a whole row is new, or old.",
    looksLike: "the mask is laid over the columns, not the rows",
    edits: [{ find: "real[Math.floor(i / H)]", replace: "real[i % H]" }],
    hints: [
      "How many numbers has the mask: as many as questions, or as units?",
      "Look at the index of real.",
      "row b of the state belongs to real[b]",
      choosing,
    ],
  },
  {
    id: "q3/02.hold-turned-round",
    exercise: "holdState",
    idea: "1 means that the state is held.",
    why:
      "1 means that there is a word. Turned round, the cell reads padding and sleeps through the words.",
    looksLike: "the old state where there is a word, the new one where there is none",
    edits: [{ find: "? v : old.data[i]", replace: "? old.data[i] : v" }],
    hints: [
      "What happens to the state at a step with a word?",
      "Look at the two sides of the choice.",
      "m_t = 1: the new state",
      choosing,
    ],
  },
];
