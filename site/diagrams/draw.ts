/**
 * From parts to SVG: how each part is drawn, and which one lies over which.
 *
 * @module
 */
import { mathText, sizes } from "./math_text.ts";
import type { Applied, Back, Gate, Label, Name, Operation, Part, Wire } from "./parts.ts";
import { route } from "./path.ts";
import { element } from "./svg.ts";
import {
  cellColour,
  DIM,
  gateColour,
  INK,
  outline,
  PAPER,
  QUIET,
  type Style,
  type Tone,
  toneOf,
  widths,
} from "./tone.ts";

/** Back to front: what steps back first, what is lit last, nodes over wires. */
const order: Tone[] = ["dim", "plain", "lit"];

/** The marks of a drawing, back to front. */
export function draw(parts: readonly Part[], style: Style): string[] {
  const wires = parts.filter((part) => part.kind === "wire");
  const nodes = parts.filter((part) => part.kind !== "wire");
  const lanes = wires.filter((part) => part.lane);
  const others = wires.filter((part) => !part.lane);
  return [
    ...order.flatMap((tone) =>
      others.filter((part) => toneOf(part, style.lit) === tone).map((part) => wire(part, style))
    ),
    ...lanes.map((part) => wire(part, style)),
    ...nodes.map((part) => node(part, style)),
  ].filter((mark) => mark !== "");
}

function node(part: Exclude<Part, Wire>, style: Style): string {
  switch (part.kind) {
    case "gate":
      return gateMark(part, style);
    case "product":
    case "sum":
      return operation(part, style);
    case "applied":
      return appliedMark(part, style);
    case "label":
      return labelMark(part, style);
    case "name":
      return nameMark(part, style);
    case "back":
      return backMark(part, style);
  }
}

function wire(part: Wire, style: Style): string {
  const tone = toneOf(part, style.lit);
  const [colour, width] = part.lane
    ? [tone === "dim" ? DIM : cellColour(style.cell), widths.lane]
    : outline(part, style);
  const head = part.lane
    ? { length: 15, half: 8 }
    : tone === "lit"
    ? { length: 10, half: 5.5 }
    : { length: 8, half: 4 };
  const { stroke, head: tip } = route(part.path, part.head ? head : undefined);
  return element("path", { d: stroke, stroke: colour, "stroke-width": width }) +
    (tip ? element("path", { d: tip, fill: colour }) : "");
}

function gateMark({ at, rx, gate, symbol, ...marks }: Gate, style: Style): string {
  const tone = toneOf(marks, style.lit);
  const own = gateColour(gate);
  const stroke = tone === "dim" ? DIM : own;
  const text = tone === "lit" ? PAPER : tone === "dim" ? QUIET : own;
  return element("circle", {
    cx: at[0],
    cy: at[1],
    r: rx - 1,
    fill: tone === "lit" ? own : PAPER,
    stroke,
    "stroke-width": 2,
  }) + mathText(symbol, [at[0], at[1] + 6], "middle", text, 21);
}

function operation({ kind, at: [cx, cy], rx, ...marks }: Operation, style: Style): string {
  const [stroke, width] = outline(marks, style);
  const arm = 5.5;
  return element("circle", { cx, cy, r: rx, fill: PAPER, stroke, "stroke-width": width }) +
    (kind === "product" ? element("circle", { cx, cy, r: 2.6, fill: stroke }) : element("path", {
      d: `M${cx - arm} ${cy}H${cx + arm}M${cx} ${cy - arm}V${cy + arm}`,
      stroke,
      "stroke-width": width,
    }));
}

function appliedMark({ at: [x, y], rx, ry, text, ...marks }: Applied, style: Style): string {
  const tone = toneOf(marks, style.lit);
  const [stroke, width] = outline(marks, style);
  return element("rect", {
    x: x - rx,
    y: y - ry,
    width: 2 * rx,
    height: 2 * ry,
    rx: ry,
    fill: PAPER,
    stroke,
    "stroke-width": width,
  }) + mathText(text, [x, y + 5], "middle", tone === "dim" ? QUIET : INK, 16);
}

function labelMark({ at, text, anchor, only, ...marks }: Label, style: Style): string {
  if (only && !style.lit.has(only)) return "";
  const tone = only ? "lit" : toneOf(marks, style.lit);
  return mathText(text, at, anchor, tone === "dim" ? QUIET : INK, only ? 16 : sizes.symbol);
}

function nameMark({ at: [x, y], gate, ...marks }: Name, style: Style): string {
  const tone = toneOf(marks, style.lit);
  return element("text", {
    x,
    y,
    "text-anchor": "middle",
    "font-family": "var(--sans,system-ui,sans-serif)",
    "font-size": sizes.name,
    "font-weight": tone === "lit" ? 650 : 450,
    fill: tone === "dim" ? QUIET : gateColour(gate),
  }, gate);
}

function backMark({ from, to }: Back, style: Style): string {
  if (!style.lit.has("carry")) return "";
  const colour = cellColour(style.cell);
  const { stroke, head } = route([from, to], { length: 13, half: 7 });
  return element("path", {
    d: stroke,
    stroke: colour,
    "stroke-width": widths.lit,
    "stroke-dasharray": "9 6",
  }) + element("path", { d: head, fill: colour });
}
