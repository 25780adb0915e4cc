import type { ElementContent } from "hast";
import type { Directives } from "mdast-util-directive";
import type { Parent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { BookLesson } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { marginNote } from "./aside.ts";
import { claimsTable, claimValue } from "./claim.ts";
import { exercisePlace } from "./exercise.ts";
import { element, raw } from "./html.ts";
import { cellName, cells, gateName, gates } from "./names.ts";
import { oneOf, problemAt } from "./problem.ts";

/** What a directive may know while a text is set. */
export interface Setting {
  lesson: BookLesson;
  evidence: Evidence;
  /** From the lesson's page to the root of the site: "../". */
  root: string;
  /** Names of the exercises that the text has placed so far. */
  placed: string[];
  /** Figures drawn beforehand, because drawing may take time; by id. */
  figures: ReadonlyMap<string, string>;
  /** The end of an id, "q1-03-2": another one at every call. */
  next(): string;
}

type SetDirective = (
  node: Directives,
  setting: Setting,
  children: () => ElementContent[],
) => ElementContent;

type Kind = "containerDirective" | "leafDirective" | "textDirective";

const written: Record<Kind, string> = {
  containerDirective: ":::",
  leafDirective: "::",
  textDirective: ":",
};

const directives: Record<Kind, Record<string, SetDirective>> = {
  containerDirective: {
    aside: (_, __, children) => marginNote(children()),
    details: foldedPart,
    exercise: placeExercise,
  },
  leafDirective: { claims: tableOfClaims, diagram: drawing, figure: figureOfRun },
  textDirective: {
    claim: measuredClaim,
    gate: gateWord,
    ...Object.fromEntries(cells.map((cell) => [cell, cellWord])),
  },
};

/**
 * Sets one directive.
 *
 * @throws {TextProblem} for a directive that is not known, and for one that lacks what it needs
 */
export function setDirective(
  node: Directives,
  setting: Setting,
  children: () => ElementContent[],
): ElementContent {
  const set = directives[node.type][node.name];
  if (set) return set(node, setting, children);
  const marks = written[node.type];
  const known = oneOf(Object.keys(directives[node.type]).map((name) => marks + name));
  throw problemAt(
    setting.lesson.file,
    node,
    `there is no directive ${marks}${node.name}; known are ${known}. ` +
      `For a colon before a letter write "\\:".`,
  );
}

function needed(node: Directives, name: string, setting: Setting): string {
  const value = node.attributes?.[name];
  if (value) return value;
  throw problemAt(
    setting.lesson.file,
    node,
    `${written[node.type]}${node.name} needs {${name}=…}.`,
  );
}

function foldedPart(...[node, setting, children]: Parameters<SetDirective>): ElementContent {
  const summary = needed(node, "summary", setting);
  return element("details", { className: ["more"] }, [
    element("summary", {}, [summary]),
    element("div", { className: ["body"] }, children()),
  ]);
}

function placeExercise(...[node, setting, children]: Parameters<SetDirective>): ElementContent {
  const { lesson, placed } = setting;
  const name = needed(node, "name", setting);
  const exercise = lesson.exercises.find((e) => e.name === name);
  if (!exercise) {
    const known = oneOf(lesson.exercises.map((e) => e.name)) || "none";
    throw problemAt(
      lesson.file,
      node,
      `${lesson.id} has no exercise "${name}"; its exercises are ${known}.`,
    );
  }
  if (placed.includes(name)) {
    throw problemAt(lesson.file, node, `exercise "${name}" has a place in this text already.`);
  }
  placed.push(name);
  return exercisePlace(lesson, exercise, children());
}

function figureOfRun(...[node, setting]: Parameters<SetDirective>): ElementContent {
  return raw(setting.figures.get(needed(node, "id", setting)) ?? "");
}

function drawing(...[node, setting]: Parameters<SetDirective>): ElementContent {
  const cell = needed(node, "cell", setting);
  const lit = (node.attributes?.lit ?? "").split(/[\s,]+/).filter(Boolean);
  try {
    const svg = setting.evidence.diagram({ cell, lit, id: `diagram-${setting.next()}` });
    return element("div", { className: ["diagram"] }, [raw(svg)]);
  } catch (error) {
    throw problemAt(setting.lesson.file, node, (error as Error).message);
  }
}

function measuredClaim(...[node, setting]: Parameters<SetDirective>): ElementContent {
  const id = toString(node as Parent).trim();
  const claim = setting.evidence.claim(id);
  if (!claim) {
    throw problemAt(setting.lesson.file, node, `there is no claim "${id}" in any claims.ts.`);
  }
  return claimValue(claim, `claim-${setting.next()}`, `${setting.root}claims.html`);
}

function tableOfClaims(...[node, setting]: Parameters<SetDirective>): ElementContent {
  const lesson = node.attributes?.lesson ?? setting.lesson.id;
  const origin = node.attributes?.origin ?? undefined;
  const { run, about = "" } = node.attributes ?? {};
  const claims = setting.evidence.claims(lesson, origin)
    .filter(({ id }) => id.startsWith(`${lesson}.${about ?? ""}`))
    // A table about one run is of what is said about it; numbers that are only shown are left out.
    .filter((claim) => !run || claim.run === run && claim.verdict !== "quantity");
  if (claims.length === 0) {
    const of = (origin ? ` of origin "${origin}"` : "") + (about ? ` about "${about}"` : "") +
      (run ? ` about the run "${run}"` : "");
    throw problemAt(setting.lesson.file, node, `${lesson} makes no claims${of}.`);
  }
  return claimsTable(claims, `${setting.root}claims.html`);
}

function cellWord(...[node, , children]: Parameters<SetDirective>): ElementContent {
  return cellName(node.name, children());
}

function gateWord(...[node, setting, children]: Parameters<SetDirective>): ElementContent {
  const words = toString(node as Parent);
  const set = gateName(words, children());
  if (set) return set;
  throw problemAt(
    setting.lesson.file,
    node,
    `"${words}" does not begin with the name of a gate: ${oneOf(gates)}.`,
  );
}
