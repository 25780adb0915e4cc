/**
 * What each trick of the engine is worth, as claims over a run.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { median } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { FormsSeries } from "../experiments/forms.ts";
import type { FormName } from "../forms/forms.ts";
import { formOf, timesAsLong } from "./numbers.ts";

/** What is said of each trick, the form without it, and the form with it, if not the engine's. */
const TRICKS: readonly (readonly [form: FormName, sentence: string, than?: FormName])[] = [
  ["batch-first", "A column for each sequence saves time, against a row for each"],
  [
    "batch-first-joined",
    "The engine’s form saves time, against its first prototype: rows, and one product over all steps",
  ],
  ["joined", "Adding up inside T products saves time, against one product over all steps"],
  ["added-outside", "Adding up inside a product saves time, against an addition of its own"],
  ["read-transposed", "Making Whhᵀ at all saves time, against products that read Whh transposed"],
  ["slopes-back", "Making the slopes on the way there saves time, against the way back"],
  [
    "two-products",
    "One product a step saves time, against one for the state and one for the input",
  ],
  ["transposed-every-step", "Making Whhᵀ once saves time, against once in every step"],
  ["as-written", "What the runtime changes in the engine’s graph saves time"],
  [
    "as-written-transposed",
    "Making Whhᵀ once saves time where the runtime changes nothing",
    "as-written",
  ],
];

/** In the order of the text. A trick is worth something if its form is faster for certain. */
export const formsClaims: readonly Claim<FormsSeries>[] = TRICKS.map((
  [name, sentence, than = "engine"],
) => ({
  id: `q2/06.form-${name}`,
  origin: "text",
  sentence,
  run: "q2-06-forms",
  measure: (run) => {
    const [without, having] = [formOf(run, name), formOf(run, than)].map((form) =>
      form.milliseconds
    );
    const ratio = timesAsLong(without, having);
    return measured(
      ratio,
      above(ratio, 1),
      (it) =>
        `${short(median(having), 3)} ms with it, ${
          short(median(without), 3)
        } ms without; the ratio of neighbours is ${it}.`,
      (x) => `${x.toFixed(3)} ×`,
    );
  },
}));

function count(
  id: string,
  sentence: string,
  name: FormName,
  key: "nodes" | "ran",
): Claim<FormsSeries> {
  return {
    id: `q2/06.${id}`,
    origin: "text",
    sentence,
    run: "q2-06-forms",
    measure: (run) => ({
      value: formOf(run, name)[key],
      text: String(formOf(run, name)[key]),
      verdict: "quantity",
      because: "Loss and gradients of the lab’s LSTM, counted.",
    }),
  };
}

/** Numbers that the text shows. */
export const formsQuantities: readonly Claim<FormsSeries>[] = [
  count("nodes-engine", "Operations in the engine’s graph", "engine", "nodes"),
  count("ran-engine", "Operations that the runtime makes of them", "engine", "ran"),
  count(
    "nodes-transposed",
    "Operations in a graph with Whhᵀ in every step",
    "transposed-every-step",
    "nodes",
  ),
  count(
    "ran-transposed",
    "Operations that the runtime makes of those",
    "transposed-every-step",
    "ran",
  ),
];
