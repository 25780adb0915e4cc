import { median } from "../../assets/statistics.ts";
import { percent, short } from "../../assets/words.ts";
import { shareOf, watched } from "../../lessons/q2/06-native-speed/claims/numbers.ts";
import type {
  ProfileSeries,
  StepProfile,
} from "../../lessons/q2/06-native-speed/experiments/profile.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { BAR, type Bar, horizontalBars } from "./q2-06-bars.ts";
import { cellLabel, ink } from "./style.ts";

/** What is drawn as one bar: the kinds of nodes that belong to it. */
const BARS: readonly (readonly [name: string, opacity: number, ...kinds: string[]])[] = [
  ["W·hx", 1, "W·hx"],
  ["dz·hxᵀ", 1, "dz·hxᵀ"],
  ["Whhᵀ·dz", 1, "Whhᵀ·dz"],
  ["readout", 1, "readout"],
  ["Mul", 0.55, "Mul"],
  ["Add, Sub", 0.55, "Add", "Sub"],
  ["σ, tanh", 0.55, "Sigmoid", "Tanh"],
];

function barsOf(profile: StepProfile): Bar[] {
  const fill = ink[profile.cell];
  const bars = BARS.map(([name, opacity, ...kinds]) => ({
    name,
    opacity,
    fill,
    value: profile.kinds.filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  }));
  const named = BARS.flatMap(([, , ...kinds]) => kinds);
  const others = profile.kinds
    .filter(({ kind, group }) => group === "entry by entry" && !named.includes(kind))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    ...bars,
    { name: "others", value: others, fill, opacity: 0.55 },
    { name: "moved", value: median(profile.groups.moved), fill, opacity: 0.25 },
  ];
}

/** Where the time of a step goes, by what is computed. */
export const figure: Figure<ProfileSeries> = {
  id: "q2-06-profile",
  run: "q2-06-profile",
  title: (run) =>
    `Matrix products take ${
      listed(run.series.profiles.map((one) =>
        `${percent(shareOf(one, "products").value)} (${cellLabel[one.cell]})`
      ))
    } of the time of all operations in a step`,
  caption: (run) =>
    `Milliseconds of one training step of the lab, one thread, by kind of operation: products (dark), ` +
    `entry by entry (lighter), numbers that are only moved (light). Medians of ${run.config.runs} steps. ` +
    `To be watched takes time: together the operations took ${
      listed(run.series.profiles.map((one) => short(median(watched(one)), 3)))
    } ms, while the steps in between, which nobody watched, took what the headings say. The RNN’s tanh is ` +
    `part of its first product: the runtime joins the two.`,
  alt: (run) =>
    "Bars of milliseconds by kind of operation. " +
    run.series.profiles.map((one) =>
      `${cellLabel[one.cell]}, ${short(median(one.milliseconds), 3)} ms: ` +
      barsOf(one).map(({ name, value }) => `${name} ${short(value)}`).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "kind", "how often", "ms", "GFLOP/s", "GB/s"],
    rows: run.series.profiles.flatMap(({ cell, kinds }) =>
      kinds.filter(({ milliseconds }) => milliseconds > 0.02).map((one) => [
        cellLabel[cell],
        one.kind,
        one.count,
        short(one.milliseconds),
        one.operations > 0 ? short(one.operations / one.milliseconds / 1e6) : "",
        short(one.bytes / one.milliseconds / 1e6),
      ])
    ),
  }),
  plot(run, canvas) {
    const height = 8 + BAR * barsOf(run.series.profiles[0]!).length;
    const { profiles } = run.series;
    const most = Math.max(...profiles.flatMap(barsOf).map(({ value }) => value));
    return panels(
      profiles.map((one, k) => ({
        heading: `${cellLabel[one.cell]}, ${short(median(one.milliseconds), 3)} ms`,
        plot: (small: Canvas) =>
          horizontalBars(barsOf(one), {
            height,
            most,
            names: canvas.narrow || k === 0 ? 66 : 0,
            write: (value) => short(value),
          }, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 3, height, gap: 10 },
    );
  },
};
