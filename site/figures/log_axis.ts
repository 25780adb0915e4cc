/** All powers of ten from `low` to `high`, both included. */
export function decades(low: number, high: number): number[] {
  const from = Math.ceil(Math.log10(low) - 1e-9);
  const to = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
}

/** Powers of ten for the ticks of a log axis: not more than `most`, at equal distances. */
export function decadeTicks(low: number, high: number, most = 7): number[] {
  const all = decades(low, high);
  const every = Math.ceil(all.length / most);
  return all.filter((_, i) => (all.length - 1 - i) % every === 0);
}
