/**
 * Mistakes in `crossEntropy`: which logarithm, of what, and summed or averaged.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const MAX = "const max = Math.max(...y);";
const LOSS = "loss += max + Math.log(sum) - y[targets[r]];";

/** What goes wrong in the cross-entropy. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/02.mean-of-batch",
    exercise: "crossEntropy",
    idea: "A loss is the mean over the batch.",
    why: "Often it is, and either choice is good if the gradient makes the same one. Here the " +
      "loss is the sum, and the backward pass of the next lesson is the derivative of the sum.",
    looksLike: "the loss is divided by the number of rows; here it is summed",
    edits: [{ find: "return loss;", replace: "return loss / logits.rows;" }],
    hints: [
      "What should happen to the loss when every row of the batch is there twice?",
      "Right for B = 1 and wrong for more rows: look at what you do after the loop.",
      "L = Σ_r −ln p[r][target_r], in nats, without a factor 1/B.",
      "`return loss;`",
    ],
    seen: "CS231n and torch.nn.CrossEntropyLoss, where the mean is the default",
  },
  {
    id: "q1/02.log-of-softmax",
    exercise: "crossEntropy",
    idea: "I have written softmax, so the loss is −ln of its entry at the target.",
    why: "A probability below about e^−745 is exactly 0 in float64, and −ln 0 is infinite. The " +
      "logarithm of that probability is an ordinary number; only the way there is not.",
    looksLike:
      "softmax first and its logarithm after: a probability that is 0 as a float gives Infinity",
    edits: [{
      find: LOSS,
      replace: "loss -= Math.log(softmax(logits).data[r * y.length + targets[r]]);",
    }],
    hints: [
      "The logits are 900 and −900 and the second is the target. What does softmax return for it?",
      "Look at the number that you hand to Math.log. Can it be exactly 0?",
      "−ln p = ln Σ_k e^{y_k} − y_target = m + ln Σ_k e^{y_k − m} − y_target, with m = max y.",
      "`loss += max + Math.log(sum) - y[targets[r]];`",
    ],
    seen: "the original lab's SimpleRNN: −np.log(ps[t][target, 0])",
  },
  {
    id: "q1/02.epsilon-in-the-log",
    exercise: "crossEntropy",
    idea: "I add 1e-8 to the probability, so that the logarithm is never of 0.",
    why: "That hides the infinity and changes the loss: no surprise can be larger than −ln 1e-8, " +
      "about 18 nats, and the gradient p − 1 no longer belongs to it.",
    looksLike:
      "1e-8 is added inside the logarithm: every loss is changed, and none exceeds 18.4 nats",
    edits: [{
      find: LOSS,
      replace: "loss -= Math.log(softmax(logits).data[r * y.length + targets[r]] + 1e-8);",
    }],
    hints: [
      "What is the largest loss that your function can return for one row?",
      "Everything is off by a little, and a target with hardly any probability by a lot. Look " +
      "inside the logarithm.",
      "−ln p = m + ln Σ_k e^{y_k − m} − y_target; this needs no help, since the sum is at least 1.",
      "`loss += max + Math.log(sum) - y[targets[r]];`",
    ],
    seen: "the original lab's SimpleLSTM and SimpleGRU: −np.log(p + 1e-8)",
  },
  {
    id: "q1/02.log2",
    exercise: "crossEntropy",
    idea: "Information is measured in bits, so the logarithm is log2.",
    why: "Bits are fine if everything is in bits. The logits are exponents of e, in nats, and " +
      "here log2 of the sum has a logit in nats subtracted from it.",
    looksLike: "log2 in place of ln, while the logits are in nats",
    edits: [{ find: LOSS, replace: "loss += max + Math.log2(sum) - y[targets[r]];" }],
    hints: [
      "In which unit is a logit y, if the probability is proportional to e^y?",
      "Equal logits for two classes should cost ln 2 = 0.693. What do you get?",
      "−ln p = m + ln Σ_k e^{y_k − m} − y_target, all in nats. For bits, divide the result by ln 2.",
      "`Math.log(sum)`, which is the natural logarithm.",
    ],
  },
  {
    id: "q1/02.max-not-added-back",
    exercise: "crossEntropy",
    idea: "Taking out the maximum changes nothing, as in softmax.",
    why: "In softmax it cancels in the quotient. Here it comes out of the logarithm as −m, and " +
      "has to be added again, or taken out of y_target as well.",
    looksLike: "the maximum is taken out of the sum and not added back after the logarithm",
    edits: [{ find: LOSS, replace: "loss += Math.log(sum) - y[targets[r]];" }],
    hints: [
      "Can the loss be negative? Is yours?",
      "Add 5 to all logits: the loss should stay the same. Look at where the maximum leaves the formula.",
      "ln Σ_k e^{y_k} = m + ln Σ_k e^{y_k − m}.",
      "`loss += max + Math.log(sum) - y[targets[r]];`",
    ],
  },
  {
    id: "q1/02.loss-max-of-batch",
    exercise: "crossEntropy",
    idea: "Any constant may be taken out, so one maximum for the whole matrix will do.",
    why:
      "One constant is free for each row. In a row more than about 745 below the largest logit " +
      "of the batch every e^{y − m} is 0, and the logarithm of their sum is −∞.",
    looksLike: "one maximum for the whole batch: a row far below it has ln 0",
    edits: [{ find: MAX, replace: "const max = Math.max(...logits.data);" }],
    hints: [
      "What is your sum for a row of logits around −1000 when another row lies around 1000?",
      "Look at where the maximum is taken: over how many rows?",
      "m_r = max over the columns of row r; then the sum of row r is at least 1.",
      "Inside the loop over the rows: `const max = Math.max(...y);`, with y the row.",
    ],
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/02",
  exercise: "crossEntropy",
  hints: [
    "What is −ln of a quotient, and what is ln of e^y?",
    "One loop over the rows with the maximum and the sum of the row, as in softmax. But do not " +
    "make a probability: put its formula into the logarithm first.",
    "−ln p_target = m + ln Σ_k e^{y_k − m} − y_target, summed over the rows.",
    "`loss += max + Math.log(sum) - y[targets[r]];`",
  ],
}];
