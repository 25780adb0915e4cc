import { cpus } from "node:os";

/** The processor in plain words: "Intel Xeon Platinum 8481C, 2 cores". */
export function deviceName(): string {
  const all = cpus();
  const model = (all[0]?.model ?? "").replace(/\((?:R|TM)\)|CPU|@.*$/g, " ").replace(/\s+/g, " ");
  const cores = all.length === 1 ? "1 core" : `${all.length} cores`;
  return `${model.trim() || Deno.build.arch}, ${cores}`;
}

/** What ran the code. */
export function versionsHere(): Record<string, string> {
  return { deno: Deno.version.deno, v8: Deno.version.v8 };
}
