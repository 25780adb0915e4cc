/**
 * Equivalent mutants of lesson q2/05; see `equivalent.ts`.
 *
 * @module
 */

import type { Equivalence } from "../equivalent.ts";

/** Each with its reason. */
export const q2_05: readonly Equivalence[] = [
  {
    because:
      "Counts do not depend on the order of counting; what they are for is sorted or summed afterwards.",
    mutants: [
      "frequentWords: for (const word of sentences.slice(0, train).flat()« → .toReversed()») {…}",
      "logOdds: for (const code of own.flat()« → .toReversed()») counts[code]++;",
    ],
  },
  {
    because:
      "A window reads at least one row, so the first row that it is asked for is 1 or later.",
    mutants: [
      "splitByTime: return { train: between(«0 → 1», validation), validation: between(validation, test), test: between(test, Infinity) };",
      "splitByTime: return { train: between(«0 → (-1)», validation), validation: between(validation, test), test: between(test, Infinity) };",
    ],
  },
  {
    because: "Mean and deviation begin as the same zeros in the same shape.",
    mutants: [
      "standardised: const [«mean, deviation → deviation, mean», values] = [zeros(1, cols), zeros(1, cols), zeros(rows, cols)];",
      "standardised: for (const c of «mean → deviation».data.keys()) {…}",
    ],
  },
  {
    because: "The entry is 0 and is written once, so to add to it is to set it.",
    mutants: [
      "standardised: mean.data[c] «= → +=» m;",
      "standardised: deviation.data[c] «= → +=» Math.sqrt(variance) || 1;",
      "standardised: column.forEach((x, r) => values.data[r * cols + c] «= → +=» (x - m) / deviation.data[c]);",
    ],
  },
  {
    because:
      "What is filled too far is filled again for the next window; after the last one there is nothing.",
    mutants: [
      "persistence: said.data.fill(data[(rows - 1) * cols], i * horizon, «(i + 1) * horizon → ((i + 1) * horizon) + 1»);",
      "persistence: said.data.fill(data[(rows - 1) * cols], i * horizon, (i + «1 → 2») * horizon);",
    ],
  },
  {
    because: "A distance does not depend on the direction.",
    mutants: [
      "seasonalMeans: const apart = Math.abs(«other - season → -(other - season)»);",
    ],
  },
  {
    because: "The earlier end of a pair lies in the training part, where both lists hold the same.",
    mutants: [
      "dampings: const products = later.reduce((sum, a, t) => sum + a * «known → anomalies»[t], 0);",
      "dampings: return products / later.reduce((sum, _2, t) => sum + «known → anomalies»[t] ** 2, 0);",
    ],
  },
  {
    because: "Both sums change their sign, and their quotient does not.",
    mutants: [
      "skill: const squares = (forecast) => truth.reduce((sum, value, i) => sum «+ → -» (forecast[i] - value) ** 2, 0);",
    ],
  },
];
