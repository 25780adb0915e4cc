/**
 * The weights that a training left behind, epoch by epoch.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import type { Progress } from "../../../assets/experiment.ts";
import { readCheckpoint } from "../../engines/checkpoint.ts";
import type { Engine } from "../../engines/engine.ts";
import type { Weights } from "../../engines/model.ts";
import { epochFile } from "../../engines/saved_training.ts";
import { type Choice, folderOf, identityOf, trainOnMnist } from "./mnist_training.ts";

/**
 * The weights before the first epoch and after each one, from 0 to the last.
 *
 * What is there is read; a training that is missing, unfinished or of other code is made.
 *
 * @param engine what trains, where that is needed
 */
export async function trainedWeights(
  engine: Engine,
  choice: Choice,
  progress: Progress,
): Promise<Weights[]> {
  const found = weightsThere(engine, choice);
  if (found) return found;
  await trainOnMnist(engine, choice, isUnfinished(engine, choice), progress);
  return weightsThere(engine, choice)!;
}

/** The weights of a finished training of this choice, if there is one. */
function weightsThere(engine: Engine, choice: Choice): Weights[] | undefined {
  const files = Array.from({ length: choice.epochs + 1 }, (_, k) => fileOf(choice, k));
  if (!files.every(existsSync)) return undefined;
  try {
    return files.map((file) =>
      readCheckpoint(readFileSync(file), file, identityOf(choice, engine)).state.weights
    );
  } catch {
    return undefined; // damaged, or of another training: it is made again
  }
}

/** Whether a training of the same code stopped on its way. */
function isUnfinished(engine: Engine, choice: Choice): boolean {
  const first = fileOf(choice, 0);
  if (!existsSync(first)) return false;
  try {
    readCheckpoint(readFileSync(first), first, identityOf(choice, engine));
    return true;
  } catch {
    return false;
  }
}

function fileOf(choice: Choice, epoch: number): string {
  return `${folderOf(choice)}/${epochFile(epoch)}`;
}
