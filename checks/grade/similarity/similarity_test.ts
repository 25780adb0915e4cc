import assert from "node:assert/strict";
import { alternativesOf } from "../../alternatives/of_lesson.ts";
import { folderOf } from "../../core/exercise.ts";
import { deriveAll } from "../../course/derivation.ts";
import { repositoryRoot } from "../../course/repository.ts";
import { questions } from "../../lessons.ts";
import { skeletons, solved } from "../class/course_files.ts";
import { similarPairs } from "./pairs.ts";
import { tokensOf } from "./tokens.ts";
import { fingerprints, GRAM, WINDOW } from "./winnowing.ts";

/** The functions of a module, one after the other in the order of their names' ends. */
function reordered(text: string): string {
  const functions: string[] = [];
  const rest = text.replace(/^export function[^]*?^\}\n/gm, (body) => {
    functions.push(body);
    return "";
  });
  return `${rest}\n${functions.reverse().join("\n")}`;
}

/** Every local name of two letters or more that is no word of the language, in other letters. */
function renamed(text: string): string {
  const own = new Set([...text.matchAll(/\b(?:const|let) (\w+)\b/g)].map(([, name]) => name));
  return text.replace(/\b[A-Za-z]\w*\b/g, (word) => (own.has(word) ? `my${word}Value` : word))
    .replace(/\/\/[^\n]*/g, "// mine").replaceAll("\n  ", "\n\n     ");
}

Deno.test("fingerprints keep the promise of winnowing: every shared run of w + k − 1 tokens leaves one", () => {
  const shared = Array.from({ length: GRAM + WINDOW - 1 }, (_, k) => `f${k}(x[${k}] + y) * z;`)
    .join("\n");
  const inside = (before: string, after: string) =>
    new Set(fingerprints(tokensOf(`${before}\n${shared}\n${after}`)).map(({ hash }) => hash));
  const a = inside("const a = 1;", "return a;"), b = inside("while (true) { g(); }", "throw 1;");
  assert([...a].some((hash) => b.has(hash)));
  assert.deepEqual(fingerprints(tokensOf("a + b")), []);
});

Deno.test("a copy with other names, other comments and another order is found, with its lines", () => {
  const copy = new Map([...solved].map(([file, text]) => [file, renamed(reordered(text))]));
  const pairs = similarPairs([{ name: "a", files: solved }, { name: "b", files: copy }], skeletons);
  assert.equal(pairs.length, 1);
  assert(pairs[0].share > 0.9, String(pairs[0].share));
  const lstm = pairs[0].passages.filter(({ file }) => file.endsWith("/lstm.ts"));
  assert(lstm.some(({ a: [from, to] }) => to - from > 10));
});

Deno.test("a copy of one lesson among other work of one's own is found", async () => {
  const own = await unusual();
  const file = [...solved.keys()].find((one) => one.endsWith("/lstm.ts"))!;
  const other = new Map([[file, renamed(solved.get(file)!)]]);
  const [pair] = similarPairs(
    [{ name: "a", files: solved }, { name: "b", files: other }],
    skeletons,
  );
  assert(pair.share > 0.9);
  assert(own.size > 0);
});

Deno.test("two who worked by themselves are not found: the solutions and the unusual solutions", async () => {
  const files = await unusual();
  const texts = new Map(
    await Promise.all(questions.q1.map(async (lesson) => {
      const modules = [...new Set(lesson.exercises.map(({ file }) => file))];
      const loaded = await Promise.all(
        modules.map((file) => import(`${repositoryRoot}/solutions/${folderOf(lesson)}/${file}`)),
      );
      const all = Object.assign({}, ...loaded) as Record<string, unknown>;
      return [lesson.id, lesson.exercises.map(({ name }) => String(all[name])).join("\n")] as const;
    })),
  );
  const pairs = similarPairs([{ name: "a", files: texts }, { name: "b", files }], skeletons);
  assert.deepEqual(pairs, []);
});

Deno.test("what everybody was given is nobody's: two skeletons share nothing", () => {
  assert.deepEqual(
    similarPairs([{ name: "a", files: skeletons }, { name: "b", files: skeletons }], skeletons),
    [],
  );
  assert(deriveAll(repositoryRoot).problems.length === 0);
});

Deno.test("what a third of a class writes is no sign of anything", () => {
  const class_ = Array.from({ length: 12 }, (_, k) => ({ name: `s${k}`, files: solved }));
  assert.deepEqual(similarPairs(class_, skeletons), []);
});

/** The text of each lesson's alternatives, as functions print themselves. */
async function unusual(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const [at, lesson] of questions.q1.entries()) {
    const { alternatives } = await alternativesOf(at);
    all.set(lesson.id, alternatives.map(({ solution }) => String(solution)).join("\n"));
  }
  return all;
}
