"""Loads a file of weights into PyTorch's own modules and says what they say.

Given: {"file", "cell", "inputs", "hidden", "outputs", "size", "x"}, x as [size×T×I] in one list.
The format is read by hand, so that nothing but PyTorch is needed: eight bytes with the length of the
header, the header as JSON, the numbers.
"""
import json
import struct
import sys

import numpy
import torch
from torch import nn

given = json.load(sys.stdin)
cell, inputs, hidden, outputs = (given[name] for name in ("cell", "inputs", "hidden", "outputs"))

with open(given["file"], "rb") as file:
    (length,) = struct.unpack("<Q", file.read(8))
    header = json.loads(file.read(length))
    numbers = file.read()


def tensor(entry):
    begin, end = entry["data_offsets"]
    flat = numpy.frombuffer(numbers[begin:end], dtype="<f4").copy()
    return torch.from_numpy(flat).reshape(entry["shape"])


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        kind = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[cell]
        setattr(self, cell, kind(inputs, hidden, batch_first=True))
        self.fc = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc(getattr(self, cell)(x)[0][:, -1, :])


net = Net()
weights = {
    name: tensor(entry)
    for name, entry in header.items()
    if name != "__metadata__" and not name.startswith("exp_avg")
}
net.load_state_dict(weights, strict=True)
x = torch.tensor(given["x"], dtype=torch.float32).reshape(given["size"], -1, inputs)
with torch.no_grad():
    print(json.dumps({"said": net(x).flatten().tolist()}))
