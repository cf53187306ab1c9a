"""bm25s in the comparison: folded words, Lucene's BM25, scores computed before, Numba's backend."""

import json
import pathlib
import re

import bm25s

import contender

_WORD = re.compile(r"\w+")


def _words(text):
    return _WORD.findall(contender.fold(text))


def build(corpus, folder):
    index = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    index.index([_words(text) for _, text in corpus], show_progress=False)
    index.save(folder)
    pathlib.Path(folder, "ids.json").write_text(json.dumps([name for name, _ in corpus]))


def open_index(folder):
    index = bm25s.BM25.load(folder)
    ids = json.loads(pathlib.Path(folder, "ids.json").read_text())
    count = min(10, len(ids))
    try:
        index.backend = "numba"
        index.activate_numba_scorer()
    except ImportError:
        index.backend = "numpy"

    def answer(query):
        words = [word for word in _words(query) if word in index.vocab_dict]
        if not words:
            return []
        numbers, scores = index.retrieve([words], k=count, show_progress=False)
        return [ids[number] for number, score in zip(numbers[0], scores[0]) if score > 0]

    return answer


if __name__ == "__main__":
    contender.main("bm25s", build, open_index)
