"""How soon Ctrl-C stops each long call, whenever it is pressed, and that the index is sound afterwards.

    python bench/python/interrupts.py COLLECTION [CALL…] [--times 20] [--documents 20000]

COLLECTION is a folder with corpus.jsonl, queries.jsonl and qrels.tsv. Every call begins anew, in a process of its own, and is
interrupted at another moment: the moments are spread evenly over the time that the whole call takes. A call that had ended
before is not counted, and interrupted again a little earlier.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import shutil
import signal
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import tracuu

LONG_TEXT = 240_000_000  # bytes of the text that is tokenized, about


@dataclass
class Collection:
    """What the calls work on."""

    folder: Path
    many: int  # documents

    @cached_property
    def documents(self) -> list[tracuu.Document]:
        with open(self.folder / "corpus.jsonl", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in itertools.islice(lines, self.many)]
        return [tracuu.Document(str(row["id"]), row["title"], row["text"]) for row in rows]

    @cached_property
    def queries(self) -> dict[str, str]:
        with open(self.folder / "queries.jsonl", encoding="utf-8") as lines:
            return {query["id"]: query["text"] for query in map(json.loads, lines)}

    @cached_property
    def judgements(self) -> dict[str, dict[str, int]]:
        return tracuu.read_judgements(self.folder / "qrels.tsv")

    @cached_property
    def text(self) -> str:
        texts = "\n".join(document.text for document in self.documents)
        return texts * max(1, LONG_TEXT // len(texts.encode()))


def add_all(index: tracuu.Index, given: Collection) -> None:
    with index.writer() as writer:
        writer.add_all(given.documents)


@dataclass
class Call:
    """`work` over an index that is empty or `full`; `grows` says that it makes an empty one full."""

    work: Callable[[tracuu.Index, Collection], object]
    full: bool = True
    needs: str = "queries"  # what the collection is to have ready before


CALLS = {
    "bulk_load": Call(lambda index, given: index.bulk_load(given.documents), full=False, needs="documents"),
    "bulk_load again": Call(lambda index, given: index.bulk_load(given.documents), needs="documents"),
    "add_all": Call(add_all, full=False, needs="documents"),
    "compact": Call(lambda index, _: index.compact()),
    "verify": Call(lambda index, _: index.verify()),
    "search_many": Call(lambda index, given: index.search_many(given.queries.values())),
    "evaluate": Call(lambda index, given: tracuu.evaluate(index, given.queries, given.judgements), needs="judgements"),
    "tokenize": Call(lambda _, given: tracuu.tokenize(given.text[: len(given.text) // 8]), full=False, needs="text"),
    "tokenize arrays": Call(lambda _, given: tracuu.tokenize(given.text, arrays=True), full=False, needs="text"),
}


def in_a_child(work: Callable[[], object], interrupted_after: float | None) -> tuple[float, float]:
    """Seconds it ran, and of these the seconds after it was interrupted."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it otherwise
        told = os.fdopen(write, "w")
        try:
            try:
                print(time.monotonic(), file=told, flush=True)
                work()
            finally:
                signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ended before it was interrupted
        except KeyboardInterrupt:  # in the work, or just behind it
            pass
        print(time.monotonic(), file=told, flush=True)
        os._exit(0)
    os.close(write)
    with open(read) as told:
        begun = float(told.readline())
        if interrupted_after is not None:
            time.sleep(max(0, begun + interrupted_after - time.monotonic()))
            pressed = time.monotonic()
            os.kill(child, signal.SIGINT)
        stopped = float(told.readline())
    os.waitpid(child, 0)
    return stopped - begun, stopped - pressed if interrupted_after is not None else 0.0


def wait_until_removed(index: Path) -> None:
    """What stopped work leaves is removed in the background."""
    until = time.monotonic() + 10
    while left := [entry.name for entry in index.iterdir() if entry.name.startswith("build-")]:
        assert time.monotonic() < until, left
        time.sleep(0.01)


def once(call: Call, given: Collection, full: Path, after: float | None) -> tuple[float, float]:
    """One call, and a look whether the index is sound then."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index"
        if call.full:
            shutil.copytree(full, path)
        index = tracuu.Index(path)
        times = in_a_child(lambda: call.work(index, given), after)
        assert len(index) in (len(given.documents) if call.full else 0, len(given.documents))
        index.writer().close()
        assert index.verify() == []
        wait_until_removed(path)
    return times


def waits(call: Call, given: Collection, full: Path, times: int) -> list[float]:
    whole, _ = once(call, given, full, None)
    print(f"  the whole takes {whole:.1f} s", flush=True)
    found = []
    for number in range(times):
        after, tries = (number + 0.5) / times * whole, 0
        while (wait := once(call, given, full, after)[1]) < 0 and (tries := tries + 1) < 20:
            after *= 0.9
        found.append(wait)
        print(f"  after {after:6.2f} s: {wait * 1e3:4.0f} ms", flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collection", type=Path)
    parser.add_argument("calls", nargs="*", metavar="CALL", help=f"by default all: {', '.join(CALLS)}")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--documents", type=int, default=20_000)
    asked = parser.parse_args()
    given = Collection(asked.collection, asked.documents)
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full"
        tracuu.Index(full).bulk_load(given.documents)
        for name in asked.calls or CALLS:
            print(name)
            getattr(given, CALLS[name].needs)
            found = sorted(waits(CALLS[name], given, full, asked.times))
            late = found[max(0, int(len(found) * 0.95) - 1)]
            lines.append(f"{name:16}{statistics.median(found) * 1e3:8.0f}{late * 1e3:8.0f}{found[-1] * 1e3:8.0f}")
    print(f"{len(given.documents):,} documents, {asked.times} times each, ms from Ctrl-C to the exception")
    print(f"{'':16}{'median':>8}{'95 %':>8}{'most':>8}", *lines, sep="\n")


if __name__ == "__main__":
    main()
