"""The original lab's second question: a cell learns MNIST row by row for five epochs.

Usage: lab_training.py <rnn|lstm|gru> <threads> <folder with the bytes of images and labels>
Prints the test accuracy after every epoch, one a line.
"""

import sys

import numpy as np
import torch
import torch.nn as nn

cell, threads, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
torch.set_num_threads(threads)
torch.manual_seed(42)


def part(name):
    images = np.fromfile(f"{folder}/{name}-images", dtype=np.uint8).reshape(-1, 28, 28)
    labels = np.fromfile(f"{folder}/{name}-labels", dtype=np.uint8)
    return torch.from_numpy(images).float() / 255, torch.from_numpy(labels).long()


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        layer = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[cell]
        self.rnn = layer(28, 128, 1, batch_first=True)
        self.fc = nn.Linear(128, 10)

    def forward(self, x):
        out, _ = self.rnn(x)
        return self.fc(out[:, -1, :])


x, y = part("train")
test_x, test_y = part("test")
loader = torch.utils.data.DataLoader(
    torch.utils.data.TensorDataset(x, y), batch_size=128, shuffle=True
)
model = Classifier()
optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
loss = nn.CrossEntropyLoss()
for _ in range(5):
    model.train()
    for batch, labels in loader:
        optimizer.zero_grad()
        loss(model(batch), labels).backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        said = torch.cat([model(some) for some in test_x.split(1000)])
    print((said.argmax(1) == test_y).float().mean().item(), flush=True)
