"""What Python costs: searches beside the same ones from C++, tokens as columns, two threads, the import.

    python bench/python/bench.py COLLECTION [--program build/bench/bench/python/bench_search]

COLLECTION is a folder with corpus.jsonl and queries.jsonl. All figures are medians; what is compared takes turns.
"""

from __future__ import annotations

import argparse
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import tracuu

MANY = 20_000  # documents at most
ROUNDS = 7


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with open(path, encoding="utf-8") as file:
        yield from map(json.loads, file)


def seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def overhead(index: tracuu.Index, queries: list[str], program: Path) -> None:
    """Each query in turn in this process and in the C++ program, which goes first every other time."""
    ratios, python, cpp = [], [], []
    with subprocess.Popen([program, index.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None and other.stdout is not None

        def there(query: str) -> tuple[float, int]:
            print(query, file=other.stdin, flush=True)
            nanoseconds, hits = other.stdout.readline().split()  # type: ignore[union-attr]
            return int(nanoseconds) / 1e9, int(hits)

        for number, query in enumerate(queries * ROUNDS):
            if number % 2:
                theirs, hits = there(query)
            ours = seconds(lambda: index.search(query))
            if not number % 2:
                theirs, hits = there(query)
            if number < len(queries):  # to warm up, and to see that both do the same
                assert hits == len(index.search(query)), query
                continue
            python.append(ours)
            cpp.append(theirs)
            ratios.append(ours / theirs)
        other.stdin.close()
    print(f"search, 10 hits with snippets: Python {statistics.median(python) * 1e3:.3f} ms, C++ {statistics.median(cpp) * 1e3:.3f} ms,"
          f" median of {len(ratios)} ratios {statistics.median(ratios):.3f}")  # fmt: skip


def tokenizing(texts: list[str]) -> None:
    """Texts of about 5 kB, in seconds of the processor."""
    joined, pieces = "\n".join(texts), []
    for begin in range(0, min(len(joined), 1_000_000), 3900):
        pieces.append(joined[begin : begin + 3900])
    size = sum(len(piece.encode()) for piece in pieces)
    ways: dict[str, Callable[[str], object]] = {
        "arrays": lambda text: tracuu.tokenize(text, arrays=True),
        "objects": tracuu.tokenize,
    }
    speeds: dict[str, list[float]] = {way: [] for way in ways}
    for _, (way, cut) in itertools.product(range(ROUNDS + 1), ways.items()):
        begin_time = time.process_time()
        for piece in pieces:
            cut(piece)
        speeds[way].append(size / 1e6 / (time.process_time() - begin_time))
    shown = ", ".join(f"{way} {statistics.median(speeds[way][1:]):.1f} MB/s" for way in ways)
    print(f"tokenize, texts of {size / len(pieces):,.0f} bytes: {shown}")


def threads(index: tracuu.Index, queries: list[str]) -> None:
    """Python's own threads, each with searches of its own."""
    searcher = index.searcher()

    def work(part: list[str]) -> None:
        for query in part:
            searcher.search(query)

    ratios = []
    with ThreadPoolExecutor(2) as pool:
        for _ in range(ROUNDS):
            one = seconds(lambda: pool.submit(work, queries).result())
            two = seconds(lambda: list(pool.map(work, [queries, queries])))
            ratios.append(2 * one / two)
    print(f"two threads: {statistics.median(ratios):.2f} x the searches of one")


def importing() -> None:
    program = "import time; a = time.perf_counter(); import tracuu; print(time.perf_counter() - a)"
    times = [float(subprocess.check_output([sys.executable, "-c", program])) for _ in range(3 * ROUNDS)]
    print(f"import: {statistics.median(times) * 1e3:.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collection", type=Path)
    parser.add_argument("--program", type=Path, help="bench_search; without it searches are not compared")
    parser.add_argument("--index", type=Path, help="kept there; made if it is not there")
    asked = parser.parse_args()
    corpus = list(itertools.islice(lines(asked.collection / "corpus.jsonl"), MANY))
    queries = [" ".join(line["text"].split()) for line in lines(asked.collection / "queries.jsonl")][:100]
    with tempfile.TemporaryDirectory() as folder:
        index = tracuu.Index(asked.index or Path(folder) / "bench.idx")
        if len(index) == 0:
            index.bulk_load({"id": str(d["id"]), "title": d["title"], "text": d["text"]} for d in corpus)
        print(f"{len(index):,} documents, {len(queries)} queries")
        if asked.program:
            overhead(index, queries, asked.program)
        tokenizing([document["text"] for document in corpus])
        threads(index, queries)
        importing()


if __name__ == "__main__":
    main()
