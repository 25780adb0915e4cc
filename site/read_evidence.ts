import { readRun } from "../assets/run_file.ts";
import { cellDiagram, type CellName } from "./diagrams/mod.ts";
import type { MeasuredClaim } from "./evidence.ts";
import { type Figure, renderFigure } from "./figure.ts";
import { cleanDrawings } from "./clean_drawings.ts";
import type { ProvenEvidence } from "./proven_evidence.ts";
import { measureAllClaims } from "./runs/measured_claims.ts";

/**
 * Measures every claim of the course on the recorded runs, and knows how to draw its figures.
 *
 * @throws {Error} with a line for every claim that cannot be measured
 */
export async function readEvidence(): Promise<ProvenEvidence> {
  const { claims, problems } = await measureAllClaims();
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return evidenceOf(claims);
}

/** Measured claims with the figures and drawings of the repository. */
export function evidenceOf(claims: readonly MeasuredClaim[]): ProvenEvidence {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    claim: (id) => byId.get(id),
    claims: (lesson, origin) =>
      claims.filter((claim) =>
        claim.id.startsWith(`${lesson}.`) && (!origin || claim.origin === origin)
      ),
    figure: async (id) => {
      const figure = await figureOf(id);
      return figure && cleanDrawings(renderFigure(figure, readRun(figure.run)));
    },
    caught: readRun("checks-misconceptions"),
    mutants: readRun("checks-mutants"),
    diagram: ({ cell, lit, id }) => cellDiagram({ cell: cell as CellName, lit, id }),
  };
}

async function figureOf(id: string): Promise<Figure | undefined> {
  const file = new URL(`figures/${id}.ts`, import.meta.url);
  if (!/^[a-z0-9-]+$/.test(id) || !isFile(file)) return undefined;
  const { figure } = await import(file.href) as { figure?: Figure };
  return figure;
}

function isFile(file: URL): boolean {
  try {
    return Deno.statSync(file).isFile;
  } catch {
    return false;
  }
}
