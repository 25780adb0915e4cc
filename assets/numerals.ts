/**
 * Numbers as the texts and figures of the course write them.
 *
 * @module
 */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** An exponent as superscript: ⁻³. */
function superscript(n: number): string {
  return String(n).replace("-", "⁻").replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
}

/**
 * A power of ten: "10⁻³" for 0.001; 1 and 10 stay as they are.
 *
 * @example
 * ```ts
 * import { powerOfTen } from "./numerals.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([0.001, 1, 100].map(powerOfTen), ["10⁻³", "1", "10²"]);
 * ```
 */
export function powerOfTen(value: number): string {
  const exponent = Math.round(Math.log10(value));
  return exponent === 0 || exponent === 1 ? String(10 ** exponent) : `10${superscript(exponent)}`;
}

/**
 * A number with so many significant digits, and with a power of ten where it is very small or
 * very large.
 *
 * @example
 * ```ts
 * import { scientific } from "./numerals.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([0.0512, 340, -1.23e-7].map((x) => scientific(x)), ["0.051", "340", "−1.2\u00a0·\u00a010⁻⁷"]);
 * ```
 */
export function scientific(value: number, digits = 2): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const plain = Number(value.toPrecision(digits));
  if (size >= 1e-3 && size < 1e5) return String(plain).replace("-", "−");
  const [mantissa, exponent] = plain.toExponential().split("e");
  const power = `10${superscript(Number(exponent))}`;
  return mantissa === "1" ? power : `${mantissa.replace("-", "−")}\u00a0·\u00a0${power}`;
}
