import { answering } from "./q3-04-answering.ts";

export const figure = answering("q3-04-answers-vqa", "q3-04-vqa-answers");
