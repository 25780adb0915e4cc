/**
 * `deno task start`: builds the site if it is stale, serves it, and says what to do next.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { buildFailure, buildSite, repositoryRoot, siteFolder } from "./build_site.ts";
import { writtenStates } from "./exercise_state.ts";
import { readBook } from "./read_book.ts";
import { answer, listen } from "./serve.ts";
import { isStale } from "./stale.ts";

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

/**
 * Prints what `deno task progress` prints. It runs by itself, because it loads the student's
 * modules, and this process has the solutions in their place.
 */
async function printProgress(): Promise<void> {
  const progress = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "checks/student/progress.ts"],
    cwd: repositoryRoot,
  });
  await progress.spawn().status;
  if (Deno.env.get("npm_command") === "exec") {
    console.log('\nWithout Deno installed, type "npx -y deno" where it says deno.');
  }
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
  console.log(`The pages are at http://localhost:${server.addr.port}/ until you press Ctrl-C.\n`);
  await printProgress();
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(buildFailure(error));
    Deno.exit(1);
  }
}
