/**
 * The lessons of Q2 in order.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { tensors } from "./tensors.ts";
import { otherSequences } from "./other_sequences.ts";
import { nativeSpeed } from "./native_speed.ts";
import { sequentialMnist } from "./sequential_mnist.ts";
import { stability } from "./stability.ts";
import { weightsOverEpochs } from "./weights_over_epochs.ts";

/** All lessons of Q2. */
export const lessons: readonly Lesson[] = [
  tensors,
  sequentialMnist,
  weightsOverEpochs,
  stability,
  otherSequences,
  nativeSpeed,
];
