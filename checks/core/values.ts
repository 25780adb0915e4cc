/**
 * Copying and comparing arguments, so that a function that changes its inputs is noticed.
 *
 * @module
 */

/** A deep copy of plain data; functions and generators are passed through. */
export function copyOf<X>(value: X): X {
  if (isNumbers(value)) return value.slice() as X;
  if (Array.isArray(value)) return value.map(copyOf) as X;
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, copyOf(v)])) as X;
  }
  return value;
}

/** Whether two pieces of plain data hold the same values. NaN equals NaN; functions are not compared. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === "function") return typeof b === "function";
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) {
    return Object.is(a, b);
  }
  if (isNumbers(a) && isNumbers(b)) {
    return a.constructor === b.constructor && a.length === b.length &&
      a.every((v, i) => Object.is(v, b[i]));
  }
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  return keysA.length === keysB.length &&
    keysA.every((k) =>
      sameValue((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k])
    );
}

/** A typed array of any kind. */
function isNumbers(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && "slice" in value;
}
