/**
 * Misconceptions about t-SNE.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const weighing = "const weights = Array.from(squares, (d) => Math.exp(-beta * (d - nearest)));";
const branch = "if (entropy > Math.log(perplexity)) low = beta;";
const next = "beta = high === Infinity ? 2 * beta : (low + high) / 2;";
const pull = "const pull = 4 * (P.data[i * n + j] - w.data[i * n + j] / sum) * w.data[i * n + j];";
const weight = "w.data[i * n + j] = 1 / (1 + apart);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/03",
    exercise: "neighbourProbabilities",
    hints: [
      "If all p_j are the same, 1/n each, what is e^H?",
      "Keep two ends between which β must lie; halve, and keep the half in which it is.",
      "p_j = e^(−β d_j²) / Σ_k e^(−β d_k²),  H = −Σ p_j ln p_j,  wanted: H = ln(perplexity)",
      branch,
    ],
  },
  {
    lesson: "q3/03",
    exercise: "tsneGradient",
    hints: [
      "Two points are nearer in the plane than they should be: p < q. In which direction does the sum push them?",
      "All w_ij and their sum must be known before the first q_ij is.",
      "dy_i = 4 Σ_j (p_ij − q_ij) w_ij (y_i − y_j)",
      pull,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/03.bisected-the-wrong-way",
    exercise: "neighbourProbabilities",
    idea: "A larger β reaches more neighbours.",
    why: "β is 1/(2σ²): a larger one is narrower, and the entropy falls.",
    looksLike: "β moves in the wrong direction",
    edits: [{ find: "entropy > Math.log(perplexity)", replace: "entropy < Math.log(perplexity)" }],
    hints: [
      "What happens to p if β grows?",
      "Look at the branch of your bisection.",
      "entropy too large: β must grow",
      branch,
    ],
  },
  {
    id: "q3/03.bits-and-nats",
    exercise: "neighbourProbabilities",
    idea: "The perplexity is 2^H, and log is log.",
    why:
      "2^H with H in bits, or e^H with H in nats. Mixed, another perplexity comes out than was asked for.",
    looksLike: "the entropy is in nats and the limit in bits",
    edits: [{ find: "Math.log(perplexity)", replace: "Math.log2(perplexity)" }],
    hints: [
      "In which unit is your entropy?",
      "Look at the two logarithms that you compare.",
      "H in nats and ln(perplexity)",
      branch,
    ],
    seen: "the paper writes 2^H, most programs compute e^H",
  },
  {
    id: "q3/03.entropy-for-perplexity",
    exercise: "neighbourProbabilities",
    idea: "The entropy is the perplexity.",
    why: "The perplexity is e to the entropy: a number of neighbours, not of nats.",
    looksLike: "the entropy itself is made equal to the perplexity",
    edits: [{ find: "entropy > Math.log(perplexity)", replace: "entropy > perplexity" }],
    hints: [
      "What is the entropy of five neighbours that are equally likely?",
      "Look at what you compare with the entropy.",
      "H = ln(perplexity)",
      branch,
    ],
  },
  {
    id: "q3/03.few-halvings",
    exercise: "neighbourProbabilities",
    idea: "Ten halvings are enough.",
    why:
      "From 1 on it takes more than twenty doublings until β fits distances of 10⁻⁴. The bisection begins after those.",
    looksLike: "the search ends before it has found β",
    edits: [{ find: "step < 100", replace: "step < 10" }],
    hints: [
      "Where does your search end if all distances are tiny?",
      "Look at how often you halve.",
      "double until the entropy is small enough, then halve until nothing changes",
      next,
    ],
  },
  {
    id: "q3/03.not-shifted",
    exercise: "neighbourProbabilities",
    idea: "A factor common to all weights changes nothing, so it need not be taken out.",
    why:
      "It changes nothing as long as it is a number: if all squares are 5000, e^(−5000) is 0, and 0/0 is NaN.",
    looksLike: "far points have weights of 0, and p becomes NaN",
    edits: [{ find: "(d - nearest)", replace: "d" }],
    hints: [
      "What is Math.exp(−5000)?",
      "Look at the sum of your weights if all points are far away.",
      "subtract the smallest square from all",
      weighing,
    ],
  },
  {
    id: "q3/03.distances-not-squared",
    exercise: "neighbourProbabilities",
    idea: "The weights fall with the distance.",
    why:
      "With its square. The squares are handed over already; a root of them makes another distribution, with longer tails.",
    looksLike: "e^(−β d), where e^(−β d²) is asked for",
    edits: [{
      find: "-beta * (d - nearest)",
      replace: "-beta * (Math.sqrt(d) - Math.sqrt(nearest))",
    }],
    hints: [
      "Is it the square that is handed over, or the distance?",
      "Look at the exponent.",
      "p_j ∝ e^(−β d_j²)",
      weighing,
    ],
  },
  {
    id: "q3/03.weights-for-probabilities",
    exercise: "neighbourProbabilities",
    idea: "The weights are the probabilities.",
    why: "They do not add up to 1.",
    looksLike: "the weights are returned without dividing by their sum",
    edits: [{
      find: "return p;",
      replace: "return Array.from(squares, (d) => Math.exp(-beta * (d - nearest)));",
    }],
    hints: [
      "What do your numbers add up to?",
      "Look at what you return.",
      "p_j = weight_j / Σ weights",
      "p = weights.map((w) => w / sum);",
    ],
  },
  {
    id: "q3/03.never-wider-than-one",
    exercise: "neighbourProbabilities",
    idea: "β lies between 0 and 1.",
    why:
      "It has the unit of one over a square distance, and no upper end: the search has to double first.",
    looksLike: "β never becomes larger than 1",
    edits: [
      {
        find: "let [low, high, beta] = [0, Infinity, 1];",
        replace: "let [low, high, beta] = [0, 1, 0.5];",
      },
    ],
    hints: [
      "Which β fits if all points are 10⁻⁴ apart?",
      "Look at the upper end of your search.",
      "no upper end is known: double until there is one",
      next,
    ],
  },
  {
    id: "q3/03.gradient-of-sne",
    exercise: "tsneGradient",
    idea: "The pull is p − q.",
    why:
      "That is the gradient of SNE, with normal weights. In t-SNE a pair far apart pulls less, by w.",
    looksLike: "the factor w is missing: the gradient of SNE",
    edits: [{ find: "/ sum) * w.data[i * n + j]", replace: "/ sum)" }],
    hints: [
      "How strongly do two points pull that are very far apart?",
      "Look at the factors of the sum.",
      "(p − q) · w · (y_i − y_j)",
      pull,
    ],
    seen: "equation 2 of the paper, instead of equation 5",
  },
  {
    id: "q3/03.gradient-the-other-way",
    exercise: "tsneGradient",
    idea: "The gradient points where the points shall go.",
    why: "It points uphill. Whoever uses it takes a step against it.",
    looksLike: "the sign is turned round: where to go, not the gradient",
    edits: [{
      find: "pull * (Y.data[i * K + k] - Y.data[j * K + k])",
      replace: "pull * (Y.data[j * K + k] - Y.data[i * K + k])",
    }],
    hints: [
      "Does the loss grow or fall in the direction of what you return?",
      "Look at the order of y_i and y_j.",
      "(p_ij − q_ij) w_ij (y_i − y_j)",
      "dY.data[i * K + k] += pull * (Y.data[i * K + k] - Y.data[j * K + k]);",
    ],
  },
  {
    id: "q3/03.factor-four",
    exercise: "tsneGradient",
    idea: "Each pair is met twice, so the factor is 2.",
    why: "It is met twice in the loss, and each time both weights depend on the pair: 4.",
    looksLike: "the gradient is half as long as it should be",
    edits: [{ find: "4 * (P", replace: "2 * (P" }],
    hints: [
      "By which factor is your gradient off from the difference quotient?",
      "Look at the factor in front.",
      "dy_i = 4 Σ_j …",
      pull,
    ],
  },
  {
    id: "q3/03.q-by-rows",
    exercise: "tsneGradient",
    idea: "q adds up to 1 in every row.",
    why: "All of Q adds up to 1. In rows it would be the conditional q of the older SNE.",
    looksLike: "each row of weights is divided by its own sum",
    edits: [{
      find: "w.data[i * n + j] / sum)",
      replace: "w.data[i * n + j] / w.data.slice(i * n, (i + 1) * n).reduce((a, b) => a + b, 0))",
    }],
    hints: [
      "What do all q_ij together add up to?",
      "Look at the sum by which you divide.",
      "Σ over all k ≠ l",
      "sum += w.data[i * n + j];",
    ],
  },
  {
    id: "q3/03.with-the-diagonal",
    exercise: "tsneGradient",
    idea: "The sum goes over all pairs.",
    why: "Of different points. A point with itself has w = 1, and n ones make all q too small.",
    looksLike: "each point counts itself in the sum of the weights",
    edits: [{ find: "      if (i === j) continue;\n", replace: "" }],
    hints: [
      "What is w_ii?",
      "Look at the pairs in your sum.",
      "Σ_{k ≠ l} w_kl",
      "if (i === j) continue;",
    ],
  },
  {
    id: "q3/03.normal-in-the-plane",
    exercise: "tsneGradient",
    idea: "The weights are normal in the plane too.",
    why:
      "The t of t-SNE is the long tail in the plane: 1/(1 + d²). It gives room to pairs that are moderately far apart.",
    looksLike: "e^(−d²) in the plane, where 1/(1 + d²) is asked for",
    edits: [{ find: weight, replace: "w.data[i * n + j] = Math.exp(-apart);" }],
    hints: [
      "Which distribution gave t-SNE its first letter?",
      "Look at the weight of a pair in the plane.",
      "w_ij = 1/(1 + |y_i − y_j|²)",
      weight,
    ],
  },
];
