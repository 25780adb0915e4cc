/**
 * How the official evaluation of VQA makes answers comparable, to the letter.
 *
 * Source: GT-Vision-Lab/VQA, PythonEvaluationTools/vqaEvaluation/vqaEval.py, `processPunctuation` and
 * `processDigitArticle`. What looks like a mistake there is one, and is kept here: scores are compared with
 * published ones.
 *
 * Two differences remain. Python's `lower()` and `split()` follow another version of Unicode than
 * JavaScript's; no answer of VQA v2 is known to notice. And the script changes its table of numbers
 * while it reads, which has no effect.
 *
 * @module
 */

/** Words for numbers; "none" is one of them. */
const NUMBERS: Readonly<Record<string, string>> = {
  none: "0",
  zero: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
};

const ARTICLES = ["a", "an", "the"];

/** The punctuation that is removed; an apostrophe and a full stop are not among it. */
const PUNCTUATION = [...';/[]"{}()=+\\_-><@`,?!'];

/** Answers with one apostrophe, which are also written without it. */
const ONCE =
  `ain't aren't can't could've couldn't didn't doesn't don't hadn't hasn't haven't he'd he's
how'd how'll how's I'm I've isn't it'd it'll ma'am mightn't might've mustn't must've needn't not've o'clock
oughtn't shan't should've shouldn't somebody'll somebody's someone'd someone'll someone's something'd
something'll that's there'd there're there's they'd they'll they're they've 'twas wasn't we've weren't what'll
what're what's what've when's where'd where's where've who'd who'll who's who've why'll why're why's won't
would've wouldn't y'all you'd you'll you're you've`.split(/\s+/);

/** Answers with two, which are also written without the first or without the second. */
const TWICE =
  `couldn't've hadn't've he'd've I'd've it'd've mightn't've she'd've shouldn't've somebody'd've
someone'd've something'd've there'd've they'd've we'd've who'd've wouldn't've y'all'll you'd've`
    .split(/\s+/);

/** Answers with three. */
const THRICE = ["'ow's'at", "y'all'd've"];

/** Contractions by how they are misspelt. The first is the wrong way round in the script. */
export const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ["somebody'd", "somebodyd"],
  ["let's", "let's"],
  ["she's", "she's"],
  ...[...ONCE, ...TWICE, ...THRICE].flatMap((right) =>
    [...right.matchAll(/'/g)].map(({ index }): [string, string] => [
      right.slice(0, index) + right.slice(index + 1),
      right,
    ])
  ),
]);

/**
 * The script's `periodStrip`: a full stop that no digit follows. Its look-behind is mistyped, `(?!<=\d)`, so it
 * is a look-ahead for the characters `<=` and a digit, which a full stop never is: "3." loses its stop.
 */
const FULL_STOP = /(?!<=\d)(\.)(?!\d)/gu;
/** `re.UNICODE` stands where `sub` expects how many to replace, and its value is 32. */
const MOST_FULL_STOPS = 32;

/** A comma between two digits, as in 1,000. */
const COMMA_IN_NUMBER = /\d,\d/u;

/**
 * An answer without its punctuation: what touches a space is removed, what does not becomes one.
 * If there is a number with a comma anywhere, everything is removed.
 *
 * @example
 * ```ts
 * import { withoutPunctuation } from "./vqa_normalisation.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(withoutPunctuation("red/white"), "red white");
 * assert.equal(withoutPunctuation("1,000 (about)"), "1000 about");
 * assert.equal(withoutPunctuation("3."), "3");
 * ```
 */
export function withoutPunctuation(answer: string): string {
  let out = answer;
  for (const mark of PUNCTUATION) {
    const apart = answer.includes(`${mark} `) || answer.includes(` ${mark}`) ||
      COMMA_IN_NUMBER.test(answer);
    out = out.replaceAll(mark, apart ? "" : " ");
  }
  let left = MOST_FULL_STOPS;
  return out.replace(FULL_STOP, (stop) => left-- > 0 ? "" : stop);
}

/**
 * An answer in lower case, without articles, with digits for the words up to ten, and with its
 * contractions spelt right.
 *
 * @example
 * ```ts
 * import { withoutArticles } from "./vqa_normalisation.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(withoutArticles("The two dogs dont  bark"), "2 dogs don't bark");
 * assert.equal(withoutArticles("none"), "0");
 * ```
 */
export function withoutArticles(answer: string): string {
  const words = answer.toLowerCase().split(/\s+/u).filter(Boolean);
  return words
    .map((word) => Object.hasOwn(NUMBERS, word) ? NUMBERS[word] : word)
    .filter((word) => !ARTICLES.includes(word))
    .map((word) => CONTRACTIONS.get(word) ?? word)
    .join(" ");
}

/** Both, in the script's order. */
export function normalisedAnswer(answer: string): string {
  return withoutArticles(withoutPunctuation(answer));
}
