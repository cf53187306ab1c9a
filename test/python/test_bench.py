"""What compares two runs of a bench: it must tell real differences from chance."""

import importlib.machinery
import importlib.util
import json
import sys
import types
from pathlib import Path
from typing import Any

import pytest

numpy = pytest.importorskip("numpy")
BENCH = Path(__file__).resolve().parents[2] / "bench"


@pytest.fixture
def compare_runs(monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    """The script, in this environment instead of its own."""

    def load(name: str, file: Path) -> types.ModuleType:
        loader = importlib.machinery.SourceFileLoader(name, str(file))
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader) or pytest.fail(name))
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
        loader.exec_module(module)
        return module

    results = load("results", BENCH / "results.py")
    monkeypatch.setattr(results, "in_own_environment", lambda: None)
    monkeypatch.setitem(sys.modules, "results", results)
    return load("compare_runs", BENCH / "compare_runs")


def written(file: Path, **series: tuple[str, Any]) -> str:
    machine = {"cpu": "a kind", "cores": 2, "memory_gib": 8, "load_before": 0.0}
    every = [{"labels": {"set": n}, "unit": unit, "samples": list(map(float, s))} for n, (unit, s) in series.items()]
    run = {"kind": "latency", "date": "2026-01-31", "machine": machine, "settings": {}, "series": every, "figures": []}
    file.write_text(json.dumps(run), encoding="utf-8")
    return str(file)


def test_compare_runs_tells_real_differences_from_chance(
    compare_runs: types.ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    random = numpy.random.default_rng(7)

    def times(factor: float) -> Any:
        return factor * numpy.exp(random.normal(0, 0.3, 400))

    scores = random.uniform(0, 0.9, 400)
    noise = random.normal(0, 0.02, 400)
    old = written(
        tmp_path / "old.json",
        same=("ms", times(1)),
        slower=("ms", times(1)),
        hardly=("ms", numpy.full(400, 1.0)),
        better=("nDCG@10", scores),
        alike=("nDCG@10", scores),
        gone=("ms", times(1)),
    )
    new = written(
        tmp_path / "new.json",
        same=("ms", times(1)),
        slower=("ms", times(1.3)),
        hardly=("ms", numpy.full(400, 1.01)),  # certain, and not worth a line
        better=("nDCG@10", scores + 0.01 + noise),
        alike=("nDCG@10", scores + noise - noise.mean()),
    )
    monkeypatch.setattr(sys, "argv", ["compare_runs", old, new])
    compare_runs.main()
    lines = capsys.readouterr().out.splitlines()
    real = {(line.split()[1], line.split()[2]) for line in lines if line.startswith("real")}
    assert real == {("slower", "p50"), ("slower", "p99"), ("better", "mean")}
    assert lines[-1] == "3 of 8 figures differ really; 1 series are in one run only"
