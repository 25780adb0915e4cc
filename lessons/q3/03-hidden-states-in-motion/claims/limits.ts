/**
 * Where a difference begins to be one. These limits were written down, and committed, before the runs were looked at; of the run on related
 * words, seven rows of the first seed had been seen.
 *
 * @module
 */

/** A path that is less than a tenth straighter than another nobody could tell from it in a picture. */
export const A_TENTH = 1.1;

/** Degrees by which one path must turn more sharply than another. */
export const TURN = 5;

/** By how much one cosine must be larger than another. */
export const COSINE = 0.05;

/** From here on, a mean cosine of related words is "high". */
export const HIGH = 0.5;

/** How often a related pair must be more alike than an unrelated one; half of the time is chance. */
export const MORE_OFTEN = 0.6;

/** By how much the share of the variance that one thing explains must be larger. */
export const SHARE = 0.02;

/** From here on, two states are almost the same. */
export const ALMOST = 0.9;

/** From here on, a share of the variance is the larger part. */
export const HALF = 0.5;

/** By how much a place in the question must explain the cosines to be worth naming. */
export const NAMED = 0.1;

/** Degrees to which a formula must say how a path turns. This one came after the numbers had been seen. */
export const SAID = 3;
