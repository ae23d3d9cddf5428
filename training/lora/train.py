"""Trains one adapter on the CPU: loss on the answer only, batches of like lengths, checkpoints every few minutes (resumes by itself)."""

import json
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import torch

from training.lora.adapter import read_adapter, write_adapter
from training.lora.model import load, put, trained
from training.lora.score import trained_adapter
from training.lora.tokens import Tokens
from training.work import sha256, work

BATCH, POOL = 24, 12
"""Examples in a batch; batches that are sorted by length together (more: less padding, less mixing)."""
RATE, WARMUP_STEPS, LAST_SHARE = 1.5e-3, 30, 0.02
"""Of rates tried for three minutes on the home examples, 1.2e-3 left a development loss of 0.243, 5e-4 one of 0.364."""
CHECKPOINT_S = 120

Ids = tuple[list[int], list[int]]
"""Token ids of one prompt and of its answer."""


@dataclass
class Progress:
    step: int = 0
    tokens: int = 0
    elapsedS: float = 0.0


def batches(examples: list[Ids], epochs: float, seed: int) -> list[list[int]]:
    """Indices of the examples, batch by batch, for all epochs."""
    rng, out = random.Random(seed), []
    while epochs > 0:
        order = list(range(len(examples)))
        rng.shuffle(order)
        order = order[: int(len(order) * min(1.0, epochs))]
        for start in range(0, len(order), BATCH * POOL):
            pool = sorted(order[start : start + BATCH * POOL], key=lambda i: len(examples[i][0]) + len(examples[i][1]))
            cut = [pool[i : i + BATCH] for i in range(0, len(pool), BATCH)]
            rng.shuffle(cut)
            out += cut
        epochs -= 1
    return out


def tensors(batch: list[Ids]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """ids, attention mask and labels, each [batch, width]; labels are -100 where no loss is wanted."""
    width = max(len(prompt) + len(answer) for prompt, answer in batch)
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    mask = torch.zeros_like(ids)
    labels = torch.full_like(ids, -100)
    for row, (prompt, answer) in enumerate(batch):
        end = len(prompt) + len(answer)
        ids[row, :end] = torch.tensor(prompt + answer)
        mask[row, :end] = 1
        labels[row, len(prompt) : end] = torch.tensor(answer)
    return ids, mask, labels


def loss_of(model, batch: list[Ids]) -> torch.Tensor:
    """Mean cross entropy of the answers' tokens; the language-model head runs only where there is one."""
    ids, mask, labels = tensors(batch)
    causal = model.base_model.model
    hidden = causal.model(input_ids=ids, attention_mask=mask).last_hidden_state
    wanted = labels[:, 1:] != -100
    return torch.nn.functional.cross_entropy(causal.lm_head(hidden[:, :-1][wanted]).float(), labels[:, 1:][wanted])


def masters(parameters: dict[str, torch.nn.Parameter]) -> dict[str, torch.Tensor]:
    """float32 copies that the optimizer changes: bfloat16 would round small steps away."""
    return {name: value.detach().float().clone() for name, value in parameters.items()}


def step_on(parameters: dict[str, torch.nn.Parameter], values: dict[str, torch.Tensor], optimizer: torch.optim.Optimizer) -> None:
    """One clipped step of the float32 values, copied back into the model."""
    for name, parameter in parameters.items():
        values[name].grad = parameter.grad.float()
        parameter.grad = None
    torch.nn.utils.clip_grad_norm_(list(values.values()), 1.0)
    optimizer.step()
    with torch.no_grad():
        for name, parameter in parameters.items():
            parameter.copy_(values[name])


def dev_loss(model, tokens: Tokens, name: str) -> float:
    """Mean over the development examples' batches; no gradient."""
    lines = [json.loads(line) for line in work("data", f"{name}.dev.jsonl").open(encoding="utf-8")]
    examples = [(tokens.prompt_ids(line["prompt"]), tokens.answer_ids(line["answer"])) for line in lines]
    with torch.no_grad():
        losses = [loss_of(model, [examples[i] for i in batch]).item() for batch in batches(examples, 1, 1)]
    return sum(losses) / len(losses)


def train(name: str, epochs: float, minutes: float, seed: int, threads: int, warm: Path | None) -> None:
    """`warm`: an adapter (GGUF, same rank and layers) to go on from, instead of random matrices."""
    file = work("data", f"{name}.train.jsonl")
    lines = [json.loads(line) for line in file.open(encoding="utf-8")]
    tokens = Tokens()
    examples = [(tokens.prompt_ids(line["prompt"]), tokens.answer_ids(line["answer"])) for line in lines]
    plan = batches(examples, epochs, seed)
    model = load(seed, threads)
    parameters = trained(model)
    total = sum(len(p) + len(a) for p, a in examples)
    run = {"data": sha256(file), "epochs": epochs, "seed": seed, "examples": len(examples), "tokens": total}
    if warm:
        run["startedFrom"] = sha256(warm)
        put(model, read_adapter(warm, list(parameters)))
    values = masters(parameters)
    optimizer = torch.optim.AdamW(values.values(), lr=RATE, weight_decay=0.0)
    progress, saved = Progress(), work("checkpoints", f"{name}.pt")
    if saved.exists() and (old := torch.load(saved))["run"] == run and old["progress"]["step"] < len(plan):
        put(model, old["values"])
        for key, value in values.items():
            value.copy_(old["values"][key])
        optimizer.load_state_dict(old["optimizer"])
        progress = Progress(**old["progress"])
        print(f"resumed at step {progress.step}")
    print(f"{name}: {len(examples)} examples, {total} tokens, {len(plan)} steps of {BATCH}, {model.dtype}", flush=True)

    def save(done: bool) -> None:
        state = {"run": run, "values": values, "optimizer": optimizer.state_dict(), "progress": vars(progress), "done": done}
        torch.save(state, saved.with_suffix(".part"))
        saved.with_suffix(".part").replace(saved)

    model.train()
    begun, last = time.monotonic() - progress.elapsedS, time.monotonic()
    first, losses = (progress.step, progress.elapsedS), []
    for step in range(progress.step, len(plan)):
        progress.elapsedS = time.monotonic() - begun
        # The rate falls with the steps done or with the time used, whichever is further: a slow machine still ends well.
        share = max(step / len(plan), progress.elapsedS / (minutes * 60))
        if share >= 1:
            print(f"time is up at step {step}")
            break
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / WARMUP_STEPS) * max(LAST_SHARE, 1 - share)
        batch = [examples[i] for i in plan[step]]
        loss = loss_of(model, batch)
        loss.backward()
        step_on(parameters, values, optimizer)
        losses.append(loss.item())
        progress.step, progress.tokens = step + 1, progress.tokens + sum(len(p) + len(a) for p, a in batch)
        progress.elapsedS = time.monotonic() - begun
        if progress.step % 10 == 0:
            pace = (progress.step - first[0]) / (progress.elapsedS - first[1])
            left = min((len(plan) - progress.step) / pace, minutes * 60 - progress.elapsedS)
            print(
                f"{progress.step}/{len(plan)} loss {sum(losses[-10:]) / len(losses[-10:]):.3f} {pace:.2f} it/s "
                f"{progress.tokens / progress.elapsedS:.0f} tok/s {progress.elapsedS / 60:.1f} min, {left / 60:.1f} left", flush=True,
            )
        if time.monotonic() - last > CHECKPOINT_S:
            save(done=False)
            last = time.monotonic()
    save(done=True)
    print(f"{name}: loss on the development examples {dev_loss(model, tokens, name):.4f}", flush=True)
    write_adapter(values, trained_adapter(name))
    sources = Counter(line["source"].split(" ")[0] for line in lines)
    facts = {"trainedOn": [f"{source}: {count}" for source, count in sources.most_common()], "steps": progress.step, "trainedTokens": progress.tokens}
    work("runs", f"{name}.json").write_text(json.dumps(run | facts))
