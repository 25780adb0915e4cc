/**
 * The course's recipe on all of MNIST, as a process of its own: `<cell> <threads> <epochs>`. Prints the
 * test accuracy at the end.
 *
 * @module
 */

import { rmSync } from "node:fs";
import type { Cell } from "../../lessons/engines/model.ts";
import { openOnnx } from "../../lessons/engines/onnx/onnx.ts";
import { labSize } from "../../lessons/q2/02-sequential-mnist/experiments/rows.ts";
import {
  type Choice,
  folderOf,
  trainOnMnist,
} from "../../lessons/q2/02-sequential-mnist/mnist_training.ts";
import { recipes } from "../../lessons/q2/02-sequential-mnist/recipe.ts";

const [cell, threads, epochs] = Deno.args;
const choice: Choice = {
  cell: cell as Cell,
  order: "rows",
  recipe: recipes.course,
  recipeName: "bench",
  hidden: labSize.hidden,
  batch: labSize.batch,
  epochs: Number(epochs),
  seed: 42,
};
rmSync(folderOf(choice), { recursive: true, force: true });
const engine = await openOnnx({ threads: Number(threads) });
const history = await trainOnMnist(engine, choice, false, () => {});
rmSync(folderOf(choice), { recursive: true });
console.log(history.epochs.at(-1)!.testRight);
Deno.exit(0);
