/**
 * `deno task site`: builds the site into site/dist.
 *
 * @module
 */
import { readOptions } from "../checks/course/options.ts";
import { buildFailure, buildSite } from "./build_site.ts";
import { kilobytes, weightOf } from "./weight.ts";

const usage = `deno task site

Builds the pages of the course into site/dist and checks their links.
Open site/dist/index.html, or type: deno task start

  --help    this text`;

/** Runs the command and returns its exit status. */
async function main(): Promise<number> {
  readOptions(usage, []);
  const start = performance.now();
  try {
    const files = await buildSite((step) => console.log(`  ${step}`));
    const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
    const heaviest = pages.map((path) => ({ path, ...weightOf(path, files) }))
      .reduce((a, b) => a.total > b.total ? a : b);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${pages.length} pages in site/dist after ${seconds} s.`);
    console.log(
      `The heaviest is ${heaviest.path}: ${kilobytes(heaviest.total)}, of which ` +
        `${kilobytes(heaviest.fonts)} are fonts, most of them shared by all pages.`,
    );
    return 0;
  } catch (error) {
    console.error(buildFailure(error));
    return 1;
  }
}

if (import.meta.main) Deno.exit(await main());
