/**
 * The colours of the cells and of the gates, as data: the site's stylesheet is generated from
 * here, and the tests measure contrast and distance here.
 *
 * @module
 */

/** One colour in both schemes. */
export interface Hue {
  light: string;
  dark: string;
}

/** The names of the gates, as the text writes them in `:gate[forget]`. */
export type GateName = "input" | "forget" | "candidate" | "output" | "reset" | "update";

/** The grounds that the colours stand on. */
export const paper: Hue = { light: "#fdfcf8", dark: "#141416" };

/** The three cells: one colour each in every figure, diagram and table. */
export const cells: Record<"rnn" | "lstm" | "gru", Hue> = {
  rnn: { light: "#d55e00", dark: "#f08a4b" },
  lstm: { light: "#0072b2", dark: "#5fb4ee" },
  gru: { light: "#009e73", dark: "#3fc79c" },
};

/**
 * The six gates. The hues were searched for the largest distance under normal, protan and deutan
 * vision with at least 4.5:1 on paper; inside one cell the gates also differ in lightness, so that
 * they survive a grey printer.
 */
export const gates: Record<GateName, Hue> = {
  input: { light: "#3d785c", dark: "#a1be96" },
  forget: { light: "#6e140a", dark: "#ce684f" },
  candidate: { light: "#6f567a", dark: "#9d96ef" },
  output: { light: "#2a3f8f", dark: "#c7dcff" },
  reset: { light: "#004848", dark: "#1f9a95" },
  update: { light: "#936320", dark: "#ecd872" },
};

/** The sign of an activation. The drawing also fills the one and leaves the other hollow. */
export const signs: Record<"positive" | "negative", Hue> = {
  positive: { light: "#a8480a", dark: "#f0a070" },
  negative: { light: "#3c6285", dark: "#8fb6dc" },
};

/** Every custom property that the diagrams use beyond `--paper`, `--ink`, `--quiet` and the faces. */
export const palette: Record<string, Hue> = {
  "--rnn": cells.rnn,
  "--lstm": cells.lstm,
  "--gru": cells.gru,
  ...Object.fromEntries(Object.entries(gates).map(([name, hue]) => [`--gate-${name}`, hue])),
  "--positive": signs.positive,
  "--negative": signs.negative,
};

/** The palette as CSS declarations, one a line, to stand inside the page's `:root { … }`. */
export function gateTable(): string {
  return Object.entries(palette)
    .map(([name, { light, dark }]) => `${name}: light-dark(${light}, ${dark});`)
    .join("\n");
}
