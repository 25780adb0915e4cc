import type { ActivationsSeries } from "../../lessons/q1/06-training/experiments/activations.ts";
import { unrolledDiagram, unrolledTable } from "../diagrams/mod.ts";
import type { Canvas, Figure } from "../figure.ts";

/** The network unrolled over the letters of a word, with the states that it really had. */
export const figure: Figure<ActivationsSeries> = {
  id: "q1-02-hello",
  run: "q1-06-hello-activations",
  title: ({ series }) => {
    const { right, asked } = score(series);
    const least = Math.min(...series.predictions.map(({ probability }) => probability));
    return `Reading “${series.letters.join("")}”, the network expects the right letter ` +
      `${right} times out of ${asked}, with ${Math.floor(100 * least)} % or more each time`;
  },
  caption: ({ config, series }) =>
    `A tanh network with ${config.H} units, trained for ${config.epochs} epochs, reads a word from ` +
    `the zero state. Squares: the units' states, filled where positive, hollow where negative, ` +
    `larger the further from zero.${aboutRepeated(series)}`,
  alt: ({ series }) =>
    series.letters.map((letter, t) => `After ${letter} it expects ${after(series, t)}.`).join(" "),
  table: ({ series }) => unrolledTable(series),
  plot: ({ series }, canvas) => draw(series, canvas),
};

const after = ({ predictions }: ActivationsSeries, t: number) =>
  predictions[t]?.letter === " " ? "the space" : `${predictions[t]?.letter}`;

/** What the two equal letters in a row show, if the network gets them right. */
function aboutRepeated(series: ActivationsSeries): string {
  const { letters } = series;
  const t = letters.findIndex((letter, i) => letter === letters[i + 1]);
  const { right, asked } = score(series);
  if (t < 0 || right < asked) return "";
  return ` The letter ${letters[t]} comes twice, with different states: that is how the network ` +
    `knows that ${after(series, t)} follows the first and ${after(series, t + 1)} the second.`;
}

/** Of the letters whose successor stands in the word, how many were foreseen. */
function score({ letters, predictions }: ActivationsSeries) {
  const asked = letters.length - 1;
  const right = predictions.slice(0, asked).filter(({ letter }, t) => letter === letters[t + 1]);
  return { right: right.length, asked };
}

function draw(
  { letters, activations, predictions }: ActivationsSeries,
  { document, narrow }: Canvas,
): Element {
  const holder = document.createElement("div");
  holder.innerHTML = unrolledDiagram({ id: "word", letters, activations, predictions, narrow });
  return holder.firstElementChild!;
}
