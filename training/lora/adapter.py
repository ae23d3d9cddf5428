"""The adapter as llama.cpp reads it: one GGUF file, float16, tensors blk.N.<module>.weight.lora_a [rank, in] and .lora_b [out, rank]."""

import re
from pathlib import Path

import gguf
import numpy as np
import torch

from training.lora.model import ALPHA, TARGETS

NAME = re.compile(r"layers\.(\d+)\.\w+\.(\w+)\.lora_([AB])")


def gguf_name(name: str) -> str:
    found = NAME.search(name)
    assert found, name
    return f"blk.{found[1]}.{TARGETS[found[2]]}.weight.lora_{found[3].lower()}"


def write_adapter(values: dict[str, torch.Tensor], file: Path) -> None:
    writer = gguf.GGUFWriter(file, "gemma3")
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(ALPHA))
    for name, value in values.items():
        writer.add_tensor(gguf_name(name), value.numpy().astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def read_adapter(file: Path, names: list[str]) -> dict[str, torch.Tensor]:
    """The values under transformers' names, to go on from an adapter of the same rank and layers."""
    tensors = {tensor.name: tensor.data for tensor in gguf.GGUFReader(file).tensors}
    return {name: torch.from_numpy(tensors[gguf_name(name)].astype(np.float32)) for name in names}
