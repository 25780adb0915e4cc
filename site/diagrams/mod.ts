/**
 * The drawings of Unrolled: the cells with any gate lit, the network unrolled over a word, and the
 * colours that both share with the pages.
 *
 * @module
 */
export { type CellDiagram, cellDiagram, type CellName, litNames } from "./cell_diagram.ts";
export { cells, type GateName, gates, gateTable, type Hue, palette } from "./palette.ts";
export { unrolledDiagram } from "./unrolled.ts";
export { type Prediction, type UnrolledDiagram, unrolledTable } from "./unrolled_word.ts";
