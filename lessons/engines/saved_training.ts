/**
 * A training that is saved as it goes: after every epoch for good, and every few seconds so that no
 * more than those are lost, whenever the process ends.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import process from "node:process";
import type { Progress } from "../../assets/experiment.ts";
import { save } from "../../assets/save.ts";
import { type Checkpoint, checkpointBytes, type Identity, readCheckpoint } from "./checkpoint.ts";
import type { Engine, Setup, Trainer } from "./engine.ts";
import type { Weights } from "./model.ts";
import { beginning } from "./state.ts";
import { type Course, type Position, start, stepsPerEpoch, train } from "./training.ts";

/** What is trained, how, and where it is kept. */
export interface SavedTraining<Report> {
  readonly identity: Identity;
  readonly setup: Omit<Setup, "state">;
  readonly weights: Weights;
  readonly course: Course;
  /** Plain data about the model after an epoch. */
  report(trainer: Trainer, epoch: EpochSums): Promise<Report>;
  /** One or two words about a report, for the progress line. */
  words(report: Report): string;
  /** The folder of its checkpoints. */
  readonly folder: string;
  /** Whether to go on where a training of this folder stopped. */
  readonly resume: boolean;
}

/** What an epoch came to on the examples it learned from, while it learned. */
export interface EpochSums {
  /** The mean loss. */
  readonly loss: number;
  /** The share that the model got right. */
  readonly right: number;
}

/** Everything worth keeping about a training, as plain data. */
export interface History<Report> {
  /** The loss of every step, and the norm of its gradient before clipping. */
  readonly losses: readonly number[];
  readonly norms: readonly number[];
  /** One for every finished epoch. */
  readonly epochs: readonly (EpochSums & Report)[];
  /** Seconds spent in steps. */
  readonly seconds: number;
}

/** The position in a checkpoint. */
interface Place<Report> extends History<Report> {
  readonly at: Position;
}

/** Before the first step. */
const nothingYet: Place<never> = { at: start, losses: [], norms: [], epochs: [], seconds: 0 };

/** Milliseconds between two savings inside an epoch. */
const EVERY = 5000;

const NEWEST = "newest.safetensors";

/** The file of the weights after an epoch; 0 is before the first. */
export function epochFile(epoch: number): string {
  return `epoch-${String(epoch).padStart(2, "0")}.safetensors`;
}

/**
 * Trains to the end, or goes on to it.
 *
 * The folder holds `epoch-00.safetensors` (the weights before the first step), one file for each
 * epoch, and `newest.safetensors`. Every one of them is enough to go on from, and whole at every moment.
 * What `progress` throws ends the training; the position it was told of is saved first.
 *
 * @throws {Error} in one sentence: a folder with an unfinished training and no wish to resume it, a
 * checkpoint that belongs to another training, a loss that is no number, a disk without room.
 */
export async function trainSaved<Report>(
  engine: Engine,
  training: SavedTraining<Report>,
  progress: Progress,
): Promise<History<Report>> {
  const { identity, setup, course, folder } = training;
  removeUnfinished(folder);
  const from = training.resume ? newest<Place<Report>>(folder, identity) : undefined;
  if (!training.resume) refuseToLose(folder, course);
  const state = from?.state ?? beginning(training.weights);
  const trainer = await engine.trainer({ ...setup, state });
  let { at, ...history }: Place<Report> = from?.position ?? nothingYet;

  const keep = async (...files: string[]) => {
    const checkpoint: Checkpoint<Place<Report>> = {
      identity,
      state: await trainer.state(),
      position: { at, ...history },
    };
    const bytes = checkpointBytes(checkpoint);
    for (const file of files) save(`${folder}/${file}`, bytes);
  };

  try {
    if (!from) {
      rmSync(folder, { recursive: true, force: true });
      await keep(epochFile(0), NEWEST);
    }
    const total = stepsPerEpoch(course) * course.epochs;
    let saved = performance.now(), begun = saved;
    for await (const moment of train(trainer, course, at)) {
      at = moment.position;
      history = {
        losses: [...history.losses, moment.loss],
        norms: [...history.norms, moment.gradientNorm],
        epochs: history.epochs,
        seconds: history.seconds + (performance.now() - begun) / 1000,
      };
      if (moment.endsEpoch) {
        const sums = { loss: at.lossSum / at.seen, right: at.right / at.seen };
        const report = await training.report(trainer, sums);
        history = { ...history, epochs: [...history.epochs, { ...sums, ...report }] };
        await keep(epochFile(at.epoch + 1), NEWEST);
        saved = performance.now();
      } else if (performance.now() - saved > EVERY) {
        await keep(NEWEST);
        saved = performance.now();
      }
      try {
        progress(history.losses.length, total, note(training, at, history));
      } catch (stop) {
        await keep(NEWEST);
        throw stop;
      }
      begun = performance.now();
    }
  } finally {
    await trainer.end();
  }
  return history;
}

/** "epoch 3 of 5, loss 0.084, 97.4 % right, last test 98.1 %" */
function note<Report>(
  { course, words }: SavedTraining<Report>,
  at: Position,
  { epochs }: History<Report>,
): string {
  const last = epochs.at(-1);
  return [
    `epoch ${Math.min(at.epoch + 1, course.epochs)} of ${course.epochs}`,
    `loss ${(at.lossSum / at.seen).toPrecision(3)}`,
    ...(course.right ? [`${(100 * at.right / at.seen).toFixed(1)} % right`] : []),
    ...(last ? [words(last)] : []),
  ].join(", ");
}

/** The newest checkpoint of a folder that can be read. One of another training is refused. */
function newest<P>(folder: string, identity: Identity): Checkpoint<P> | undefined {
  if (!existsSync(folder)) return undefined;
  const epochs = readdirSync(folder).filter((name) => /^epoch-\d+\.safetensors$/.test(name));
  const files = [NEWEST, ...epochs.sort().reverse()];
  for (const file of files) {
    const path = `${folder}/${file}`;
    if (!existsSync(path)) continue;
    try {
      return readCheckpoint<P>(readFileSync(path), relative(process.cwd(), path), identity);
    } catch (error) {
      if (/belongs to another training|no checkpoint that/.test((error as Error).message)) {
        throw error;
      }
      console.error(`${(error as Error).message} The one before it is taken, if there is one.`);
    }
  }
  return undefined;
}

/** Takes away what a process that was killed while saving left behind. */
function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".unfinished")) rmSync(`${folder}/${name}`);
  }
}

/** Nobody's unfinished training is thrown away without a word. */
function refuseToLose(folder: string, course: Course): void {
  const file = `${folder}/${NEWEST}`;
  if (!existsSync(file) || existsSync(`${folder}/${epochFile(course.epochs)}`)) return;
  throw new Error(
    `${
      relative(process.cwd(), folder)
    } holds a training that did not come to its end. --resume goes on with it; to begin ` +
      `again, delete the folder.`,
  );
}
