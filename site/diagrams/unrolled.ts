/**
 * The network unrolled over the letters of a word, with the activations that it really had.
 *
 * @module
 */
import { activationMark } from "./activation.ts";
import { letterMark } from "./letter.ts";
import { route } from "./path.ts";
import { drawing, element, type Point } from "./svg.ts";
import { checkWord, describeWord, type Prediction, type UnrolledDiagram } from "./unrolled_word.ts";
import { cellColour, INK, LINE, QUIET } from "./tone.ts";
import { type Layout, narrowLayout, wideLayout } from "./unrolled_layout.ts";

const faces = { "font-family": "var(--sans,system-ui,sans-serif)", "font-size": 14 };

/**
 * The drawing as the text of an `<svg>` element: letters read, states as squares, letters expected.
 * A prediction is bold where that letter came next, and quiet where another did.
 *
 * @example
 * ```ts
 * import { unrolledDiagram } from "./unrolled.ts";
 * import assert from "node:assert/strict";
 *
 * const svg = unrolledDiagram({ id: "no", letters: ["n", "o"], activations: [[0.9], [-0.3]] });
 * assert.match(svg, /It reads: n; o\./);
 * ```
 *
 * @throws {Error} if the counts disagree or a value is not in its range
 */
export function unrolledDiagram(options: UnrolledDiagram): string {
  const { letters, activations, predictions, id, cell = "rnn", narrow = false } = options;
  checkWord(options);
  const layout = (narrow ? narrowLayout : wideLayout)(letters.length, activations[0]?.length ?? 0);
  const marks = letters.flatMap((letter, t) => {
    const prediction = predictions?.[t];
    const rises = layout.rise(t).slice(0, prediction ? 2 : 1);
    return [
      ...rises.map(({ from, to }) => arrowMark(from, to, LINE, 1.5, 8, 4)),
      letterMark(letter, layout.reads(t), INK),
      stateMarks(activations[t] ?? [], layout.state(t), layout, narrow),
      ...(prediction ? [predictionMark(prediction, letters[t + 1], t, layout)] : []),
    ];
  });
  const lane = cellColour(cell);
  const names = layout.names.filter(({ text }) => predictions || text !== "expects");
  return drawing(
    {
      id,
      size: layout.size,
      scale: 1,
      className: `diagram unrolled-diagram${narrow ? " narrow" : ""}`,
      title: options.title ??
        `A network unrolled over the letters of “${letters.join("").trim()}”`,
      description: describeWord(options),
    },
    ...layout.lanes.map(({ from, to }) => arrowMark(from, to, lane, 3.5, 11, 6.5)),
    ...marks,
    ...names.map(({ text, at: [x, y], anchor }) =>
      element("text", { x, y, "text-anchor": anchor, fill: QUIET, ...faces }, text)
    ),
    keyMark(layout.key, predictions !== undefined),
  );
}

function stateMarks(
  state: readonly number[],
  [x, y]: Point,
  { along, across, side }: Layout,
  narrow: boolean,
): string {
  const offset = (index: number, count: number) => (index - (count - 1) / 2) * side;
  return state.map((value, k) => {
    const [row, column] = [Math.floor(k / across), k % across];
    const [a, b] = [offset(row, along), offset(column, across)];
    return activationMark(value, narrow ? [x + b, y + a] : [x + a, y + b], side - 3);
  }).join("");
}

function predictionMark(
  { letter, probability }: Prediction,
  next: string | undefined,
  t: number,
  layout: Layout,
): string {
  const at = layout.expects(t);
  const place = layout.probability(t);
  const wrong = next !== undefined && next !== letter;
  return letterMark(letter, at, wrong ? QUIET : INK, next === letter ? 650 : 400) +
    element("text", {
      x: place.at[0],
      y: place.at[1],
      "text-anchor": place.anchor,
      fill: QUIET,
      style: "font-variant-numeric:lining-nums tabular-nums",
      ...faces,
    }, probability.toFixed(2));
}

function keyMark([x, y]: Point, withPredictions: boolean): string {
  const words = (at: number, text: string, weight = 400) =>
    element("text", { x: at, y: y + 5, fill: QUIET, "font-weight": weight, ...faces }, text);
  return activationMark(1, [x + 6, y], 12) + words(x + 18, "positive") +
    activationMark(-1, [x + 90, y], 12) + words(x + 102, "negative") +
    (withPredictions ? words(x + 170, "bold", 650) + words(x + 201, "came next") : "");
}

function arrowMark(
  from: Point,
  to: Point,
  colour: string,
  width: number,
  length: number,
  half: number,
): string {
  const { stroke, head } = route([from, to], { length, half });
  return element("path", { d: stroke, stroke: colour, "stroke-width": width }) +
    element("path", { d: head, fill: colour });
}
