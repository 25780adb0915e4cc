/**
 * How the claims of this lesson write numbers.
 *
 * @module
 */

/** "0.74", "−0.12" */
export function cosine(x: number): string {
  return x.toFixed(2).replace("-", "−");
}

/** A share of the mean distance between two photographs: "0.37". */
export function distances(x: number): string {
  return x.toFixed(2);
}

/** "+0.08" */
export function signedDistances(x: number): string {
  return `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(2)}`;
}
