/**
 * Where a difference begins to be one. These limits were written down before any of the runs was looked at.
 *
 * @module
 */

/** The range that the original lab gave for the cosine of a random pair, and how many must lie in it for that to be so. */
export const LAB_SHARE = 0.95;

/** Half of the time is chance; a question's own picture must stand before another one so often to speak of a match. */
export const MATCH = 0.55;

/** And where it is between this and that, nothing worth speaking of is known. */
export const NO_MATCH = [0.45, 0.55] as const;

/** How far a measured deviation may be from the one that theory says. */
export const AS_THEORY = [0.9, 1.1] as const;

/** From here on, a share of the variance is nearly all; up to here, it is the smaller part; below this, it is none. */
export const NEARLY_ALL = 0.9, SMALLER_PART = 0.5, NONE = 0.01;

/** What a rectifier must lift a mean cosine above. */
export const LIFTED = 0.3;

/** By chance, two of forty p-values are below this. */
export const SIGNIFICANT = 0.05;

/** The share of seeds in which a test must find what is there (Cohen 1988), and how strong a planted match is that it must find. */
export const POWER = 0.8, PLANTED = 0.1;

/** Errors that fall as 1/√d are a quarter where d is sixteenfold; give or take a fifth. */
export const A_QUARTER = [3.2, 4.8] as const;
