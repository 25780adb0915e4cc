/**
 * The numbers that the text shows: accuracies, parameters, seconds.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { TrainingRow, TrainingSeries } from "../experiments/trainings.ts";
import { CELLS, NAME, rowsOf, testRight } from "./rows_of.ts";

function quantity(
  id: string,
  sentence: string,
  run: string,
  cell: Cell,
  number: (row: TrainingRow) => number,
  write: (value: number) => string,
): Claim<TrainingSeries> {
  return {
    id: `q2/02.${id}-${cell}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const values = rowsOf(run, cell).map((row) => number(row));
      const estimate = bootstrap(values);
      const many = values.length > 1;
      return {
        ...(many ? estimate : { value: estimate.value }),
        text: write(estimate.value),
        verdict: "quantity",
        because: many
          ? `Over ${values.length} seeds from ${write(Math.min(...values))} to ${
            write(Math.max(...values))
          }.`
          : "One seed.",
      };
    },
  };
}

const wide = (x: number) => percent(x, 1);

/** In the order of the text. */
export const quantities: readonly Claim<TrainingSeries>[] = CELLS.flatMap((cell) => [
  quantity(
    "parameters",
    `Numbers that the ${NAME[cell]} learns`,
    "q2-02-rows",
    cell,
    (row) => row.parameters,
    (n) => String(Math.round(n)).replace(/(\d)(?=\d{3}$)/, "$1\u202f"),
  ),
  quantity(
    "ten-epochs",
    `Test digits that the ${NAME[cell]} reads after ten epochs of the course’s recipe`,
    "q2-02-rows",
    cell,
    testRight,
    wide,
  ),
  quantity(
    "lab-five-epochs",
    `Test digits that the ${NAME[cell]} reads after five epochs of the lab’s recipe`,
    "q2-02-lab",
    cell,
    (row) => testRight(row, 5),
    wide,
  ),
  quantity(
    "seconds",
    `Seconds of training for an epoch of the ${NAME[cell]}`,
    "q2-02-rows",
    cell,
    (row) => row.seconds / row.epochs.length,
    (x) => `${short(x)} s`,
  ),
  ...(["pixels", "permuted"] as const).flatMap((order) => [
    quantity(
      order,
      `Test digits that the ${NAME[cell]} reads after one epoch, ${
        order === "pixels" ? "pixel by pixel" : "pixels in another order"
      }`,
      `q2-02-${order}`,
      cell,
      testRight,
      wide,
    ),
    quantity(
      `${order}-minutes`,
      `Minutes of training for that epoch of the ${NAME[cell]}`,
      `q2-02-${order}`,
      cell,
      (row) => row.seconds / 60,
      (x) => `${short(x)} min`,
    ),
  ]),
]);
