/**
 * A time limit for code that runs on this thread and may never give it back.
 *
 * An endless loop cannot be interrupted from within. A second thread can notice it, say which
 * function it was, and end the process. It needs no permission: a process may end itself.
 *
 * @module
 */

/** Seconds after which a check counts as an endless loop. */
export const LIMIT = 10;

/** Told before and after each call that might not return. */
export interface Watchdog {
  /** A call begins. If `rest` does not follow in time, `message` is printed and the process ends. */
  watch(message: string): void;
  /** The call has returned. */
  rest(): void;
  /** Ends the second thread. */
  end(): void;
}

const THREAD = `
let timer;
onmessage = ({ data }) => {
  clearTimeout(timer);
  if (data === null) return;
  timer = setTimeout(() => {
    console.error("\\n" + data.message);
    // What prints the output is another thread; it needs a moment.
    setTimeout(() => Deno.kill(Deno.pid, "SIGTERM"), 300);
  }, data.limit);
};`;

/**
 * Starts a watchdog.
 *
 * @param limit milliseconds that a call may take
 */
export function newWatchdog(limit: number): Watchdog {
  const url = URL.createObjectURL(new Blob([THREAD], { type: "text/javascript" }));
  const thread = new Worker(url, { type: "module" });
  return {
    watch: (message) => thread.postMessage({ message, limit }),
    rest: () => thread.postMessage(null),
    end() {
      thread.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
