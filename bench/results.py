"""results.json: what all benches write and `report` and `compare_runs` read.

{"kind", "date", "machine": {…}, "settings": {…},
 "series":  [{"labels": {…}, "unit": "ms", "samples": […]}],     raw samples, in the order of the queries
 "figures": [{"labels": {…}, "name": "build MB/s", "value": 1.5}]}"""

import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys


def in_own_environment():
    """Goes on in the Python of bench/environment, where NumPy and Matplotlib are."""
    python = subprocess.run(
        [pathlib.Path(__file__).parent / "environment"], stdout=subprocess.PIPE, text=True, check=True
    ).stdout.strip()
    if not os.path.samefile(sys.prefix, pathlib.Path(python).parent.parent):
        os.execv(python, [python, "-B", *sys.argv])


def machine():
    """What kind of machine this is, without its name."""
    model = platform.machine()
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), model)
    return {
        "cpu": model,
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "load_before": os.getloadavg()[0],
    }


class Run:
    """One run of a bench, as it grows or as it was read."""

    def __init__(self, kind="", **settings):
        self.data = {
            "kind": kind,
            "date": datetime.date.today().isoformat(),
            "machine": machine(),
            "settings": settings,
            "series": [],
            "figures": [],
        }

    @classmethod
    def read(cls, file):
        run = cls.__new__(cls)
        with open(file, encoding="utf-8") as text:
            run.data = json.load(text)
        return run

    def write(self, file):
        os.makedirs(os.path.dirname(os.path.abspath(file)), exist_ok=True)
        with open(file, "w", encoding="utf-8") as out:
            json.dump(self.data, out, ensure_ascii=False)
            out.write("\n")

    def series(self, unit, samples, **labels):
        self.data["series"].append(
            {"labels": labels, "unit": unit, "samples": [float(f"{value:.5g}") for value in samples]}
        )

    def figure(self, name, value, **labels):
        self.data["figures"].append({"labels": labels, "name": name, "value": value})

    def samples(self, unit, **labels):
        return next(s["samples"] for s in self.data["series"] if s["unit"] == unit and s["labels"] == labels)

    def value(self, name, **labels):
        return next(f["value"] for f in self.data["figures"] if f["name"] == name and f["labels"] == labels)
