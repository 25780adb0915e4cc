/**
 * The words of a command line with options and names in it.
 *
 * @module
 */

import { parseArgs, type ParseArgsConfig } from "node:util";

/** What is wrong with a command line, in one sentence. */
export class WrongCommand extends Error {
  override name = "WrongCommand";
}

/** What the options of a command may be. */
type Options = NonNullable<ParseArgsConfig["options"]>;

/** The values of the options, and the words beside them. */
export type Words<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>;

/**
 * Reads the words of a command line.
 *
 * @throws {WrongCommand} for an option that is not known, or has no value.
 *
 * @example
 * ```ts
 * import { commandWords } from "./command_words.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, positionals } = commandWords(["q1", "--out", "x"], { out: { type: "string" } });
 * assert.deepEqual([values.out, positionals], ["x", ["q1"]]);
 * assert.throws(() => commandWords(["--far"], {}), { name: "WrongCommand" });
 * ```
 */
export function commandWords<const O extends Options>(
  args: readonly string[],
  options: O,
): Words<O> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const said = (error as Error).message.split(/\.\s/)[0].replace(/\.?$/, ".");
    throw new WrongCommand(
      said.replace(/argument is ambiguous/, "needs a value that does not begin with a dash"),
    );
  }
}
