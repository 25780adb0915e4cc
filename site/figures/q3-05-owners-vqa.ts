import { owning } from "./q3-05-owning.ts";

export const figure = owning("q3-05-owners-vqa", "q3-05-vqa");
