import { answering } from "./q3-04-answering.ts";

export const figure = answering("q3-04-answers", "q3-04-answers");
