/**
 * On which page of a PDF each anchor is, as far as Chromium writes it: the dictionary of named destinations
 * and the tree of pages are plain text.
 *
 * @module
 */

/**
 * The page, from 1, of each named destination; none, if the file is built otherwise.
 *
 * @example
 * ```ts
 * import { pagesOfAnchors } from "./pdf_anchors.ts";
 * import assert from "node:assert/strict";
 *
 * const pdf = "1 0 obj\n<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>>\nendobj\n" +
 *   "2 0 obj\n<</Type /Page>>\nendobj\n3 0 obj\n<</Type /Page>>\nendobj\n" +
 *   "4 0 obj\n<</Type /Catalog /Pages 1 0 R /Dests 5 0 R>>\nendobj\n" +
 *   "5 0 obj\n<</code [3 0 R /XYZ 0 700 0]>>\nendobj\n";
 * assert.deepEqual([...pagesOfAnchors(new TextEncoder().encode(pdf))], [["code", 2]]);
 * ```
 */
export function pagesOfAnchors(pdf: Uint8Array): Map<string, number> {
  const text = new TextDecoder("latin1").decode(pdf);
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s*(<<[\s\S]*?>>)\s*(?=endobj|stream)/g)]
      .map(([, number, body]) => [number!, body!]),
  );
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog/.test(body)) ?? "";
  const referred = (name: string) =>
    objects.get(new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(catalog)?.[1] ?? "");
  const order = pagesBelow(referred("Pages"), objects);
  const destinations = referred("Dests") ?? "";
  return new Map(
    [...destinations.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)].flatMap(([, name, page]) => {
      const at = order.indexOf(page!);
      return at < 0 ? [] : [[unescaped(name!), at + 1] as const];
    }),
  );
}

function pagesBelow(node: string | undefined, objects: ReadonlyMap<string, string>): string[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node ?? "")?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => {
    const child = objects.get(number!);
    return /\/Type\s*\/Pages/.test(child ?? "") ? pagesBelow(child, objects) : [number!];
  });
}

/** A name of PDF, in which `#2d` is a hyphen. */
function unescaped(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}
