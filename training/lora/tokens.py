"""The tokenizer as training sees it, read from the pruned GGUF."""

from transformers import AutoTokenizer

from training.base.prune import pruned


class Tokens:
    def __init__(self) -> None:
        file = pruned()
        self._tokenizer = AutoTokenizer.from_pretrained(file.parent, gguf_file=file.name)
        self.bos: int = self._tokenizer.bos_token_id
        self.eos: int = self._tokenizer.eos_token_id
        self.pad = 0

    def text_ids(self, text: str) -> list[int]:
        return self._tokenizer(text, add_special_tokens=False).input_ids

    def prompt_ids(self, prompt: str) -> list[int]:
        return [self.bos, *self.text_ids(prompt)]

    def answer_ids(self, answer: str) -> list[int]:
        return [*self.text_ids(answer), self.eos]

    def text(self, ids: list[int]) -> str:
        return self._tokenizer.decode(ids, skip_special_tokens=True)
