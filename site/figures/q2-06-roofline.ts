import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { mean, median } from "../../assets/statistics.ts";
import { percent, short } from "../../assets/words.ts";
import type {
  KindOfNode,
  ProfileSeries,
  StepProfile,
} from "../../lessons/q2/06-native-speed/experiments/profile.ts";
import type { Canvas, Figure } from "../figure.ts";
import { listed } from "./q1-06-findings.ts";
import { cellLabel, chart, decadeTicks, heightFor, ink, powerOfTen } from "./style.ts";

/** A kind of operation on the plane of the roofline. */
const place = ({ operations, bytes, milliseconds }: KindOfNode) => ({
  intensity: operations / bytes,
  speed: operations / milliseconds / 1e6,
});

/** What is drawn: all that computes, if it takes more than a hundredth of the step. */
const drawn = ({ kinds, milliseconds }: StepProfile) =>
  kinds.filter((one) => one.operations > 0 && one.milliseconds > 0.01 * median(milliseconds));

const MARKS = { rnn: "circle", lstm: "diamond2", gru: "triangle2" } as const;

/** Intensity against speed: the roofs of this machine, and where the operations of a step lie below. */
export const figure: Figure<ProfileSeries> = {
  id: "q2-06-roofline",
  run: "q2-06-profile",
  title: (run) =>
    `The least time for these operations on this machine is ${
      listed(run.series.profiles.map(({ cell, least, milliseconds }) =>
        `${percent(least / median(milliseconds))} (${cellLabel[cell]})`
      ))
    } of what a step takes`,
  caption: ({ series: { machine } }) =>
    `Each mark is a kind of operation in a step. To the right: more arithmetic for each byte; up: faster. ` +
    `The roofs: ${short(machine.peak / 1e9, 3)} GFLOP/s, the fastest product measured; ` +
    `${short(machine.bandwidth / 1e9, 3)} GB/s from the caches and ${
      short(machine.memory / 1e9, 3)
    } GB/s from memory, measured on sums. Both axes are logarithmic.`,
  alt: (run) =>
    "Speed in GFLOP/s against arithmetic for each byte, on logarithmic axes, below two slanted roofs and " +
    "a level one. " + rows(run).map(([cell, kind, intensity, speed]) =>
      `${cell} ${kind}: ${intensity} operations a byte, ${speed} GFLOP/s.`
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "kind", "operations a byte", "GFLOP/s", "share of its roof"],
    rows: rows(run),
  }),
  plot,
};

function rows(run: Run<ProfileSeries>): string[][] {
  const { peak, bandwidth } = run.series.machine;
  return run.series.profiles.flatMap((profile) =>
    drawn(profile).map((one) => {
      const { intensity, speed } = place(one);
      const roof = Math.min(peak, intensity * bandwidth) / 1e9;
      return [
        cellLabel[profile.cell],
        one.kind,
        short(intensity),
        short(speed),
        percent(speed / roof),
      ];
    })
  );
}

/** Where the word for some marks stands: below their middle. */
function below(points: readonly { intensity: number; speed: number }[]) {
  const x = Math.exp(mean(points.map(({ intensity }) => Math.log(intensity))));
  return { x, y: Math.min(...points.map(({ speed }) => speed)) };
}

function plot(run: Run<ProfileSeries>, canvas: Canvas): Element {
  const { peak, bandwidth, memory } = run.series.machine;
  const marks = run.series.profiles.map((profile) => ({
    cell: profile.cell,
    points: drawn(profile).map((one) => ({ ...one, ...place(one) })),
  }));
  const all = marks.flatMap(({ points }) => points);
  const [left, right] = [0.03, 200];
  const top = 2 * peak / 1e9;
  const bottom = Math.min(...all.map(({ speed }) => speed)) / 3;
  const roof = (rate: number) =>
    [left, peak / rate, right].map((x) => ({ x, y: Math.min(peak, x * rate) / 1e9 }));
  const onRoof = (rate: number) => [{ x: peak / rate / 8, y: peak / 8e9 }];
  const word = (group: string) => [{ ...below(all.filter((one) => one.group === group)), group }];
  const keys = marks.map(({ cell }, k) => ({ cell, x: 30, y: bottom * 1.5 * 1.9 ** k }));
  const at = { x: "x", y: "y" } as const;
  return chart(canvas, {
    height: Math.round(heightFor(canvas) * 1.1),
    marginLeft: 46,
    marginRight: 20,
    x: {
      type: "log",
      label: "operations for each byte →",
      domain: [left, right],
      ticks: decadeTicks(left, right, 6),
      tickFormat: powerOfTen,
    },
    y: {
      type: "log",
      label: "↑ GFLOP/s",
      domain: [bottom, top],
      ticks: decadeTicks(bottom, top, 6),
      tickFormat: powerOfTen,
    },
    marks: [
      ...[bandwidth, memory].map((rate, k) =>
        Plot.line(roof(rate), {
          ...at,
          stroke: ink.quiet,
          strokeWidth: 1.4,
          strokeDasharray: k === 0 ? undefined : "6 4",
          clip: true,
        })
      ),
      Plot.text(onRoof(bandwidth), {
        ...at,
        text: () => "caches",
        textAnchor: "end",
        dx: -6,
        dy: -6,
        fill: ink.quiet,
      }),
      Plot.text(onRoof(memory), {
        ...at,
        text: () => "memory",
        textAnchor: "start",
        dx: 8,
        dy: 8,
        fill: ink.quiet,
      }),
      Plot.text([{ x: right, y: peak / 1e9 }], {
        ...at,
        text: () => "peak",
        textAnchor: "end",
        dy: -9,
        fill: ink.quiet,
      }),
      Plot.text(word("products"), { ...at, text: "group", dy: 20, fill: ink.plain }),
      Plot.text(word("entry by entry"), {
        ...at,
        text: "group",
        textAnchor: "start",
        dy: 18,
        fill: ink.plain,
      }),
      ...marks.map(({ cell, points }) =>
        Plot.dot(points, {
          x: "intensity",
          y: "speed",
          r: 5,
          symbol: MARKS[cell],
          fill: ink[cell],
          fillOpacity: 0.75,
        })
      ),
      ...keys.map((key) =>
        Plot.dot([key], { ...at, r: 5, symbol: MARKS[key.cell], fill: ink[key.cell] })
      ),
      Plot.text(keys, {
        ...at,
        text: ({ cell }: typeof keys[number]) => cellLabel[cell],
        textAnchor: "start",
        dx: 12,
        fill: ink.plain,
      }),
    ],
  });
}
