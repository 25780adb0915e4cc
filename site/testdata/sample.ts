/**
 * A book of two lessons that uses everything a text may use, for the tests of the site.
 *
 * @module
 */
import type { Book, BookLesson } from "../book.ts";
import { cellDiagram, type CellName } from "../diagrams/mod.ts";
import type { Evidence, MeasuredClaim } from "../evidence.ts";
import { frontMatter } from "../text/front_matter.ts";

const here = new URL(".", import.meta.url);

/** The text that uses everything. */
export const sampleSource: string = Deno.readTextFileSync(new URL("lesson.md", here));

/** A lesson with the given text. */
export function sampleLesson(source: string = sampleSource, number = 3): BookLesson {
  const file = `lessons/q1/0${number}-sample/lesson.md`;
  return {
    id: `q1/0${number}`,
    number,
    slug: `0${number}-sample`,
    file,
    source,
    ...frontMatter(source, file),
    exercises: [
      { number: `${number}.1`, name: "rnnBackward", file: "rnn_backward.ts", written: false },
      { number: `${number}.2`, name: "clipByNorm", file: "rnn_backward.ts", written: true },
    ],
  };
}

/** A lesson with the given lines after its front matter and without exercises. */
export function lessonWith(...lines: string[]): BookLesson {
  const source = `---\ntitle: T\nminutes: 1\nsummary: S\n---\n${lines.join("\n")}\n`;
  return { ...sampleLesson(source), exercises: [] };
}

/** One question with two lessons. */
export function sampleBook(): Book {
  const lessons = [sampleLesson(), sampleLesson(sampleSource, 4)];
  return {
    questions: [{ id: "q1", title: "A question", about: "What it is about.", lessons }],
  };
}

const claims: MeasuredClaim[] = [
  {
    id: "q1/03.decay",
    origin: "text",
    sentence: "The gradient of the tanh network decays by a constant ratio per step.",
    run: "q1-sample",
    value: 3e-14,
    text: "3 · 10⁻¹⁴",
    verdict: "holds",
    because: "Over 20 seeds the ratio is 0.53, 95 % interval 0.51 to 0.56, at every step.",
  },
  {
    id: "q1/03.undecided",
    origin: "lab",
    sentence: "GRU is similar to the LSTM and slightly simpler.",
    run: "q1-sample",
    value: 4e-11,
    text: "4 · 10⁻¹¹",
    verdict: "not decidable",
    because: "The intervals of the two cells overlap: 2e-11 to 9e-11 and 1e-11 to 8e-11.",
  },
  {
    id: "q1/03.unchanged",
    origin: "lab",
    sentence: "Gradients of LSTM and GRU flow unchanged.",
    run: "q1-sample",
    value: 6e-11,
    text: "6 · 10⁻¹¹",
    verdict: "does not hold",
    because: "After 49 steps the LSTM keeps 6e-11 of the gradient, which is not 1.",
  },
];

/** Claims, a figure and drawings without any recorded run. */
export const sampleEvidence: Evidence = {
  claim: (id) => claims.find((claim) => claim.id === id),
  claims: (lesson, origin) =>
    claims.filter((c) => c.id.startsWith(`${lesson}.`) && (!origin || c.origin === origin)),
  figure: (id) => Promise.resolve(id === "sample-decay" ? figure : undefined),
  diagram: ({ cell, lit, id }) => cellDiagram({ cell: cell as CellName, lit, id }),
};

const figure = `<figure id="sample-decay">
<p class="title">One number decides</p>
<svg role="img" aria-label="A line that falls" viewBox="0 0 640 120"><path d="M0 10L640 110" stroke="var(--rnn)" fill="none"/></svg>
<figcaption>A line that falls.</figcaption></figure>`;
