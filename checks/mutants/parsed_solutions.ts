/**
 * The bodies of all exercises as syntax trees of one bundle.
 *
 * @module
 */

import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { type AnyNode, type FunctionDeclaration, parse, type Program, type Statement } from "acorn";
import { simple } from "acorn-walk";
import { readFileSync } from "node:fs";
import { type Exercise, folderOf, type Lesson } from "../core/exercise.ts";
import { readRegions } from "../course/regions.ts";
import { bundleWithMap } from "../misconceptions/bundling.ts";
import { type QuestionId, questions } from "../lessons.ts";

/** The body of one exercise. */
export interface Body {
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  /** The whole function: what the exercise may use stands in its head. */
  readonly around: FunctionDeclaration;
  /** The statements between `#region exercise` and `#endregion`. */
  readonly statements: readonly Statement[];
}

/** All solutions as one text, and where the exercises stand in it. */
export interface ParsedSolutions {
  readonly text: string;
  readonly bodies: readonly Body[];
  /** The line of the solution that a node comes from, counted from 1. */
  lineOf(node: AnyNode): number;
}

/** Bundles and parses the solutions of a repository. Call `endBundling()` at the end. */
export async function parseSolutions(root: string, question: QuestionId): Promise<ParsedSolutions> {
  const { text, map } = await bundleWithMap(root, question);
  const trace = new TraceMap(map);
  const origin = (node: AnyNode) => originalPositionFor(trace, node.loc!.start);
  const functions = functionsOf(parse(text, { ecmaVersion: "latest", locations: true }));

  const bodies = questions[question].flatMap((lesson) =>
    lesson.exercises.map((exercise): Body => {
      const file = `solutions/${folderOf(lesson)}/${exercise.file}`;
      const regions = readRegions(readFileSync(`${root}/${file}`, "utf8"), file);
      const inAnExercise = (node: AnyNode) => {
        const { source, line } = origin(node);
        return source === file &&
          regions.some(({ exercise, start, end }) => exercise && line! > start && line! <= end);
      };
      const around = functions.find(({ id }) => id.name === exercise.name);
      const statements = around?.body.body.filter(inAnExercise) ?? [];
      if (!around || statements.length === 0) {
        throw new Error(`${lesson.id} ${exercise.name}: no exercise of this name in ${file}.`);
      }
      return { lesson, exercise, around, statements };
    })
  );
  return { text, bodies, lineOf: (node) => origin(node).line ?? 0 };
}

function functionsOf(program: Program): FunctionDeclaration[] {
  const found: FunctionDeclaration[] = [];
  simple(program, {
    FunctionDeclaration: (node) => void found.push(node as FunctionDeclaration),
  });
  return found;
}
