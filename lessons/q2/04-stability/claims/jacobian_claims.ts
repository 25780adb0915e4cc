/**
 * What the Jacobians along a digit say, and what their spectral radii do not.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { scientific } from "../../../../assets/numerals.ts";
import { geometric, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { mean } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { JacobianRow, JacobianSeries } from "../experiments/jacobians.ts";
import { CELLS, NAME, quantity, RECIPES } from "./cells.ts";

type Series = Run<JacobianSeries>;
type When = JacobianRow["when"];

const run = "q2-04-jacobians";

/** The models of one kind, a row for each seed. */
function rowsOf({ series }: Series, recipe: string, cell: Cell, when: When): JacobianRow[] {
  return series.rows.filter((one) =>
    one.recipe === recipe && one.cell === cell && one.when === when
  );
}

/** From where a change has to come: from the first row, or from twenty rows before the last. */
interface From {
  readonly id: string;
  readonly words: string;
  /** What of it is left at the end. */
  readonly left: (row: JacobianRow) => number;
}

const left = ({ reach }: JacobianRow) => reach[0];

const FIRST: From = { id: "", words: "at the first row of a digit", left };

/** The first rows of most digits are black; twenty rows before the last there is ink. */
const TWENTY: From = {
  id: "20",
  words: "twenty rows before the last",
  left: ({ reach }) => reach[reach.length - 1 - 20],
};

const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);

function grows(recipe: string, cell: Cell, from: From): Claim<JacobianSeries> {
  return {
    id: `q2/04.reach${from.id}-grows-${cell}-${recipe}`,
    origin: "text",
    sentence: `Training the ${NAME[cell]} lets more of a change ${from.words} reach the last row ` +
      `(${recipe}’s recipe)`,
    run,
    measure: (run) => {
      const [before, after] = (["before", "after"] as const).map((when) =>
        rowsOf(run, recipe, cell, when).map(from.left)
      );
      const times = ratio(after, before);
      return measured(
        times,
        above(times, 1),
        (it) =>
          `${short(geometric(before).value)} of it is left before, ${
            short(geometric(after).value)
          } after: ${it}.`,
        (x) => `${short(x)} times`,
      );
    },
  };
}

/** By what factor a product may miss what is left before it is called misleading. */
const FACTOR = 10;

/** How far two positive numbers are apart, as a factor above 1. */
const apart = (a: number, b: number) => Math.exp(Math.abs(Math.log(a / b)));

function misleads(
  cell: Cell,
  of: "radius" | "norm",
  name: string,
): Claim<JacobianSeries> {
  return {
    id: `q2/04.${of}-misleads-${cell}`,
    origin: "text",
    sentence:
      `The product of the ${name} misses what is left of a change over a digit by more than a ` +
      `factor of ${FACTOR} (${NAME[cell]}, course’s recipe, after training)`,
    run,
    measure: (run) => {
      const rows = rowsOf(run, "course", cell, "after");
      const factor = geometric(rows.map((row) => apart(product(row[of]), left(row))));
      return measured(
        factor,
        above(factor, FACTOR),
        (it) =>
          `Product of the ${name}: ${
            scientific(geometric(rows.map((row) => product(row[of]))).value)
          }; ` +
          `left: ${scientific(geometric(rows.map(left)).value)}. They are apart by ${it}.`,
        (x) => `a factor of ${short(x)}`,
      );
    },
  };
}

function gatedKeepMore(cell: "lstm" | "gru", recipe: string, from: From): Claim<JacobianSeries> {
  return {
    id: `q2/04.keeps${from.id}-more-${cell}-${recipe}`,
    origin: "text",
    sentence:
      `After training, more of a change ${from.words} is left in the ${
        NAME[cell]
      } than in the RNN ` +
      `(${recipe}’s recipe)`,
    run,
    measure: (run) => {
      const [gated, rnn] = ([cell, "rnn"] as const).map((kind) =>
        rowsOf(run, recipe, kind, "after").map(from.left)
      );
      const times = ratio(gated, rnn);
      return measured(
        times,
        above(times, 1),
        (it) =>
          `${NAME[cell]} ${short(geometric(gated).value)}, RNN ${
            short(geometric(rnn).value)
          }: ${it}.`,
        (x) => `${short(x)} times`,
      );
    },
  };
}

const WHEN = { before: "before training", after: "after training" } as const;

/** What is left, and the mean spectral radius of a step, for the text. */
function numbers(cell: Cell, when: When): Claim<JacobianSeries>[] {
  return [
    ...[FIRST, TWENTY].map((from) =>
      quantity(
        {
          id: `reach${from.id}-${cell}-${when}`,
          sentence: `What is left at the last row of a change ${from.words}: ${NAME[cell]}, ${
            WHEN[when]
          }`,
          run,
        },
        (run: Series) => rowsOf(run, "course", cell, when).map(from.left),
        short,
        geometric,
      )
    ),
    quantity(
      {
        id: `radius-${cell}-${when}`,
        sentence: `The mean spectral radius of a step, over the last twenty rows: ${NAME[cell]}, ${
          WHEN[when]
        }`,
        run,
      },
      (run) => rowsOf(run, "course", cell, when).map(({ radius }) => mean(radius.slice(-20))),
      (x) => x.toFixed(2),
    ),
  ];
}

/** What the lab's start leaves of a change over a whole digit. */
function labStart(cell: Cell): Claim<JacobianSeries> {
  return quantity(
    {
      id: `reach-${cell}-lab-before`,
      sentence: `What is left at the last row of a change at the first, with PyTorch’s start: ${
        NAME[cell]
      }`,
      run,
    },
    (run) => rowsOf(run, "lab", cell, "before").map(left),
    short,
    geometric,
  );
}

/** The spectral radius of the first step, where the state is 0: that of the recurrent weights. */
const atRest: Claim<JacobianSeries> = quantity(
  {
    id: "radius-at-rest",
    sentence: "The spectral radius of the first step of the RNN after training (course’s recipe)",
    run,
  },
  (run) => rowsOf(run, "course", "rnn", "after").map(({ radius }) => radius[0]),
  short,
);

/** In the order of the text. */
export const jacobianClaims: readonly Claim<JacobianSeries>[] = [
  ...[FIRST, TWENTY].flatMap((from) =>
    RECIPES.flatMap((recipe) => CELLS.map((cell) => grows(recipe, cell, from)))
  ),
  ...[FIRST, TWENTY].flatMap((from) =>
    RECIPES.flatMap((recipe) =>
      (["lstm", "gru"] as const).map((cell) => gatedKeepMore(cell, recipe, from))
    )
  ),
  ...CELLS.map((cell) => misleads(cell, "radius", "spectral radii")),
  ...CELLS.map((cell) => misleads(cell, "norm", "largest singular values")),
  ...CELLS.flatMap((cell) => [...numbers(cell, "before"), ...numbers(cell, "after")]),
  ...CELLS.map(labStart),
  atRest,
];
