import assert from "node:assert/strict";
import { random } from "../../../lessons/kit/random.ts";
import { takeOver } from "../judge/take_over.ts";
import { decoded } from "./decoding.ts";
import { encoded } from "./encoding.ts";
import { bodyOf, messageIn } from "./frames.ts";
import { LIMITS, WireError } from "./wire.ts";

const there = (value: unknown) => decoded(messageIn(bodyOf(encoded(value))));

Deno.test("plain data arrives as it was sent", () => {
  const shared = Float32Array.of(0.1, NaN, -0);
  for (
    const value of [
      ...[1, -0, NaN, Infinity, -Infinity, "é\ud83d\ude00", "", true, null, undefined],
      ...[[], [[]], {}, { a: [1, { b: "c" }] }, { $: "number", v: "NaN" }],
      new Map<unknown, unknown>([["cat", Float64Array.of(1, 5)], [NaN, { a: new Map() }]]),
      [shared, Int32Array.of(-1), BigInt64Array.of(-1n), new Uint8Array(100_000).fill(9)],
    ]
  ) assert.deepEqual(there(value), value);
});

Deno.test("what is too deep, too large or of no known kind is one error", () => {
  let deep: unknown = 1;
  for (let k = 0; k < LIMITS.depth + 2; k++) deep = [deep];
  const around: unknown[] = [];
  around.push(around);
  for (
    const value of [
      deep,
      around,
      new Float64Array(1e6),
      "x".repeat(1e7),
      new DataView(new ArrayBuffer(8)),
    ]
  ) {
    assert.throws(() => encoded(value), WireError);
  }
});

Deno.test("keys that everybody inherits are keys like others, and those that lie about length are refused", () => {
  const value = there(JSON.parse('{"__proto__": {"credit": 1}}')) as { credit?: number };
  assert.deepEqual(Object.keys(value), ["__proto__"]);
  assert.equal(value.credit, undefined);
  assert.equal(({} as { credit?: number }).credit, undefined);
  for (const key of ["length", "dataSync"]) assert.throws(() => there({ [key]: 1 }), WireError);
});

Deno.test("ten thousand messages that nobody agreed on are values or one kind of error", () => {
  const { uniform, integer } = random(3);
  const tags = [
    "number",
    "object",
    "function",
    "generator",
    "given",
    "tensor",
    "same",
    "named",
    "map",
  ];
  const keys = [
    "$",
    "v",
    "entries",
    "id",
    "first",
    "at",
    "shape",
    "kind",
    "data",
    "name",
    "args",
    "base64",
  ];
  const odd = [
    null,
    -1,
    2 ** 40,
    "",
    "NaN",
    "AAAA",
    "__proto__",
    "toString",
    true,
    0.5,
    "Float64Array",
  ];
  const some = (depth: number): unknown => {
    const kind = integer(depth > 4 ? 2 : 5);
    if (kind < 2) return odd[integer(odd.length)];
    if (kind === 2) return Array.from({ length: integer(4) }, () => some(depth + 1));
    const object: Record<string, unknown> = uniform() < 0.8
      ? { $: tags[integer(tags.length)] }
      : {};
    for (let k = integer(5); k > 0; k--) object[keys[integer(keys.length)]] = some(depth + 1);
    return object;
  };
  let values = 0;
  for (let k = 0; k < 10_000; k++) {
    try {
      decoded(some(0), { known: [], tensors: { make: (shape) => ({ shape }) } });
      values++;
    } catch (error) {
      assert(error instanceof WireError, `${error}`);
    }
  }
  assert(values > 1000 && values < 9000, `${values}`);
});

Deno.test("arguments take over what became of them, and nothing else", () => {
  const here = { h: Float64Array.of(1, 2), list: [1, 2, 3], f: () => 1, n: 1 };
  const { f } = here;
  takeOver(here, {
    h: Float64Array.of(3, 4),
    list: [9],
    f: 7,
    n: 2,
    more: 1,
    ["__proto__"]: { credit: 1 },
  });
  assert.deepEqual(here, { h: Float64Array.of(3, 4), list: [9], f, n: 2 });
  takeOver(here, { h: Float64Array.of(1), list: { 0: 1 }, n: 3 });
  assert.deepEqual(here, { h: Float64Array.of(3, 4), list: [9], f, n: 3 });
});
