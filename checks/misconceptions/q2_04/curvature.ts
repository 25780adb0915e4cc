/**
 * Misconceptions about second derivatives.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const epsilon = "const epsilon = distance / length;";
const quotient = "return ahead.map((slope, k) => (slope - behind[k]) / (2 * epsilon));";
const behind = "const behind = gradient(moved(at, v, -epsilon));";
const along = "return dot(d, hessianTimes(gradient, at, d, distance)) / dot(d, d);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/04",
    exercise: "hessianTimes",
    hints: [
      "The slope changes along v. From which two places can you see how fast?",
      "One gradient at θ + εv and one at θ − εv. ε is such that the places are `distance` away from θ.",
      "Hv ≈ (∇L(θ + εv) − ∇L(θ − εv)) / 2ε,  ε = distance/‖v‖",
      quotient,
    ],
  },
  {
    lesson: "q2/04",
    exercise: "curvatureAlong",
    hints: [
      "Twice the direction: what happens to Hd, to dᵀHd, and to what should be returned?",
      "It is one line, with hessianTimes and dot.",
      "dᵀHd / dᵀd",
      along,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/04.one-sided",
    exercise: "hessianTimes",
    idea: "One step ahead is enough: (∇L(θ + εv) − ∇L(θ)) / ε.",
    why:
      "Its error is of the size of ε, that of the central difference of ε². With the same two gradients " +
      "you get twice as many digits.",
    looksLike: "a one-sided difference: from θ to θ + εv",
    edits: [
      { find: behind, replace: "const behind = gradient(at);" },
      { find: "/ (2 * epsilon)", replace: "/ epsilon" },
    ],
    hints: [
      "How does the error of your difference fall when ε is halved?",
      "Look at the two places.",
      "θ + εv and θ − εv",
      behind,
    ],
    seen: "many implementations of Hessian-vector products; Martens 2010 has it so",
  },
  {
    id: "q2/04.not-halved",
    exercise: "hessianTimes",
    idea: "The difference is divided by the step ε.",
    why: "The two places are 2ε apart.",
    looksLike: "divided by ε instead of 2ε: everything is twice as large",
    edits: [{ find: "/ (2 * epsilon)", replace: "/ epsilon" }],
    hints: [
      "How far apart are the two places?",
      "Look at what you divide by.",
      "the two places are 2ε apart",
      quotient,
    ],
  },
  {
    id: "q2/04.step-grows-with-the-direction",
    exercise: "hessianTimes",
    idea: "ε is the distance.",
    why:
      "Then a long direction goes far away, where the curvature is another, and a short one stays where " +
      "both gradients are equal to the last digit. A gradient may have any length.",
    looksLike: "the step is not divided by the length of v: the places are distance·‖v‖ away",
    edits: [{ find: epsilon, replace: "const epsilon = distance;" }],
    hints: [
      "v is a thousand times as long. How far do you go?",
      "Look at ε.",
      "ε·‖v‖ = distance",
      epsilon,
    ],
  },
  {
    id: "q2/04.divided-by-the-distance",
    exercise: "hessianTimes",
    idea: "The places are 2·distance apart, so that is what is divided by.",
    why:
      "Per unit of length that is right, and gives H·v/‖v‖. Asked is H·v, which is twice as long for " +
      "twice the v.",
    looksLike: "H·v/‖v‖ instead of H·v: divided by the distance, not by ε",
    edits: [{ find: "(2 * epsilon)", replace: "(2 * distance)" }],
    hints: [
      "What should become of the product if v is doubled?",
      "Look at what you divide by.",
      "(∇L(θ + εv) − ∇L(θ − εv)) / 2ε",
      quotient,
    ],
  },
  {
    id: "q2/04.third-derivative",
    exercise: "hessianTimes",
    idea: "A second derivative is (f(+) − 2f(0) + f(−)) / ε².",
    why:
      "Of the loss, yes. The gradient is a first derivative already: its first difference is the second " +
      "derivative of the loss.",
    looksLike: "the second difference of the gradient: that is a third derivative of the loss",
    edits: [
      { find: behind, replace: `${behind}\n  const here = gradient(at);` },
      {
        find: "(slope - behind[k]) / (2 * epsilon)",
        replace: "(slope - 2 * here[k] + behind[k]) / epsilon ** 2",
      },
    ],
    hints: [
      "How often has the loss been differentiated in what you are given?",
      "Look at the quotient.",
      "one difference of gradients",
      quotient,
    ],
  },
  {
    id: "q2/04.distance-between-the-places",
    exercise: "hessianTimes",
    idea: "distance is how far the two places are apart.",
    why: "It is how far each is from θ: the two are 2·distance apart.",
    looksLike: "the places are half as far from θ as they should be",
    edits: [{ find: epsilon, replace: "const epsilon = distance / (2 * length);" }],
    hints: [
      "How far is θ + εv from θ, with your ε?",
      "Look at ε.",
      "ε·‖v‖ = distance",
      epsilon,
    ],
  },
  {
    id: "q2/04.no-direction-no-number",
    exercise: "hessianTimes",
    idea: "A direction has a length.",
    why: "The gradient at a minimum has none. H·0 is 0, and not 0/0.",
    looksLike: "the direction 0 gives NaN: it is divided by its length",
    edits: [{ find: "  if (length === 0) return new Float64Array(v.length);\n", replace: "" }],
    hints: [
      "What is H times nothing?",
      "Look at the division by the length.",
      "H·0 = 0",
      "if (length === 0) return new Float64Array(v.length);",
    ],
  },
  {
    id: "q2/04.not-per-length",
    exercise: "curvatureAlong",
    idea: "The curvature along d is dᵀHd.",
    why: "That grows with the square of the length of d. A curvature belongs to a direction.",
    looksLike: "not divided by dᵀd: a longer direction has a larger curvature",
    edits: [{ find: along, replace: "return dot(d, hessianTimes(gradient, at, d, distance));" }],
    hints: [
      "d is ten times as long. What becomes of your number?",
      "Look at what you divide by.",
      "dᵀHd / dᵀd",
      along,
    ],
  },
  {
    id: "q2/04.divided-by-the-length",
    exercise: "curvatureAlong",
    idea: "Divide by the length of d.",
    why: "d stands twice in dᵀHd: divide by the square of its length.",
    looksLike: "divided by ‖d‖ instead of ‖d‖²",
    edits: [{ find: "/ dot(d, d)", replace: "/ Math.sqrt(dot(d, d))" }],
    hints: [
      "How often does d stand in dᵀHd?",
      "Look at what you divide by.",
      "dᵀd = ‖d‖²",
      along,
    ],
  },
  {
    id: "q2/04.length-of-the-product",
    exercise: "curvatureAlong",
    idea: "The curvature is how long Hd is: ‖Hd‖/‖d‖.",
    why:
      "Most of Hd may point elsewhere, and a length has no sign: a hilltop would look like a valley. Only " +
      "the part along d counts.",
    looksLike: "‖Hd‖/‖d‖: the part of Hd across d is counted too, and the sign is lost",
    edits: [{
      find: along,
      replace: `const Hd = hessianTimes(gradient, at, d, distance);
  return Math.sqrt(dot(Hd, Hd) / dot(d, d));`,
    }],
    hints: [
      "Can your number be negative?",
      "Look at how a list becomes a number.",
      "dᵀ(Hd), the part along d",
      along,
    ],
  },
  {
    id: "q2/04.curvature-without-sign",
    exercise: "curvatureAlong",
    idea: "Curvature is a size.",
    why: "Its sign says whether the loss bends up or down. Early in training it is often negative.",
    looksLike: "the sign is thrown away",
    edits: [{
      find: along,
      replace: along.replace("return ", "return Math.abs(").replace(";", ");"),
    }],
    hints: [
      "What is the curvature of −x²?",
      "Look for an absolute value.",
      "dᵀHd / dᵀd, with its sign",
      along,
    ],
  },
  {
    id: "q2/04.slope-for-curvature",
    exercise: "curvatureAlong",
    idea: "How steep the loss is along d is how curved it is.",
    why: "A plane is steep and not curved. The curvature is how fast the steepness changes.",
    looksLike: "the slope along d instead of the change of the slope",
    edits: [{
      find: "dot(d, hessianTimes(gradient, at, d, distance))",
      replace: "dot(d, gradient(at))",
    }],
    hints: [
      "What is the curvature of a plane?",
      "Look for H in your line.",
      "dᵀHd / dᵀd",
      along,
    ],
  },
  {
    id: "q2/04.distance-not-handed-on",
    exercise: "curvatureAlong",
    idea: "hessianTimes knows its distance.",
    why: "It has one if none is given. Whoever asks for another must get it.",
    looksLike: "the distance that is given is not used",
    edits: [{
      find: "hessianTimes(gradient, at, d, distance)",
      replace: "hessianTimes(gradient, at, d)",
    }],
    hints: [
      "What changes in your function if the distance is 0.3?",
      "Look at the arguments of hessianTimes.",
      "hessianTimes(∇L, θ, d, distance)",
      along,
    ],
  },
];
