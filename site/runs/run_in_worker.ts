import type { Run } from "../../assets/run.ts";
import { mayLoadLargePackages } from "../../checks/course/large_packages.ts";
import type { Order, Report, Stop } from "./experiment_worker.ts";
import { type ProgressLine, progressLine } from "../../assets/progress_line.ts";
import { Refusal } from "./refusal.ts";

/** What a lesson's experiments gave, or the help that was asked for. */
export type Outcome = { runs: Run[] } | { help: string };

/**
 * Runs a lesson's experiments on another thread and shows how far they have come.
 *
 * @param patience seconds without any progress after which it is given up
 * @throws {Refusal} in one sentence, for whatever goes wrong in the student's code
 */
export async function runInWorker(order: Order, patience: number): Promise<Outcome> {
  const worker = new Worker(new URL("experiment_worker.ts", import.meta.url), { type: "module" });
  let line: ProgressLine | undefined;
  let running = "";
  const stop = () => {
    line?.end();
    console.error("Stopping after this step. Ctrl-C again stops at once.");
    worker.postMessage("stop" satisfies Stop);
    Deno.removeSignalListener("SIGINT", stop);
  };
  // Only what trains for minutes saves something when it is stopped.
  const saves = mayLoadLargePackages();
  if (saves) Deno.addSignalListener("SIGINT", stop);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(tooLong(order.lesson.id, patience)), patience * 1000);
      };
      wait();
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        wait();
        if (data.kind === "done") resolve({ runs: data.runs });
        if (data.kind === "help") resolve({ help: data.text });
        if (data.kind === "failed") reject(new Refusal(data.sentence));
        if (data.kind === "said") {
          line?.end();
          running = "";
          console.error(data.sentence);
        }
        if (data.kind !== "progress") return;
        if (data.name !== running) {
          line?.end();
          line = progressLine(running = data.name);
        }
        line?.show(data.done, data.total, data.note);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Refusal(event.message.split("\n")[0]!));
      };
      worker.postMessage(order);
    });
  } finally {
    clearTimeout(timer);
    if (saves) Deno.removeSignalListener("SIGINT", stop);
    line?.end();
    worker.terminate();
  }
}

function tooLong(lesson: string, patience: number): Error {
  return new Refusal(
    `No progress for ${patience} seconds, so ${lesson} was stopped: a function of yours may never ` +
      `return. If it only needs longer, give it more with --patience 600.`,
  );
}
