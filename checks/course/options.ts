/**
 * The options of a command.
 *
 * @module
 */
import { parseArgs } from "node:util";

/**
 * Reads the command line of a command that knows a few switches and nothing else.
 *
 * `--help` prints the usage and ends the process; anything unknown is an error with exit code 2.
 *
 * @param usage What `--help` prints.
 * @param switches Their names, without dashes.
 * @returns Which of them were given.
 */
export function readOptions<Name extends string>(
  usage: string,
  switches: readonly Name[],
): Record<Name, boolean> {
  const known = [...switches, "help"];
  try {
    const { values } = parseArgs({
      args: Deno.args,
      options: Object.fromEntries(known.map((name) => [name, { type: "boolean" }])),
    });
    if (values.help) {
      console.log(usage);
      Deno.exit(0);
    }
    return Object.fromEntries(
      switches.map((name) => [name, values[name] === true]),
    ) as Record<Name, boolean>;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    Deno.exit(2);
  }
}
