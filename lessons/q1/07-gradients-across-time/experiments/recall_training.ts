/**
 * Learning to remember the first symbol of a sequence.
 *
 * @module
 */

import { random } from "../../../kit/random.ts";
import { type RecallBatch, recallBatch } from "../../../kit/recall.ts";
import { crossEntropy, readout, row } from "../../02-the-forward-pass/rnn_forward.ts";
import { averaged, updater, type UpdateRule } from "../../06-training/experiments/update.ts";
import { lossAndGradients, type Model, unroll, zeroState } from "../../06-training/model.ts";
import { type Setting, startModel } from "./setting.ts";

/** The task, the network, and how it is trained. */
export interface RecallTraining extends UpdateRule {
  /** Steps from the symbol to the question. */
  T: number;
  /** Different symbols; chance is 1/symbols. */
  symbols: number;
  /** Hidden units. */
  H: number;
  batch: number;
  /** Updates. */
  steps: number;
  /** Updates between two exams. */
  every: number;
  /** New sequences in the exam. */
  exam: number;
  /** Whether to stop once three exams in a row were passed. */
  untilSolved: boolean;
}

/** What one network learned. */
export interface Learned {
  /** The network before its first update, and the exam that it will sit. */
  readonly before: Model;
  readonly exam: RecallBatch;
  readonly after: Model;
  /** Shares of right answers at update 0, `every`, 2·`every` … */
  readonly accuracy: number[];
  /** Mean loss at the same updates, in nats. */
  readonly loss: number[];
  /** The update after which the exam was first passed; −1 if it never was. */
  readonly solved: number;
}

/** An exam is passed with 99 of 100 right answers. */
export const PASSED = 0.99;

/** Keep the streams of training data and of the exam apart from that of the weights. */
const DATA = 1_000_000;
const EXAM = 2_000_000;

/** Trains one network. @param after called after each exam, with the number of updates so far */
export function learnRecall(
  setting: Setting,
  config: RecallTraining,
  seed: number,
  after: (steps: number, accuracy: number) => void = () => {},
): Learned {
  const { T, symbols, H, batch, steps, every } = config;
  const make = () => startModel(setting, random(seed), { I: symbols, H, V: symbols }, T);
  const model = make();
  const update = updater(model, config);
  const data = random(seed + DATA);
  const exam = recallBatch(random(seed + EXAM), config.exam, T, symbols);
  const accuracy: number[] = [];
  const loss: number[] = [];
  for (let step = 0; step <= steps; step++) {
    if (step % every === 0) {
      const marks = sit(model, exam);
      accuracy.push(marks.accuracy);
      loss.push(marks.loss);
      after(step, marks.accuracy);
      const passed = accuracy.slice(-3).filter((share) => share >= PASSED).length;
      if (config.untilSolved && passed === 3) break;
    }
    if (step < steps) update(() => lesson(model, recallBatch(data, batch, T, symbols)));
  }
  const first = accuracy.findIndex((share) => share >= PASSED);
  const solved = first < 0 ? -1 : first * every;
  return { before: make(), exam, after: model, accuracy, loss, solved };
}

/** The mean loss at the last step, and its gradients. */
function lesson(model: Model, { xs, targets }: RecallBatch) {
  const asked = xs.map((_, t) => t === xs.length - 1 ? targets : null);
  const { loss, grads } = lossAndGradients(model, xs, asked, zeroState(model, targets.length));
  return { loss: loss / targets.length, grads: averaged(grads, targets.length) };
}

/** The share of right answers, and the mean loss. */
function sit(model: Model, { xs, targets }: RecallBatch): { accuracy: number; loss: number } {
  const { states } = unroll(model, xs, zeroState(model, targets.length));
  const y = readout(model.readout, states[states.length - 1].h);
  const right = targets.filter((target, r) => {
    const logits = row(y, r);
    return logits.every((logit, v) => v === target || logit < logits[target]);
  });
  return {
    accuracy: right.length / targets.length,
    loss: crossEntropy(y, targets) / targets.length,
  };
}
