"""The base as torch reads it, with LoRA matrices on the upper layers."""

import time

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM

from training.base.prune import pruned

RANK, ALPHA = 16, 32
# 18 layers; the gradient need not go below the sixth: a third faster.
LAYERS = range(6, 18)
TARGETS = {
    "q_proj": "attn_q", "k_proj": "attn_k", "v_proj": "attn_v", "o_proj": "attn_output",
    "gate_proj": "ffn_gate", "up_proj": "ffn_up", "down_proj": "ffn_down",
}  # transformers' name: llama.cpp's name


def fastest() -> torch.dtype:
    """bfloat16 where this processor multiplies it faster (AVX512-BF16, AMX), else float32: measured on one product of the model's own shape."""

    def seconds(dtype: torch.dtype) -> float:
        left, right = torch.ones(960, 640, dtype=dtype), torch.ones(640, 2048, dtype=dtype)
        begun = time.perf_counter()
        for _ in range(8):
            left @ right
        return time.perf_counter() - begun

    for dtype in (torch.float32, torch.bfloat16):
        seconds(dtype)
    return torch.bfloat16 if seconds(torch.bfloat16) < seconds(torch.float32) else torch.float32


def load(seed: int, threads: int) -> PeftModel:
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    file = pruned()
    model = AutoModelForCausalLM.from_pretrained(file.parent, gguf_file=file.name, dtype=torch.float32)
    config = LoraConfig(r=RANK, lora_alpha=ALPHA, lora_dropout=0.0, layers_to_transform=list(LAYERS), target_modules=list(TARGETS))
    return get_peft_model(model, config).to(fastest())


def trained(model: PeftModel) -> dict[str, torch.nn.Parameter]:
    return {name: value for name, value in model.named_parameters() if value.requires_grad}


def put(model: PeftModel, values: dict[str, torch.Tensor]) -> None:
    with torch.no_grad():
        for name, parameter in trained(model).items():
            parameter.copy_(values[name])
