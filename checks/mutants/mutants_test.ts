import assert from "node:assert/strict";
import { repositoryRoot } from "../course/repository.ts";
import { sampleOf } from "./all_mutants.ts";
import { courseMutants, judgeSome } from "./course_mutants.ts";
import { equivalences } from "./equivalent.ts";
import { ENDLESS, limited, loopCounters } from "./loop_limit.ts";
import { nameOf } from "./mutant.ts";
import { problemsOf, strayEquivalents } from "./table.ts";

const course = await courseMutants(repositoryRoot);
const { mutants } = course;
const parsed = course.parsed.get("q1")!;
const mutant = (name: string) => mutants.find((one) => nameOf(one) === name)!;

Deno.test("every exercise has mutants, each with a name of its own", () => {
  const exercises = new Set(mutants.map(({ exercise }) => exercise));
  const bodies = [...course.parsed.values()].flatMap((one) => one.bodies);
  assert.equal(exercises.size, bodies.length);
  assert.equal(new Set(mutants.map(nameOf)).size, mutants.length);
});

Deno.test("a mutant names the line of the solution that it changes", () => {
  const { lesson, file, line } = mutant("memoryLeft: return logistic(forgetBias) «** → *» T;");
  const path = `solutions/q1/04-lstm/${file}`;
  const lines = Deno.readTextFileSync(`${repositoryRoot}/${path}`).split("\n");
  assert.equal(lesson, "q1/04");
  assert.match(lines[line - 1]!, /return logistic\(forgetBias\) \*\* T;/);
});

Deno.test("every equivalent mutant is one of the mutants, and has one reason", () => {
  assert.deepEqual(strayEquivalents(mutants, equivalences), []);
  for (const { because } of equivalences) assert.match(because, /\.$/);
});

Deno.test("an equivalent that is no mutant, or stands twice, is noticed", () => {
  const name = nameOf(mutants[0]!);
  assert.deepEqual(
    strayEquivalents(mutants, [{ because: "", mutants: ["f: «a → b»", name, name] }]),
    [
      "listed as equivalent, but no mutant is called: f: «a → b»",
      `listed as equivalent twice: ${name}`,
    ],
  );
});

Deno.test("a loop that never ends stops by itself", () => {
  const { patch } = mutant(
    "minibatches: for (let from = 0; from < count; from «+= → =» size)" +
      " batches.push(order.slice(from, from + size));",
  );
  const text = limited(parsed.text, loopCounters(parsed), patch);
  const { minibatches } = new Function(`${text}\nreturn solutions;`)();
  const rng = { permutation: () => [0, 1, 2] };
  assert.throws(() => minibatches(rng, 3, 2), { message: ENDLESS });
});

Deno.test("300 mutants drawn at random are rejected, or known to be equivalent", async () => {
  const judged = await judgeSome(course, sampleOf(mutants, 300, 1));
  assert.deepEqual(problemsOf(judged, equivalences), []);
});
