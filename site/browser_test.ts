import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { findChromium, openBrowser } from "./browser.ts";
import { repositoryRoot, siteFolder } from "./build_site.ts";
import { pagesOf } from "./pages/pages.ts";
import { withAssets, writeSite } from "./site_files.ts";
import { isStale } from "./stale.ts";
import { sampleBook, sampleEvidence } from "./testdata/sample.ts";
import { walk } from "./walk.ts";

const chromium = findChromium();
if (!chromium) {
  console.log("No chromium was found, so no page is opened in a browser; CHROMIUM can name one.");
}

const schemes = ["light", "dark"] as const;
const widths = [390, 1200, 1440];

/** Folders with a built site: the sample always, the course where it is built and fresh. */
async function sites(): Promise<URL[]> {
  const sample = pathToFileURL(`${await Deno.makeTempDir()}/`);
  await writeSite(await withAssets(await pagesOf(sampleBook(), sampleEvidence)), sample);
  return await isStale(repositoryRoot, siteFolder) ? [sample] : [sample, siteFolder];
}

/**
 * Everything wrong with a page at one width in one scheme, a sentence each.
 *
 * @param judged whether axe looks at it too, which takes most of the time
 */
async function problemsOf(
  page: Page,
  url: string,
  folder: string,
  judged: boolean,
): Promise<string[]> {
  const problems: string[] = [];
  const where = `${url.slice(folder.length)} at ${page.viewportSize()?.width} px`;
  page.removeAllListeners();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${where}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${where}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(folder)) problems.push(`${where}: asks for ${request.url()}`);
  });
  await page.goto(url);
  await page.evaluate("document.fonts.ready");
  const overflow = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  if (Number(overflow) > 0) problems.push(`${where}: is ${overflow} px wider than the window`);
  if (!judged) return problems;
  await page.evaluate(axe.source);
  // Of mathematics only MathML is read; its thousands of boxes would take most of the time.
  const found = await page.evaluate(
    'axe.run({ exclude: [".katex-html"] }, { preload: false, resultTypes: ["violations"] })',
  ) as axe.AxeResults;
  for (const { impact, id, nodes } of found.violations) {
    if (impact !== "serious" && impact !== "critical") continue;
    for (const node of nodes) problems.push(`${where}: ${id} at ${node.target.join(" ")}`);
  }
  return problems;
}

async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await openBrowser(chromium!);
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

// The browser is a process of its own, with timers and pipes that Deno would wait for.
const options = { ignore: !chromium, sanitizeOps: false, sanitizeResources: false };

Deno.test(
  "every page opens from a folder, in both schemes, on a phone and on a desk",
  options,
  () =>
    withBrowser(async (browser) => {
      const problems: string[] = [];
      for (const folder of await sites()) {
        const pages = walk(folder, ".").filter((path) => path.endsWith(".html"));
        for (const colorScheme of schemes) {
          const page = await browser.newPage({ colorScheme });
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            for (const path of pages) {
              const judged = (width === 390) === (colorScheme === "dark") && width !== 1200;
              const url = new URL(path, folder).href;
              problems.push(...await problemsOf(page, url, folder.href, judged));
            }
          }
          await page.close();
        }
      }
      assert.deepEqual(problems, []);
    }),
);

Deno.test(
  "a lesson folds its notes on a phone and opens them beside the text",
  options,
  () =>
    withBrowser(async (browser) => {
      const [folder] = await sites();
      const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
      await page.goto(new URL("q1/03-sample.html", folder).href);
      const note = page.locator(".note .body").first();
      assert.equal(await note.isVisible(), false);
      await page.locator(".note summary").first().click();
      assert.equal(await note.isVisible(), true);
      await page.setViewportSize({ width: 1440, height: 900 });
      const boxes = await page.evaluate(`[...document.querySelectorAll(".note")].map((note) => {
      const { top, bottom } = note.getBoundingClientRect();
      return [top, bottom];
    })`) as [number, number][];
      boxes.slice(1).forEach(([top], k) => assert.ok(top >= boxes[k]![1], "notes overlap"));
    }),
);

Deno.test(
  "the choice of colours is kept from page to page",
  options,
  () =>
    withBrowser(async (browser) => {
      const [folder] = await sites();
      const page = await browser.newPage({ colorScheme: "light" });
      const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
      await page.goto(new URL("index.html", folder).href);
      assert.equal(await paper(), "rgb(253, 252, 248)");
      await page.locator(".schemes label").nth(2).click();
      assert.equal(await paper(), "rgb(20, 20, 22)");
      await page.goto(new URL("q1/03-sample.html", folder).href);
      assert.equal(await paper(), "rgb(20, 20, 22)");
    }),
);
