/**
 * Taking over what a function did to its arguments where it ran.
 *
 * @module
 */

/** Items that a list may get. */
const MOST_ITEMS = 100_000;

/** Puts what became of the arguments into the arguments: a function may be meant to change them. */
export function takeOver(here: unknown, there: unknown): void {
  if (ArrayBuffer.isView(here) && ArrayBuffer.isView(there)) {
    const [a, b] = [here as Float64Array, there as Float64Array];
    if (a.length === b.length && a.constructor === b.constructor) a.set(b);
    return;
  }
  if (typeof here !== "object" || typeof there !== "object" || !here || !there) return;
  if ("dataSync" in here) {
    // A variable that was moved over there has to be moved here as well.
    if ("dataSync" in there && "assign" in here) moveVariable(here, there as never);
    return;
  }
  if (Array.isArray(here) !== Array.isArray(there)) return;
  if (Array.isArray(here)) return takeOverList(here, there as unknown[]);
  if (here instanceof Map) return takeOverMap(here, there);
  for (const key of Object.keys(there)) {
    if (!Object.hasOwn(here, key)) continue; // "__proto__" above all
    const [mine, theirs] = [here, there].map((one) => (one as Record<string, unknown>)[key]);
    if (typeof mine === "function") continue;
    if (typeof mine === "object" && mine !== null) takeOver(mine, theirs);
    else (here as Record<string, unknown>)[key] = theirs;
  }
}

/** A list may have grown: a graph that was built, say. */
function takeOverList(here: unknown[], there: readonly unknown[]): void {
  here.length = Math.min(there.length, here.length);
  there.slice(0, MOST_ITEMS).forEach((theirs, k) => {
    const mine = here[k];
    if (typeof mine === "object" && mine !== null) takeOver(mine, theirs);
    else if (typeof mine !== "function") here[k] = theirs;
  });
}

function takeOverMap(here: Map<unknown, unknown>, there: object): void {
  if (!(there instanceof Map)) return;
  for (const key of [...here.keys()]) if (!there.has(key)) here.delete(key);
  for (const [key, theirs] of [...there].slice(0, MOST_ITEMS)) {
    const mine = here.get(key);
    if (typeof mine === "object" && mine !== null) takeOver(mine, theirs);
    else if (typeof mine !== "function") here.set(key, theirs);
  }
}

function moveVariable(here: object, { dataSync }: { dataSync(): Float32Array }): void {
  const variable = here as { shape: number[]; assign(tensor: unknown): void };
  const tf = (globalThis as unknown as Record<
    symbol,
    { tensor(d: Float32Array, s: number[]): { dispose(): void } }
  >)[
    Symbol.for("unrolled.tensorflow")
  ];
  const data = dataSync();
  if (data.length === variable.shape.reduce((n, m) => n * m, 1)) {
    const moved = tf.tensor(data, variable.shape);
    variable.assign(moved);
    moved.dispose();
  }
}
