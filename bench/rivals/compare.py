"""Asks every contender the same queries in turn and writes what came back: results.json and a table.

Contenders are processes that speak the protocol of serve.h, so each is timed by a clock in its own language and none
pays for the pipe. Query by query each takes its turn, in an order that rotates, so that whatever else the machine does
falls on all alike."""

import argparse
import collections
import itertools
import json
import math
import pathlib
import random
import subprocess
import sys
import time

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import results  # noqa: E402
import segmenters  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent


class Contender:
    """A process that answers queries over its own index."""

    def __init__(self, name, command, folder):
        self.name, self.command, self.folder, self.process = name, command, folder, None

    def build(self, corpus, text_only):
        arguments = [*self.command, "build", str(corpus), str(self.folder)] + ["--text-only"] * text_only
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError((done.stderr.strip().splitlines() or ["failed without a word"])[-1])
        return json.loads(done.stdout.splitlines()[-1])

    def start(self):
        self.process = subprocess.Popen(
            [*self.command, "serve", str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def ask(self, query):
        """Milliseconds and ids."""
        self.process.stdin.write(query.replace("\n", " ") + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} gave up at: {query}")
        nanoseconds, *ids = line.rstrip("\n").split("\t")
        return int(nanoseconds) / 1e6, ids

    def warm(self, queries, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for query in queries:
                self.ask(query)
                if time.monotonic() > end:
                    break

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def contenders(settings, work):
    """All that can run, and why the others cannot: {name: reason}."""
    python, jars = [sys.executable], f"{settings.classes}:{settings.jars}/*"
    java = ["java", "-Xms1g", "-cp", jars, "RivalLucene"]
    commands = {
        "tracuu": [f"{settings.programs}/rival_tracuu"],
        "xapian": [f"{settings.programs}/rival_xapian"],
        "sqlite fts5": [f"{settings.programs}/rival_sqlite"],
        "tantivy": python + [str(HERE / "rival_tantivy.py")],
        "lucene": java + ["plain"],
        "lucene shingles": java + ["shingles"],
        "bm25s": python + [str(HERE / "rival_bm25s.py")],
    }
    skipped = dict(reason.split("=", 1) for reason in settings.skip)
    wanted = settings.only or list(commands)
    return [
        Contender(name, commands[name], work / name.replace(" ", "-")) for name in wanted if name not in skipped
    ], skipped


def read_queries(file):
    with open(file, encoding="utf-8") as lines:
        return {query["id"]: query["text"] for query in map(json.loads, lines)}


def read_judgements(file):
    judgements = collections.defaultdict(dict)
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            query, _, document, relevance = line.split()
            if int(relevance) > 0:
                judgements[query][document] = int(relevance)
    return judgements


def ndcg(ids, relevant):
    """nDCG@10, gain = relevance, as tracuu::evaluate."""
    gain = sum(relevant.get(name, 0) / math.log2(rank + 2) for rank, name in enumerate(ids[:10]))
    best = sum(value / math.log2(rank + 2) for rank, value in enumerate(sorted(relevant.values(), reverse=True)[:10]))
    return gain / best


def reciprocal_rank(ids, relevant):
    return next((1 / (rank + 1) for rank, name in enumerate(ids[:10]) if name in relevant), 0.0)


def drawn_sets(settings, corpus, text_only):
    command = [
        f"{settings.programs}/../queries/bench_queries",
        str(corpus),
        "--size",
        str(settings.size),
        "--seed",
        str(settings.seed),
    ]
    sets = collections.defaultdict(list)
    for line in subprocess.run(
        command + ["--text-only"] * text_only, capture_output=True, text=True, check=True
    ).stdout.splitlines():
        name, query = line.split("\t")
        sets[name].append((None, query))
    return sets


def judged_sets(settings, collection, judgements):
    chosen = sorted(judgements)
    random.Random(settings.seed).shuffle(chosen)
    chosen = sorted(chosen[: settings.queries or None])
    return {
        f"judged, {writing}": [(name, queries[name]) for name in chosen if name in queries]
        for writing, queries in (
            ("accented", read_queries(collection / "queries.jsonl")),
            ("bare", read_queries(collection / "queries_nodiac.jsonl")),
        )
    }


def ask_all(running, sets, warm_seconds):
    """{(engine, set): [(id of the query, milliseconds, ids)]}, contenders in turn."""
    everything = [(name, key, query) for name, queries in sets.items() for key, query in queries]
    random.Random(1).shuffle(everything)
    for contender in running:
        contender.warm([query for _, _, query in everything], warm_seconds)
    answers = collections.defaultdict(list)
    for turn, (name, key, query) in enumerate(everything):
        first = turn % len(running)
        for contender in running[first:] + running[:first]:
            answers[contender.name, name].append((key, *contender.ask(query)))
    return answers


def measure(settings, collection, text_only, run, work):
    name = collection.name
    able, skipped = contenders(settings, work)
    running = []
    for contender in able:
        try:
            built = contender.build(collection / "corpus.jsonl", text_only)
            contender.start()
            contender.ask("khởi động")
            running.append(contender)
        except (RuntimeError, OSError, ValueError) as problem:
            skipped[contender.name] = str(problem)
            continue
        labels = {"collection": name, "engine": contender.name}
        run.figure("build MB/s", built["text_bytes"] / 1e6 / built["seconds"], **labels)
        run.figure("build threads", built["threads"], **labels)
        run.figure("index bytes per text byte", built["index_bytes"] / built["text_bytes"], **labels)
    judgements = read_judgements(collection / "qrels.tsv")
    sets = {
        **judged_sets(settings, collection, judgements),
        **drawn_sets(settings, collection / "corpus.jsonl", text_only),
    }
    try:
        answers = ask_all(running, sets, settings.warm)
    finally:
        for contender in running:
            contender.stop()
    for engine, set_name in itertools.product([contender.name for contender in running], sets):
        rows, labels = answers[engine, set_name], {"collection": name, "engine": engine, "set": set_name}
        run.series("ms", [milliseconds for _, milliseconds, _ in rows], **labels)
        if set_name.startswith("judged"):
            rows.sort(key=lambda row: row[0])
            run.series("nDCG@10", [ndcg(ids, judgements[key]) for key, _, ids in rows], **labels)
            run.series("MRR@10", [reciprocal_rank(ids, judgements[key]) for key, _, ids in rows], **labels)
    run.data.setdefault("skipped", {}).update(skipped)
    print_collection(run, name, [contender.name for contender in running], list(sets), settings)


def print_collection(run, collection, engines, sets, settings):
    def mean(engine, unit, writing):
        return 100 * numpy.mean(run.samples(unit, collection=collection, engine=engine, set=f"judged, {writing}"))

    print(
        f"\n{collection}\n{'':17}{'build':>8}{'index':>8}   nDCG@10         MRR@10"
        f"         judged, accented    judged, bare\n"
        f"{'':17}{'MB/s':>8}{'/ text':>8}{'acc.':>7}{'bare':>7}{'acc.':>9}{'bare':>7}"
        f"{'p50 ms':>10}{'p99':>8}{'p50 ms':>10}{'p99':>8}"
    )
    for engine in engines:
        times = [
            numpy.percentile(
                run.samples("ms", collection=collection, engine=engine, set=f"judged, {writing}"), (50, 99)
            )
            for writing in ("accented", "bare")
        ]
        print(
            f"{engine:17}{run.value('build MB/s', collection=collection, engine=engine):8.2f}"
            f"{run.value('index bytes per text byte', collection=collection, engine=engine):8.2f}"
            f"{mean(engine, 'nDCG@10', 'accented'):7.1f}{mean(engine, 'nDCG@10', 'bare'):7.1f}"
            f"{mean(engine, 'MRR@10', 'accented'):9.1f}{mean(engine, 'MRR@10', 'bare'):7.1f}"
            + "".join(f"{p50:10.3f}{p99:8.2f}" for p50, p99 in times)
        )
    print(
        f"\n{collection}: p50 / p99 in ms of ten hits, {settings.size} queries a set\n{'':17}"
        + "".join(f"{e:>17}" for e in engines)
    )
    for set_name in sets:
        cells = [
            numpy.percentile(run.samples("ms", collection=collection, engine=engine, set=set_name), (50, 99))
            for engine in engines
        ]
        print(f"{set_name:17}" + "".join(f"{p50:9.3f} /{p99:6.1f}" for p50, p99 in cells))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "collections", nargs="+", help="folders; FOLDER:text indexes the field text alone, where titles are the queries"
    )
    parser.add_argument("--programs", required=True, help="folder of the C++ contenders")
    parser.add_argument("--classes", required=True)
    parser.add_argument("--jars", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True, help="for the indexes")
    parser.add_argument("--output", type=pathlib.Path, required=True, help="results.json")
    parser.add_argument("--queries", type=int, default=0, help="judged queries, 0 for all")
    parser.add_argument("--size", type=int, default=100, help="queries of each drawn set")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--warm", type=float, default=5, help="seconds each contender is asked before it counts")
    parser.add_argument("--only", action="append", help="this contender; may be repeated")
    parser.add_argument("--skip", action="append", default=[], metavar="NAME=REASON")
    parser.add_argument("--tokenizer-megabytes", type=float, default=0.5, help="0: leave out tokenizers")
    settings = parser.parse_args()
    run = results.Run("rivals", seed=settings.seed, size=settings.size, queries=settings.queries)
    folders = [(pathlib.Path(text.removesuffix(":text")), text.endswith(":text")) for text in settings.collections]
    for folder, text_only in folders:
        measure(settings, folder, text_only, run, settings.work / folder.name)
    if settings.tokenizer_megabytes:
        segmenters.measure(
            run,
            f"{settings.programs}/../tokenizer/tokenizer_bench",
            folders[0][0] / "corpus.jsonl",
            settings.tokenizer_megabytes,
        )
    for name, reason in run.data.get("skipped", {}).items():
        print(f"skipped: {name}: {reason}")
    run.write(settings.output)
    print(f"raw samples: {settings.output}")


if __name__ == "__main__":
    main()
