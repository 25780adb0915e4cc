/**
 * The mutants that compute the same as the solution, and why.
 *
 * Each stands here by its name, which holds the exercise, the whole statement and the change in it.
 * A name that no mutant has is an error, so this list cannot outlive the code that it is about.
 *
 * @module
 */

import { q2_05 } from "./equivalent/q2_05.ts";
import { q3_01 } from "./equivalent/q3_01.ts";
import { q3_02 } from "./equivalent/q3_02.ts";
import { q3_03 } from "./equivalent/q3_03.ts";
import { q3_04 } from "./equivalent/q3_04.ts";

/** Mutants that are equivalent for one reason. */
export interface Equivalence {
  readonly because: string;
  /** Names of mutants, see `nameOf`. */
  readonly mutants: readonly string[];
}

/** All equivalent mutants. */
export const equivalences: readonly Equivalence[] = [
  {
    because: "The entry is 0 and is written once, so to add to it is to set it.",
    mutants: [
      "softmax: p.data[r * y.length + v] «= → +=» Math.exp(y[v] - max) / sum;",
      "throughTanh: dz.data[i] «= → +=» dh.data[i] * (1 - h.data[i] * h.data[i]);",
      "clipByValue: clipped.data[i] «= → +=» Math.max(-limit, Math.min(limit, g.data[i]));",
      "lstmStepBackward: dz.data[at] «= → +=» dc * gt * it * (1 - it);",
      "lstmStepBackward: dz.data[at + H] «= → +=» dc * cPrev.data[n] * ft * (1 - ft);",
      "lstmStepBackward: dz.data[at + 2 * H] «= → +=» dc * it * (1 - gt * gt);",
      "lstmStepBackward: dz.data[at + 3 * H] «= → +=» dh.data[n] * tanhC * ot * (1 - ot);",
      "lstmStepBackward: dcPrev.data[n] «= → +=» dc * ft;",
      "gruBackward: dzn.data[k] «= → +=» d * zk * (1 - nk * nk);",
      "gruBackward: dzz.data[k] «= → +=» d * (nk - hk) * zk * (1 - zk);",
      "gruBackward: dhPrev.data[k] «= → +=» d * (1 - zk);",
      "gruBackward: dzr.data[k] «= → +=» d * hk * rk * (1 - rk);",
      "gruResetAfterBackward: dzn.data[k] «= → +=» dn;",
      "gruResetAfterBackward: dzz.data[k] «= → +=» d * (hPrev.data[k] - nk) * zk * (1 - zk);",
      "gruResetAfterBackward: dzr.data[k] «= → +=» dn * a.data[k] * rk * (1 - rk);",
      "gruResetAfterBackward: da.data[k] «= → +=» dn * rk;",
      "gruResetAfterBackward: dhPrev.data[k] «= → +=» d * zk;",
      "meanSquaredError: dy.data[i] «= → +=» 2 * apart / n;",
      "sequenceOf: x[k] «= → +=» pixels[order ? order[k] : k] / 255;",
      "recallAndPrecision: recall.data[k] «= → +=» right / row;",
      "recallAndPrecision: precision.data[k] «= → +=» right / column;",
    ],
  },
  {
    because:
      "All of these begin with the same zeros in the same shape, so it does not matter which gets which.",
    mutants: [
      "scalarBackward: let [«dw, du → du, dw», db, dhNext] = [0, 0, 0, 0];",
      "scalarBackward: let [«dw, du, db → db, du, dw», dhNext] = [0, 0, 0, 0];",
      "scalarBackward: let [«dw, du, db, dhNext → dhNext, du, db, dw»] = [0, 0, 0, 0];",
      "scalarBackward: let [dw, «du, db → db, du», dhNext] = [0, 0, 0, 0];",
      "scalarBackward: let [dw, «du, db, dhNext → dhNext, db, du»] = [0, 0, 0, 0];",
      "scalarBackward: let [dw, du, «db, dhNext → dhNext, db»] = [0, 0, 0, 0];",
      "gruBackward: const [«dWhr, dWhz → dWhz, dWhr», dWhn] = [Whr, Whz, Whn].map((W) => zeros(W.rows, W.cols));",
      "gruBackward: const [«dWhr, dWhz, dWhn → dWhn, dWhz, dWhr»] = [Whr, Whz, Whn].map((W) => zeros(W.rows, W.cols));",
      "gruBackward: const [dWhr, «dWhz, dWhn → dWhn, dWhz»] = [Whr, Whz, Whn].map((W) => zeros(W.rows, W.cols));",
      "gruBackward: const [«dzr, dzz → dzz, dzr», dzn] = [dh, dh, dh].map(() => zeros(dh.rows, dh.cols));",
      "gruBackward: const [«dzr, dzz, dzn → dzn, dzz, dzr»] = [dh, dh, dh].map(() => zeros(dh.rows, dh.cols));",
      "gruBackward: const [dzr, «dzz, dzn → dzn, dzz»] = [dh, dh, dh].map(() => zeros(dh.rows, dh.cols));",
      "gruResetAfterBackward: const [«dzr, dzz → dzz, dzr», dzn, da, dhPrev] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [«dzr, dzz, dzn → dzn, dzz, dzr», da, dhPrev] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [«dzr, dzz, dzn, da → da, dzz, dzn, dzr», dhPrev] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [«dzr, dzz, dzn, da, dhPrev → dhPrev, dzz, dzn, da, dzr»] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [dzr, «dzz, dzn → dzn, dzz», da, dhPrev] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [dzr, «dzz, dzn, da → da, dzn, dzz», dhPrev] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [dzr, «dzz, dzn, da, dhPrev → dhPrev, dzn, da, dzz»] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [dzr, dzz, «dzn, da → da, dzn», dhPrev] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [dzr, dzz, «dzn, da, dhPrev → dhPrev, da, dzn»] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
      "gruResetAfterBackward: const [dzr, dzz, dzn, «da, dhPrev → dhPrev, da»] = [r, z, n, a, hPrev].map((m) => zeros(m.rows, m.cols));",
    ],
  },
  {
    because: "Whh and its parts are square: rows and columns are the same number.",
    mutants: [
      "rnnBackward: const dWhh = zeros(«Whh.rows, Whh.cols → Whh.cols, Whh.rows»);",
      "rnnBackward: const dWhh = zeros(Whh.«rows → cols», Whh.cols);",
      "rnnBackward: const dWhh = zeros(Whh.rows, Whh.«cols → rows»);",
      "gruBackward: const [dWhr, dWhz, dWhn] = [Whr, Whz, Whn].map((W) => zeros(«W.rows, W.cols → W.cols, W.rows»));",
      "gruBackward: const [dWhr, dWhz, dWhn] = [Whr, Whz, Whn].map((W) => zeros(W.«rows → cols», W.cols));",
      "gruBackward: const [dWhr, dWhz, dWhn] = [Whr, Whz, Whn].map((W) => zeros(W.rows, W.«cols → rows»));",
    ],
  },
  {
    because:
      "Only the numbers of this matrix are read before another takes its place, and there are as many of them.",
    mutants: [
      "lstmBackward: let dcNext = zeros(«c0.rows, c0.cols → c0.cols, c0.rows»);",
    ],
  },
  {
    because:
      "There is one state and one upstream gradient for each input: the lists are of one length.",
    mutants: [
      "scalarBackward: let t = «xs → hs».length - 1",
      "scalarBackward: let t = «xs → dhs».length - 1",
    ],
  },
  {
    because:
      "A Float64Array has no entry −1 and none past its end: nothing is written there, and what is read there goes nowhere else.",
    mutants: [
      "softmax: for (let v = 0; v «< → <=» y.length; v++) p.data[r * y.length + v] = Math.exp(y[v] - max) / sum;",
      "throughTanh: let i = «0 → (-1)»",
      "throughTanh: for (let i = 0; i «< → <=» dz.data.length; i++) dz.data[i] = dh.data[i] * (1 - h.data[i] * h.data[i]);",
      "clipByValue: let i = «0 → (-1)»",
      "clipByValue: for (let i = 0; i «< → <=» g.data.length; i++) {…}",
      "gruBackward: let k = «0 → (-1)»",
      "gruBackward: for (let k = 0; k «< → <=» dh.data.length; k++) {…}",
      "gruBackward: let k = «0 → (-1)» (2)",
      "gruBackward: for (let k = 0; k «< → <=» drh.data.length; k++) {…}",
      "gruResetAfterBackward: let k = «0 → (-1)»",
      "gruResetAfterBackward: for (let k = 0; k «< → <=» dh.data.length; k++) {…}",
      "sgd: let i = «0 → (-1)»",
      "sgd: for (let i = 0; i «< → <=» p.data.length; i++) p.data[i] -= rate * g.data[i];",
      "adagrad: let i = «0 → (-1)»",
      "adagrad: for (let i = 0; i «< → <=» p.data.length; i++) {…}",
      "adam: let i = «0 → (-1)»",
      "adam: for (let i = 0; i «< → <=» p.data.length; i++) {…}",
    ],
  },
  {
    because: "There is no such row: it is empty, so its loop has nothing to do.",
    mutants: [
      "softmax: let r = «0 → (-1)»",
      "softmax: for (let r = 0; r «< → <=» logits.rows; r++) {…}",
    ],
  },
  {
    because:
      "The turn for the row after the last writes past the end of a Float64Array, where nothing is kept.",
    mutants: [
      "lstmStepBackward: for (let b = 0, n = 0; b «< → <=» B; b++) {…}",
    ],
  },
  {
    because: "Both are names of one matrix: dh is dhNext until the end of the turn.",
    mutants: [
      "rnnBackward: addTo(«dh → dhNext», dhs[t]);",
      "rnnBackward: const dz = throughTanh(hs[t], «dh → dhNext»);",
      "lstmBackward: addTo(«dh → dhNext», dhs[t]);",
      "lstmBackward: const { dz, dcPrev } = lstmStepBackward(steps[t], cPrev, «dh → dhNext», dcNext);",
      "gruBackward: addTo(«dh → dhNext», dhs[t]);",
      "gruBackward: const [d, zk, nk, hk] = [«dh → dhNext».data[k], z.data[k], n.data[k], hPrev.data[k]];",
      "gruResetAfterBackward: addTo(«dh → dhNext», dhs[t]);",
      "gruResetAfterBackward: const [d, rk, zk, nk] = [«dh → dhNext».data[k], r.data[k], z.data[k], n.data[k]];",
    ],
  },
  {
    because: "At equality the factor is limit/limit, which is 1.",
    mutants: [
      "clipByNorm: const factor = total «> → >=» limit ? limit / total : 1;",
    ],
  },
  {
    because: "A sum does not depend on the order of its terms, but for rounding.",
    mutants: [
      "truncatedBackward: for (const piece of «rest → rest.toReversed()») {…}",
    ],
  },
  {
    because: "dbh has one row: the sum of its rows is that row.",
    mutants: [
      "truncatedBackward: «addTo → addSumOfRows»(first.dbh, piece.dbh);",
    ],
  },
  {
    because: "fill() counts a negative end from the end, and 4H − 2H is 2H.",
    mutants: [
      "setForgetBias: data.fill(value, H, «2 * H → -(2 * H)»);",
    ],
  },
  {
    because:
      "The last class is returned whether u is below the sum of all p or the loop ends without that.",
    mutants: [
      "sampleWithTemperature: for (let v = 0; v «< → <=» p.length - 1; v++) {…}",
      "sampleWithTemperature: for (let v = 0; v < p.length«- 1 → »; v++) {…}",
      "sampleWithTemperature: for (let v = 0; v < p.length «- → +» 1; v++) {…}",
      "sampleWithTemperature: for (let v = 0; v < p.length «- → *» 1; v++) {…}",
      "sampleWithTemperature: for (let v = 0; v < p.length - «1 → 0»; v++) {…}",
    ],
  },
  {
    because: "The list is longer by entries at its end that nobody reads.",
    mutants: [
      "gradientNorms: const dhs = «rest → xs».map((_, k) => k === rest.length - 1 ? dhT : null);",
    ],
  },
  {
    because: "One more power is computed after the last norm, and not used.",
    mutants: [
      "powerNorms: if («t < T → true») power = matmul(power, W);",
      "powerNorms: if (t «< → <=» T) power = matmul(power, W);",
      "powerNorms: if (t < T« → + 1») power = matmul(power, W);",
    ],
  },
  {
    because: "All factors are powers of W, and powers of one matrix commute.",
    mutants: [
      "powerNorms: power = matmul(«power, W → W, power»);",
    ],
  },
  {
    because: "The break ends the loop at k = squarings, wherever its bound stands.",
    mutants: [
      "spectralRadius: for (let k = 0; k <= squarings« → + 1»; k++) {…}",
    ],
  },
  {
    because: "Another sign changes neither the norm of a matrix nor its square.",
    mutants: [
      "spectralRadius: power = scale(power, «1 / size → -(1 / size)»);",
    ],
  },
  {
    because:
      "The turn for j = −1 writes entry H − 1, which is written again for j = H − 1. It draws one number more.",
    mutants: [
      "chronoBias: let j = «0 → (-1)»",
    ],
  },
  {
    because:
      "A typed array has no entry before its first and none after its last: nothing is written.",
    mutants: [
      "sequenceOf: let k = «0 → (-1)»",
      "sequenceOf: for (let k = 0; k «< → <=» x.length; k++) x[k] = pixels[order ? order[k] : k] / 255;",
      "recallAndPrecision: let k = «0 → (-1)»",
      "recallAndPrecision: for (let k = 0; k «< → <=» classes; k++) {…}",
    ],
  },
  {
    because: "The sequence is as long as the image.",
    mutants: [
      "sequenceOf: for (let k = 0; k < «x → pixels».length; k++) x[k] = pixels[order ? order[k] : k] / 255;",
    ],
  },
  {
    because: "Only the LSTM has a gate f, and it is the second of its gates: k is 1.",
    mutants: [
      'initialWeights: if («cell === "lstm" && gate === "f" → (gate === "f")») bias.data.fill(1, k * H, (k + 1) * H);',
      "initialWeights: bias.data.fill(1, «k * → »H, (k + 1) * H);",
      "initialWeights: bias.data.fill(1, k * H, «(k + 1) * H → -((k + 1) * H)»);",
    ],
  },
  {
    because: "The cosine is even.",
    mutants: [
      "learningRate: return peak * (1 + Math.cos(«Math.PI * (t - w) / (n - w) → -(Math.PI * (t - w) / (n - w))»)) / 2;",
    ],
  },
  {
    because: "The first logit is compared with itself once more.",
    mutants: [
      "predictions: let k = «1 → 0»",
    ],
  },
  {
    because: "A confusion matrix is square.",
    mutants: [
      "recallAndPrecision: const classes = confusion.«rows → cols»;",
    ],
  },
  {
    because: "Where nothing is right the share is 0, whether it is divided or not.",
    mutants: [
      "recallAndPrecision: if («row → right» > 0) recall.data[k] = right / row;",
      "recallAndPrecision: if («column → right» > 0) precision.data[k] = right / column;",
    ],
  },
  {
    because:
      "A number below low, or none at all, has a place that is no index: what is counted there belongs to no part.",
    mutants: [
      "histogram: let i = «0 → (-1)»",
      "histogram: for (let i = 0; i «< → <=» values.length; i++) {…}",
      "histogram: if («value → low» < low || value > high) continue;",
      "histogram: if («value → high» < low || value > high) continue;",
      "histogram: if («value → bins» < low || value > high) continue;",
      "histogram: if («value → width» < low || value > high) continue;",
      "histogram: if («value < low || value > high → (value > high)») continue;",
      "histogram: if (value < «low → value» || value > high) continue;",
      "histogram: if (value < low« → - 1» || value > high) continue;",
    ],
  },
  {
    because: "The kernel is even, and so is the distance.",
    mutants: [
      "kernelDensity: const u = «(x - values[i]) / h → -((x - values[i]) / h)»;",
      "wasserstein: sum += Math.abs(«x[i] - y[i] → -(x[i] - y[i])»);",
    ],
  },
  {
    because: "Both samples are of one size; anything else was refused before.",
    mutants: [
      "wasserstein: for (let i = 0; i < «x → a».length; i++) sum += Math.abs(x[i] - y[i]);",
      "wasserstein: for (let i = 0; i < «x → b».length; i++) sum += Math.abs(x[i] - y[i]);",
      "wasserstein: for (let i = 0; i < «x → y».length; i++) sum += Math.abs(x[i] - y[i]);",
      "wasserstein: return sum / «x → a».length;",
      "wasserstein: return sum / «x → b».length;",
      "wasserstein: return sum / «x → y».length;",
    ],
  },
  {
    because: "The library multiplies a tensor with three axes by a matrix as this reshape does.",
    mutants: [
      "inputsByStep: const rows = «tf.reshape(x, [B * T, I]) → x»;",
    ],
  },
  {
    because: "A sum and an entrywise product are the same in either order.",
    mutants: [
      "inputsByStep: const all = tf.add(«tf.matMul(rows, Wxh), bh → bh, tf.matMul(rows, Wxh)»);",
      "rnnLayer: h = tf.tanh(tf.add(«zx, tf.matMul(h, params.Whh) → tf.matMul(h, params.Whh), zx»));",
      "lstmLayer: const [i, f, g, o] = tf.split(tf.add(«zx, tf.matMul(h, params.Whh) → tf.matMul(h, params.Whh), zx»), 4, 1);",
      "lstmLayer: c = tf.add(«tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)) → tf.mul(tf.sigmoid(i), tf.tanh(g)), tf.mul(tf.sigmoid(f), c)»);",
      "lstmLayer: c = tf.add(tf.mul(«tf.sigmoid(f), c → c, tf.sigmoid(f)»), tf.mul(tf.sigmoid(i), tf.tanh(g)));",
      "lstmLayer: c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(«tf.sigmoid(i), tf.tanh(g) → tf.tanh(g), tf.sigmoid(i)»));",
      "lstmLayer: h = tf.mul(«tf.sigmoid(o), tf.tanh(c) → tf.tanh(c), tf.sigmoid(o)»);",
      "gruLayer: const r = tf.sigmoid(tf.add(«xr, hr → hr, xr»));",
      "gruLayer: const z = tf.sigmoid(tf.add(«xz, hz → hz, xz»));",
      "gruLayer: const n = tf.tanh(tf.add(«xn, tf.mul(r, tf.add(hn, params.bhn)) → tf.mul(r, tf.add(hn, params.bhn)), xn»));",
      "gruLayer: const n = tf.tanh(tf.add(xn, tf.mul(«r, tf.add(hn, params.bhn) → tf.add(hn, params.bhn), r»)));",
      "gruLayer: const n = tf.tanh(tf.add(xn, tf.mul(r, tf.add(«hn, params.bhn → params.bhn, hn»))));",
      "gruLayer: h = tf.add(«n, tf.mul(z, tf.sub(h, n)) → tf.mul(z, tf.sub(h, n)), n»);",
      "gruLayer: h = tf.add(n, tf.mul(«z, tf.sub(h, n) → tf.sub(h, n), z»));",
      "meanCrossEntropy: const logP = tf2.sum(tf2.mul(«tf2.logSoftmax(logits), right → right, tf2.logSoftmax(logits)»), 1);",
      "clipByGlobalNorm: return { clipped: gradients.map((g) => tf2.mul(«g, factor → factor, g»)), norm: norm2 };",
      "trainStep: weights.forEach((w, k) => w.assign(tf2.sub(w, tf2.mul(«clipped[k], rate → rate, clipped[k]»))));",
    ],
  },
  {
    because: "Both have a column for each number of the gates.",
    mutants: [
      "inputsByStep: return tf.unstack(tf.reshape(all, [B, T, «Wxh → bh».shape[1]]), 1);",
    ],
  },
  {
    because: "The recurrent matrix of a tanh network is square.",
    mutants: [
      "rnnLayer: let h = tf.zeros([x.shape[0], params.Whh.shape[«0 → 1»]]);",
    ],
  },
  {
    because: "Both states begin with the same zeros, and no operation changes a tensor in place.",
    mutants: [
      "lstmLayer: let c = «tf.zerosLike(h) → h»;",
    ],
  },
  {
    because: "The function is called with the very tensors that it closes over.",
    mutants: [
      "layerGradients: const ofParameters = tf2.grads((...[Wxh2, Whh2, bh2]) => layer(x, { Wxh: «Wxh2 → Wxh», Whh: Whh2, bh: bh2 }));",
      "layerGradients: const ofParameters = tf2.grads((...[Wxh2, Whh2, bh2]) => layer(x, { Wxh: Wxh2, Whh: «Whh2 → Whh», bh: bh2 }));",
      "layerGradients: const ofParameters = tf2.grads((...[Wxh2, Whh2, bh2]) => layer(x, { Wxh: Wxh2, Whh: Whh2, bh: «bh2 → bh» }));",
    ],
  },
  {
    because: "At the limit itself the factor is 1 either way.",
    mutants: [
      "clipByGlobalNorm: const factor = norm2 «> → >=» limit ? limit / norm2 : 1;",
    ],
  },
  {
    because:
      "Counting does not depend on the order, and what lies outside a typed array is no number.",
    mutants: [
      "saturation: for (const { data } of «activations → activations.toReversed()») {…}",
      "saturation: let k = «0 → (-1)»",
      "saturation: for (let k = 0; k «< → <=» data.length; k++) {…}",
    ],
  },
  {
    because: "A Jacobian of a state by the state before is square.",
    mutants: [
      "reach: left.unshift(norm(product) / Math.sqrt(J.«rows → cols»));",
    ],
  },
  {
    because: "A direction has as many entries as there are parameters.",
    mutants: [
      "hessianTimes: return new Float64Array(«v → at».length);",
    ],
  },
  {
    because: "With −ε, ahead is behind and behind is ahead, and the quotient is the same.",
    mutants: [
      "hessianTimes: const epsilon = «distance / length → -(distance / length)»;",
    ],
  },
  {
    because: "aᵀb is bᵀa.",
    mutants: [
      "curvatureAlong: return dot(«d, hessianTimes(gradient, at, d, distance) → hessianTimes(gradient, at, d, distance), d») / dot(d, d);",
    ],
  },
  ...q2_05,
  ...q3_01,
  ...q3_02,
  ...q3_03,
  ...q3_04,
];
