/**
 * What the commands for students share: reading the command line, a line of progress, and errors in
 * one sentence.
 *
 * @module
 */

import { parseArgs } from "node:util";

/** The words and switches of a command line. */
export interface Command {
  readonly words: readonly string[];
  readonly switches: ReadonlySet<string>;
}

/**
 * Reads the command line. `--help` prints the usage and ends; what is not known ends with a sentence
 * and exit code 2. From here on an error that nobody catches is printed as its message.
 *
 * @param most how many words may come
 * @param switches names that may come as `--name`
 */
export function readCommand(
  usage: string,
  most: number,
  switches: readonly string[] = [],
): Command {
  addEventListener("error", (event) => {
    event.preventDefault();
    sayAndEnd(event.error);
  });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    sayAndEnd(event.reason);
  });
  try {
    const { values, positionals } = parseArgs({
      args: Deno.args,
      allowPositionals: true,
      options: Object.fromEntries([...switches, "help"].map((name) => [name, { type: "boolean" }])),
    });
    if (values.help) {
      console.log(usage);
      Deno.exit(0);
    }
    if (positionals.length > most) throw new Error(`"${positionals[most]}" is one word too many.`);
    return {
      words: positionals,
      switches: new Set(Object.keys(values).filter((name) => values[name] === true)),
    };
  } catch (error) {
    sayAndEnd(new Error(`${(error as Error).message}\n\n${usage}`));
  }
}

function sayAndEnd(error: unknown): never {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  Deno.exit(2);
}

/** Runs something with a counter on a terminal that disappears when it is done. */
export async function withBar<X>(
  what: string,
  run: (onDone: (done: number, total: number) => void) => Promise<X>,
): Promise<X> {
  const shown = Deno.stderr.isTerminal();
  const write = (text: string) => Deno.stderr.writeSync(new TextEncoder().encode(text));
  const result = await run((done, total) => {
    if (shown) write(`\r${what} ${done} of ${total} `);
  });
  if (shown) write("\r\x1b[K");
  return result;
}
