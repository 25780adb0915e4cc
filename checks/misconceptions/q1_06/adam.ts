/**
 * Misconceptions about Adam.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "adam";

/** Hints for anybody. */
export const ladder: ExerciseHints = {
  lesson: "q1/06",
  exercise,
  hints: [
    "After one step m is (1 − β₁)·g. By what must it be divided to be g?",
    "Count t once per call, before everything else. Keep m and v as they are; correct them " +
    "only where the step is computed.",
    "m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; θ ← θ − η·(m/(1−β₁ᵗ)) / (√(v/(1−β₂ᵗ)) + ε)",
    "const correct1 = 1 - beta1 ** state.t;",
  ],
};

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/06.no-correction",
    exercise,
    idea: "m and v are running means, so the step uses them as they are.",
    why: "Both start at zero and are too small at first, v more than m. With the usual β the " +
      "first step becomes about three times too long.",
    looksLike: "m and v are used without the correction for their start at zero",
    edits: [{
      find: "(m.data[i] / correct1) / (Math.sqrt(v.data[i] / correct2) + epsilon)",
      replace: "m.data[i] / (Math.sqrt(v.data[i]) + epsilon)",
    }],
    hints: [
      "How long is your first step? It should be η.",
      "Look at what m and v are divided by before they are used.",
      "m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ)",
      "const correct1 = 1 - beta1 ** state.t;",
    ],
    seen: "BVLC/caffe, issue 4224 looks for it; oxiglade/mlx-rs, issue 301: missing",
  },
  {
    id: "q1/06.correction-without-power",
    exercise,
    idea: "m was multiplied by 1 − β₁, so it is divided by 1 − β₁.",
    why:
      "That is right in the first step only. After t steps the weights of the mean add up to 1 " +
      "− β₁ᵗ.",
    looksLike: "the corrections are 1 − β at every step, without the power t",
    edits: [
      { find: "1 - beta1 ** state.t", replace: "1 - beta1" },
      { find: "1 - beta2 ** state.t", replace: "1 - beta2" },
    ],
    hints: [
      "After a thousand steps, does m still need to be made larger?",
      "Look at how the correction depends on t.",
      "1 − β₁ᵗ goes to 1 as t grows",
      "const correct1 = 1 - beta1 ** state.t;",
    ],
    seen: "eriklindernoren/ML-From-Scratch, issue 35; ufal/npfl114, pull request 79",
  },
  {
    id: "q1/06.correction-multiplied",
    exercise,
    idea: "The correction is a factor: m̂ = m·(1 − β₁ᵗ).",
    why:
      "m is too small at first and has to become larger. Multiplying by a number below 1 makes " +
      "it smaller still.",
    looksLike: "m and v are multiplied by 1 − βᵗ instead of divided by it",
    edits: [
      { find: "m.data[i] / correct1", replace: "m.data[i] * correct1" },
      { find: "v.data[i] / correct2", replace: "v.data[i] * correct2" },
    ],
    hints: [
      "In the first step m is 0.1·g. Does your m̂ come out as g?",
      "Look at the sign between m and its correction.",
      "m̂ = m/(1 − β₁ᵗ)",
      "p.data[i] -= rate * (m.data[i] / correct1) / (Math.sqrt(v.data[i] / correct2) + epsilon);",
    ],
    seen: "karpathy/convnetjs, pull request 107",
  },
  {
    id: "q1/06.time-from-zero",
    exercise,
    idea: "t counts the steps already taken, so it is raised at the end.",
    why:
      "The correction is for the mean that includes this step. With t = 0 it is 1 − 1 = 0, and " +
      "the first step divides by zero.",
    looksLike: "t is raised after the step: the first correction is 1 − β⁰ = 0",
    edits: [
      { find: "state.t += 1;\n  const correct1", replace: "const correct1" },
      { find: "});", replace: "});\n  state.t += 1;" },
    ],
    hints: [
      "What is 1 − β₁ᵗ for t = 0?",
      "Look at where t is raised: before or after its use?",
      "t ← t + 1 first; it is 1 in the first step",
      "state.t += 1;",
    ],
  },
  {
    id: "q1/06.time-per-matrix",
    exercise,
    idea: "Each parameter gets its update, and each update counts.",
    why:
      "t is the number of steps, and a step updates all parameters. Counted per matrix it runs " +
      "ahead, and the correction ends too early.",
    looksLike: "t is raised once for each matrix instead of once per step",
    edits: [{
      find: `state.t += 1;
  const correct1 = 1 - beta1 ** state.t;
  const correct2 = 1 - beta2 ** state.t;
  params.forEach((p, k) => {`,
      replace: `params.forEach((p, k) => {
    state.t += 1;
    const correct1 = 1 - beta1 ** state.t;
    const correct2 = 1 - beta2 ** state.t;`,
    }],
    hints: [
      "What is state.t after one call with five matrices?",
      "Look at whether t is raised inside the loop over the parameters.",
      "t ← t + 1 once per call",
      "state.t += 1;",
    ],
    seen:
      "100-Days-Of-Web-Development, pull request 1575; ikostrikov/pytorch-a3c, issue 12: t not " +
      "shared",
  },
  {
    id: "q1/06.corrected-and-kept",
    exercise,
    idea: "The corrected means are the true ones, so they are what is stored.",
    why: "The correction is for the mean as it began, at zero. Stored, it is corrected again in " +
      "every following step, and the means grow too large.",
    looksLike: "the corrected m̂ and v̂ are stored as m and v",
    edits: [{
      find:
        "p.data[i] -= rate * (m.data[i] / correct1) / (Math.sqrt(v.data[i] / correct2) + epsilon);",
      replace: `m.data[i] /= correct1;
      v.data[i] /= correct2;
      p.data[i] -= rate * m.data[i] / (Math.sqrt(v.data[i]) + epsilon);`,
    }],
    hints: [
      "What does state.m hold after your first step: 0.1·g, or g?",
      "Look at whether the division changes m and v themselves.",
      "m̂ = m/(1 − β₁ᵗ) is used in the step only; m stays",
      "p.data[i] -= rate * (m.data[i] / correct1) / (Math.sqrt(v.data[i] / correct2) + epsilon);",
    ],
    seen: "frgfm/holocron, issue 1: the correction is made in place and accumulates",
  },
  {
    id: "q1/06.adam-epsilon-inside",
    exercise,
    idea: "ε keeps the root away from zero, so it stands under it.",
    why:
      "Under the root it acts like √ε, which for 1e-8 is 1e-4, and shortens the steps of small " +
      "gradients. Here it is added to the root.",
    looksLike: "ε is added under the root instead of to it",
    edits: [{
      find: "(Math.sqrt(v.data[i] / correct2) + epsilon)",
      replace: "Math.sqrt(v.data[i] / correct2 + epsilon)",
    }],
    hints: [
      "With v = 0 and ε = 1e-8, what do you divide by?",
      "Look at the brackets of the root.",
      "θ ← θ − η·m̂ / (√v̂ + ε)",
      "p.data[i] -= rate * (m.data[i] / correct1) / (Math.sqrt(v.data[i] / correct2) + epsilon);",
    ],
    seen: "FluxML/Flux.jl, pull request 448",
  },
  {
    id: "q1/06.epsilon-before-correction",
    exercise,
    idea: "The corrections are a factor of the rate: η·√(1−β₂ᵗ)/(1−β₁ᵗ), then m/(√v + ε).",
    why: "The paper offers this as a faster order, but then ε is compared with √v before its " +
      "correction: it is a larger ε in the first steps.",
    looksLike: "ε is added to √v before the correction: a larger ε in the first steps",
    edits: [{
      find: "(m.data[i] / correct1) / (Math.sqrt(v.data[i] / correct2) + epsilon)",
      replace: "Math.sqrt(correct2) / correct1 * m.data[i] / (Math.sqrt(v.data[i]) + epsilon)",
    }],
    hints: [
      "Is √v or √v̂ the number that ε is added to?",
      "Look at where the correction of v stands: inside the root, or in the rate?",
      "θ ← θ − η·m̂ / (√v̂ + ε)",
      "p.data[i] -= rate * (m.data[i] / correct1) / (Math.sqrt(v.data[i] / correct2) + epsilon);",
    ],
    seen: "Kingma & Ba 2015, end of section 2; keras-team/keras, issue 17391",
  },
  {
    id: "q1/06.second-moment-as-variance",
    exercise,
    idea: "v is the variance, so it is the running mean of (g − m)².",
    why: "v is the mean of the squares, about zero and not about the mean. With the variance a " +
      "steady gradient would give huge steps.",
    looksLike: "v averages (g − m)² instead of g²",
    edits: [{
      find: "(1 - beta2) * g.data[i] * g.data[i]",
      replace: "(1 - beta2) * (g.data[i] - m.data[i]) ** 2",
    }],
    hints: [
      "If the gradient is the same at every step, what becomes of your v?",
      "Look at what is squared.",
      "v ← β₂v + (1 − β₂)g²",
      "v.data[i] = beta2 * v.data[i] + (1 - beta2) * g.data[i] * g.data[i];",
    ],
    seen: "AdaBelief (Zhuang et al. 2020) does this on purpose",
  },
  {
    id: "q1/06.first-moment-as-momentum",
    exercise,
    idea: "m is momentum: m ← β₁m + g.",
    why: "Adam's m is a mean, so the new gradient comes in with the weight 1 − β₁. Without it m " +
      "is ten times as large.",
    looksLike: "m is a running sum, β₁m + g, without the weight 1 − β₁",
    edits: [{ find: "(1 - beta1) * g.data[i]", replace: "g.data[i]" }],
    hints: [
      "If the gradient is always 1, where does your m go?",
      "Look at the weights of the old m and of g: do they add up to 1?",
      "m ← β₁m + (1 − β₁)g",
      "m.data[i] = beta1 * m.data[i] + (1 - beta1) * g.data[i];",
    ],
  },
  {
    id: "q1/06.time-stands-still",
    exercise,
    idea: "t comes in with the state; counting the steps is the caller's business.",
    why:
      "Nobody else counts. With t = 0 the correction is 1 − β⁰ = 0, and the first step divides by zero.",
    looksLike: "t is never raised: it stays what it was, and in the first step 1 − β⁰ = 0",
    edits: [{ find: "state.t += 1;", replace: "" }],
    hints: [
      "Which number is t in the very first step, and who has set it?",
      "Look at what changes in state besides m and v.",
      "t ← t + 1, before both corrections",
      "state.t += 1;",
    ],
  },
];
