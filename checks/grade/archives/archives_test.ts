import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { BadSubmission } from "../reading/bad_submission.ts";
import { readSubmission } from "../reading/read_submission.ts";
import { bundleOf, type Member, tarGzOf, tarOf, withFile, zipOf } from "./testing.ts";

const wanted = ["lessons/q1/01-a/x.ts", "lessons/q1/02-b/y.ts"];
const MOST = 1000;

const two: Member[] = [
  { name: "course/README.md", text: "# read me" },
  { name: "course/lessons/q1/01-a/x.ts", text: "export const x = 1;\n" },
  { name: "course/lessons/q1/02-b/y.ts", text: "export const y = 2;\n" },
];

const makers: Record<string, (members: readonly Member[]) => Promise<Uint8Array>> = {
  "work.zip": (members) => zipOf(members),
  "work.tar": (members) => Promise.resolve(tarOf(members)),
  "work.tar.gz": (members) => Promise.resolve(tarGzOf(members)),
  "work.bundle": (members) => bundleOf(members),
};

const read = (bytes: Uint8Array, name = "work") =>
  withFile(bytes, name, (path) => readSubmission(path, wanted, MOST));

const refused = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    await read(bytes, name);
  } catch (error) {
    assert(error instanceof BadSubmission, String(error));
    return error.message;
  }
  throw new Error("it was read");
};

for (const [name, make] of Object.entries(makers)) {
  Deno.test(`${name}: the exercise files are found wherever the course lies in it`, async () => {
    for (const place of ["", "course/", "a/b/course-main/"]) {
      const members = two.map((one) => ({ ...one, name: one.name.replace("course/", place) }));
      const { files, problems } = await read(await make(members), name);
      assert.deepEqual([...files], [
        ["lessons/q1/01-a/x.ts", "export const x = 1;\n"],
        ["lessons/q1/02-b/y.ts", "export const y = 2;\n"],
      ]);
      assert.equal(problems.size, 0);
    }
  });

  Deno.test(`${name}: two copies of the course are one sentence`, async () => {
    const again = two.map((one) => ({ ...one, name: one.name.replace("course/", "old/") }));
    assert.match(
      await refused(await make([...two, ...again]), name),
      /^It holds two copies of the course, in "course\/" and in "old\/"; which one counts\? Hand in one\.$/,
    );
  });

  Deno.test(`${name}: no exercise file inside is one sentence`, async () => {
    assert.match(await refused(await make([two[0]]), name), /exercise file/);
  });

  Deno.test(`${name}: a link is not a file`, async () => {
    const { files } = await read(
      await make([two[1], {
        name: two[2].name,
        text: "/etc/passwd",
        type: "2",
        link: "/etc/passwd",
      }]),
      name,
    );
    assert.deepEqual([...files.keys()], ["lessons/q1/01-a/x.ts"]);
  });

  Deno.test(`${name}: a file that is too large is a problem of that file`, async () => {
    const { files, problems } = await read(
      await make([two[1], { name: two[2].name, text: "x".repeat(MOST + 1) }]),
      name,
    );
    assert.deepEqual([...files.keys()], ["lessons/q1/01-a/x.ts"]);
    assert.match(problems.get("lessons/q1/02-b/y.ts")!, /larger than/);
  });

  Deno.test(`${name}: cut off anywhere it is a sentence, or a whole submission`, async () => {
    const bytes = await make(two);
    for (let k = 1; k <= 20; k++) {
      const part = bytes.subarray(0, Math.floor(bytes.length * k / 21));
      await read(part, name).catch((error) =>
        assert(error instanceof BadSubmission, String(error))
      );
    }
  });
}

for (const name of ["work.zip", "work.tar", "work.tar.gz"]) {
  Deno.test(`${name}: names that lead elsewhere are nobody's, and two of one name are a problem`, async () => {
    const [, x, y] = two;
    const evil = [
      "../../lessons/q1/02-b/y.ts",
      "/lessons/q1/02-b/y.ts",
      "C:\\lessons\\q1\\02-b\\y.ts",
      "course/../lessons/q1/02-b/y.ts",
      "__MACOSX/lessons/q1/02-b/y.ts",
    ].map((name) => ({ ...y, name }));
    const { files } = await read(await makers[name]([x, ...evil]), name);
    assert.deepEqual([...files.keys()], ["lessons/q1/01-a/x.ts"]);
    if (name === "work.zip") return; // the writer refuses to write a name twice
    const { problems } = await read(await makers[name]([x, y, { ...y, text: "other" }]), name);
    assert.match(problems.get("lessons/q1/02-b/y.ts")!, /twice under the same name/);
  });
}

Deno.test("a zip made on Windows has backslashes, and is read", async () => {
  const members = two.map((one) => ({ ...one, name: one.name.replaceAll("/", "\\") }));
  assert.equal((await read(await zipOf(members))).files.size, 2);
});

Deno.test("an encrypted file is a problem of that file", async () => {
  const { problems } = await read(await zipOf([two[1]], { password: "secret" }));
  assert.match(problems.get("lessons/q1/01-a/x.ts")!, /encrypted/);
});

Deno.test("a bomb is a sentence, and quick", async () => {
  const begun = performance.now();
  const zeros = new Uint8Array(gzipSync(new Uint8Array(300 * 2 ** 20)));
  const long = { name: "a/".repeat(60) + "zeros", text: "\0".repeat(64 * 2 ** 20) };
  assert.match(await refused(zeros, "bomb.tar.gz"), /./);
  assert.match(await refused(tarGzOf([two[1], long]), "bomb.tar.gz"), /grows beyond all measure/);
  const { problems } = await read(await zipOf([{ ...two[1], text: "\0".repeat(64 * 2 ** 20) }]));
  assert.match(problems.get("lessons/q1/01-a/x.ts")!, /larger than/);
  assert(performance.now() - begun < 20_000);
});

Deno.test("a bundle of several branches without a main one, and a thin bundle, are sentences", async () => {
  const { tipOf } = await import("./bundle.ts");
  const id = "0123456789".repeat(4);
  assert.throws(
    () => tipOf(`# v2 git bundle\n${id} refs/heads/a\n${id} refs/heads/b\n\nPACK`),
    /names 2 branches and neither HEAD nor main; which one counts\?/,
  );
  assert.equal(tipOf(`# v2 git bundle\n${id} refs/heads/mine\n\nPACK`).tip, id);
  const missing = new TextEncoder().encode(
    `# v2 git bundle\n-${id} base\n${id} refs/heads/main\n\nPACK`,
  );
  assert.match(await refused(missing, "thin.bundle"), /needs commits that are not in it/);
});

Deno.test("what is no archive is one sentence", async () => {
  const path = `/nowhere/${"x".repeat(200)}`;
  await assert.rejects(
    readSubmission(path, wanted, MOST),
    /^BadSubmission: There is no file or folder "/,
  );
  assert.match(
    await refused(new TextEncoder().encode("hello"), "x.rar"),
    /neither a folder nor an archive/,
  );
  assert.equal(await refused(new Uint8Array(0), "empty.zip"), "The file is empty.");
});

Deno.test("a thousand damaged archives: never a crash, always a sentence or a submission", async () => {
  const { random } = await import("../../../lessons/kit/random.ts");
  const rng = random(6);
  const counts = { read: 0, refused: 0 };
  for (const [name, make] of Object.entries(makers)) {
    const whole = await make(two);
    for (let k = 0; k < (name === "work.bundle" ? 60 : 320); k++) {
      const bytes = whole.slice();
      for (let n = 0; n <= rng.integer(4); n++) {
        const at = rng.integer(bytes.length), what = rng.integer(4);
        if (what === 0) bytes[at] = rng.integer(256);
        else if (what === 1) bytes[at] ^= 1 << rng.integer(8);
        else if (what === 2) {
          bytes.fill(rng.uniform() < 0.5 ? 0 : 255, at, at + 1 + rng.integer(16));
        } else bytes.copyWithin(at, rng.integer(bytes.length), rng.integer(bytes.length));
      }
      try {
        const { files, problems } = await read(bytes, name);
        assert(files.size + problems.size >= 1);
        counts.read++;
      } catch (error) {
        assert(error instanceof BadSubmission, `${name} ${k}: ${(error as Error).stack}`);
        assert.match(error.message, /^[A-Z].{10,300}$/);
        counts.refused++;
      }
    }
  }
  assert(counts.read > 50 && counts.refused > 50, JSON.stringify(counts));
});
