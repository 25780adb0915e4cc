import { owning } from "./q3-05-owning.ts";

export const figure = owning("q3-05-owners", "q3-05-encoders");
