/**
 * What the grader and the judge say to each other. One byte says what it is; what a submission sent is handed
 * on as it is, and only the judge looks into it.
 *
 * @module
 */

import type { Loss } from "../process/talking.ts";
import type { Verdict } from "../verdict.ts";

/** What is to be judged. */
export interface Judging {
  readonly lesson: string;
  readonly exercise: string;
  readonly seeds: readonly number[];
  /** The text of the submitted module. */
  readonly source: string;
  /** Exercises of the lesson that were found wrong before. */
  readonly wrong: readonly string[];
}

/** To the judge. */
export type ToJudge =
  | { readonly say: "prepare"; readonly lessons: readonly string[] }
  | { readonly say: "judge"; readonly judging: Judging }
  | { readonly say: "answered"; readonly body: Uint8Array }
  | { readonly say: "lost"; readonly why: Loss };

/** From the judge. */
export type FromJudge =
  | { readonly say: "ready" }
  /** Hand this on to the submission, and wait for so many seconds. */
  | { readonly say: "pass"; readonly seconds: number; readonly body: Uint8Array }
  /** What came of it: whether the module could be loaded, and whether its process can be asked further. */
  | {
    readonly say: "verdict";
    readonly verdict: Verdict;
    readonly loads: boolean;
    readonly trusted: boolean;
  }
  | { readonly say: "failed"; readonly why: string };

const TO = ["prepare", "judge", "answered", "lost"] as const;
const FROM = ["ready", "pass", "verdict", "failed"] as const;

/** Bytes of the time before a body that is passed on. */
const TIME = 8;

function together(kind: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0));
  bytes[0] = kind;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/** A message to the judge as bytes. */
export function toJudge(message: ToJudge): Uint8Array {
  const kind = TO.indexOf(message.say);
  return message.say === "answered" ? together(kind, message.body) : together(kind, json(message));
}

/** A message to the judge from bytes. */
export function atJudge(bytes: Uint8Array): ToJudge {
  const body = bytes.subarray(1);
  return TO[bytes[0]] === "answered" ? { say: "answered", body } : parsed(body);
}

/** A message from the judge as bytes. */
export function fromJudge(message: FromJudge): Uint8Array {
  const kind = FROM.indexOf(message.say);
  if (message.say !== "pass") return together(kind, json(message));
  const time = new Uint8Array(Float64Array.of(message.seconds).buffer);
  return together(kind, time, message.body);
}

/** A message from the judge from bytes. */
export function atGrader(bytes: Uint8Array): FromJudge {
  const rest = bytes.subarray(1);
  if (FROM[bytes[0]] !== "pass") return parsed(rest);
  const [seconds] = new Float64Array(rest.slice(0, TIME).buffer);
  return { say: "pass", seconds, body: rest.subarray(TIME) };
}
