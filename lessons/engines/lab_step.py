"""The training step of the original lab in PyTorch, timed on request: a line "n" runs n steps."""
import sys
import time

import torch
from torch import nn

kind, threads, batch, steps, inputs, hidden, outputs = sys.argv[1], *map(int, sys.argv[2:])
torch.set_num_threads(threads)
torch.manual_seed(1)


class Lab(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[kind](
            inputs, hidden, batch_first=True
        )
        self.fc = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.fc(self.layer(x)[0][:, -1, :])


model = Lab()
optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)
criterion = nn.CrossEntropyLoss()
x = torch.rand(batch, steps, inputs)
y = torch.randint(outputs, (batch,))


def step():
    optimiser.zero_grad()
    loss = criterion(model(x), y)
    loss.backward()
    optimiser.step()


print(f"PyTorch {torch.__version__}", flush=True)
for line in sys.stdin:
    begun = time.perf_counter()
    for _ in range(int(line)):
        step()
    print(time.perf_counter() - begun, flush=True)
