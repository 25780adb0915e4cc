import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { importMapFile } from "./derivation.ts";
import { forbiddenImports, forbiddenPackages } from "./import_rule.ts";
import { type ModuleGraph, moduleGraph } from "./module_graph.ts";
import { filesBelow, lessonFileOf, repositoryRoot, solutionFiles } from "./repository.ts";

const modules = filesBelow(repositoryRoot, "", /\.ts$/);
const skeletons = solutionFiles(repositoryRoot).map(lessonFileOf);

/** What the first `deno test lessons/q1` loads, or a page will: it must download nothing. The
 * experiments of a lesson are not among it; they may read data sets. The checks of the graphs in q2/06
 * evaluate them without a runtime. */
const light = modules.filter((file) =>
  /^(lessons\/kit|solutions\/q1|checks\/(core|q1|reference))\//.test(file) ||
  /^lessons\/(q1\/|q2\/06-|q3\/01-).*_test\.ts$/.test(file) ||
  skeletons.includes(file) && file.startsWith("lessons/q1/")
);

Deno.test("the rooms of the repository import each other one way only", () => {
  assert.deepEqual(forbiddenImports(moduleGraph(repositoryRoot, modules)), []);
});

Deno.test("what a student's first check loads needs no package", () => {
  assert.deepEqual(forbiddenPackages(moduleGraph(repositoryRoot, light), light), []);
});

Deno.test("both still hold with the solutions in the place of the lessons' modules", () => {
  const tests = modules.filter((file) => /^lessons\/q\d.*_test\.ts$/.test(file));
  const graph = moduleGraph(repositoryRoot, tests, importMapFile);
  assert.deepEqual(forbiddenPackages(graph, tests.filter((file) => light.includes(file))), []);
  // A solution now stands where the lesson's module stood; all else must hold as before.
  const swapped = (path: string) => path.replace(/^solutions\/(?=q\d)/, "lessons/");
  const renamed: ModuleGraph = new Map(
    [...graph].map(([file, imports]) => [swapped(file), imports.map(swapped)]),
  );
  assert.deepEqual(forbiddenImports(renamed), []);
});

Deno.test("what a student's first check loads knows nothing of Deno", () => {
  const offending = light
    .filter((file) => !/_test\.ts$|^checks\/core\/(as_deno_tests|watchdog)\.ts$/.test(file))
    .filter((file) =>
      /\bDeno\s*\./.test(withoutComments(readFileSync(`${repositoryRoot}/${file}`, "utf8")))
    );
  assert.deepEqual(offending, []);
});

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

const allowed: [from: string, to: string][] = [
  ["lessons/kit/a.ts", "lessons/kit/b.ts"],
  ["assets/a.ts", "lessons/kit/a.ts"],
  ["assets/a.ts", "npm:a"],
  ["lessons/q1/02-b/x.ts", "lessons/q1/01-a/x.ts"],
  ["lessons/q2/01-a/x.ts", "lessons/q1/07-g/x.ts"],
  ["lessons/q1/02-b/x.ts", "assets/a.ts"],
  ["lessons/q2/02-b/x.ts", "lessons/engines/a.ts"],
  ["lessons/engines/a.ts", "lessons/engines/onnx/b.ts"],
  ["lessons/engines/a.ts", "assets/a.ts"],
  ["lessons/q1/02-b/x_test.ts", "checks/core/a.ts"],
  ["checks/a.ts", "solutions/q1/02-b/x.ts"],
  ["site/a.ts", "checks/a.ts"],
];

for (const [from, to] of allowed) {
  Deno.test(`forbiddenImports() lets ${from} import ${to}`, () => {
    assert.deepEqual(forbiddenImports(new Map([[from, [to]]])), []);
  });
}

const forbidden: [from: string, to: string, reason: string][] = [
  ["lessons/kit/a.ts", "assets/a.ts", "kit must not import assets"],
  ["lessons/kit/a.ts", "npm:a", "kit must run anywhere, without packages"],
  ["lessons/kit/a.ts", "node:fs", "kit must run anywhere, without packages"],
  ["assets/a.ts", "lessons/q1/01-a/x.ts", "assets must not import lessons"],
  ["assets/a.ts", "lessons/engines/a.ts", "assets must not import engines"],
  ["lessons/engines/a.ts", "lessons/q1/01-a/x.ts", "engines must not import lessons"],
  ["lessons/engines/a.ts", "checks/a.ts", "engines must not import checks"],
  ["lessons/q1/02-b/x.ts", "lessons/q1/03-c/x.ts", "a lesson imports earlier ones only"],
  ["solutions/q1/02-b/x.ts", "solutions/q2/01-a/x.ts", "a lesson imports earlier ones only"],
  ["lessons/q1/02-b/x.ts", "solutions/q1/01-a/x.ts", "lessons must not import solutions"],
  ["solutions/q1/02-b/x.ts", "lessons/q1/01-a/x.ts", "solutions must not import lessons"],
  ["lessons/q1/02-b/x.ts", "checks/a.ts", "lessons must not import checks"],
  ["lessons/q1/02-b/x_test.ts", "site/a.ts", "lessons must not import site"],
  ["checks/a.ts", "site/a.ts", "checks must not import site"],
  ["site/a.ts", "https://example.org/a.ts", "no module comes from the network"],
  ["tools/a.ts", "site/a.ts", "this module is in no room of the house"],
];

for (const [from, to, reason] of forbidden) {
  Deno.test(`forbiddenImports() does not let ${from} import ${to}`, () => {
    assert.deepEqual(forbiddenImports(new Map([[from, [to]]])), [
      `${from} imports ${to}: ${reason}`,
    ]);
  });
}

Deno.test("forbiddenPackages() shows the way to a package", () => {
  const graph: ModuleGraph = new Map([
    ["lessons/q1/06-f/x_test.ts", ["lessons/q1/06-f/x.ts"]],
    ["lessons/q1/06-f/x.ts", ["assets/text.ts"]],
    ["assets/text.ts", ["npm:moby@1"]],
  ]);
  assert.deepEqual(forbiddenPackages(graph, ["lessons/q1/06-f/x_test.ts"]), [
    "must need no package: " +
    "lessons/q1/06-f/x_test.ts -> lessons/q1/06-f/x.ts -> assets/text.ts -> npm:moby@1",
  ]);
});
