/**
 * A submission's module as the checks see it: functions that are really called in another process.
 *
 * The checks call a function and look at what it returns, at once. So this process waits, while another one
 * works.
 *
 * @module
 */

import type { StudentModule } from "../../core/check.ts";
import { elsewhere as work } from "../../core/effort.ts";
import { whyNotLoaded } from "../../core/not_loaded.ts";
import { elsewhere as tensorsElsewhere } from "../../q2/tensorflow.ts";
import { decoded } from "../child/decoding.ts";
import { encoded } from "../child/encoding.ts";
import { bodyOf, messageIn } from "../child/frames.ts";
import type { Ask, Exports, Returned, Threw } from "../child/messages.ts";
import { type Json, type TensorKind, WireError } from "../child/wire.ts";
import { printable } from "../printable.ts";
import type { Reply } from "../process/talking.ts";
import { textOf } from "./function_text.ts";
import { goneBecause, Misbehaved } from "./misbehaved.ts";
import { takeOver } from "./take_over.ts";

/** Sends a body to the process and waits for the answer, for so long at most. */
export type Exchange = (body: Uint8Array, seconds: number) => Reply;

/** A submission's module, and how it behaves. */
export interface Remote {
  readonly module: StudentModule;
  /** The first thing that it did against the rules; after that it is not asked again. */
  readonly trouble: Misbehaved | null;
  /** Forgets earlier trouble and does something whose calls may take so long, if not less. */
  within<Result>(seconds: number, something: () => Result): Result;
}

/** A module that cannot be loaded, with what it says. */
export class NotLoaded extends Error {
  override name = "NotLoaded";
}

type Message = Returned | Threw | Ask | Exports;

/** A tensor that came back: what the checks read of one. */
function tensorFrom(shape: readonly number[], data: Float32Array | Int32Array, _: TensorKind) {
  return { shape, dataSync: () => data };
}

const tensors = { make: tensorFrom };

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** The most that is believed about tanhs, tensors and products. */
const MOST_COUNTED = 1e9;

let calls = 0;

/**
 * Loads a module over there.
 *
 * @param key the module, as the process knows it
 * @param source its text; the checks look there for functions that call each other
 * @throws {Misbehaved} if nobody answers as agreed
 * @throws {NotLoaded} if it stops while it is loaded
 */
export function remoteModule(exchange: Exchange, key: string, source: string): Remote {
  let trouble: Misbehaved | null = null;
  let most = Infinity;
  const send = (message: unknown): Message => {
    if (trouble) throw trouble;
    try {
      const reply = exchange(bodyOf(message), most);
      if ("lost" in reply) throw goneBecause(reply.lost);
      return messageFrom(reply.body);
    } catch (error) {
      if (error instanceof Misbehaved) trouble ??= error;
      throw error;
    }
  };
  const reply = ask(send, key, "", [], () => {
    throw new Misbehaved("called a function that it was not given");
  });
  if (reply.say === "threw") throw new NotLoaded(whyNotLoaded(thrown(reply, key)));
  if (reply.say !== "exports" || !Array.isArray(reply.names)) throw unasked();
  const names = reply.names.slice(0, 500)
    .filter((name): name is string => typeof name === "string" && NAME.test(name));
  const functions = names.map((name) => {
    const f = (...args: unknown[]) => {
      try {
        return call(send, key, name, args);
      } catch (error) {
        if (error instanceof Misbehaved) trouble ??= error;
        throw error;
      }
    };
    f.toString = () => textOf(source, name);
    return [name, f];
  });
  return {
    module: Object.fromEntries(functions),
    get trouble() {
      return trouble;
    },
    within(seconds, something) {
      [most, trouble] = [seconds, null];
      try {
        return something();
      } finally {
        most = Infinity;
      }
    },
  };
}

type Send = (message: unknown) => Message;

function call(send: Send, key: string, name: string, args: unknown[]): unknown {
  const kept: ((...args: unknown[]) => unknown)[] = [];
  const met: unknown[] = [];
  const given = encoded(args, { keep: (f) => kept.push(f) - 1, met }) as readonly Json[];
  const reply = ask(send, key, name, given, (asked) => {
    const f = Number.isInteger(asked.function) ? kept[asked.function] : undefined;
    if (!f) throw new Misbehaved("called a function that it was not given");
    try {
      takeOverAll(args, asked.given);
      return encoded(f(...decoded(asked.args) as unknown[]));
    } catch (error) {
      throw new Misbehaved(`called a function that it was given with nonsense: ${wordsOf(error)}`);
    }
  });
  if (reply.say === "threw") throw thrown(reply, key);
  if (reply.say !== "returned") throw unasked();
  count(reply);
  try {
    takeOverAll(args, reply.args);
    return decoded(reply.value, { tensors, known: met });
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    throw new Misbehaved(`returned what cannot be read: ${error.message}`);
  }
}

/** One message and its answer; functions that it asks for in between are called here. */
function ask(
  send: Send,
  module: string,
  name: string,
  args: readonly Json[],
  answer: (asked: Ask) => Json,
): Message {
  const id = ++calls;
  let message: unknown = { say: "call", id, module, name, args };
  for (;;) {
    const reply = send(message);
    if (reply.id !== id) throw unasked();
    if (reply.say !== "ask") return reply;
    message = { say: "answer", id, value: answer(reply) };
  }
}

const unasked = () => new Misbehaved("answered something that was not asked");

function messageFrom(body: Uint8Array): Message {
  try {
    const message = messageIn(body) as Message;
    if (typeof message === "object" && message !== null) return message;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
  }
  throw new Misbehaved("answered something that cannot be read");
}

function takeOverAll(args: readonly unknown[], now: unknown): void {
  if (!Array.isArray(now)) throw new WireError("it is damaged");
  args.forEach((arg, k) => {
    if (k < now.length && now[k] !== false) takeOver(arg, decoded(now[k], { tensors }));
  });
}

/** What the call did over there is added to what the checks count. */
function count({ calls, tensors }: Returned): void {
  work.calls += counted(calls);
  tensorsElsewhere.tensors += counted(tensors?.left);
  tensorsElsewhere.products += counted(tensors?.products);
}

function counted(value: unknown): number {
  return Number.isInteger(value) && Math.abs(value as number) < MOST_COUNTED ? value as number : 0;
}

/** An error like the one that was thrown over there. */
function thrown({ error }: Threw, key: string): Error {
  const text = (value: unknown) => typeof value === "string" ? printable(value) : "";
  const { name, message, exercise, what, line } = (error ?? {}) as Record<string, unknown>;
  const known = Number.isInteger(line) && (line as number) > 0 && (line as number) < 1e6;
  return Object.assign(new Error(text(message)), {
    name: text(name) || "Error",
    ...(typeof exercise === "string" && { exercise: text(exercise), what: text(what) }),
    stack: known ? `at /${key}:${line}:1` : "",
  });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
