/**
 * `deno task start`: builds the site if it is stale, serves it, and says what to do next.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { buildFailure, buildSite, repositoryRoot, siteFolder } from "./build_site.ts";
import { readBook } from "./read_book.ts";
import { answer, listen } from "./serve.ts";
import { isStale } from "./stale.ts";
import { whereYouAre, writtenStates } from "./where_you_are.ts";

const usage = `deno task start [--port 8000]

Builds the pages of the course where they are stale, serves them on this computer, and prints where
you are in the course and what to do next. Ctrl-C ends it.

  --port    the port to begin with; the next free one is taken
  --help    this text`;

/** The port that was asked for; ends the command for --help and for what is not understood. */
function portOf(args: string[]): number {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      console.log(usage);
      Deno.exit(0);
    }
    const port = Number(values.port ?? 8000);
    if (Number.isInteger(port) && port > 0 && port < 65536) return port;
    throw new Error(`--port ${values.port} is not a port: a whole number from 1 to 65535.`);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    Deno.exit(2);
  }
}

/** How this student calls Deno: npx tells what it runs that it was npx. */
function denoCommand(): string {
  return Deno.env.get("npm_command") === "exec" ? "npx -y deno" : "deno";
}

async function main(): Promise<void> {
  const port = portOf(Deno.args);
  if (await isStale(repositoryRoot, siteFolder)) {
    console.log("Building the pages:");
    await buildSite((step) => console.log(`  ${step}`));
  }
  let states = new Map<string, boolean>();
  const server = listen(port, (request) =>
    answer(request, siteFolder, () => {
      try {
        states = writtenStates(readBook(repositoryRoot));
      } catch { /* A module is just being renamed; the states before are good enough. */ }
      return states;
    }));
  console.log(`\n${whereYouAre(readBook(repositoryRoot), denoCommand()).join("\n")}`);
  console.log(`\nThe pages are at http://localhost:${server.addr.port}/ until you press Ctrl-C.`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(buildFailure(error));
    Deno.exit(1);
  }
}
