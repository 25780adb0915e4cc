import type { Run } from "../../assets/run.ts";
import { median, quantile } from "../../assets/statistics.ts";
import { percent, short } from "../../assets/words.ts";
import { engineRatio, shareOfPeak } from "../../lessons/q2/06-native-speed/claims/numbers.ts";
import type {
  Contestant,
  SpeedSeries,
  StepTimes,
} from "../../lessons/q2/06-native-speed/experiments/speed.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { BAR, type Bar, horizontalBars } from "./q2-06-bars.ts";
import { cellLabel, ink } from "./style.ts";

const WHO: Record<Contestant, string> = {
  engine: "this engine",
  pytorch: "PyTorch",
  inside: "split inside",
};

const threadsOf = ({ series }: Run<SpeedSeries>) => [
  ...new Set(series.times.map(({ threads }) => threads)),
];

const timesOf = ({ series }: Run<SpeedSeries>, threads: number) =>
  series.times.filter((one) => one.threads === threads);

const threadWords = (threads: number) => threads === 1 ? "one thread" : `${threads} threads`;

/** A training step of the lab beside PyTorch's. */
export const figure: Figure<SpeedSeries> = {
  id: "q2-06-speed",
  run: "q2-06-speed",
  title: (run) => {
    const [threads] = threadsOf(run);
    const all = timesOf(run, threads!);
    const words = (one: StepTimes) => {
      const ratio = engineRatio(one, "pytorch");
      return ratio
        ? `${short(ratio.value)} (${cellLabel[one.cell]})`
        : `${short(median(one.milliseconds.engine!), 3)} ms (${cellLabel[one.cell]})`;
    };
    const compared = all.some(({ milliseconds }) => milliseconds.pytorch);
    return `With ${threadWords(threads!)} a training step takes ${listed(all.map(words))}${
      compared ? " of PyTorch’s time" : ""
    }`;
  },
  caption: (run) =>
    `Milliseconds for a step of the lab: 28 rows of 28 pixels, 128 units, batch 128, Adam. Filled: this ` +
    `engine. Outlined: PyTorch${
      run.series.pytorch === "none"
        ? ", which is not installed here"
        : ` ${run.series.pytorch.replace("PyTorch ", "")}`
    }. Light: the engine’s graph with its threads inside every operation instead of half a batch each. ` +
    `Medians of ${run.config.rounds} rounds, taken in turns; thin lines: quartiles.`,
  alt: (run) =>
    "Bars of milliseconds. " +
    run.series.times.map((one) =>
      `${cellLabel[one.cell]}, ${threadWords(one.threads)}: ${
        contestants(one).map((who) => `${WHO[who]} ${short(median(one.milliseconds[who]!), 3)}`)
          .join(", ")
      }.`
    ).join(" "),
  table: (run) => ({
    columns: [
      "cell",
      "threads",
      "this engine, ms",
      "PyTorch, ms",
      "ratio, 95 % interval",
      "share of the peak",
    ],
    rows: run.series.times.map((one) => {
      const { engine, pytorch } = one.milliseconds;
      const ratio = engineRatio(one, "pytorch");
      return [
        cellLabel[one.cell],
        one.threads,
        short(median(engine!), 3),
        pytorch ? short(median(pytorch), 3) : "",
        ratio ? `${short(ratio.value)} (${short(ratio.low)} to ${short(ratio.high)})` : "",
        percent(shareOfPeak(run, one).value),
      ];
    }),
  }),
  plot(run, canvas) {
    const all = threadsOf(run).map((threads) => timesOf(run, threads));
    const most = Math.max(...all.flat().flatMap(barsOf).map(({ high }) => high!));
    const count = Math.max(...all.map((times) => times.flatMap(barsOf).length));
    const height = 8 + BAR * count;
    return panels(
      threadsOf(run).map((threads, k) => ({
        heading: threadWords(threads),
        plot: (small: Canvas) =>
          horizontalBars(all[k]!.flatMap(barsOf), {
            height,
            most,
            names: 124,
            write: (value) => short(value, 3),
          }, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 2, height, gap: 20 },
    );
  },
};

const contestants = ({ milliseconds }: StepTimes) =>
  (Object.keys(WHO) as Contestant[]).filter((who) => milliseconds[who]);

function barsOf(times: StepTimes): Bar[] {
  return contestants(times).map((who) => {
    const all = times.milliseconds[who]!;
    return {
      name: `${cellLabel[times.cell]}, ${WHO[who]}`,
      value: median(all),
      low: quantile(all, 0.25),
      high: quantile(all, 0.75),
      fill: ink[times.cell],
      hollow: who === "pytorch",
      opacity: who === "inside" ? 0.35 : 1,
    };
  });
}
