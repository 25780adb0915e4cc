import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { repositoryRoot } from "../../course/repository.ts";
import { readJournal } from "../batch/journal.ts";
import { inFolder, writeFiles } from "../testing.ts";

const here = `${repositoryRoot}/checks/grade/platforms`;
const read = (name: string) => readFileSync(`${here}/${name}`, "utf8");
const all = readdirSync(here, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile() && !one.name.endsWith("_test.ts"))
  .map((one) => `${one.parentPath}/${one.name}`.slice(here.length + 1));

function bash(script: string, env: Record<string, string>, ...args: string[]): string {
  return execFileSync("bash", [script, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...Deno.env.toObject(), // where Deno keeps its packages
      PATH: `${dirname(Deno.execPath())}:${Deno.env.get("PATH")}`,
      ...env,
    },
  });
}

const cell = "lessons/q1/01-a-scalar-cell/scalar_cell.ts";
const solution = readFileSync(`${repositoryRoot}/${cell.replace("lessons", "solutions")}`, "utf8");
const skeleton = readFileSync(`${repositoryRoot}/${cell}`, "utf8");

Deno.test("every recipe can be read by what runs it, and pins the same Deno", () => {
  for (const name of all.filter((one) => read(one).startsWith("#!"))) {
    execFileSync("bash", ["-n", `${here}/${name}`]);
  }
  for (const name of all.filter((one) => one.endsWith(".yml"))) {
    assert.deepEqual(Object.keys(parse(read(name)).permissions), ["contents"], name);
  }
  const versions = all.flatMap((name) =>
    [...read(name).matchAll(/(?:DENO=|deno-version: )(\d+\.\d+\.\d+)/g)].map(([, version]) =>
      version
    )
  );
  assert.equal(versions.length, 4);
  assert.equal(new Set(versions).size, 1, versions.join());
});

Deno.test("the workflow for feedback takes from a student only exercise files, and checks from the course", () => {
  const { steps } = parse(read("github/feedback.yml")).jobs.checks;
  const used = steps.map(({ uses }: { uses?: string }) => uses ?? "").join(" ");
  assert.match(used, /^actions\/checkout@v4 actions\/checkout@v4 denoland\/setup-deno@v2/);
  const checkouts = steps.slice(0, 2).map((one: { with: Record<string, unknown> }) => one.with);
  assert.ok(
    checkouts.every((one: Record<string, unknown>) => one["persist-credentials"] === false),
  );
  assert.ok(checkouts[1].ref && checkouts[1].repository);
  const runs = steps.flatMap(({ run }: { run?: string }) => run ?? []);
  assert.ok(runs.every((run: string) => /^cd course\b/.test(run)));
});

Deno.test("the cluster's job has no network, no rights that it does not need, and an index for each part", () => {
  const [job, policy] = parseAllDocuments(read("kubernetes/grade.yaml")).map((one) => one.toJS());
  assert.equal(job.spec.completionMode, "Indexed");
  const { template: { spec, metadata } } = job.spec;
  assert.equal(spec.automountServiceAccountToken, false);
  assert.equal(spec.containers[0].securityContext.allowPrivilegeEscalation, false);
  assert.deepEqual(spec.containers[0].securityContext.capabilities.drop, ["ALL"]);
  assert.match(spec.containers[0].args[0], /--shard "\$part\/8"/);
  assert.equal(job.spec.completions, 8);
  assert.deepEqual(policy.spec.policyTypes, ["Ingress", "Egress"]);
  assert.deepEqual(policy.spec.podSelector.matchLabels, metadata.labels);
});

Deno.test("the job array grades a class in parts, and its second job joins them", async () => {
  await inFolder((folder) => {
    for (const name of ["ada", "bob", "cy", "dee", "eve"]) {
      writeFiles(`${folder}/submissions/${name}`, [[cell, `${solution}\n// ${name}\n`]]);
    }
    const env = { COURSE: repositoryRoot, CLASS: folder, LESSONS: "q1/01", SEED: "5" };
    for (const part of ["1", "2"]) {
      const slurm = { SLURM_ARRAY_TASK_ID: part, SLURM_ARRAY_TASK_COUNT: "2" };
      bash(`${here}/slurm/grade.sh`, { ...env, ...slurm });
    }
    bash(`${here}/slurm/merge.sh`, env);
    const lines = readJournal(`${folder}/results.jsonl`);
    assert.deepEqual(lines.map(({ name }) => name), ["ada", "bob", "cy", "dee", "eve"]);
    assert.ok(lines.every(({ percent }) => percent === 100));
    assert.ok(existsSync(`${folder}/summary/summary.html`));
  });
});

Deno.test("repositories are fetched as they were when the work was due, and nothing of them is run", async () => {
  await inFolder((folder) => {
    const git = (name: string, date: string, ...words: string[]) =>
      execFileSync("git", ["-C", `${folder}/host/class/${name}`, ...words], {
        stdio: "ignore",
        env: {
          PATH: Deno.env.get("PATH")!,
          GIT_COMMITTER_DATE: date,
          GIT_AUTHOR_DATE: date,
          GIT_CONFIG_GLOBAL: "/dev/null",
        },
      });
    const as = ["-c", "user.name=ada", "-c", "user.email=ada@example.edu"];
    for (const name of ["ada", "late"]) {
      mkdirSync(`${folder}/host/class/${name}`, { recursive: true });
      git(name, "", "init", "-q", "-b", "main");
    }
    const put = (name: string, text: string, date: string) => {
      writeFiles(`${folder}/host/class/${name}`, [[cell, text]]);
      git(name, date, "add", "-A");
      git(name, date, ...as, "commit", "-q", "-m", "work");
    };
    put("ada", skeleton, "2027-02-01T12:00:00Z");
    put("ada", solution, "2027-03-01T12:00:00Z");
    put("ada", "// after the deadline\n", "2027-03-03T12:00:00Z");
    put("late", solution, "2027-03-03T12:00:00Z");
    const trap = `${folder}/host/class/ada/.git/hooks/post-checkout`;
    writeFileSync(trap, `#!/bin/sh\ntouch ${folder}/trapped\n`, { mode: 0o755 });
    const said = bash(`${here}/github/fetch.sh`, {
      SUBMISSIONS: "class/ada class/late class/nobody",
      DUE: "2027-03-02T00:00:00Z",
      GITHUB_SERVER_URL: `file://${folder}/host`,
    }, `${folder}/class`);
    assert.match(said, /^ada [0-9a-f]{40}\n$/);
    assert.deepEqual(readdirSync(`${folder}/class`), ["ada.tar"]);
    const inside = execFileSync("tar", ["-xOf", `${folder}/class/ada.tar`, cell], {
      encoding: "utf8",
    });
    assert.equal(inside, solution);
    assert.ok(!existsSync(`${folder}/trapped`));
  });
});
