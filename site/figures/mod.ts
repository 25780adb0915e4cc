/**
 * The figures of the course by their ids. A figure is the module of that name in this folder.
 *
 * @module
 */

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Figure } from "../figure.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** All figures, in the order of their ids. */
export async function allFigures(): Promise<Figure[]> {
  const modules = readdirSync(folder).filter((file) => /^q\d+-\d+-.*(?<!_test)\.ts$/.test(file));
  const ids = modules.map((file) => file.slice(0, -".ts".length)).sort();
  const found = await Promise.all(ids.map(loadFigure));
  return found.filter((figure) => figure !== undefined);
}

/** The figure with an id, or `undefined` where there is none. */
export async function loadFigure(id: string): Promise<Figure | undefined> {
  if (!/^q\d+-[\w-]+$/.test(id) || !existsSync(`${folder}/${id}.ts`)) return undefined;
  // What several figures share stands in modules beside them that export no figure.
  const module = await import(new URL(`${id}.ts`, import.meta.url).href) as { figure?: Figure };
  return module.figure;
}

/** The figures that draw a run, in the order of their ids. */
export async function figuresOf(run: string): Promise<Figure[]> {
  return (await allFigures()).filter((figure) => figure.run === run);
}
