/**
 * The many ways in which the same work is handed in.
 *
 * @module
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleOf, type Member, tarOf, zipOf } from "../archives/testing.ts";
import type { Student } from "./students.ts";

/** How the files are named inside, and what they are packed as. */
const WAYS = [
  "folder",
  "zip",
  "tar.gz",
  "nested folder",
  "nested zip",
  "bare files",
  "zip of the question",
  "tar",
  "bundle",
] as const;

/**
 * Writes what a student hands in.
 *
 * @param k which of the ways is taken
 * @returns its name in the folder
 */
export async function handIn(folder: string, student: Student, k: number): Promise<string> {
  const id = `student-${String(k + 1).padStart(3, "0")}`;
  const bytes = [...student.files.values()].some((work) => typeof work !== "string");
  // Bytes that are no text are handed in as a folder; the archives of the tests hold texts.
  const way = student.form ? "zip" : bytes ? "folder" : WAYS[k % WAYS.length];
  const members = membersOf(student, way);
  if (way === "folder" || way === "nested folder" || way === "bare files") {
    for (const [name, work] of members) {
      const path = `${folder}/${id}/${name}`;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, work);
    }
    return id;
  }
  const name = `${id}.${way === "bundle" ? "bundle" : way.startsWith("tar") ? way : "zip"}`;
  const packed = await PACK[name.slice(id.length + 1)](
    members.map(([name, work]): Member => ({ name, text: work as string })),
  );
  const cut = student.form === "damaged" ? packed.subarray(0, packed.length / 2) : packed;
  writeFileSync(`${folder}/${name}`, cut);
  return name;
}

const PACK: Record<string, (members: readonly Member[]) => Promise<Uint8Array> | Uint8Array> = {
  "zip": (members) => zipOf(members),
  "tar": tarOf,
  "tar.gz": (members) => gzipSync(tarOf(members)),
  "bundle": (members) => bundleOf(members),
};

function membersOf(
  { files, form }: Student,
  way: typeof WAYS[number],
): [name: string, work: string | Uint8Array][] {
  const all = [...files];
  if (form === "nothing") return [["README.md", "# Unrolled"]];
  if (form === "two copies") {
    return ["mine/", "old/"].flatMap((place) =>
      all.map(([file, work]) => [place + file, work] as [string, string])
    );
  }
  const more: [string, string][] = [["README.md", "# Unrolled"], ["deno.json", "{}"]];
  switch (way) {
    case "bare files":
      return all.map(([file, work]) => [basename(file), work]);
    case "zip of the question":
      return all.map(([file, work]) => [file.replace(/^lessons\//, ""), work]);
    case "nested folder":
    case "nested zip":
      return [...more, ...all].map(([file, work]) => [`unrolled-main/${file}`, work]);
    default:
      return [...more, ...all];
  }
}
