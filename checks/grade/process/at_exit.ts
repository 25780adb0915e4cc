/**
 * What must be closed before this process ends, however it ends, unless it is killed.
 *
 * @module
 */

const open = new Set<() => void>();

const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/** The code with which a shell expects a process to end that obeyed a signal. */
const CODES: Partial<Record<Deno.Signal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

function closeAll(): void {
  for (const close of open) close();
}

const handlers = SIGNALS.map((signal) => {
  const obey = () => {
    closeAll();
    Deno.exit(CODES[signal]);
  };
  return [signal, obey] as const;
});

/**
 * Has something closed if the process ends before it is closed otherwise.
 *
 * @returns a function to say that it is closed
 */
export function atExit(close: () => void): () => void {
  if (open.size === 0) {
    addEventListener("unload", closeAll);
    for (const [signal, obey] of handlers) Deno.addSignalListener(signal, obey);
  }
  open.add(close);
  return () => {
    if (!open.delete(close) || open.size > 0) return;
    removeEventListener("unload", closeAll);
    for (const [signal, obey] of handlers) Deno.removeSignalListener(signal, obey);
  };
}
