/**
 * Misconceptions about the powers of a matrix and its spectral radius.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody about `powerNorms`. */
export const powerNormsLadder: ExerciseHints = {
  lesson: "q1/07",
  exercise: "powerNorms",
  hints: [
    "How do you get W³ from W²?",
    "Keep the current power in a variable that starts as W. Take its norm, then multiply.",
    "W^{t+1} = W^t·W; norms = ‖W‖, ‖W²‖, …, ‖W^T‖",
    "power = matmul(power, W);",
  ],
};

/** Hints for anybody about `spectralRadius`. */
export const spectralRadiusLadder: ExerciseHints = {
  lesson: "q1/07",
  exercise: "spectralRadius",
  hints: [
    "If ‖Wⁿ‖ grows like ρⁿ, how do you get ρ from ln ‖Wⁿ‖ and n?",
    "In each turn: take the norm, add its logarithm to what you keep, divide the matrix by it; " +
    "then square the matrix and double the logarithm.",
    "Wⁿ = e^L·P with ‖P‖ = 1; squaring gives W²ⁿ = e^{2L}·P²; ρ = e^{L/n} with n = 2^squarings",
    "return Math.exp(logNorm / 2 ** squarings);",
  ],
};

/** Hints for anybody about `withSpectralRadius`. */
export const withSpectralRadiusLadder: ExerciseHints = {
  lesson: "q1/07",
  exercise: "withSpectralRadius",
  hints: [
    "If W is multiplied by 3, what happens to its eigenvalues?",
    "Compute the radius that W has, and the factor from it to the one that is wanted.",
    "ρ(s·W) = s·ρ(W), so s = radius/ρ(W)",
    "return scale(W, radius / spectralRadius(W));",
  ],
};

/** Wrong ideas about `powerNorms`. */
export const aboutPowerNorms: readonly Misconception[] = [
  {
    id: "q1/07.power-of-the-norm",
    exercise: "powerNorms",
    idea: "The norm of a power is the power of the norm.",
    why: "‖W²‖ ≤ ‖W‖², and usually much smaller: a matrix stretches different directions " +
      "differently, and turns them.",
    looksLike: "the powers of ‖W‖ are returned instead of the norms of the powers",
    edits: [{ find: "norms.push(norm(power));", replace: "norms.push(norm(W) ** t);" }],
    hints: [
      "For a rotation by 90 degrees, is W² longer than W?",
      "Look at which matrix the norm is taken of.",
      "norms[t − 1] = ‖W^t‖",
      "norms.push(norm(power));",
    ],
  },
  {
    id: "q1/07.squared-again",
    exercise: "powerNorms",
    idea: "The next power is the matrix times itself.",
    why:
      "The current power times itself doubles the exponent: W, W², W⁴. Here it grows by one at " +
      "a time.",
    looksLike: "the exponent doubles: the norms are those of W, W², W⁴, W⁸, …",
    edits: [{ find: "matmul(power, W)", replace: "matmul(power, power)" }],
    hints: [
      "What is W² times W²?",
      "Look at the two factors of the product.",
      "W^{t+1} = W^t·W",
      "power = matmul(power, W);",
    ],
  },
  {
    id: "q1/07.entry-by-entry",
    exercise: "powerNorms",
    idea: "W² has the squares of the entries.",
    why: "A power of a matrix is a matrix product. The powers of the entries say nothing about " +
      "what W does when it is applied again.",
    looksLike: "the entries are raised to the power, one by one",
    edits: [{
      find: "power = matmul(power, W);",
      replace: "power = { ...power, data: power.data.map((entry, i) => entry * W.data[i]) };",
    }],
    hints: [
      "What is the square of the matrix [[0, 1], [1, 0]]?",
      "Look at how the next power is made.",
      "W^{t+1} = W^t·W, a matrix product",
      "power = matmul(power, W);",
    ],
  },
];

/** Wrong ideas about `spectralRadius`. */
export const aboutSpectralRadius: readonly Misconception[] = [
  {
    id: "q1/07.radius-is-the-norm",
    exercise: "spectralRadius",
    idea: "The radius is how much W can stretch, so it is its norm.",
    why: "The norm is an upper bound. [[0, 100], [0, 0]] has norm 100, and its square is zero.",
    looksLike: "the norm of W is returned; it is only an upper bound of the radius",
    edits: [{
      find: "return Math.exp(logNorm / 2 ** squarings);",
      replace: "return norm(W);",
    }],
    hints: [
      "What is the radius of [[0, 100], [0, 0]], and what do you return?",
      "Look at the last line: where does the high power come in?",
      "ρ = lim ‖Wⁿ‖^(1/n)",
      "return Math.exp(logNorm / 2 ** squarings);",
    ],
    seen: "PoisotLab/EcologicalNetworks.jl, issue 147: “I'll go ahead and use the norm”",
  },
  {
    id: "q1/07.log-not-doubled",
    exercise: "spectralRadius",
    idea: "The logarithms of the norms are added up, one for each squaring.",
    why: "When the matrix is squared, the factor e^L in front of it is squared too, so L doubles.",
    looksLike: "the logarithm is not doubled when the matrix is squared",
    edits: [{ find: "    logNorm *= 2;\n", replace: "" }],
    hints: [
      "If W^n = e^L·P, what stands in front of P²?",
      "Look at what happens to logNorm when the matrix is squared.",
      "(e^L·P)² = e^{2L}·P²",
      "logNorm *= 2;",
    ],
  },
  {
    id: "q1/07.one-power-at-a-time",
    exercise: "spectralRadius",
    idea: "Thirty times multiplied by W is a high power.",
    why: "‖Wⁿ‖^(1/n) comes near ρ only like 1/n. With n = 31 it is off by about one per cent; " +
      "thirty squarings are n = 2³⁰.",
    looksLike: "the power grows by one in each turn, so n stays near 30 instead of 2³⁰",
    edits: [
      {
        find: "power = matmul(power, power);\n    logNorm *= 2;",
        replace: "power = matmul(power, W);",
      },
      { find: "logNorm / 2 ** squarings", replace: "logNorm / (squarings + 1)" },
    ],
    hints: [
      "Which power of W have you reached at the end?",
      "Look at the product: what is multiplied by what?",
      "n doubles in each turn: Wⁿ·Wⁿ = W²ⁿ",
      "power = matmul(power, power);",
    ],
  },
  {
    id: "q1/07.not-rescaled",
    exercise: "spectralRadius",
    idea: "The formula says: take a high power, its norm, and the n-th root.",
    why: "On paper, yes. In numbers W^(2³⁰) is infinite or zero long before the root is taken. " +
      "The logarithm has to be kept beside a matrix of length 1.",
    looksLike: "the powers are not rescaled: they overflow, or vanish, before the root is taken",
    edits: [{
      find: `let logNorm = 0; // W^n = e^logNorm · power
  for (let k = 0; k <= squarings; k++) {
    const size = norm(power);
    if (size === 0) return 0;
    logNorm += Math.log(size);
    power = scale(power, 1 / size);
    if (k === squarings) break;
    power = matmul(power, power);
    logNorm *= 2;
  }
  return Math.exp(logNorm / 2 ** squarings);`,
      replace: `for (let k = 0; k < squarings; k++) power = matmul(power, power);
  return norm(power) ** (1 / 2 ** squarings);`,
    }],
    hints: [
      "What is 2 to the power 2³⁰ in a floating-point number? And 0.5?",
      "Look at the size of the entries after ten squarings.",
      "Wⁿ = e^L·P with ‖P‖ = 1: keep L and P",
      "power = scale(power, 1 / size);",
    ],
  },
  {
    id: "q1/07.squarings-for-n",
    exercise: "spectralRadius",
    idea: "n is the number of squarings.",
    why: "Each squaring doubles the exponent, so after k of them n is 2^k.",
    looksLike: "the logarithm is divided by the number of squarings, not by 2 to that power",
    edits: [{ find: "logNorm / 2 ** squarings", replace: "logNorm / squarings" }],
    hints: [
      "After three squarings, which power of W do you have?",
      "Look at what the logarithm is divided by.",
      "n = 2^squarings; ρ = e^{L/n}",
      "return Math.exp(logNorm / 2 ** squarings);",
    ],
  },
  {
    id: "q1/07.power-iteration",
    exercise: "spectralRadius",
    idea: "Apply W to a vector many times; how much W stretches it along itself is the eigenvalue.",
    why:
      "That needs a single largest eigenvalue that is real. For a complex pair the vector turns " +
      "for ever, and what is measured along it is only the cosine's share.",
    looksLike: "one vector is followed and measured along itself; that fails for complex pairs",
    edits: [{
      find: `let power = W;
  let logNorm = 0; // W^n = e^logNorm · power
  for (let k = 0; k <= squarings; k++) {
    const size = norm(power);
    if (size === 0) return 0;
    logNorm += Math.log(size);
    power = scale(power, 1 / size);
    if (k === squarings) break;
    power = matmul(power, power);
    logNorm *= 2;
  }
  return Math.exp(logNorm / 2 ** squarings);`,
      replace: `let v: Matrix = { rows: W.rows, cols: 1, data: new Float64Array(W.rows).fill(1) };
  for (let k = 0; k < 10 * squarings; k++) {
    const next = matmul(W, v);
    const size = norm(next);
    if (size === 0) return 0;
    v = scale(next, 1 / size);
  }
  const next = matmul(W, v);
  const along = v.data.reduce((sum, entry, i) => sum + entry * next.data[i], 0);
  return Math.abs(along / norm(v) ** 2);`,
    }],
    hints: [
      "Where does your vector go if W is a rotation by 60 degrees?",
      "Look at what you follow: one vector, or the whole matrix?",
      "ρ = lim ‖Wⁿ‖^(1/n), for the matrix and not for one vector",
      "power = matmul(power, power);",
    ],
    seen: "the lesson warns of it",
  },
  {
    id: "q1/07.growth-of-one-vector",
    exercise: "spectralRadius",
    idea:
      "Apply W to a vector many times; the growth of its length in the last turn is the radius.",
    why:
      "With a complex pair of eigenvalues the vector turns, and its growth differs from turn to turn. Only over many turns does it average to ρ.",
    looksLike: "the growth of one vector in the last turn is returned",
    edits: [{
      find: `let power = W;
  let logNorm = 0; // W^n = e^logNorm · power
  for (let k = 0; k <= squarings; k++) {
    const size = norm(power);
    if (size === 0) return 0;
    logNorm += Math.log(size);
    power = scale(power, 1 / size);
    if (k === squarings) break;
    power = matmul(power, power);
    logNorm *= 2;
  }
  return Math.exp(logNorm / 2 ** squarings);`,
      replace: `let v: Matrix = { rows: W.rows, cols: 1, data: new Float64Array(W.rows).fill(1) };
  let growth = 0;
  for (let k = 0; k < 10 * squarings; k++) {
    const next = matmul(W, v);
    growth = norm(next) / norm(v);
    if (growth === 0) return 0;
    v = scale(next, 1 / norm(next));
  }
  return growth;`,
    }],
    hints: [
      "Does your last growth stay the same if you do one turn more?",
      "Look at what you follow: one vector, or the whole matrix?",
      "ρ = lim ‖Wⁿ‖^(1/n), with all n turns in it and not the last alone",
      "power = matmul(power, power);",
    ],
  },
];

/** Wrong ideas about `withSpectralRadius`. */
export const aboutWithSpectralRadius: readonly Misconception[] = [
  {
    id: "q1/07.scaled-by-the-norm",
    exercise: "withSpectralRadius",
    idea: "Divide by the norm, then multiply by the radius that is wanted.",
    why: "Then the norm is what was asked for, and the radius is smaller, by an unknown factor.",
    looksLike: "W is divided by its norm instead of by its spectral radius",
    edits: [{ find: "spectralRadius(W)", replace: "norm(W)" }],
    hints: [
      "Which radius has W divided by its norm?",
      "Look at what W is divided by.",
      "s = radius/ρ(W)",
      "return scale(W, radius / spectralRadius(W));",
    ],
  },
  {
    id: "q1/07.scaled-by-the-radius",
    exercise: "withSpectralRadius",
    idea: "To have the radius 0.9, W is multiplied by 0.9.",
    why: "That is right only if its radius was 1, as for an orthogonal matrix. Otherwise divide " +
      "by the radius that it has.",
    looksLike: "W is multiplied by the radius without being divided by its own",
    edits: [{ find: "radius / spectralRadius(W)", replace: "radius" }],
    hints: [
      "If W has radius 2 and you multiply by 0.9, what radius has the result?",
      "Look at the factor.",
      "s = radius/ρ(W)",
      "return scale(W, radius / spectralRadius(W));",
    ],
  },
];
