/**
 * What the claims of this lesson share: the cells, and a number that the text only shows.
 *
 * @module
 */

import type { Claim, Measured } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate } from "../../../../assets/statistics.ts";
import type { Cell } from "../../../engines/model.ts";

/** The cells in the order of the course, and as they are printed. */
export const CELLS: readonly Cell[] = ["rnn", "lstm", "gru"];
export const NAME: Record<Cell, string> = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

/** The recipes of lesson two, in words. */
export const RECIPES = ["course", "lab"] as const;

/**
 * A number that the text shows.
 *
 * @param of one number for each seed
 * @param write how it is written
 */
export function quantity<S>(
  { id, sentence, run }: Pick<Claim<S>, "id" | "sentence" | "run">,
  of: (run: Run<S>) => readonly number[],
  write: (value: number) => string,
  estimate: (values: readonly number[]) => Estimate = bootstrap,
): Claim<S> {
  return {
    id: `q2/04.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run): Measured => {
      const values = of(run);
      const found = estimate(values);
      return {
        ...found,
        text: write(found.value),
        verdict: "quantity",
        because: values.length > 1
          ? `Over ${values.length} seeds from ${write(Math.min(...values))} to ${
            write(Math.max(...values))
          }.`
          : "One seed.",
      };
    },
  };
}
