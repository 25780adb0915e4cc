/**
 * Claims and figures of a hand-in: from the student's runs where there are such, else from the recorded
 * ones, and then they say so.
 *
 * @module
 */

import type { Claim } from "../../assets/claim.ts";
import type { Run } from "../../assets/run.ts";
import { existsSync } from "node:fs";
import { readRun, runsFolder } from "../../assets/run_file.ts";
import { cellDiagram, type CellName } from "../diagrams/mod.ts";
import { cleanDrawings } from "../clean_drawings.ts";
import type { Evidence, MeasuredClaim } from "../evidence.ts";
import { renderFigure } from "../figure.ts";
import { loadFigure } from "../figures/mod.ts";
import { claimsOf, lessonsWithClaims } from "../runs/lesson_runs.ts";
import { measureClaims } from "../runs/measured_claims.ts";
import { OTHER, otherSettings } from "./settings.ts";

/** A claim as the student's run decides it, and as the recorded one does. */
export interface BothMeasured {
  readonly recorded: MeasuredClaim;
  readonly own: MeasuredClaim | undefined;
}

/** What a hand-in can show. */
export interface OwnEvidence extends Evidence {
  /** The claims that are measured on a run that the student has made. */
  readonly both: readonly BothMeasured[];
  /** The run that a figure draws: the student's, or the recorded one. */
  runFor(name: string): Run;
  /** In what each of the student's runs was made otherwise than the recorded one of its name. */
  readonly otherwise: ReadonlyMap<string, readonly string[]>;
}

/**
 * Measures the claims of a question, and of those before it, on both runs.
 *
 * @param question "q2"
 */
export async function ownEvidence(question: string, runs: readonly Run[]): Promise<OwnEvidence> {
  const lessons = lessonsWithClaims().filter(({ id }) => id.split("/")[0]! <= question);
  // Some claims compute with the student's functions, which may be open or throw: they are left out.
  const loaded = await Promise.allSettled(lessons.map(claimsOf));
  const all = loaded.flatMap((one) => one.status === "fulfilled" ? one.value : []);
  return evidenceWith(all, runs);
}

/** The same for some claims. */
export function evidenceWith(all: readonly Claim[], runs: readonly Run[]): OwnEvidence {
  const mine = new Map(runs.toReversed().map((run) => [run.name, run]));
  const own = new Map(
    measureClaims(all.filter(({ run }) => mine.has(run)), (name) => mine.get(name)!).claims
      .map((claim) => [claim.id, claim]),
  );
  const recorded = measureClaims(all, readRun).claims;
  const otherwise = new Map(
    [...mine].map((
      [name, run],
    ) => [name, isRecorded(name) ? otherSettings(run, readRun(name)) : []]),
  );
  for (const [id, claim] of own) {
    if (otherwise.get(claim.run)!.length > 0) own.set(id, { ...claim, text: claim.text + OTHER });
  }
  const shown = new Map(recorded.map((claim) => [
    claim.id,
    own.get(claim.id) ?? { ...claim, text: `${claim.text} (the course’s run)` },
  ]));
  const runFor = (name: string) => mine.get(name) ?? readRun(name);
  return {
    both: recorded.filter(({ run }) => mine.has(run))
      .map((claim) => ({ recorded: claim, own: own.get(claim.id) })),
    runFor,
    otherwise,
    claim: (id) => shown.get(id),
    claims: (lesson, origin) =>
      [...shown.values()].filter((claim) =>
        claim.id.startsWith(`${lesson}.`) && (!origin || claim.origin === origin)
      ),
    figure: async (id) => {
      const figure = await loadFigure(id);
      if (!figure) return undefined;
      const html = cleanDrawings(renderFigure(figure, runFor(figure.run)));
      if (mine.has(figure.run)) return html;
      return html.replace("<figcaption>", "<figcaption>Drawn from the course’s recorded run. ");
    },
    diagram: ({ cell, lit, id }) => cellDiagram({ cell: cell as CellName, lit, id }),
  };
}

/** Options can make a run that the course has not recorded. */
function isRecorded(name: string): boolean {
  return existsSync(`${runsFolder}/${name}.json`);
}
