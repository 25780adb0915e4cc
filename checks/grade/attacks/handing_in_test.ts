import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { LIMITS } from "../limits.ts";
import { BadSubmission } from "../reading/bad_submission.ts";
import { readSubmission } from "../reading/read_submission.ts";
import { solutionText } from "../testing/course.ts";
import { FILE } from "./submissions.ts";

/** A way to hand in a folder, and what must be read of it. Archives are attacked in `archives_test.ts`. */
interface HandedIn {
  readonly name: string;
  /** Makes the folder's content. `path` is where the exercise file belongs; its folder is there. */
  readonly make: (path: string, folder: string) => void;
  /** What is said of the file, or that nothing is found. */
  readonly comes: "nothing" | "the solution" | RegExp;
}

const ways: readonly HandedIn[] = [
  {
    name: "a link to a file of the system",
    make: (path) => symlinkSync("/etc/passwd", path),
    comes: "nothing",
  },
  { name: "a link to a device", make: (path) => symlinkSync("/dev/zero", path), comes: "nothing" },
  {
    name: "a link to the solutions of the course",
    make: (path) => symlinkSync(new URL("../../../solutions", import.meta.url).pathname, path),
    comes: "nothing",
  },
  { name: "a link to itself", make: (path) => symlinkSync(path, path), comes: "nothing" },
  {
    name: "a pipe that nobody writes to",
    make: (path) => execFileSync("mkfifo", [path]),
    comes: "nothing",
  },
  { name: "a folder in the place of a file", make: (path) => mkdirSync(path), comes: "nothing" },
  {
    name: "a folder that is a link to one with the file",
    make: (_, folder) => {
      mkdirSync(`${folder}-outside/${dirname(FILE)}`, { recursive: true });
      writeFileSync(`${folder}-outside/${FILE}`, solutionText(FILE));
      rmSync(`${folder}/lessons`, { recursive: true });
      symlinkSync(`${folder}-outside/lessons`, `${folder}/lessons`);
    },
    comes: "nothing",
  },
  {
    name: "a file of ten gigabytes without content",
    make: (path) => {
      writeFileSync(path, "");
      truncateSync(path, 10 * 2 ** 30);
    },
    comes: /^it is larger than 256 KiB$/,
  },
  {
    name: "a text of two-byte characters",
    make: (path) => writeFileSync(path, twoBytesEach(solutionText(FILE))),
    comes: /^it is not UTF-8 text$/,
  },
  {
    name: "bytes that are no characters",
    make: (path) => writeFileSync(path, new Uint8Array([0xc0, 0xaf, 0xed, 0xa0, 0x80])),
    comes: /^it is not UTF-8 text$/,
  },
  {
    name: "a second name of the same file",
    make: (path, folder) => {
      writeFileSync(`${folder}/own.ts`, solutionText(FILE));
      linkSync(`${folder}/own.ts`, path);
    },
    comes: "the solution",
  },
  {
    name: "folders in folders without an end, beside the file",
    make: (path, folder) => {
      writeFileSync(path, solutionText(FILE));
      mkdirSync(`${folder}/${"deep/".repeat(200)}`, { recursive: true });
      symlinkSync(folder, `${folder}/again`);
    },
    comes: "the solution",
  },
];

function twoBytesEach(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
}

for (const { name, make, comes } of ways) {
  Deno.test(`handing in ${name}`, async () => {
    const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
    try {
      mkdirSync(`${folder}/${dirname(FILE)}`, { recursive: true });
      make(`${folder}/${FILE}`, folder);
      const read = await readSubmission(folder, [FILE], LIMITS.file).catch((error) => {
        assert(error instanceof BadSubmission, String(error));
        assert.match(error.message, /exercise file/);
        return null;
      });
      if (comes === "nothing") assert.equal(read?.files.size ?? 0, 0);
      else if (comes === "the solution") assert.equal(read?.files.get(FILE), solutionText(FILE));
      else {
        assert.equal(read?.files.size, 0);
        assert.match(read.problems.get(FILE) ?? "", comes);
      }
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(`${folder}-outside`, { recursive: true, force: true });
    }
  });
}
