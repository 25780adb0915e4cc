import assert from "node:assert/strict";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { mark, NAME, removeAbandoned } from "./abandoned.ts";
import { newPlace, openToOthers } from "./place.ts";
import { makeReadOnly, removeAll } from "./removing.ts";

const mode = (path: string) => statSync(path).mode & 0o777;

Deno.test("a cache is made read-only without touching what a link in it points to", () => {
  const outside = mkdtempSync(`${tmpdir()}/unrolled-`);
  const place = newPlace(null);
  try {
    writeFileSync(`${outside}/program`, "");
    const before = mode(`${outside}/program`);
    mkdirSync(`${place.pristine}/bin`);
    writeFileSync(`${place.pristine}/known`, "");
    symlinkSync(`${outside}/program`, `${place.pristine}/bin/node`);
    symlinkSync(outside, `${place.pristine}/folder`);
    place.renewCache();
    place.renewCache();
    assert.equal(mode(`${outside}/program`), before);
    assert.equal(mode(outside), 0o700);
    assert.equal(mode(`${place.cache}/known`), 0o444);
    assert.equal(existsSync(`${place.cache}/bin/node`), false);
    assert(lstatSync(`${place.pristine}/bin/node`).isSymbolicLink());

    mkdirSync(`${outside}/cache`);
    symlinkSync(`${outside}/program`, `${outside}/cache/link`);
    makeReadOnly(`${outside}/cache`);
    assert.equal(mode(`${outside}/program`), before);
  } finally {
    place.remove();
    rmSync(outside, { recursive: true, force: true });
  }
  assert.equal(existsSync(place.folder), false);
});

Deno.test("only old folders with a grader's own mark, of a process that is gone, are removed", () => {
  const temporary = mkdtempSync(`${tmpdir()}/unrolled-`);
  try {
    const old = new Date(Date.now() - 7 * 3600_000);
    const gone = 4_194_305; // more than any process's number
    const folder = (name: string, text?: string, when = old) => {
      mkdirSync(`${temporary}/${name}`);
      writeFileSync(`${temporary}/${name}/work.txt`, "");
      if (text !== undefined) {
        writeFileSync(`${temporary}/${name}/.made-by-the-grader`, text);
        utimesSync(`${temporary}/${name}/.made-by-the-grader`, when, when);
      }
      return `${temporary}/${name}`;
    };
    const own = `${temporary}/own`;
    mkdirSync(own);
    mark(own);
    const text = readFileSync(`${own}/.made-by-the-grader`, "utf8");
    const left = text.replace(`process ${Deno.pid} `, `process ${gone} `);
    assert.notEqual(left, text);
    const abandoned = folder(`${NAME}${gone}-abcdef`, left);
    const kept = [
      folder("somebodys"),
      folder(`${NAME}notes`, left),
      folder(`${NAME}${gone}-nomark`),
      folder(`${NAME}${gone}-others`, left.replace(" on ", " on another-")),
      folder(`${NAME}${gone}-young0`, left, new Date()),
      folder(`${NAME}${Deno.pid}-living`, text),
    ];
    symlinkSync(kept[0], `${temporary}/${NAME}${gone}-linked`);
    symlinkSync(kept[0], `${abandoned}/link`);
    removeAbandoned(temporary);
    assert.equal(existsSync(abandoned), false);
    for (const one of kept) assert(existsSync(`${one}/work.txt`), one);
    assert(lstatSync(`${temporary}/${NAME}${gone}-linked`).isSymbolicLink());
    removeAll(`${temporary}/${NAME}${gone}-linked`);
    assert(existsSync(`${kept[0]}/work.txt`), "a link is no folder");
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});

Deno.test("a folder that other users cannot get to is passed over, and if there is no other it is said", () => {
  const closed = mkdtempSync(`${tmpdir()}/unrolled-`); // for its owner only
  try {
    mkdirSync(`${closed}/open`);
    assert.equal(openToOthers([`${closed}/open`, `${closed}/none`, "/"]), "/");
    assert.throws(() => openToOthers([closed]), /set TMPDIR to one that is\.$/);
  } finally {
    rmSync(closed, { recursive: true });
  }
});
