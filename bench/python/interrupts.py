"""How soon Ctrl-C stops a bulk load, whenever it is pressed.

    python bench/python/interrupts.py COLLECTION [--times 40]

COLLECTION is a folder with corpus.jsonl. Every load begins anew, in a process of its own, and is interrupted at another moment:
the moments are spread evenly over the time that a whole load takes. Prints every wait, and whether each index was sound.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import signal
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import tracuu

MANY = 20_000  # documents


def documents(collection: Path) -> list[tracuu.Document]:
    with open(collection / "corpus.jsonl", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, MANY)]
    return [tracuu.Document(str(row["id"]), row["title"], row["text"]) for row in rows]


def in_a_child(work: Callable[[], None], interrupted_after: float | None) -> tuple[float, float]:
    """When it was interrupted, and when it had stopped."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it otherwise
        try:
            work()
        except KeyboardInterrupt:
            pass
        os.write(write, str(time.time()).encode())
        os._exit(0)
    os.close(write)
    if interrupted_after is not None:
        time.sleep(interrupted_after)
    pressed = time.time()
    if interrupted_after is not None:
        os.kill(child, signal.SIGINT)
    with open(read) as end:
        stopped = float(end.read())
    os.waitpid(child, 0)
    return pressed, stopped


def one(given: list[tracuu.Document], after: float | None) -> float:
    with tempfile.TemporaryDirectory() as folder:
        index = tracuu.Index(Path(folder) / "index")
        pressed, stopped = in_a_child(lambda: index.bulk_load(given) and None, after)
        assert len(index) in (0, len(given)) and index.verify() == []
        index.writer().close()
    return stopped - pressed


def shares(times: int) -> Iterator[float]:
    yield from ((number + 0.5) / times for number in range(times))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collection", type=Path)
    parser.add_argument("--times", type=int, default=40)
    asked = parser.parse_args()
    given = documents(asked.collection)
    whole = one(given, None)
    print(f"{len(given):,} documents, a whole load takes {whole:.1f} s")
    waits = []
    for share in shares(asked.times):
        waits.append(one(given, share * whole))
        print(f"  after {share:5.1%}: {waits[-1] * 1e3:4.0f} ms", flush=True)
    waits.sort()
    print(f"stopped after {statistics.median(waits) * 1e3:.0f} ms in the median, {waits[int(len(waits) * 0.95) - 1] * 1e3:.0f} ms"
          f" in 95 of 100 cases, {waits[-1] * 1e3:.0f} ms at most")  # fmt: skip


if __name__ == "__main__":
    main()
