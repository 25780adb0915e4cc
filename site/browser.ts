import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser of this machine, for tests; `CHROMIUM` names one elsewhere. */
export function findChromium(): string | undefined {
  const named = Deno.env.get("CHROMIUM");
  return [...(named ? [named] : []), ...places].find((place) => {
    try {
      return Deno.statSync(place).isFile;
    } catch {
      return false;
    }
  });
}

/** Starts a browser without a window. */
export function openBrowser(executablePath: string): Promise<Browser> {
  // Without a sandbox, because a test machine often runs as root; it opens only our own files.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
