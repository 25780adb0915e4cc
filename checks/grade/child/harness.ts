/**
 * Runs a submission's functions on inputs that it is sent, and sends back what they return. It knows no
 * right answer, no seed and no check, and has no permission.
 *
 * @module
 */

import { counted } from "./counting.ts";
import { decoded } from "./decoding.ts";
import { encoded, type Encoding } from "./encoding.ts";
import { bodyOf } from "./frames.ts";
import type { Answer, Call, Returned } from "./messages.ts";
import { readFrame, writeFrame } from "./pipes.ts";
import { silence } from "./silence.ts";
import { wordsOf } from "./thrown.ts";
import { type Json, type Tensors, WireError } from "./wire.ts";

/** Tensors in the child: how to make them, and what a call does with them. */
export interface ChildTensors extends Tensors {
  /** Runs a call, and counts the tensors that are left and the products that are computed. */
  counted<Result>(call: () => Result): { result: Result; left: number; products: number };
}

/** The submission's modules by their keys; each is loaded when it is asked for. */
export type Modules = Readonly<Record<string, () => Promise<Record<string, unknown>>>>;

function read(): Call | Answer | null {
  const body = readFrame();
  return body && JSON.parse(new TextDecoder().decode(body));
}

const write = (message: unknown) => writeFrame(bodyOf(message));

/** Functions that came as arguments are asked for over the wire. */
function stubsFor(id: number, given: () => readonly Json[]) {
  return (which: number) => (...args: unknown[]) => {
    write({ say: "ask", id, function: which, args: encoded(args), given: given() });
    const answer = read() as Answer | null;
    if (answer?.say !== "answer") throw new Error("nobody answers");
    return decoded(answer.value);
  };
}

async function answerTo(
  { id, module, name, args }: Call,
  modules: Modules,
  tensors: ChildTensors | undefined,
): Promise<unknown> {
  let loaded: Record<string, unknown>;
  try {
    loaded = await modules[module]();
  } catch (error) {
    return { say: "threw", id, error: { ...wordsOf(error, module), loading: true } };
  }
  if (name === "") return { say: "exports", id, names: Object.keys(loaded) };
  try {
    return returned(id, loaded[name] as (...args: unknown[]) => unknown, args, tensors);
  } catch (error) {
    return { say: "threw", id, error: wordsOf(error, module) };
  }
}

function returned(
  id: number,
  f: (...args: unknown[]) => unknown,
  args: readonly Json[],
  tensors: ChildTensors | undefined,
): Returned {
  const met: unknown[] = [];
  const told = args.map((arg) => JSON.stringify(arg));
  let given: unknown[] = [];
  const stub = stubsFor(id, () => changes(given, told));
  given = decoded(args, { stub, tensors, met }) as unknown[];
  const call = () => f(...given);
  const { result: done, calls } = counted(() => tensors?.counted(call) ?? { result: call() });
  const { result, ...left } = done;
  const known = new Map(met.map((part, at) => [part, at]));
  return {
    say: "returned",
    id,
    value: travelling(result, { known }),
    args: changes(given, told),
    calls,
    ...("left" in left && { tensors: left }),
  };
}

function travelling(result: unknown, how: Encoding): Json {
  try {
    return encoded(result, how);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    throw new WireError(`its answer cannot be sent: ${error.message}`);
  }
}

/**
 * The arguments as they are now; of functions, and of those that are as they were told last, nothing is said.
 *
 * @param told what the other side knows of each, as text; kept up to date
 */
function changes(args: readonly unknown[], told: string[]): Json[] {
  return args.map((arg, k) => {
    if (typeof arg === "function" || told[k].startsWith('{"$":"generator"')) return false;
    try {
      const now = encoded(arg);
      const text = JSON.stringify(now);
      if (text === told[k]) return false;
      told[k] = text;
      return now;
    } catch {
      return false;
    }
  });
}

/** Answers until nobody asks any more. */
export async function serve(modules: Modules, tensors?: ChildTensors): Promise<void> {
  silence();
  for (let message = read(); message; message = read()) {
    if (message.say === "call") write(await answerTo(message, modules, tensors));
  }
}
