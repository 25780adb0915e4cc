/**
 * A program as tokens that stay the same when it is renamed, reformatted or given other comments.
 *
 * @module
 */

/** A token without its name or value, and the line it stands on (from 1). */
export interface Token {
  readonly kind: string;
  readonly line: number;
}

const KEYWORDS = new Set(
  ("async await break case catch class const continue default delete do else export extends false " +
    "finally for function if import in instanceof let new null of return super switch this throw true " +
    "try typeof undefined var void while yield").split(" "),
);

const PATTERN = new RegExp(
  [
    /(?<space>\s+|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))/,
    /(?<text>"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?)/,
    /(?<number>(?:0[xob][\da-f_]+|\.?\d[\d_]*(?:\.[\d_]*)?(?:e[+-]?\d+)?)n?)/,
    /(?<word>[\p{L}_$][\p{L}\p{N}_$]*)/u,
    /(?<sign>\*\*=|>>>=|=>|===|!==|\?\?=|\*\*|\+\+|--|&&|\|\||\?\?|[-+*/%&|^<>=!]=|\.\.\.|[^\s])/,
  ].map(({ source }) => source).join("|"),
  "giuy",
);

/** Words that introduce a name: which of them is a matter of taste. */
const SAME = new Map([["let", "const"], ["var", "const"], ["undefined", "null"]]);

/**
 * The tokens of a TypeScript or JavaScript text. Names become one kind, numbers one, texts one; `let` is
 * `const`; comments, white space, semicolons and imports are left out.
 *
 * @example
 * ```ts
 * import { tokensOf } from "./tokens.ts";
 * import assert from "node:assert/strict";
 *
 * const kinds = (text: string) => tokensOf(text).map(({ kind }) => kind).join(" ");
 * assert.equal(kinds("const h = 2 * x; // twice"), "const i = n * i");
 * assert.equal(kinds("let state\n=10*input"), kinds("const h = 2 * x;"));
 * assert.equal(kinds("valueOf constructor __proto__"), "i i i");
 * ```
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match; match = PATTERN.exec(text)) {
    const kind = kindOf(match.groups!);
    if (kind !== null) tokens.push({ kind, line });
    line += match[0].split("\n").length - 1;
  }
  return withoutImports(tokens);
}

function kindOf({ text, number, word, sign }: Record<string, string | undefined>): string | null {
  if (text !== undefined) return "s";
  if (number !== undefined) return "n";
  if (word !== undefined) return SAME.get(word) ?? (KEYWORDS.has(word) ? word : "i");
  return sign === undefined || sign === ";" || sign === "," ? null : sign;
}

/** An import says which modules are used, and everybody uses the same. */
function withoutImports(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let k = 0; k < tokens.length; k++) {
    if (tokens[k].kind === "import" && tokens[k + 1]?.kind !== "(") {
      while (k < tokens.length && tokens[k].kind !== "s") k++;
    } else {
      kept.push(tokens[k]);
    }
  }
  return kept;
}
