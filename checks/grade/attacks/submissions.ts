/**
 * Attacks as the files of a submission.
 *
 * @module
 */

import type { Attack, Probe } from "./attack.ts";
import { lessonsOf, pathOf, solutionText } from "../testing/course.ts";

/** The lesson that is attacked. No other one imports it. */
export const ATTACKED = lessonsOf("q1/01")[0];

/** The exercise that is attacked where nothing else is said. */
export const EXERCISE = "scalarForward";

/** The file that is attacked. */
export const FILE = pathOf(ATTACKED, EXERCISE);

/** The files of an attack, in the place of those of the solution. */
export function filesOf(attack: Attack): Record<string, string> {
  const { first, does, exercise = EXERCISE, before = "", file } = attack;
  const solution = solutionText(FILE);
  const text = file?.(solution) ??
    [
      before,
      first ? `await (${first})();` : "",
      does ? replaced(solution, exercise, String(does)) : solution,
    ].join("\n");
  return { [FILE]: text, ...attack.others };
}

/** Another function in the place of an exercise, which it gets as its first argument. */
export function replaced(solution: string, exercise: string, does: string): string {
  const hidden = solution.replace(`export function ${exercise}(`, `function ${exercise}(`);
  if (hidden === solution) throw new Error(`There is no function ${exercise}.`);
  return [
    hidden,
    `const attack_${exercise} = ${does};`,
    `const attacked_${exercise} = (...given) => attack_${exercise}(${exercise}, ...given);`,
    `export { attacked_${exercise} as ${exercise} };`,
  ].join("\n");
}

/** The names of what must earn nothing. */
export function losersOf({ does, exercise = EXERCISE, loses, says }: Attack): readonly string[] {
  const all = ATTACKED.exercises.map(({ name }) => name);
  switch (loses ?? (says ? does ? "exercise" : "file" : "nothing")) {
    case "exercise":
      return [exercise];
    case "file":
      return all;
    case "nothing":
      return [];
  }
}

/** Tries everything while the file is loaded; then throws the names of what succeeded, or is the solution. */
export function filesOfProbes(probes: readonly Probe[]): Record<string, string> {
  return {
    [FILE]: [
      probesText(probes),
      replaced(
        solutionText(FILE),
        EXERCISE,
        `(honest, ...given) => {
          if (tried !== ${probes.length}) throw new Error("tried " + tried);
          if (got.length > 0) throw new Error("got " + got.join(", "));
          return honest(...given);
        }`,
      ),
    ].join("\n"),
  };
}

/** Declares `tried`, and `got`: the names of the probes that got what they wanted. */
export function probesText(probes: readonly Probe[]): string {
  return `
const got = [];
let tried = 0;
for (const [name, refusal, attempt] of [
${
    probes.map(({ name, refusal, attempt }) =>
      `[${JSON.stringify(name)}, ${JSON.stringify(refusal ?? null)}, ${attempt}],`
    ).join("\n")
  }
]) {
  tried++;
  try {
    const result = await attempt();
    if (result !== undefined && result !== false) got.push(name);
  } catch (error) {
    if (refusal !== null && error?.name !== refusal) got.push(name);
  }
}
`;
}
