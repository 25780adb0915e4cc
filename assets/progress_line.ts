import { SingleBar } from "cli-progress";
import process from "node:process";
import type { Progress } from "./experiment.ts";

/** How far something long has come, on a terminal or in a log. */
export interface ProgressLine {
  readonly show: Progress;
  /** Takes the bar away; what is printed next begins on a clean line. */
  end(): void;
}

/** Seconds between two lines where there is no terminal. */
const QUIET = 10;

/**
 * A bar on a terminal; elsewhere a plain line every ten seconds, none if it is over sooner.
 *
 * @param name what is running
 */
export function progressLine(name: string): ProgressLine {
  return process.stderr.isTTY ? progressBar(name) : progressLog(name);
}

function progressBar(name: string): ProgressLine {
  const bar = new SingleBar({
    format: `${name} {bar} {percentage}%  {eta_formatted} left  {note}`,
    etaBuffer: 100,
    barCompleteChar: "━",
    barIncompleteChar: "·",
    barsize: 24,
    // Nothing may be left to put right on Ctrl-C: no handler runs while an experiment does.
    hideCursor: false,
    gracefulExit: false,
    linewrap: true,
    clearOnComplete: true,
  });
  let begun = false;
  return {
    show(done, total, words = "") {
      const room = (process.stderr.columns || 80) - name.length - 46;
      const note = words.slice(0, Math.max(0, room));
      if (begun) bar.update(done, { note });
      else bar.start(total, done, { note });
      begun = true;
    },
    end: () => bar.stop(),
  };
}

function progressLog(name: string): ProgressLine {
  let last = performance.now();
  return {
    show(done, total, note = "") {
      if (performance.now() - last < QUIET * 1000) return;
      last = performance.now();
      console.error(`${name}  ${Math.floor(100 * done / total)} %  ${note}`);
    },
    end() {},
  };
}
