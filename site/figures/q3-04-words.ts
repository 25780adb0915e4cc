/**
 * What the figures of lessons q3/04 and q3/05 share: names of ways, shares as bars, and the density that chance has.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type { Shares } from "../../lessons/q3/04-fusion/effects.ts";
import type {
  CosinesConfig,
  CosinesRow,
  CosinesSeries,
} from "../../lessons/q3/04-fusion/experiments/cosines.ts";
import type { Way } from "../../lessons/q3/04-fusion/experiments/ways.ts";
import type { Canvas } from "../figure.ts";
import { panels } from "./panels.ts";
import { chart, ink } from "./style.ts";

export type CosinesRun = Run<CosinesSeries>;

/** The ways as the figures call them. */
export const WAY: Readonly<Record<Way, string>> = {
  lab: "as the lab did",
  projected: "both projected",
  centred: "centred, projected",
  rectified: "projected, rectified",
};

/** The ways of a run, in their order. */
export const waysOf = ({ series }: CosinesRun): Way[] => [
  ...new Set(series.rows.map(({ way }) => way)),
];

/** The rows of a way. */
export const ofWay = ({ series }: CosinesRun, way: Way): CosinesRow[] =>
  series.rows.filter((row) => row.way === way);

export const configOf = ({ config }: CosinesRun) => config as unknown as CosinesConfig;

/** "51 %" */
export const inPercent = (share: number) => `${Math.round(100 * share)}\u00a0%`;

/** Dimensions in which the cosines of a way are taken. */
export const dimensionsOf = (run: CosinesRun, way: Way) =>
  way === "lab" ? run.series.dims : configOf(run).d;

/** The density of the cosine of unrelated directions, at points between two ends; its factor by summing, not by Γ. */
export function densityOfChance(d: number, from: number, to: number, points = 120) {
  const height = (c: number) => Math.max(0, 1 - c * c) ** ((d - 3) / 2);
  const parts = 20000;
  let whole = 0;
  for (let k = 0; k < parts; k++) whole += height(-1 + (2 * k + 1) / parts) * 2 / parts;
  return Array.from({ length: points + 1 }, (_, k) => {
    const c = from + (to - from) * k / points;
    return { c, density: height(c) / whole };
  });
}

/** One bar of shares. */
export interface SharesBar {
  readonly name: string;
  readonly shares: Shares;
}

/** The parts of a bar, with how they are drawn. */
const PARTS = [
  { of: "rows", words: "question alone", short: "question", opacity: 0.62 },
  { of: "columns", words: "picture alone", short: "picture", opacity: 0.3 },
  { of: "rest", words: "both together", short: "both", opacity: 0.9 },
] as const;

/** The mean of several shares. */
export function meanShares(all: readonly Shares[]): Shares {
  return {
    rows: mean(all.map(({ rows }) => rows)),
    columns: mean(all.map(({ columns }) => columns)),
    rest: mean(all.map(({ rest }) => rest)),
  };
}

/** Bars of the three shares, each with its per cent where there is room. */
export function sharesPlot(bars: readonly SharesBar[], canvas: Canvas, left: number): Element {
  const fill = { rows: ink.quiet, columns: ink.quiet, rest: "var(--positive)" } as const;
  const pieces = bars.flatMap(({ name, shares }) => {
    let from = 0;
    return PARTS.map(({ of, opacity }) => {
      const piece = { name, of, opacity, from, to: from + shares[of] };
      from = piece.to;
      return piece;
    });
  });
  type Piece = typeof pieces[number];
  const room = canvas.narrow ? 0.14 : 0.07;
  return chart(canvas, {
    height: 66 + 30 * bars.length,
    marginTop: 34,
    marginLeft: left,
    marginRight: 12,
    marginBottom: 32,
    x: {
      domain: [0, 1],
      percent: false,
      label: null,
      ticks: 5,
      tickFormat: (x: number) => `${Math.round(100 * x)} %`,
    },
    y: {
      type: "band",
      domain: bars.map(({ name }) => name),
      label: null,
      grid: false,
      tickSize: 0,
      padding: 0.18,
    },
    marks: [
      Plot.barX(pieces, {
        x1: "from",
        x2: "to",
        y: "name",
        fill: ({ of }: Piece) => fill[of],
        fillOpacity: ({ opacity }: Piece) => opacity * 0.62,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.text(pieces.filter(({ from, to }) => to - from > room), {
        x: ({ from, to }: Piece) => (from + to) / 2,
        y: "name",
        text: ({ from, to }: Piece) => inPercent(to - from),
        fill: ink.plain,
      }),
      ...PARTS.map(({ of, words, short, opacity }, k) => [
        Plot.text(["■"], {
          frameAnchor: "top-left",
          dx: (canvas.narrow ? [-80, 4, 70] : [0, 130, 250])[k],
          dy: -24,
          fill: fill[of],
          fillOpacity: opacity * 0.8,
          fontSize: 15,
        }),
        Plot.text([canvas.narrow ? short : words], {
          frameAnchor: "top-left",
          dx: (canvas.narrow ? [-80, 4, 70] : [0, 130, 250])[k]! + 17,
          dy: -22,
          fill: ink.plain,
        }),
      ]),
    ].flat(),
  });
}

/** Panels side by side, of which the first has the names and is wider by these. */
export function namedPanels(
  all: readonly { heading: string; plot: (inner: Canvas) => Element }[],
  canvas: Canvas,
  names: number,
  height: number,
): Element {
  const gap = 10;
  const width = Math.floor((canvas.width - names - gap * (all.length - 1)) / all.length);
  const whole = panels([], { ...canvas }, { columns: 1, height }) as Element;
  const total = height + 22;
  whole.setAttribute("viewBox", `0 0 ${canvas.width} ${total}`);
  whole.setAttribute("height", `${total}`);
  let x = 0;
  all.forEach(({ heading, plot }, k) => {
    const own = width + (k === 0 ? names : 0);
    const one = panels([{ heading, plot }], { ...canvas, width: own }, { columns: 1, height });
    for (const [name, value] of Object.entries({ x, y: 0, width: own, height: total })) {
      one.setAttribute(name, `${value}`);
    }
    if (k === 0) one.querySelector("text")?.setAttribute("x", `${names}`);
    whole.append(one);
    x += own + gap;
  });
  return whole;
}
