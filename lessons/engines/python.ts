/**
 * PyTorch, where it is: the tests and benchmarks that compare with it ask here.
 *
 * @module
 */

/** The Python to use: `UNROLLED_PYTHON`, or `python3`. */
export const python: string = Deno.env.get("UNROLLED_PYTHON") ?? "python3";

let answer: string | null | undefined;

/** PyTorch's version, or `null` where it is not installed. */
export function pytorchVersion(): string | null {
  if (answer !== undefined) return answer;
  try {
    const { success, stdout } = new Deno.Command(python, {
      args: ["-c", "import torch, numpy; print(torch.__version__)"],
      stderr: "null",
    }).outputSync();
    answer = success ? new TextDecoder().decode(stdout).trim() : null;
  } catch {
    answer = null;
  }
  return answer;
}

/** Runs a script with JSON in and JSON out. */
export async function runPython<Out>(script: URL, given: unknown): Promise<Out> {
  const process = new Deno.Command(python, {
    args: [script.pathname],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = process.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(given)));
  await writer.close();
  const { success, stdout, stderr } = await process.output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}
