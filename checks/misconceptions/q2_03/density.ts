/**
 * Misconceptions about histograms and densities.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const counting = "counts[Math.min(Math.floor((value - low) / width), bins - 1)]++;";
const normal = "return counts.map((count) => count / (values.length * width));";
const silverman = "return 0.9 * Math.min(s, (third - first) / 1.34) * n ** -0.2;";
const kernel = "return sum / (values.length * h * Math.sqrt(2 * Math.PI));";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/03",
    exercise: "histogram",
    hints: [
      "In which part does a number x lie, if a part is (high − low)/bins wide?",
      "Count first; make densities of the counts at the end.",
      "k = ⌊(x − low)/width⌋,  density = count/(n·width)",
      counting,
    ],
  },
  {
    lesson: "q2/03",
    exercise: "kernelDensity",
    hints: [
      "What does a single number contribute to the density at x?",
      "Two loops: over the places, and for each over all numbers.",
      "f(x) = 1/(n·h) · Σ exp(−((x − x_i)/h)²/2)/√(2π)",
      kernel,
    ],
  },
  {
    lesson: "q2/03",
    exercise: "silvermanBandwidth",
    hints: [
      "How does the bandwidth change when there are 32 times as many numbers?",
      "Find the mean, then the deviation over n − 1, then take the smaller of the two widths.",
      "h = 0.9·min(s, IQR/1.34)·n^(−1/5)",
      silverman,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/03.counts-for-densities",
    exercise: "histogram",
    idea: "A histogram is the counts.",
    why: "Counts grow with the number of weights and with the width of a part. Densities can be " +
      "compared between matrices of different sizes, and with a smooth estimate.",
    looksLike: "the counts themselves, not divided by n and the width",
    edits: [{ find: "count / (values.length * width)", replace: "count" }],
    hints: [
      "What is the area under your histogram?",
      "Look at what becomes of the counts.",
      "density = count/(n·width)",
      normal,
    ],
  },
  {
    id: "q2/03.shares-for-densities",
    exercise: "histogram",
    idea: "The shares must add up to 1.",
    why: "The area must, not the sum: a share divided by the width of its part.",
    looksLike: "shares that add up to 1: not divided by the width of a part",
    edits: [{ find: "(values.length * width)", replace: "values.length" }],
    hints: [
      "What happens to your numbers if the parts are made half as wide?",
      "Look at the last division.",
      "density = count/(n·width)",
      normal,
    ],
  },
  {
    id: "q2/03.last-edge-lost",
    exercise: "histogram",
    idea: "Each part holds its left edge, and that is all.",
    why: "Then the number high itself is in no part. The last part holds both edges.",
    looksLike: "numbers equal to high are counted in no part",
    edits: [{ find: "value > high", replace: "value >= high" }],
    hints: [
      "In which part is the number high?",
      "Look at the largest number that you count.",
      "the last part is [a, high], closed on both sides",
      counting,
    ],
  },
  {
    id: "q2/03.outside-into-the-ends",
    exercise: "histogram",
    idea: "Numbers outside belong to the first and the last part.",
    why:
      "They would make peaks at the ends where there is nothing. They are left out, and the area " +
      "is below 1 by their share.",
    looksLike: "numbers outside [low, high] are counted in the parts at the ends",
    edits: [
      { find: "    if (value < low || value > high) continue;\n", replace: "" },
      {
        find: "Math.min(Math.floor((value - low) / width), bins - 1)",
        replace: "Math.max(0, Math.min(Math.floor((value - low) / width), bins - 1))",
      },
    ],
    hints: [
      "What do you do with a number below low?",
      "Look at the numbers that you leave out.",
      "count only low ≤ x ≤ high; divide by all n",
      "if (value < low || value > high) continue;",
    ],
  },
  {
    id: "q2/03.inside-only",
    exercise: "histogram",
    idea: "Only the numbers inside count, so they are what is divided by.",
    why: "Then the area is always 1, whatever is cut off. It is to be the share of numbers inside.",
    looksLike: "divided by the count of the numbers inside, not of all",
    edits: [{
      find: "counts.map((count) => count / (values.length * width))",
      replace: "counts.map((count) => count / (counts.reduce((a, b) => a + b, 0) * width))",
    }],
    hints: [
      "What is the area if half of the numbers lie outside?",
      "Look at what n is.",
      "density = count/(n·width), n: all numbers",
      normal,
    ],
  },
  {
    id: "q2/03.edges-from-the-values",
    exercise: "histogram",
    idea: "The bins go from the smallest number to the largest.",
    why:
      "Then every matrix has bins of its own, as wide as its two most extreme weights decide, and no two " +
      "histograms can be laid over each other. The edges are given.",
    looksLike: "the bins go from the smallest number to the largest, not from low to high",
    edits: [{
      find: "const width = (high - low) / bins;",
      replace: "const all = Array.from(values);\n" +
        "  low = Math.min(...all);\n" +
        "  high = Math.max(...all);\n" +
        "  const width = (high - low) / bins;",
    }],
    hints: [
      "What happens to your bins when one weight is very large?",
      "Look at where low and high come from.",
      "width = (high − low)/bins, with the low and high that are given",
      "const width = (high - low) / bins;",
    ],
    seen: "the default of most plotting libraries, and of the notebook that this course replaces",
  },
  {
    id: "q2/03.rounded-place",
    exercise: "histogram",
    idea: "The part of a number is its place, rounded.",
    why: "Rounding moves half of each part into the next one. The part is the whole number below.",
    looksLike: "places are rounded, not cut: every part is shifted by half its width",
    edits: [{ find: "Math.floor(", replace: "Math.round(" }],
    hints: [
      "In which part is a number just below the end of the first part?",
      "Look at how a place becomes a whole number.",
      "k = ⌊(x − low)/width⌋",
      counting,
    ],
  },
  {
    id: "q2/03.density-not-divided-by-h",
    exercise: "kernelDensity",
    idea: "The mean of the kernels is the density.",
    why: "A kernel of width h has to be 1/h high for its area to be 1.",
    looksLike: "1/h is missing: the area is h instead of 1",
    edits: [{ find: "(values.length * h * Math", replace: "(values.length * Math" }],
    hints: [
      "What is the area under your curve with a bandwidth of 0.1?",
      "Look at what the sum is divided by.",
      "1/(n·h) · Σ φ(u)",
      kernel,
    ],
  },
  {
    id: "q2/03.kernels-added-up",
    exercise: "kernelDensity",
    idea: "Every number brings a normal density, and they add up.",
    why: "Then the area is n. It must be 1 however many numbers there are: each brings 1/n.",
    looksLike: "the kernels are added up, not divided by n",
    edits: [{ find: "(values.length * h * Math", replace: "(h * Math" }],
    hints: [
      "What is the area under your curve with ten numbers?",
      "Look at what the sum is divided by.",
      "f(x) = 1/(n·h) · Σ φ((x − x_i)/h)",
      kernel,
    ],
  },
  {
    id: "q2/03.box-kernel",
    exercise: "kernelDensity",
    idea: "The density at x is the share of numbers within h, over 2h.",
    why:
      "That is an estimate too, the first one there was: its kernel is a box, and its curve has steps. " +
      "The exercise asks for normal kernels, which are smooth.",
    looksLike: "numbers within h are counted: a box in the place of the normal kernel",
    edits: [{
      find: "Math.exp(-u * u / 2)",
      replace: "(Math.abs(u) <= 1 ? Math.sqrt(Math.PI / 2) : 0)",
    }],
    hints: [
      "Is your curve smooth?",
      "Look at what a number contributes that is just inside, and just outside of h.",
      "φ(u) = exp(−u²/2)/√(2π)",
      "sum += Math.exp(-u * u / 2);",
    ],
    seen: "the naive estimator of Rosenblatt 1956",
  },
  {
    id: "q2/03.square-not-halved",
    exercise: "kernelDensity",
    idea: "The kernel is exp(−u²).",
    why:
      "The normal density has exp(−u²/2). Without the half it is narrower by √2, and its factor " +
      "does not fit.",
    looksLike: "exp(−u²) instead of exp(−u²/2)",
    edits: [{ find: "Math.exp(-u * u / 2)", replace: "Math.exp(-u * u)" }],
    hints: [
      "What is the normal density at one deviation from its middle?",
      "Look at the exponent.",
      "φ(u) = exp(−u²/2)/√(2π)",
      "sum += Math.exp(-u * u / 2);",
    ],
  },
  {
    id: "q2/03.root-of-two-pi-forgotten",
    exercise: "kernelDensity",
    idea: "The constant does not matter for the shape.",
    why:
      "It matters for the height: without it the area is 2.5, and no comparison with a histogram is " +
      "possible.",
    looksLike: "√(2π) is missing",
    edits: [{ find: " * Math.sqrt(2 * Math.PI)", replace: "" }],
    hints: [
      "What is the area under exp(−u²/2)?",
      "Look at the constant.",
      "φ(u) = exp(−u²/2)/√(2π)",
      kernel,
    ],
  },
  {
    id: "q2/03.bandwidth-as-variance",
    exercise: "kernelDensity",
    idea: "h is the variance of a kernel.",
    why: "It is its deviation: the distance is divided by h before it is squared.",
    looksLike: "the squared distance is divided by h instead of h²",
    edits: [
      {
        find: "const u = (x - values[i]) / h;",
        replace: "const u = (x - values[i]) / Math.sqrt(h);",
      },
    ],
    hints: [
      "Which unit has h: that of the numbers, or its square?",
      "Look at u.",
      "u = (x − x_i)/h",
      "const u = (x - values[i]) / h;",
    ],
  },
  {
    id: "q2/03.deviation-only",
    exercise: "silvermanBandwidth",
    idea: "The width of a distribution is its deviation.",
    why:
      "A few numbers far out make the deviation large and the curve too smooth. The distance of the " +
      "quartiles does not see them.",
    looksLike: "the quartiles are never used: a few numbers far out widen the bandwidth",
    edits: [{ find: "Math.min(s, (third - first) / 1.34)", replace: "s" }],
    hints: [
      "What does one number of 1000 do to your bandwidth?",
      "Look at what you do with the quartiles.",
      "min(s, IQR/1.34)",
      silverman,
    ],
    seen: "Scott's rule, which many libraries have as their default",
  },
  {
    id: "q2/03.population-deviation",
    exercise: "silvermanBandwidth",
    idea: "The deviation is over n.",
    why: "The rule uses the sample deviation, over n − 1.",
    looksLike: "the deviation is over n instead of n − 1",
    edits: [{ find: "squares / (n - 1)", replace: "squares / n" }],
    hints: [
      "By what do you divide the sum of squares?",
      "Look at the deviation.",
      "s² = Σ (x − mean)²/(n − 1)",
      "const s = Math.sqrt(squares / (n - 1));",
    ],
  },
  {
    id: "q2/03.normal-reference",
    exercise: "silvermanBandwidth",
    idea: "Silverman's factor is 1.06.",
    why:
      "1.06 is best if the density is normal. Silverman takes 0.9, so that two peaks are not smoothed into " +
      "one; both stand in his book, one equation apart.",
    looksLike: "the factor is 1.06, the best one for a normal density, not 0.9",
    edits: [{ find: "0.9 *", replace: "1.06 *" }],
    hints: [
      "Which of the two factors do you use?",
      "Look at the constant in front.",
      "h = 0.9·min(s, IQR/1.34)·n^(−1/5)",
      silverman,
    ],
    seen: 'SciPy\'s bw_method="silverman", which is 1.06 · s · n^(−1/5) in one dimension',
  },
  {
    id: "q2/03.root-law",
    exercise: "silvermanBandwidth",
    idea: "Errors fall with the root of n, so the bandwidth does.",
    why:
      "The error of a mean falls so. Here a smaller h has fewer numbers under each kernel: the best " +
      "compromise falls with n^(−1/5) only.",
    looksLike: "the bandwidth falls with n^(−1/2) instead of n^(−1/5)",
    edits: [{ find: "n ** -0.2", replace: "n ** -0.5" }],
    hints: [
      "How many numbers must you have to halve the bandwidth?",
      "Look at the exponent of n.",
      "h = 0.9·min(s, IQR/1.34)·n^(−1/5)",
      silverman,
    ],
  },
  {
    id: "q2/03.bandwidth-without-n",
    exercise: "silvermanBandwidth",
    idea: "The bandwidth is a share of the width.",
    why: "With more numbers finer structure can be trusted: the bandwidth falls with n^(−1/5).",
    looksLike: "the number of values plays no part",
    edits: [{ find: " * n ** -0.2", replace: "" }],
    hints: [
      "Should 60 000 weights have the same bandwidth as 60?",
      "Look for n in your formula.",
      "h = 0.9·min(s, IQR/1.34)·n^(−1/5)",
      silverman,
    ],
  },
  {
    id: "q2/03.quartiles-not-scaled",
    exercise: "silvermanBandwidth",
    idea: "The distance of the quartiles is compared with the deviation as it is.",
    why:
      "Of a normal distribution it is 1.34 deviations. Only divided by that do both measure the " +
      "same.",
    looksLike: "the distance of the quartiles is not divided by 1.34",
    edits: [{ find: "(third - first) / 1.34", replace: "(third - first)" }],
    hints: [
      "How far apart are the quartiles of a standard normal distribution?",
      "Look at the two numbers in the minimum.",
      "IQR/1.34",
      silverman,
    ],
  },
];
