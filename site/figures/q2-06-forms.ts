import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median } from "../../assets/statistics.ts";
import { short, shortEstimate } from "../../assets/words.ts";
import { formRatios } from "../../lessons/q2/06-native-speed/claims/numbers.ts";
import type { FormsSeries, FormTimes } from "../../lessons/q2/06-native-speed/experiments/forms.ts";
import type { FormName } from "../../lessons/q2/06-native-speed/forms/forms.ts";
import type { Canvas, Figure } from "../figure.ts";
import { chart, ink } from "./style.ts";

/** What a form is called in the figure. */
const LABEL: Record<FormName, string> = {
  "engine": "the engine’s form",
  "batch-first": "batch first",
  "batch-first-joined": "batch first, joined over time",
  "joined": "joined over time",
  "added-outside": "added outside the product",
  "transposed-every-step": "Whhᵀ made in every step",
  "read-transposed": "Whh read transposed",
  "slopes-back": "slopes made on the way back",
  "two-products": "two products a step",
  "as-written": "run as written",
  "as-written-transposed": "run as written, Whhᵀ in every step",
};

const ratios = (run: Run<FormsSeries>) =>
  formRatios(run).map(({ form, ratio }) => ({ form, ...ratio }));

const ms = ({ milliseconds }: FormTimes) => median(milliseconds);

/** What each trick of the engine is worth. */
export const figure: Figure<FormsSeries> = {
  id: "q2-06-forms",
  run: "q2-06-forms",
  title: (run) => {
    const all = ratios(run);
    const slower = all.filter(({ low }) => low > 1).length;
    const [worst] = all;
    return `${slower} of ${all.length} other forms are slower for certain; the worst, ${
      LABEL[worst!.form.name]
    }, takes ${worst!.value.toFixed(2)} times as long`;
  },
  caption: (run) =>
    `Loss and gradients of the lab’s LSTM as one graph, in forms that compute the same numbers: the time of ` +
    `each as a multiple of the engine’s form in the same round. Dots: median over ` +
    `${run.config.rounds} rounds; lines: 95 % interval. The line at 1 is the engine’s form.`,
  alt: (run) =>
    "Time of each form as a multiple of the engine’s, with 95 % intervals. " +
    ratios(run).map(({ form, ...estimate }) => `${LABEL[form.name]}: ${shortEstimate(estimate)}.`)
      .join(" "),
  table: (run) => ({
    columns: [
      "form",
      "operations in the graph",
      "operations run",
      "ms, median",
      "times the engine’s",
      "95 % interval",
    ],
    rows: [
      ...run.series.forms.filter(({ name }) => name === "engine")
        .map((form) => [LABEL[form.name], form.nodes, form.ran, short(ms(form), 3), "1", ""]),
      ...ratios(run).map(({ form, value, low, high }) => [
        LABEL[form.name],
        form.nodes,
        form.ran,
        short(ms(form), 3),
        value.toFixed(3),
        `${low.toFixed(3)} to ${high.toFixed(3)}`,
      ]),
    ],
  }),
  plot,
};

function plot(run: Run<FormsSeries>, canvas: Canvas): Element {
  const rows = ratios(run).map(({ form, ...rest }) => ({ name: LABEL[form.name], ...rest }));
  const all = rows.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(1, ...all), Math.max(1, ...all)];
  const room = (most - least) * 0.06;
  return chart(canvas, {
    height: 34 * rows.length + 60,
    marginTop: 10,
    marginLeft: canvas.narrow ? 186 : 214,
    marginRight: canvas.narrow ? 44 : 60,
    x: {
      label: "times as long as the engine’s form →",
      ticks: canvas.narrow ? 3 : 6,
      domain: [least - room, most + room],
    },
    y: {
      type: "band",
      domain: rows.map(({ name }) => name),
      label: null,
      grid: false,
      tickSize: 0,
    },
    marks: [
      Plot.ruleX([1], { stroke: ink.quiet }),
      Plot.link(rows, {
        x1: "low",
        x2: "high",
        y1: "name",
        y2: "name",
        stroke: ink.lstm,
        strokeWidth: 2,
      }),
      Plot.dot(rows, { x: "value", y: "name", r: 4, fill: ink.lstm }),
      Plot.text(rows, {
        x: most + room,
        y: "name",
        text: ({ value }: typeof rows[number]) => value.toFixed(2),
        textAnchor: "start",
        dx: 6,
        fill: ink.plain,
      }),
    ],
  });
}
