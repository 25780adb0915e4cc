import type { Element, ElementContent } from "hast";
import { element } from "./html.ts";

/** The three cells; each is also a directive, `:lstm[LSTM]`. */
export const cells = ["rnn", "lstm", "gru"];

/** The gates that have a colour of their own. */
export const gates = ["input", "forget", "candidate", "output", "reset", "update"];

/** A cell's name in the cell's colour. */
export function cellName(cell: string, children: ElementContent[]): Element {
  return element("span", { className: [`cell-${cell}`] }, children);
}

/** Words that begin with a gate's name, in the gate's colour; undefined for no known gate. */
export function gateName(words: string, children: ElementContent[]): Element | undefined {
  const gate = words.trim().toLowerCase().split(/\s+/)[0] ?? "";
  if (!gates.includes(gate)) return undefined;
  return element("span", { className: [`gate-${gate}`] }, children);
}
