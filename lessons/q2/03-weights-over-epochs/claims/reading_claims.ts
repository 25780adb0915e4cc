/**
 * In how many readings the RNN's weights vary or move more, and in which.
 *
 * @module
 */

import type { Claim, Verdict } from "../../../../assets/claim.ts";
import { above, all, below } from "../../../../assets/verdict.ts";
import type { WeightsSeries } from "../experiments/weights.ts";
import { NAME, type WeightsRun } from "./lookup.ts";
import { panelShare, type Part, PARTS, type Reading, READINGS, rnnOver } from "./readings.ts";

const OTHERS = ["lstm", "gru"] as const;

type Other = typeof OTHERS[number];

const verdictOf = (run: WeightsRun, other: Other, part: Part, reading: Reading): Verdict =>
  above(rnnOver(run, other, part, reading), 1);

const listOf = (words: readonly string[]) => words.length > 0 ? words.join("; ") : "none";

function countClaim(recipe: "lab" | "course", part: Part, other: Other): Claim<WeightsSeries> {
  return {
    id: `q2/03.more-${recipe}-${part.id}-${other}`,
    origin: "text",
    sentence: `Readings in which the RNN has more than the ${NAME[other]}: ${part.words}, ${
      recipe === "lab" ? "lab’s" : "course’s"
    } recipe`,
    run: `q2-03-${recipe}`,
    measure: (run) => {
      const of = (verdict: Verdict) =>
        READINGS.filter((reading) => verdictOf(run, other, part, reading) === verdict);
      const more = of("holds");
      return {
        value: more.length,
        text: `${more.length} of ${READINGS.length}`,
        verdict: "quantity",
        because: `More: ${listOf(more.map(({ words }) => words))}. Less: ${
          listOf(of("does not hold").map(({ words }) => words))
        }. The rest is not decidable.`,
      };
    },
  };
}

const [whole, candidate] = PARTS;

/** All readings of a part of the weights against both cells, those of one kind or the others. */
function verdictsOf(run: WeightsRun, wanted: (reading: Reading) => boolean): [string, Verdict][] {
  return OTHERS.flatMap((other) =>
    READINGS.filter(wanted).map((reading): [string, Verdict] => {
      const it = rnnOver(run, other, whole, reading);
      return [
        `${reading.words}, ${NAME[other]}: ${it.value.toFixed(2)}`,
        reading === panelShare ? above(it, 1) : below(it, 1),
      ];
    })
  );
}

const onlyTheRange: Claim<WeightsSeries> = {
  id: "q2/03.only-the-range",
  origin: "text",
  sentence:
    `For all of weight_hh, the RNN has more than both other cells in the reading that divides by the ` +
    `range, and less in every other one`,
  run: "q2-03-lab",
  measure: (run) => {
    const range = verdictsOf(run, (reading) => reading === panelShare);
    const rest = verdictsOf(run, (reading) => reading !== panelShare);
    const less = rest.filter(([, verdict]) => verdict === "holds").length;
    return {
      value: less,
      text: `less in ${less} of ${rest.length}`,
      verdict: all([...range, ...rest].map(([, verdict]) => verdict)),
      because: `RNN over the other cell. ${range.map(([words]) => words).join("; ")}. All others: ${
        rest.map(([words]) => words).join("; ")
      }.`,
    };
  },
};

/** In the order of the table. */
export const readingClaims: readonly Claim<WeightsSeries>[] = [
  onlyTheRange,
  ...(["lab", "course"] as const).flatMap((recipe) =>
    [whole, candidate].flatMap((part) => OTHERS.map((other) => countClaim(recipe, part, other)))
  ),
];
