/**
 * What the formats of others demand, to be held against what is written.
 *
 * @module
 */

/** A field's demand: a type, or one of some words. */
type Demand = "number" | "string" | "object" | readonly string[];

const VISIBILITY = ["hidden", "after_due_date", "after_published", "visible"] as const;
const FORMAT = ["text", "simple_format", "html", "md", "ansi"] as const;

/** The fields that Gradescope's specification names, at the top and in a test case; all are optional. */
const TOP: Record<string, Demand> = {
  score: "number",
  execution_time: "number",
  output: "string",
  output_format: FORMAT,
  test_output_format: FORMAT,
  test_name_format: FORMAT,
  visibility: VISIBILITY,
  stdout_visibility: VISIBILITY,
  extra_data: "object",
  tests: "object",
  leaderboard: "object",
};
const CASE: Record<string, Demand> = {
  score: "number",
  max_score: "number",
  status: ["passed", "failed"],
  name: "string",
  name_format: FORMAT,
  number: "string",
  output: "string",
  output_format: FORMAT,
  tags: "object",
  visibility: VISIBILITY,
  extra_data: "object",
};

/** Where an object is not what Gradescope reads as `results.json`; one clause each. */
export function gradescopeProblems(given: object): string[] {
  const { tests = [], ...rest } = given as { tests?: Record<string, unknown>[]; score?: number };
  const scored = rest.score !== undefined || tests.every(({ score }) => typeof score === "number");
  return [
    ...fieldProblems(given, TOP, "results"),
    ...(scored ? [] : ["results: neither a score nor one for each test"]),
    ...tests.flatMap((one, k) => fieldProblems(one, CASE, `tests[${k}]`)),
    ...tests.flatMap(({ score, max_score: most }, k) =>
      (score as number) <= (most as number) && (score as number) >= 0
        ? []
        : [`tests[${k}]: ${score} of ${most} points`]
    ),
  ];
}

function fieldProblems(given: object, known: Record<string, Demand>, where: string): string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    const demand = known[key];
    if (demand === undefined) return [`${where}: ${key} is not in the specification`];
    const holds = typeof demand === "string"
      ? typeof value === demand && (demand !== "number" || Number.isFinite(value))
      : demand.includes(value);
    return holds ? [] : [`${where}: ${key} is ${JSON.stringify(value)}`];
  });
}

/**
 * The elements of JUnit's XML with the attributes they must have, those they may have, and what may stand
 * inside: the part on which Ant's, Jenkins's and Maven's schemas agree.
 */
const JUNIT: Record<string, { must: string[]; may: string[]; inside: string[] }> = {
  testsuites: {
    must: [],
    may: ["name", "tests", "failures", "errors", "time", "disabled"],
    inside: ["testsuite"],
  },
  testsuite: {
    must: ["name", "tests"],
    may: [
      "failures",
      "errors",
      "skipped",
      "time",
      "timestamp",
      "hostname",
      "id",
      "package",
      "disabled",
    ],
    inside: ["properties", "testcase", "system-out", "system-err"],
  },
  properties: { must: [], may: [], inside: ["property"] },
  property: { must: ["name", "value"], may: [], inside: [] },
  testcase: {
    must: ["name"],
    may: ["classname", "time", "status", "assertions"],
    inside: ["skipped", "error", "failure", "system-out", "system-err"],
  },
  failure: { must: [], may: ["message", "type"], inside: ["#text"] },
};

/**
 * Where a text is not well-formed XML 1.0, or not JUnit's; one clause each. It reads the subset of XML that
 * is written here: elements, attributes, text and character references.
 */
export function junitProblems(xml: string): string[] {
  const problems: string[] = [];
  if (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) {
    problems.push("a character that XML has not");
  }
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  if (body === xml) problems.push("no XML declaration");
  const open: string[] = [];
  const token = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(body); match; match = token.exec(body)) {
    at = token.lastIndex;
    const [, closing, name, attributes, empty, text] = match;
    const around = open.at(-1);
    if (text !== undefined) {
      const bare = text.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/g, "");
      if (/[&]|\]\]>/.test(bare)) problems.push(`text that is not escaped: ${bare.slice(0, 40)}`);
      const mayHold = around && JUNIT[around]?.inside.includes("#text");
      if (text.trim() !== "" && !mayHold) problems.push(`text in ${around ?? "nothing"}`);
    } else if (closing) {
      if (open.pop() !== name) problems.push(`</${name}> closes nothing`);
    } else {
      const rule = JUNIT[name];
      if (!rule) problems.push(`an element <${name}>`);
      if (around ? !JUNIT[around]?.inside.includes(name) : name !== "testsuites") {
        problems.push(`<${name}> in ${around ?? "nothing"}`);
      }
      const given = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => {
        if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/.test(value)) {
          problems.push(`${key} is not escaped`);
        }
        return key;
      });
      for (const key of rule?.must ?? []) {
        if (!given.includes(key)) problems.push(`<${name}> has no ${key}`);
      }
      for (const key of given) {
        if (rule && ![...rule.must, ...rule.may].includes(key)) {
          problems.push(`<${name}> has ${key}`);
        }
      }
      if (!empty) open.push(name);
    }
  }
  if (at !== body.length) {
    problems.push(`it is not well formed at ${JSON.stringify(body.slice(at, at + 40))}`);
  }
  return [...problems, ...open.map((name) => `<${name}> is not closed`)];
}
