"""Keeps only the English and Russian vocabulary of the base model.

Two thirds of Gemma 3 270M are its 262,144-token embedding. A token is kept when it is special, a byte, punctuation or digits, has Cyrillic
letters (and nothing foreign), or has Latin letters and an id below 40,000 (ids grow with rarity) or at most two letters. The rows of the
embedding (shape [vocabulary, 640], quantised row by row) of all other tokens are dropped, so no weight changes its value.
"""

import re
from pathlib import Path

import gguf
import numpy as np

from training.base.fetch import original
from training.work import work

LATIN_BELOW = 40_000
NORMAL, CONTROL = 1, 3
SPACE = "\u2581"
SIGNS = "!-/:-@\\[-`{-~«»—–…№°’‘“”"
CYRILLIC = re.compile("[А-Яа-яЁё]")
LATIN = re.compile("[A-Za-z]")
CYRILLIC_TOKEN = re.compile(f"^[{SPACE} \t\nА-Яа-яЁё0-9{SIGNS}]*$")
LATIN_TOKEN = re.compile(f"^[{SPACE} \t\nA-Za-z0-9{SIGNS}•€₽£×±]*$")


def pruned() -> Path:
    """The pruned model, alone in its folder, as transformers' gguf_file= wants it."""
    return work("base", "pruned", "base.gguf")


def is_kept(index: int, token: str, kind: int) -> bool:
    if kind == CONTROL:
        return not token.startswith("<unused")
    if kind != NORMAL:
        return True
    if CYRILLIC_TOKEN.match(token) and CYRILLIC.search(token):
        return True
    if not LATIN_TOKEN.match(token):
        return False
    return index < LATIN_BELOW or len(token.replace(SPACE, "")) <= 2 or not LATIN.search(token)


def copy_fields(reader: gguf.GGUFReader, writer: gguf.GGUFWriter, kept: np.ndarray) -> None:
    """Everything but the vocabulary as it was; token ids (bos, eos, ...) translated to the new numbering."""
    for name, field in reader.fields.items():
        if name.startswith(("GGUF.", "tokenizer.ggml.tok", "tokenizer.ggml.scores")) or name == "general.architecture":
            continue
        value, kind = field.contents(), field.types[0]
        if name.endswith("_token_id"):
            value = int(np.where(kept == value)[0][0])
        if kind == gguf.GGUFValueType.ARRAY:
            writer.add_array(name, value)
        else:
            writer.add_key_value(name, value, kind)


def write(reader: gguf.GGUFReader, kept: np.ndarray, writer: gguf.GGUFWriter) -> None:
    def array(name: str) -> list:
        field = reader.fields[name]
        return [field.parts[i] for i in field.data]

    tokens = [bytes(part) for part in array("tokenizer.ggml.tokens")]
    kinds = [int(part[0]) for part in array("tokenizer.ggml.token_type")]
    scores = [float(part[0]) for part in array("tokenizer.ggml.scores")]
    # llama.cpp holds `</s>` for an end token and warns at each load that it is not marked as a control token.
    kinds = [CONTROL if token == b"</s>" else kind for token, kind in zip(tokens, kinds)]
    copy_fields(reader, writer, kept)
    writer.add_token_list([tokens[i] for i in kept])
    writer.add_token_scores([scores[i] for i in kept])
    writer.add_token_types([kinds[i] for i in kept])
    for tensor in reader.tensors:
        data = np.ascontiguousarray(tensor.data[kept]) if tensor.name == "token_embd.weight" else tensor.data
        writer.add_tensor(tensor.name, data, raw_dtype=tensor.tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def prune() -> Path:
    reader = gguf.GGUFReader(original())
    field = reader.fields["tokenizer.ggml.tokens"]
    kinds = reader.fields["tokenizer.ggml.token_type"]
    kept = np.array([
        index for index, (token, kind) in enumerate(zip(field.data, kinds.data))
        if is_kept(index, bytes(field.parts[token]).decode("utf-8", "replace"), int(kinds.parts[kind][0]))
    ])
    print(f"{len(kept)} of {len(field.data)} tokens kept")
    write(reader, kept, gguf.GGUFWriter(pruned(), "gemma3"))
    return pruned()
