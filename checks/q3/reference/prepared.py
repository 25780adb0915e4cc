"""Writes prepared.json: pictures prepared by PyTorch, for preparing_test.ts to compare with.

    python checks/q3/reference/prepared.py
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(7)


def prepared(image, fit, scaled_to, size, scale, mean, deviation):
    """[H, W, 3] bytes as torchvision's functions would do it, with interpolate for PIL, and never rounded."""
    x = image.permute(2, 0, 1).double()[None]
    height, width = x.shape[2:]
    measure = min(height, width) if fit == "crop" else max(height, width)
    sizes = [max(1, n * scaled_to // measure) for n in (height, width)]
    x = F.interpolate(x, size=sizes, mode="bilinear", align_corners=False)
    margins = [size - n for n in sizes]
    top, left = [m // 2 if m >= 0 else -((-m) // 2) for m in margins]
    # A negative pad cuts off.
    x = F.pad(x, (left, margins[1] - left, top, margins[0] - top))
    m = torch.tensor(mean, dtype=torch.float64).view(1, 3, 1, 1)
    d = torch.tensor(deviation, dtype=torch.float64).view(1, 3, 1, 1)
    return ((x * scale - m) / d)[0]


IMAGENET = dict(scale=1 / 255, mean=[0.485, 0.456, 0.406], deviation=[0.229, 0.224, 0.225])
BYTES = dict(scale=1, mean=[0, 0, 0], deviation=[1, 1, 1])
cases = []
for height, width, wanted in [
    (13, 19, dict(fit="crop", scaledTo=10, size=8, **IMAGENET)),
    (21, 11, dict(fit="crop", scaledTo=9, size=8, **IMAGENET)),
    (7, 6, dict(fit="crop", scaledTo=12, size=10, **IMAGENET)),
    (13, 19, dict(fit="pad", scaledTo=9, size=9, **BYTES)),
    (23, 14, dict(fit="pad", scaledTo=11, size=11, **BYTES)),
    (5, 8, dict(fit="pad", scaledTo=12, size=12, **BYTES)),
]:
    image = torch.randint(0, 256, (height, width, 3))
    arguments = dict(wanted)
    arguments["scaled_to"] = arguments.pop("scaledTo")
    x = prepared(image, **arguments)
    cases.append(dict(height=height, width=width, data=image.flatten().tolist(), wanted=wanted,
                      x=[round(v, 9) for v in x.flatten().tolist()]))

file = pathlib.Path(__file__).with_name("prepared.json")
lines = ",\n".join("  " + json.dumps(case) for case in cases)
file.write_text(f'{{\n "about": "PyTorch {torch.__version__}, float64",\n "cases": [\n{lines}\n ]\n}}\n')
