/**
 * The checks of lesson q3/02 about words.
 *
 * @module
 */

import type { Random } from "../../../lessons/kit/random.ts";
import type { Exercise } from "../../core/exercise.ts";
import { givesWords, notTheWords, probesOf, type WordCase } from "../../q2/other_sequences/laws.ts";

const said = (text: string, right: string): WordCase => ({
  says: `${JSON.stringify(text)} gives`,
  args: [text],
  right: right.split(" ").filter(Boolean),
});

const texts: readonly WordCase[] = [
  said("What is in the picture?", "what is in the picture"),
  said("What COLOR is the Dog?", "what color is the dog"),
  said("a cat,dog or bird...here?!", "a cat dog or bird here"),
  said("isn't it o'clock", "isn't it o'clock"),
  said("What's on the girl's arm?", "what 's on the girl 's arm"),
  said("What’s on the girlʼs arm?", "what 's on the girl 's arm"),
  said("Isn’t James's dog the boys' dog?", "isn't james 's dog the boys dog"),
  said("'is' this \"it\"?", "is this it"),
  said("the '60s", "the 60s"),
  said("rock'n'roll's age", "rock'n'roll 's age"),
  said("Is it 10:30, or 7.5, or 7.", "is it 10:30 or 7.5 or 7"),
  said("Are there 1,000 or 2,000,000, or more", "are there 1000 or 2000000 or more"),
  said("a dog, 3, 4", "a dog 3 4"),
  said("1st, 2nd and 24x7", "1st 2nd and 24x7"),
  said("v1.2.3 of the picture", "v1 2.3 of the picture"),
  said("Is it ١٬٠٠٠ or ١٠:٣٠", "is it ١ ٠٠٠ or ١٠:٣٠"),
  said("Où est l'Éléphant ?", "où est l'éléphant"),
  said("a café, a cafe\u0301, a CAFE\u0301", "a café a café a café"),
  said("x\u0304 and n\u0303", "x\u0304 and ñ"),
  said("what's n\u0303's name", "what 's ñ 's name"),
  said("हिन्दी में क्या है?", "हिन्दी में क्या है"),
  said("n'x\u0304y is it", "n'x\u0304y is it"),
  said("What is this 🐈? And 👩‍👩‍👧❤️!", "what is this and"),
  said("two_words and\ttwo\nlines -- here", "two words and two lines here"),
  said("what?is.this:then", "what is this then"),
  said("\u0301\u0301 oh", "oh"),
  said("'s", "s"),
  said("🐈", ""),
  said(" ...?! ", ""),
  said("", ""),
];

const pick = <X>(rng: Random, list: readonly X[]): X => list[rng.integer(list.length)];
const BETWEEN = [" ", ", ", "? ", "... ", " – ", " (", ") ", "\n", " 🐕 "];
const WRITTEN: readonly (readonly [string, readonly string[]])[] = [
  ["What’s", ["what", "'s"]],
  ["the", ["the"]],
  ["DOG's", ["dog", "'s"]],
  ["cafe\u0301", ["café"]],
  ["isn’t", ["isn't"]],
  ["10:30", ["10:30"]],
  ["1,500", ["1500"]],
  ["क्या", ["क्या"]],
];

/** `questionWords` */
export const questionWordsExercise: Exercise = {
  name: "questionWords",
  file: "question_words.ts",
  does: "finds the same words however the question was typed",
  returns: "an array of words",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  read: () => ({}),
  probes: () => probesOf(texts),
  laws: [
    ...texts.map(givesWords),
    {
      says: "words are found whatever stands between them",
      broken(call, rng) {
        const some = Array.from({ length: 12 }, () => pick(rng, WRITTEN));
        const text = some.map(([written]) => written + pick(rng, BETWEEN)).join("");
        const wrong = notTheWords(call(text), some.flatMap(([, words]) => words));
        return wrong && `${JSON.stringify(text)}; ${wrong}`;
      },
    },
    {
      says: "a question of 200 words has 200 words",
      broken(call) {
        const words = Array.from({ length: 200 }, (_, k) => `w${k}`);
        return notTheWords(call(words.join(" ") + "?"), words);
      },
    },
  ],
};
