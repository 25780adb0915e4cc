/**
 * A report as PDF, through a browser: pages with numbers, and contents that name them.
 *
 * @module
 */

import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { escapeHtml } from "../figures/escape.ts";
import { pagesOfAnchors } from "./pdf_anchors.ts";

/** What stands above and below every page. */
export interface Running {
  readonly title: string;
  readonly name: string;
}

/**
 * Prints an HTML file.
 *
 * @param html path of the report
 * @param pdf path of the file to write
 */
export async function writePdf(
  executable: string,
  html: string,
  pdf: string,
  running: Running,
): Promise<void> {
  const browser = await openBrowser(executable);
  try {
    const page = await browser.newPage();
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.goto(pathToFileURL(html).href);
    await page.evaluate("document.fonts.ready");
    // The contents can only name the pages once there are pages.
    const pages = pagesOfAnchors(await print(page, running));
    await page.evaluate((numbers) => {
      for (const place of document.querySelectorAll<HTMLElement>(".contents .page")) {
        const number = numbers[place.dataset.of ?? ""];
        if (number) place.textContent = String(number);
      }
    }, Object.fromEntries(pages));
    writeFileSync(pdf, await print(page, running));
  } finally {
    await browser.close();
  }
}

function print(page: Page, { title, name }: Running): Promise<Uint8Array> {
  const style = "width:100%;margin:0 20mm;font:8px system-ui,sans-serif;color:#55514b;" +
    "display:flex;justify-content:space-between";
  return page.pdf({
    format: "A4",
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${style}"><span>${escapeHtml(title)}</span><span>${
      escapeHtml(name)
    }</span></div>`,
    footerTemplate:
      `<div style="${style}"><span></span><span><span class="pageNumber"></span> of ` +
      `<span class="totalPages"></span></span></div>`,
    margin: { top: "22mm", bottom: "20mm", left: "20mm", right: "20mm" },
    tagged: true,
    outline: true,
  });
}
