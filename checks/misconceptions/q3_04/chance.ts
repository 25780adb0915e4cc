/**
 * Misconceptions about what chance gives.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/04",
    exercise: "cosineDensity",
    hints: [
      "How much of a sphere lies at cosine c from a pole?",
      "The factor first, as a logarithm: ln Γ(d/2) − ln Γ((d−1)/2) − ½ ln π. Then the power.",
      "f(c) = Γ(d/2)/(√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    lesson: "q3/04",
    exercise: "permutationP",
    hints: [
      "How often would chance alone have looked as good as what you saw?",
      "Count; the observed one is one of the possible ones too.",
      "p = (1 + #{permuted ≥ observed}) / (1 + N)",
      "return (1 + asLarge) / (1 + permuted.length);",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/04.density-of-the-angle",
    exercise: "cosineDensity",
    idea: "A slice at angle θ has the radius sin θ, so its measure is sinᵈ⁻² θ.",
    why:
      "That is the density of the angle. dc = −sin θ dθ, so that of the cosine has one power of the sine less.",
    looksLike: "the power is (d−2)/2: the density of the angle, not of its cosine",
    edits: [{ find: "(d - 3) / 2", replace: "(d - 2) / 2" }],
    hints: [
      "What is your density in three dimensions, and what did Archimedes say?",
      "Look at the exponent: is it of an angle or of a cosine?",
      "f(c) = Γ(d/2)/(√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    id: "q3/04.one-dimension-more",
    exercise: "cosineDensity",
    idea: "The sphere in d dimensions has d − 1 of its own.",
    why:
      "So it has, but the slice has another one less, and the change to the cosine takes one more.",
    looksLike: "the power is (d−1)/2: that of d + 2 dimensions",
    edits: [{ find: "(d - 3) / 2", replace: "(d - 1) / 2" }],
    hints: [
      "Is your density flat in three dimensions?",
      "Look at the exponent.",
      "f(c) = Γ(d/2)/(√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    id: "q3/04.power-not-halved",
    exercise: "cosineDensity",
    idea: "1 − c² is the sine, so its power is d − 3.",
    why: "1 − c² is the square of the sine: half of the power.",
    looksLike: "the power is d − 3, not half of that",
    edits: [{ find: "(d - 3) / 2", replace: "(d - 3)" }],
    hints: [
      "Does your density add up to 1 in five dimensions?",
      "Look at what 1 − c² is.",
      "f(c) = Γ(d/2)/(√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    id: "q3/04.normal-everywhere",
    exercise: "cosineDensity",
    idea: "A cosine is a sum of many small products, so it is normal with variance 1/d.",
    why: "In many dimensions, nearly. In three it is flat, and beyond ±1 there is nothing.",
    looksLike: "a normal density with variance 1/d",
    edits: [{
      find: "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
      replace: "return Math.sqrt(d / (2 * Math.PI)) * Math.exp(-d * c * c / 2) + 0 * factor;",
    }],
    hints: [
      "How likely is a cosine of 0.9 in three dimensions?",
      "Look at what you do for small d.",
      "f(c) = Γ(d/2)/(√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    id: "q3/04.gamma-overflows",
    exercise: "cosineDensity",
    idea: "Γ is a function like any other.",
    why:
      "Γ(172) is larger than any double. In 512 dimensions both are Infinity, and their ratio is NaN.",
    looksLike: "Γ is computed before the ratio is taken, and overflows in many dimensions",
    edits: [{
      find: "return Math.exp(factor) * (1",
      replace:
        "return Math.exp(logGamma(d / 2)) / Math.exp(logGamma((d - 1) / 2)) / Math.sqrt(Math.PI) *\n    (1",
    }],
    hints: [
      "What is exp(ln Γ(256))?",
      "Look at where you leave the logarithms.",
      "exp(a − b), not exp(a)/exp(b)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    id: "q3/04.root-of-pi-forgotten",
    exercise: "cosineDensity",
    idea: "The factor is the ratio of the two Γ.",
    why: "And 1/√π = 1/Γ(½), since it is one over a beta function.",
    looksLike: "√π is missing: the density adds up to 1.77",
    edits: [{ find: " - Math.log(Math.PI) / 2", replace: "" }],
    hints: [
      "What does your density add up to?",
      "Look at the factor.",
      "f(c) = Γ(d/2)/(√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    id: "q3/04.gamma-of-d",
    exercise: "cosineDensity",
    idea: "Γ(d)/Γ(d − 1).",
    why: "The beta function is B(½, (d−1)/2): the arguments are halves.",
    looksLike: "the arguments of Γ are not halved",
    edits: [{
      find: "logGamma(d / 2) - logGamma((d - 1) / 2)",
      replace: "logGamma(d) - logGamma(d - 1)",
    }],
    hints: [
      "What does your density add up to in three dimensions?",
      "Look at the arguments of Γ.",
      "f(c) = Γ(d/2)/(√π Γ((d−1)/2)) · (1 − c²)^((d−3)/2)",
      "return Math.exp(factor) * (1 - c * c) ** ((d - 3) / 2);",
    ],
  },
  {
    id: "q3/04.p-of-zero",
    exercise: "permutationP",
    idea: "p is the share of permutations that do as well.",
    why:
      "If none does, p would be 0: certainty from a few draws. The right pairing is itself one of the permutations.",
    looksLike: "the observed one is not counted, so that p can be 0",
    edits: [{
      find: "(1 + asLarge) / (1 + permuted.length)",
      replace: "asLarge / permuted.length",
    }],
    hints: [
      "What is your p after a single permutation that did worse?",
      "Look at what is counted above and below.",
      "p = (1 + #{permuted ≥ observed}) / (1 + N)",
      "return (1 + asLarge) / (1 + permuted.length);",
    ],
  },
  {
    id: "q3/04.counted-above-only",
    exercise: "permutationP",
    idea: "One is added so that p is not 0.",
    why:
      "It is added because the observed one is among those that chance could give, so it is one of them below the line too.",
    looksLike: "one is added above the line and not below",
    edits: [{ find: "(1 + permuted.length)", replace: "permuted.length" }],
    hints: [
      "What is your p if all permutations do as well?",
      "Look below the line.",
      "p = (1 + #{permuted ≥ observed}) / (1 + N)",
      "return (1 + asLarge) / (1 + permuted.length);",
    ],
  },
  {
    id: "q3/04.ties-are-wins",
    exercise: "permutationP",
    idea: "As good as is not better.",
    why:
      "A test that gives everybody the same number would then be significant. Equal ones count against you.",
    looksLike: "equal ones count as worse",
    edits: [{ find: "value >= observed", replace: "value > observed" }],
    hints: [
      "What is your p for a statistic that is always 5?",
      "Look at the comparison.",
      "p = (1 + #{permuted ≥ observed}) / (1 + N)",
      "return (1 + asLarge) / (1 + permuted.length);",
    ],
  },
  {
    id: "q3/04.wrong-tail",
    exercise: "permutationP",
    idea: "Count those that are smaller.",
    why: "That is the share of permutations that did worse: near 1 where you found something.",
    looksLike: "those that did worse are counted",
    edits: [{ find: "value >= observed", replace: "value <= observed" }],
    hints: [
      "Is your p small if nothing did as well?",
      "Look at the direction of the comparison.",
      "p = (1 + #{permuted ≥ observed}) / (1 + N)",
      "return (1 + asLarge) / (1 + permuted.length);",
    ],
  },
  {
    id: "q3/04.both-sides",
    exercise: "permutationP",
    idea: "A p-value has two sides.",
    why:
      "This one asks about one: whether the right pairs do better. An order that is worse than chance is no sign of knowledge.",
    looksLike: "absolute values are compared",
    edits: [{ find: "value >= observed", replace: "Math.abs(value) >= Math.abs(observed)" }],
    hints: [
      "What is your p for an observed −3?",
      "Look at what you compare.",
      "p = (1 + #{permuted ≥ observed}) / (1 + N)",
      "return (1 + asLarge) / (1 + permuted.length);",
    ],
  },
];
