"""How fast text is cut, in turns over the same text.

tracuu, ICU, Boost.Locale and Xapian by `tokenizer_bench`, pyvi and underthesea here."""

import json
import re
import statistics
import subprocess
import time

ROUNDS = 3
_ROW = re.compile(r"^(.*?)\s+([\d.]+) MB/s")


def _texts(corpus, megabytes):
    size = 0
    with open(corpus, encoding="utf-8") as lines:
        for line in lines:
            if size >= megabytes * 2**20:
                return
            text = json.loads(line)["text"]
            size += len(text.encode())
            yield text


def _python_segmenters(skipped):
    found = {}
    try:
        from pyvi import ViTokenizer

        found["pyvi: words, no offsets (Python)"] = ViTokenizer.tokenize
    except Exception as problem:  # whatever a rival's import brings is a reason to skip it, not to stop
        skipped["pyvi"] = repr(problem)
    try:
        from underthesea import word_tokenize

        word_tokenize("khởi động")
        found["underthesea: words, no offsets (Python)"] = word_tokenize
    except Exception as problem:
        skipped["underthesea"] = repr(problem)
    return found


def measure(run, tokenizer_bench, corpus, megabytes):
    skipped = run.data.setdefault("skipped", {})
    segmenters = _python_segmenters(skipped)
    texts = list(_texts(corpus, megabytes))
    size = sum(len(text.encode()) for text in texts) / 1e6
    rates = {}
    for _ in range(ROUNDS):
        table = subprocess.run(
            [tokenizer_bench, corpus, str(max(1, round(megabytes))), "1"], capture_output=True, text=True, check=True
        )
        for row in filter(None, map(_ROW.match, table.stdout.splitlines())):
            rates.setdefault(row[1], []).append(float(row[2]))
        for name, cut in segmenters.items():
            begin = time.process_time()
            for text in texts:
                cut(text)
            rates.setdefault(name, []).append(size / (time.process_time() - begin))
    print(f"\ntokenizers: MB/s on one core, median of {ROUNDS} rounds; the Python ones over {size:.1f} MB")
    for name, values in rates.items():
        rate = statistics.median(values)
        run.figure("tokenizer MB/s", rate, engine=name)
        print(f"{name:50}{rate:9.2f}")
