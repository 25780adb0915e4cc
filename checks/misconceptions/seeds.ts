/** Seeds of the inputs on which versions are compared. */
export const SEEDS: readonly number[] = [11, 12];

/** Further seeds, to tell apart versions that agree on the first ones. */
export const MORE_SEEDS: readonly number[] = Array.from({ length: 20 }, (_, i) => 100 + i);
