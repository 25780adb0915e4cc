"""Trains in PyTorch from given weights on given batches; says every loss and norm, and the last weights.

Reads one JSON object from standard input and writes one to standard output.
"""

import json
import sys

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)
job = json.load(sys.stdin)
model, cell = job["model"], job["model"]["cell"]
layer = getattr(nn, cell.upper())(model["inputs"], model["hidden"], batch_first=True)
readout = nn.Linear(model["hidden"], model["outputs"])
named = {f"{cell}.{n}": p for n, p in layer.named_parameters()}
named |= {f"fc.{n}": p for n, p in readout.named_parameters()}
with torch.no_grad():
    for name, parameter in named.items():
        parameter.copy_(torch.tensor(job["weights"][name]).reshape(parameter.shape))

# PyTorch has a second bias, which moves like the first. Only what is not the same twice is trained.
second = named[f"{cell}.bias_hh_l0"]
trained = torch.zeros_like(second)
if cell == "gru":
    trained[2 * model["hidden"]:] = 1
second.register_hook(lambda gradient: gradient * trained)

adam = torch.optim.Adam(named.values(), betas=(0.9, 0.999), eps=1e-8)
losses, norms = [], []
for batch in job["batches"]:
    x = torch.tensor(batch["x"], dtype=torch.float32).reshape(batch["size"], -1, model["inputs"])
    said = readout(layer(x)[0][:, -1])
    if model["loss"] == "cross-entropy":
        loss = nn.functional.cross_entropy(said, torch.tensor(batch["y"]))
    else:
        y = torch.tensor(batch["y"], dtype=torch.float32).reshape(batch["size"], -1)
        loss = nn.functional.mse_loss(said, y)
    adam.zero_grad()
    loss.backward()
    norms.append(nn.utils.clip_grad_norm_(named.values(), job["clip"] or np.inf).item())
    adam.param_groups[0]["lr"] = job["rate"]
    adam.step()
    losses.append(loss.item())

weights = {name: parameter.detach().flatten().tolist() for name, parameter in named.items()}
json.dump({"losses": losses, "norms": norms, "weights": weights}, sys.stdout)
