"""The mean of two adapters of the same shape, tensor by tensor: what a fresh run learned, and what the one it started from still knew.

Works because the run was started from the other one (`train --warm`): both lie in one valley of the loss (Wortsman et al. 2022, "Model soups").
"""

import json
from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType, GGUFReader

from training.lora.manifest import sha256
from training.lora.score import trained_adapter
from training.work import work

PLAIN = (GGMLQuantizationType.F32, GGMLQuantizationType.F16)


def mean(trained: Path, other: Path, share: float) -> bytes:
    """`share` of the trained adapter, the rest of the other one; metadata as in the trained one."""
    data = bytearray(trained.read_bytes())
    others = {tensor.name: tensor for tensor in GGUFReader(other).tensors}
    for tensor in GGUFReader(trained).tensors:
        beside = others[tensor.name]
        assert tensor.shape.tolist() == beside.shape.tolist() and tensor.tensor_type in PLAIN, tensor.name
        mixed = share * tensor.data.astype(np.float32) + (1 - share) * beside.data.astype(np.float32)
        raw = mixed.astype(tensor.data.dtype).tobytes()
        data[tensor.data_offset : tensor.data_offset + len(raw)] = raw
    return bytes(data)


def blend(name: str, other: Path, share: float) -> None:
    """Puts the mean in the place of the adapter just trained and records it."""
    trained = trained_adapter(name)
    trained.write_bytes(mean(trained, other, share))
    file = work("runs", f"{name}.json")
    run = json.loads(file.read_text())
    file.write_text(json.dumps(run | {"blendedWith": sha256(other), "shareTrained": share}))
    print(f"{name}: {share:.0%} of this run, {1 - share:.0%} of {other.name}")
