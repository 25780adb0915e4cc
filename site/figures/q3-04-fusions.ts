import type { Run } from "../../assets/run.ts";
import type { Fusion } from "../../lessons/q3/04-fusion/experiments/fused.ts";
import type { FusingSeries } from "../../lessons/q3/04-fusion/experiments/fusing.ts";
import type { Figure } from "../figure.ts";
import { seedsWords } from "./q2-02-training.ts";
import { inPercent, meanShares, sharesPlot } from "./q3-04-words.ts";
import { cellLabel } from "./style.ts";

type FusingRun = Run<FusingSeries>;

/** The fusions as the figures call them. */
export const FUSION: Readonly<Record<Fusion, string>> = {
  sum: "sum",
  concatenation: "side by side",
  product: "product",
  compact: "compact bilinear",
};

const barsOf = ({ series }: FusingRun) =>
  (Object.keys(FUSION) as Fusion[]).flatMap((fusion) =>
    [false, true].flatMap((centred) => {
      const rows = series.shares.filter((row) => row.fusion === fusion && row.centred === centred);
      const name = `${FUSION[fusion]}${centred ? ", centred" : ""}`;
      return rows.length > 0
        ? [{ name, shares: meanShares(rows.map(({ shares }) => shares)) }]
        : [];
    })
  );

const rest = (run: FusingRun, name: string) =>
  inPercent(barsOf(run).find((bar) => bar.name === name)!.shares.rest);

/** What fused vectors are made of. */
export const figure: Figure<FusingSeries> = {
  id: "q3-04-fusions",
  run: "q3-04-fusions",
  title: (run) =>
    `Side by side, ${
      rest(run, "side by side, centred")
    } depends on question and picture together; in a product ${rest(run, "product")}, and ${
      rest(run, "product, centred")
    } if both are centred first`,
  caption: (run) =>
    `The variance of all numbers of fused vectors, over ${run.series.questions} questions with each of ${run.series.pictures} pictures: what a question brings alone, ` +
    `what a picture does, and what only both together do. Codes of the ${
      cellLabel[run.series.cell]
    }, ${seedsWords(run)}.`,
  alt: (run) =>
    barsOf(run).map(({ name, shares }) =>
      `${name}: question alone ${inPercent(shares.rows)}, picture alone ${
        inPercent(shares.columns)
      }, both together ${inPercent(shares.rest)}.`
    ).join(" "),
  table: (run) => ({
    columns: ["fusion", "question alone", "picture alone", "both together"],
    rows: barsOf(run).map(({ name, shares }) => [
      name,
      ...[shares.rows, shares.columns, shares.rest].map(inPercent),
    ]),
  }),
  plot: (run, canvas) => sharesPlot(barsOf(run), canvas, canvas.narrow ? 156 : 164),
};
