/**
 * Misconceptions about which words get a number.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "frequentWords";
const known = "sentences.slice(0, train).flat()";
const counting = `for (const word of ${known}) {`;
const keeping = "const kept = [...counts.keys()].filter((word) => counts.get(word)! >= least);";
const sorting = "return kept.sort().sort((a, b) => counts.get(b)! - counts.get(a)!);";
const sorted = "kept.sort().sort((a, b) => counts.get(b)! - counts.get(a)!)";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/05",
  exercise,
  hints: [
    "Which of the sentences may the vocabulary know?",
    "Count in a Map, keep what is frequent enough, then sort.",
    "n(w) over the first `train` sentences; keep n(w) ≥ least; order: n(w) falling, then the alphabet",
    counting,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.vocabulary-of-everything",
    exercise,
    idea: "A word is a word; the vocabulary may come from all sentences.",
    why:
      "Then the model has a number for words that only the test part has, and the share of unknown words, which " +
      "every new sentence brings, is never seen. It is the first leak of most notebooks.",
    looksLike: "the sentences of the test part are counted too",
    edits: [{ find: known, replace: "sentences.flat()" }],
    hints: [
      "Would your vocabulary change if somebody exchanged the test sentences?",
      "Look at which sentences you count.",
      "only the first `train`",
      counting,
    ],
    seen: "Tokenizer.fit_on_texts(all_texts) before the split",
  },
  {
    id: "q2/05.more-than-least",
    exercise,
    idea: "More often than `least`.",
    why: "`least` is the smallest number that is enough.",
    looksLike: "a word that occurs exactly `least` times is left out",
    edits: [{ find: "counts.get(word)! >= least", replace: "counts.get(word)! > least" }],
    hints: [
      "Is a word that occurs twice kept for least = 2?",
      "Look at the comparison.",
      "n(w) ≥ least",
      keeping,
    ],
  },
  {
    id: "q2/05.sentences-counted",
    exercise,
    idea: "What counts is in how many sentences a word is.",
    why: 'That is another count, the document frequency. "very, very, very" are three occurrences.',
    looksLike: "a word counts once for each sentence, however often it stands there",
    edits: [{
      find: known,
      replace: "sentences.slice(0, train).flatMap((words) => [...new Set(words)])",
    }],
    hints: [
      'How often does "very" occur in "very very very good"?',
      "Look at what you count: words or sentences.",
      "every occurrence is one",
      counting,
    ],
  },
  {
    id: "q2/05.order-of-appearance",
    exercise,
    idea: "The order is only a numbering, so it does not matter.",
    why:
      "It decides which number a word has, and so what saved weights mean. Sorted by frequency, it can also be " +
      "cut off anywhere.",
    looksLike: "the words come in the order in which they first appear",
    edits: [{ find: sorted, replace: "kept" }],
    hints: [
      "Which word is the first of your vocabulary?",
      "Look at what is done after the rare words are left out.",
      "by n(w), falling; equal ones by the alphabet",
      sorting,
    ],
  },
  {
    id: "q2/05.rarest-first",
    exercise,
    idea: "sort() puts the largest first if you subtract.",
    why: "a − b sorts upwards. For the most frequent first it is b − a.",
    looksLike: "the rarest word comes first",
    edits: [{
      find: "counts.get(b)! - counts.get(a)!",
      replace: "counts.get(a)! - counts.get(b)!",
    }],
    hints: [
      "How often does your first word occur, and how often the last?",
      "Look at the order of the difference.",
      "n(b) − n(a)",
      sorting,
    ],
  },
  {
    id: "q2/05.ties-as-they-come",
    exercise,
    idea: "Words that are equally frequent may stand in any order.",
    why:
      "Then the numbering depends on the order of the sentences, and shuffling them changes the meaning of every saved " +
      "weight.",
    looksLike: "words of equal frequency stay in the order of appearance",
    edits: [{ find: "kept.sort().sort(", replace: "kept.sort(" }],
    hints: [
      "Would your vocabulary change if the sentences came in another order?",
      "Look at what decides between two words that are equally frequent.",
      "sort() by the alphabet first, then by n(w): equal ones stay in their order",
      sorting,
    ],
  },
  {
    id: "q2/05.alphabet-alone",
    exercise,
    idea: "A vocabulary is a dictionary: it is sorted by the alphabet.",
    why: "The frequency comes first here, so that the common words have the small numbers.",
    looksLike: "the words are sorted by the alphabet alone",
    edits: [{ find: sorted, replace: "kept.sort()" }],
    hints: [
      "What decides the order first?",
      "Look at the comparison.",
      "n(w), falling; the alphabet only where that is equal",
      sorting,
    ],
  },
  {
    id: "q2/05.stop-words-out",
    exercise,
    idea: "Small words carry no meaning, so they are left out.",
    why:
      'Lists of stop words hold "not" and "no". For an opinion they are the most important words there are.',
    looksLike: 'stop words are left out, "not" among them',
    edits: [{
      find: "counts.get(word)! >= least",
      replace: 'counts.get(word)! >= least && !["a", "the", "of", "and", "not"].includes(word)',
    }],
    hints: [
      'Is "not" in your vocabulary?',
      "Look at which words you leave out.",
      "every word with n(w) ≥ least",
      keeping,
    ],
    seen: 'stopwords.words("english") of NLTK holds "not", "no" and "don\'t"',
  },
  {
    id: "q2/05.object-for-a-map",
    exercise,
    idea: "An object is a table of counts.",
    why:
      "Every object already has a property called constructor, so counting that word begins with a function instead of " +
      "0. A Map has only what was put into it.",
    looksLike: "an object is used as a table, and the word constructor finds what every object has",
    edits: [
      { find: "new Map<string, number>()", replace: "{} as any" },
      {
        find: "counts.set(word, (counts.get(word) ?? 0) + 1);",
        replace: "counts[word] = (counts[word] ?? 0) + 1;",
      },
      {
        find: "[...counts.keys()].filter((word) => counts.get(word)! >= least)",
        replace: "Object.keys(counts).filter((word) => counts[word] >= least)",
      },
      { find: "counts.get(b)! - counts.get(a)!", replace: "counts[b] - counts[a]" },
    ],
    hints: [
      'What is {}["constructor"]?',
      "Look at what you count in.",
      "new Map(): counts.get(word) ?? 0",
      "counts.set(word, (counts.get(word) ?? 0) + 1);",
    ],
    seen: "word counters in JavaScript, on real text",
  },
];
