/**
 * The checks of lesson q2/05 about words.
 *
 * @module
 */

import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise } from "../../core/exercise.ts";
import { number, numbers } from "../../q1/random_inputs.ts";
import { givesWords, notTheWords, probesOf, shown, type WordCase } from "./laws.ts";

const nothing = { sizes: [], make: () => ({ args: [], expected: {} }), read: () => ({}) };

const said = (text: string, right: string): WordCase => ({
  says: `${JSON.stringify(text)} gives`,
  args: [text],
  right: right.split(" ").filter(Boolean),
});

const texts: readonly WordCase[] = [
  said("A superb film", "a superb film"),
  said("What a GREAT Film", "what a great film"),
  said("bad,boring...awful!", "bad boring awful"),
  said("I don't, and it isn't", "i don't and it isn't"),
  said("rock'n'roll, the '70s 'classic'", "rock'n'roll the 70s classic"),
  said("a clichéd, naïve plot", "a clichéd naïve plot"),
  said("10/10 for a film of 1999", "10 10 for a film of 1999"),
  said("two_words and\ttwo\nlines -- here", "two words and two lines here"),
  said("Élan and Ärger", "élan and ärger"),
  said("...!", ""),
  said("", ""),
];

const BETWEEN = [" ", ", ", "...", "! ", "-", " (", ") ", "\n"];
const pick = <X>(rng: Random, list: readonly X[]): X => list[rng.integer(list.length)];

const tokenise: Exercise = {
  ...nothing,
  name: "tokenise",
  file: "words.ts",
  does: "finds the words, and nothing else",
  returns: "an array of words",
  probes: () => probesOf(texts),
  laws: [
    ...texts.map(givesWords),
    {
      says: "words are found whatever stands between them",
      broken(call, rng) {
        const right = Array.from({ length: 12 }, () => pick(rng, ["good", "isn't", "bad", "7"]));
        const text = right.map((word) => word + pick(rng, BETWEEN)).join("");
        const wrong = notTheWords(call(text), right);
        return wrong && `${JSON.stringify(text)}; ${wrong}`;
      },
    },
  ],
};

/** Counts, thresholds and sorts: what `frequentWords` must give. */
function rightVocabulary(sentences: readonly string[][], train: number, least: number): string[] {
  const known = sentences.slice(0, train).flat();
  const count = (word: string) => known.filter((other) => other === word).length;
  return [...new Set(known)].filter((word) => count(word) >= least).sort()
    .sort((a, b) => count(b) - count(a));
}

const vocabularyCase = (sentences: string[], train: number, least: number): WordCase => {
  const words = sentences.map((text) => text.split(" ").filter(Boolean));
  const quoted = sentences.map((text) => `"${text}"`).join(", ");
  return {
    says: `in the first ${train} of ${quoted} these words occur at least ${
      least === 1 ? "once" : `${least} times`
    }, the most frequent first:`,
    args: [words, train, least],
    right: rightVocabulary(words, train, least),
  };
};

const vocabularies: readonly WordCase[] = [
  vocabularyCase(["not bad not good", "bad plot"], 2, 2),
  vocabularyCase(["good", "bad good", "bad bad awful awful"], 2, 2),
  vocabularyCase(["a c b c", "c b"], 2, 1),
  vocabularyCase(["very very very good", "good"], 2, 3),
  vocabularyCase(["not a film", "not a plot", "film"], 3, 2),
  vocabularyCase(["constructor of plots", "constructor"], 2, 1),
  vocabularyCase(["10 film 1", "1 film 10"], 2, 1),
  vocabularyCase(["good", "good"], 0, 1),
];

const WORDS = ["not", "good", "bad", "a", "plot", "film", "worst", "the"];

function randomSentences(rng: Random): string[][] {
  return Array.from(
    { length: 8 },
    () => Array.from({ length: 1 + rng.integer(5) }, () => pick(rng, WORDS)),
  );
}

const frequentWords: Exercise = {
  ...nothing,
  name: "frequentWords",
  file: "words.ts",
  does: "keeps the frequent words of the sentences that are learned from",
  returns: "an array of words",
  probes: (rng) => [
    ...probesOf(vocabularies),
    { args: [randomSentences(rng), 5, 2], expected: {} },
  ],
  laws: [
    ...vocabularies.map(givesWords),
    {
      says: "what is not learned from changes nothing",
      broken(call, rng) {
        const sentences = randomSentences(rng);
        const right = rightVocabulary(sentences, 5, 2); // before the call, which might change them
        const before = call(sentences.slice(0, 5), 5, 2) as string[];
        const wrong = notTheWords(before, right);
        if (wrong) return wrong;
        const poison = Array.from({ length: 3 }, () => new Array<string>(40).fill("worst"));
        const after = call([...sentences.slice(0, 5), ...poison], 5, 2);
        return notTheWords(after, before) &&
          `120 times "worst" after the first 5 sentences; before: ${shown(before)}, after: ${
            shown(after as string[])
          }`;
      },
    },
  ],
};

function codesCase(words: string[], known: string[], about?: string): Case {
  const codes = words.map((word) => known.indexOf(word) + 1);
  return { about, args: [words, known], expected: { codes: numbers(codes) } };
}

const codesOfExercise: Exercise = {
  name: "codesOf",
  file: "words.ts",
  does: "gives every word its number",
  returns: "an array with a number for each word",
  sizes: [],
  make: (_, rng) => codesCase(Array.from({ length: 6 }, () => pick(rng, WORDS)), WORDS),
  corners: (rng) => {
    const known = rng.permutation(WORDS.length).map((k) => WORDS[k]).slice(0, 4);
    return [
      codesCase(known.toReversed(), known, "every word is known"),
      codesCase([known[0], "unheard", known[2], "of"], known, "two words are not known"),
      codesCase(["unheard", "of"], known, "no word is known"),
      codesCase([known[1], known[1], "the", "bad", "a", "plot"], known, "a word twice"),
      codesCase([], known, "no words"),
      codesCase(["constructor", known[3]], known, "the word constructor"),
    ];
  },
  read: (returned) => ({ codes: numbers(returned) }),
};

const randomCodes = (rng: Random, length: number) => Array.from({ length }, () => rng.integer(50));

function paddedCase(codes: number[], length: number, about: string): Case {
  const filled = Array.from({ length }, (_, k) => codes[k + codes.length - length] ?? -1);
  return { about, args: [codes, length], expected: { codes: numbers(filled) } };
}

const padded: Exercise = {
  name: "padded",
  file: "words.ts",
  does: "makes every sentence equally long, its last word last",
  returns: "an array of `length` codes",
  sizes: [],
  make: (_, rng) => paddedCase(randomCodes(rng, 3), 5, "a short sentence"),
  corners: (rng) => [
    paddedCase(randomCodes(rng, 3), 5, "three words in five steps"),
    paddedCase(randomCodes(rng, 7), 4, "seven words in four steps"),
    paddedCase(randomCodes(rng, 4), 4, "as many words as steps"),
    paddedCase(randomCodes(rng, 1), 6, "one word"),
    paddedCase([], 3, "no words"),
    paddedCase([0, 0, 5], 5, "words that are not known"),
    paddedCase(randomCodes(rng, 9), 1, "one step"),
  ],
  read: (returned) => ({ codes: numbers(returned) }),
};

interface Counted {
  sentences: number[][];
  labels: number[];
  size: number;
  smoothing: number;
}

/** Counts code by code, as the equations say. */
function oddsCase({ sentences, labels, size, smoothing }: Counted, about: string): Case {
  const count = (label: number, code?: number) =>
    sentences.filter((_, i) => labels[i] === label).flat()
      .filter((one) => code === undefined || one === code).length;
  const share = (label: number, code: number) =>
    (count(label, code) + smoothing) / (count(label) + smoothing * size);
  const weights = Array.from({ length: size }, (_, w) => Math.log(share(1, w) / share(0, w)));
  const of = (label: number) => labels.filter((one) => one === label).length;
  return {
    about,
    args: [sentences, labels, size, smoothing],
    expected: { weights: numbers(weights), bias: number(Math.log(of(1) / of(0))) },
  };
}

const labelled = (rng: Random, labels: number[], size: number, longest: number): number[][] =>
  labels.map(() => Array.from({ length: 1 + rng.integer(longest) }, () => rng.integer(size)));

const logOdds: Exercise = {
  name: "logOdds",
  file: "bag_of_words.ts",
  does: "weighs each word by counting",
  returns: "{ weights, bias }: an array with a number for each code, and a number",
  sizes: [],
  make: (_, rng) => {
    const labels = [1, 0, 0, 1, 0];
    return oddsCase(
      { sentences: labelled(rng, labels, 5, 4), labels, size: 5, smoothing: 1 },
      "random",
    );
  },
  corners: (rng) => {
    const labels = [1, 0, 0, 1, 0, 0, 1];
    const sentences = labelled(rng, labels, 6, 5);
    return [
      oddsCase({ sentences, labels, size: 6, smoothing: 1 }, "three for, four against"),
      oddsCase({ sentences, labels, size: 6, smoothing: 0.25 }, "less smoothing"),
      oddsCase(
        { sentences: [[0, 0, 0, 1], [1], [2, 1]], labels: [1, 0, 0], size: 4, smoothing: 1 },
        "a word three times in one sentence, and one that never comes",
      ),
      oddsCase(
        { sentences: [[0], [1, 1, 2, 0, 2, 1, 1], [2]], labels: [1, 1, 0], size: 3, smoothing: 2 },
        "long and short sentences",
      ),
    ];
  },
  read(returned) {
    const { weights, bias } = returned as { weights: unknown; bias: unknown };
    return { weights: numbers(weights), bias: number(bias) };
  },
};

/** In the order of the text. */
export const wordExercises: readonly Exercise[] = [
  tokenise,
  frequentWords,
  codesOfExercise,
  padded,
  logOdds,
];
