/**
 * Misconceptions about prices.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const growth = "return prices.slice(1).map((price, t) => Math.log(price / prices[t]));";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/05",
    exercise: "logReturns",
    hints: [
      "By which factor did the price grow from one month to the next?",
      "There is one return fewer than prices.",
      "r_t = ln(p_t / p_{t−1})",
      growth,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.simple-returns",
    exercise: "logReturns",
    idea: "The return is the growth in per cent.",
    why:
      "For a small change it is nearly the same. But −50 % and +100 % cancel only as logarithms, and only those add up over " +
      "months.",
    looksLike: "the returns are p_t/p_{t−1} − 1: the logarithm is missing",
    edits: [{ find: "Math.log(price / prices[t])", replace: "price / prices[t] - 1" }],
    hints: [
      "What do your returns of 100, 50, 100 add up to?",
      "Look for the logarithm.",
      "ln(p_t / p_{t−1})",
      growth,
    ],
    seen: "pct_change() of pandas, called log return",
  },
  {
    id: "q2/05.differences-of-prices",
    exercise: "logReturns",
    idea: "What counts is by how many dollars it rose.",
    why:
      "A dollar is much for a price of 7 and nothing for one of 700. Firms could not be compared, nor the same one ten years later.",
    looksLike: "the returns are differences of prices",
    edits: [{ find: "Math.log(price / prices[t])", replace: "price - prices[t]" }],
    hints: [
      "Do your returns change if prices are in cents?",
      "Look at how you compare two prices.",
      "their quotient, and its logarithm",
      growth,
    ],
  },
  {
    id: "q2/05.logarithms-of-prices",
    exercise: "logReturns",
    idea: "A log return is the logarithm of the price.",
    why:
      "That is the log price; it still wanders. The return is its difference from one month to the next.",
    looksLike: "these are the logarithms of the prices, not of their growth",
    edits: [{ find: "price / prices[t]", replace: "price" }],
    hints: [
      "What is your return if the price does not change?",
      "Look at what the logarithm is taken of.",
      "ln(p_t / p_{t−1})",
      growth,
    ],
  },
  {
    id: "q2/05.return-turned-round",
    exercise: "logReturns",
    idea: "The old price is divided by the new one.",
    why: "Then a price that rises has a negative return.",
    looksLike: "every sign is turned round",
    edits: [{ find: "price / prices[t]", replace: "prices[t] / price" }],
    hints: [
      "Is your return above zero if the price rises?",
      "Look at the quotient.",
      "p_t / p_{t−1}",
      growth,
    ],
  },
  {
    id: "q2/05.zero-in-front",
    exercise: "logReturns",
    idea: "As many returns as prices, the first is 0.",
    why: "There is no month before the first one; a 0 would be a month that never was.",
    looksLike: "a 0 stands in front, for a month that has no month before it",
    edits: [{
      find: "prices.slice(1).map((price, t) => Math.log(price / prices[t]))",
      replace: "prices.map((price, t) => Math.log(price / (prices[t - 1] ?? price)))",
    }],
    hints: [
      "How many returns have two prices?",
      "Look at the first entry.",
      "n − 1 returns",
      growth,
    ],
  },
  {
    id: "q2/05.decimal-logarithm",
    exercise: "logReturns",
    idea: "Any logarithm will do.",
    why:
      "The natural one is nearly the growth in per cent where it is small: 0.01 is one per cent. The decimal one is not.",
    looksLike: "the logarithm is the decimal one",
    edits: [{ find: "Math.log(", replace: "Math.log10(" }],
    hints: [
      "What is your return for a growth of one per cent?",
      "Look at which logarithm it is.",
      "the natural one, ln",
      growth,
    ],
  },
];
