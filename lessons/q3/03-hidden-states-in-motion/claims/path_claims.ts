/**
 * What is said about the paths of states: by the original lab, and by this text.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { difference, ratio } from "../../../../assets/paired.ts";
import { above, below, between } from "../../../../assets/verdict.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { Start } from "../../02-encoding-questions/encoder.ts";
import type { StatesRow, StatesSeries } from "../experiments/states.ts";
import { A_TENTH, COSINE, SAID, TURN } from "./limits.ts";
import { claimOf, type Said, signed, times } from "../../../../assets/said.ts";
import { NAME } from "../../../q1/06-training/claims/words.ts";
import { CELLS } from "../../02-encoding-questions/experiments/cells.ts";
import { degrees, each, moreOf, motion, timesOf } from "./rows.ts";

type StatesSaid = Said<StatesSeries>;

const straight = (row: StatesRow) => motion(row).straight;
const angle = (row: StatesRow) => motion(row).angle;
const next = (row: StatesRow) => motion(row).next;

const STARTED: Readonly<Record<Start, string>> = { pytorch: "", course: ", with Q1’s start" };

function straighter(other: CellKind, start: Start): StatesSaid {
  return {
    id: `path-rnn-straighter-than-${other}${start === "course" ? "-course" : ""}`,
    origin: start === "pytorch" ? "lab" : "text",
    sentence: `The RNN’s trajectories are more linear than the ${
      NAME[other]
    }’s: a tenth straighter at least${STARTED[start]}`,
    estimate: (run) => timesOf(run, ["rnn", other], straight, start),
    decide: (estimate) => above(estimate, A_TENTH),
    because: (it) => `Distance from start to end over the length of the path: ${it} the other’s.`,
    write: times,
  };
}

function gradual(other: CellKind): StatesSaid {
  return {
    id: `path-rnn-more-gradual-than-${other}`,
    origin: "lab",
    sentence:
      `The RNN’s transitions are more gradual than the ${NAME[other]}’s: the cosine of a state ` +
      `and the next one is larger by ${COSINE} at least`,
    estimate: (run) => moreOf(run, ["rnn", other], next),
    decide: (estimate) => above(estimate, COSINE),
    because: (it) => `The difference is ${it}.`,
    write: signed,
  };
}

function likeShuffled(cell: CellKind): StatesSaid {
  return {
    id: `path-shuffled-as-straight-${cell}`,
    origin: "text",
    sentence:
      `The ${
        NAME[cell]
      }’s path through a question is as straight as through its words in random order, ` +
      `to a tenth`,
    estimate: (run) =>
      ratio(
        each(run, cell, straight),
        each(run, cell, (row) => motion(row, "shuffled").straight),
      ),
    decide: (estimate) => between(estimate, 1 / A_TENTH, A_TENTH),
    because: (it) => `It is ${it} as straight.`,
    write: times,
  };
}

function beside(cell: CellKind, control: "walk" | "jumps"): StatesSaid {
  const what = control === "walk" ? "a walk of random steps" : "jumps between random points";
  return {
    id: `path-as-straight-as-${control}-${cell}`,
    origin: "text",
    sentence: `The ${NAME[cell]}’s path is as straight as ${what}, to a tenth`,
    estimate: (run) =>
      ratio(each(run, cell, straight), each(run, cell, (row) => motion(row, control).straight)),
    decide: (estimate) => between(estimate, 1 / A_TENTH, A_TENTH),
    because: (it) => `It is ${it} as straight.`,
    write: times,
  };
}

/**
 * The angle of a path whose states keep a share ρ of the one before and add something unrelated: the cosine of two steps that follow each
 * other is −(1 − ρ)/2.
 *
 * @param rho the cosine of a state and the next one
 */
export function angleOf(rho: number): number {
  return Math.acos(-(1 - rho) / 2) * 180 / Math.PI;
}

function byFormula(cell: CellKind): StatesSaid {
  return {
    id: `path-angle-by-formula-${cell}`,
    origin: "text",
    sentence: `How sharply the ${
      NAME[cell]
    }’s path turns follows from the cosine of a state and the next one, to ${SAID}°`,
    estimate: (run) =>
      difference(each(run, cell, angle), each(run, cell, (row) => angleOf(next(row)))),
    decide: (estimate) => between(estimate, -SAID, SAID),
    because: (it) => `The measured angle is larger by ${it}.`,
    write: degrees,
  };
}

/** In the order of the text. */
export const pathClaims: readonly Claim<StatesSeries>[] = [
  ...(["lstm", "gru"] as const).map((other) => straighter(other, "pytorch")),
  {
    id: "path-lstm-more-complex",
    origin: "lab",
    sentence:
      `The LSTM’s paths are more complex than the RNN’s: they turn more sharply, by ${TURN}° at least`,
    estimate: (run) => moreOf(run, ["lstm", "rnn"], angle),
    decide: (estimate) => above(estimate, TURN),
    because: (it) => `From one step to the next they turn by ${it} more.`,
    write: degrees,
  } satisfies StatesSaid,
  {
    id: "path-gru-like-lstm",
    origin: "lab",
    sentence: "The GRU’s paths are similar to the LSTM’s: as straight, to a tenth",
    estimate: (run) => timesOf(run, ["gru", "lstm"], straight),
    decide: (estimate) => between(estimate, 1 / A_TENTH, A_TENTH),
    because: (it) => `They are ${it} as straight.`,
    write: times,
  } satisfies StatesSaid,
  {
    id: "path-gru-slightly-simpler",
    origin: "lab",
    sentence: "The GRU’s paths are slightly simpler than the LSTM’s: they turn less sharply",
    estimate: (run) => moreOf(run, ["gru", "lstm"], angle),
    decide: (estimate) => below(estimate, 0),
    because: (it) => `From one step to the next they turn by ${it} more.`,
    write: degrees,
  } satisfies StatesSaid,
  ...(["lstm", "gru"] as const).map(gradual),
  ...(["lstm", "gru"] as const).map((other) => straighter(other, "course")),
  ...CELLS.map(likeShuffled),
  ...CELLS.flatMap((cell) => [beside(cell, "walk"), beside(cell, "jumps")]),
  ...CELLS.map(byFormula),
].map((said) => claimOf("q3/03", "q3-03-states", said));
