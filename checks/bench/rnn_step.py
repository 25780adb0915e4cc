"""One training step of the original lab's tanh network in NumPy, timed on request.

Reads a number of steps from each line of standard input and prints the seconds they took.
"""
import sys
import time

import numpy as np

H, V, T, RATE, LIMIT = 32, 8, 5, 0.01, 5
rng = np.random.default_rng(1)
Wxh = rng.normal(size=(H, V)) * 0.01
Whh = rng.normal(size=(H, H)) * 0.01
Why = rng.normal(size=(V, H)) * 0.01
bh, by = np.zeros((H, 1)), np.zeros((V, 1))
inputs = [np.eye(V)[:, [t]] for t in range(T)]
targets = [t + 1 for t in range(T)]
h0 = np.zeros((H, 1))


def step():
    hs, ps, loss = {-1: h0}, {}, 0.0
    for t in range(T):
        hs[t] = np.tanh(Wxh @ inputs[t] + Whh @ hs[t - 1] + bh)
        y = Why @ hs[t] + by
        e = np.exp(y - np.max(y))
        ps[t] = e / e.sum()
        loss -= np.log(ps[t][targets[t], 0])
    dWxh, dWhh, dWhy = np.zeros_like(Wxh), np.zeros_like(Whh), np.zeros_like(Why)
    dbh, dby, dh_next = np.zeros_like(bh), np.zeros_like(by), np.zeros_like(h0)
    for t in reversed(range(T)):
        dy = ps[t].copy()
        dy[targets[t]] -= 1
        dWhy += dy @ hs[t].T
        dby += dy
        dz = (1 - hs[t] ** 2) * (Why.T @ dy + dh_next)
        dbh += dz
        dWxh += dz @ inputs[t].T
        dWhh += dz @ hs[t - 1].T
        dh_next = Whh.T @ dz
    for p, d in ((Wxh, dWxh), (Whh, dWhh), (Why, dWhy), (bh, dbh), (by, dby)):
        np.clip(d, -LIMIT, LIMIT, out=d)
        p -= RATE * d
    return loss


print("numpy", np.__version__, flush=True)
for line in sys.stdin:
    count = int(line)
    start = time.perf_counter()
    for _ in range(count):
        step()
    print(time.perf_counter() - start, flush=True)
