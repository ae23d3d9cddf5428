"""The base as torch reads it (float32), with LoRA matrices on the upper layers."""

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


def load(seed: int, threads: int) -> PeftModel:
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    file = pruned()
    model = AutoModelForCausalLM.from_pretrained(file.parent, gguf_file=file.name, dtype=torch.float32)
    config = LoraConfig(r=RANK, lora_alpha=ALPHA, lora_dropout=0.0, layers_to_transform=list(LAYERS), target_modules=list(TARGETS))
    return get_peft_model(model, config)


def trained(model: PeftModel) -> dict[str, torch.nn.Parameter]:
    return {name: value for name, value in model.named_parameters() if value.requires_grad}


def put(model: PeftModel, values: dict[str, torch.Tensor]) -> None:
    with torch.no_grad():
        for name, parameter in trained(model).items():
            parameter.copy_(values[name])
