/**
 * `deno task golden [--file F]`: compares the solutions with PyTorch's numbers.
 *
 * @module
 */

import { parseArgs } from "node:util";
import { deviations } from "./comparing.ts";
import { readGolden } from "./reading.ts";

/** The largest absolute deviation that is still agreement. */
const LIMIT = 1e-9;

const HELP = `deno task golden [--file F]

Compares the solutions with reference numbers from PyTorch: states, losses and all gradients of
four cells. Prints the largest absolute deviation per cell and fails above ${LIMIT}.

  --file F   another file in the layout of checks/golden/pytorch_cells.json
  --help     this text`;

function main(): number {
  const { values } = parseArgs({
    args: Deno.args,
    options: { file: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const file = values.file ?? new URL("pytorch_cells.json", import.meta.url);
  const rows = deviations(
    readGolden(Deno.readTextFileSync(file), String(values.file ?? "pytorch_cells.json")),
  );
  console.log("cell               cases   values     gradients");
  for (const { kind, cases, values, gradients } of rows) {
    const numbers = [values, gradients].map((x) => x.toExponential(1).padEnd(11)).join("");
    console.log(`${kind.padEnd(19)}${String(cases).padEnd(8)}${numbers}`);
  }
  const within = rows.every((row) => row.values <= LIMIT && row.gradients <= LIMIT);
  console.log(within ? `All within ${LIMIT}.` : `✗ At least one is above ${LIMIT}.`);
  return within ? 0 : 1;
}

if (import.meta.main) {
  try {
    Deno.exit(main());
  } catch (error) {
    console.error(`✗ ${(error as Error).message}`);
    Deno.exit(2);
  }
}
