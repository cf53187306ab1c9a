"""The Python side of serve.h: `build CORPUS FOLDER [--text-only]` and `serve FOLDER`, for contenders in Python."""

import argparse
import json
import os
import pathlib
import shutil
import sys
import time
import unicodedata

_MARKS = dict.fromkeys(c for c in range(0x300, 0x370) if unicodedata.combining(chr(c)))
_MARKS[ord("đ")] = "d"


def fold(text):
    """Lower case without accents."""
    return unicodedata.normalize("NFD", text.lower()).translate(_MARKS)


def _documents(corpus, text_only):
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            title = "" if text_only else document.get("title") or ""
            yield document["id"], title + "\n" + document["text"]


def _build(name, build, threads, arguments):
    corpus = list(_documents(arguments.corpus, arguments.text_only))
    text_bytes = sum(len(text.encode()) - 1 for _, text in corpus)
    shutil.rmtree(arguments.folder, ignore_errors=True)
    os.makedirs(arguments.folder)
    begin = time.perf_counter()
    build(corpus, arguments.folder)
    seconds = time.perf_counter() - begin
    index_bytes = sum(file.stat().st_size for file in pathlib.Path(arguments.folder).rglob("*") if file.is_file())
    print(
        json.dumps(
            {
                "name": name,
                "documents": len(corpus),
                "text_bytes": text_bytes,
                "index_bytes": index_bytes,
                "seconds": seconds,
                "threads": threads,
            }
        )
    )


def _serve(answer):
    for line in sys.stdin:
        query = line.rstrip("\n")
        begin = time.perf_counter_ns()
        ids = answer(query)
        took = time.perf_counter_ns() - begin
        print(took, *ids, sep="\t", flush=True)


def main(name, build, open_index, threads=1):
    """`build(corpus, folder)` takes (id, text) pairs; `open_index(folder)` gives a function from a query to ten ids."""
    parser = argparse.ArgumentParser(description=name)
    commands = parser.add_subparsers(dest="command", required=True)
    builder = commands.add_parser("build")
    builder.add_argument("corpus")
    builder.add_argument("folder")
    builder.add_argument("--text-only", action="store_true")
    commands.add_parser("serve").add_argument("folder")
    arguments = parser.parse_args()
    if arguments.command == "build":
        _build(name, build, threads, arguments)
    else:
        _serve(open_index(arguments.folder))
