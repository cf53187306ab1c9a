"""The package as a whole: its manual, its types, its examples, its weight."""

import doctest
import importlib.metadata
import os
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

import tracuu

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("0*.py"))


def docstrings() -> Iterator[tuple[str, str]]:
    """Of everything public; doctest's own finder does not see into compiled modules."""
    yield "tracuu", tracuu.__doc__ or ""
    for name in tracuu.__all__:
        thing = getattr(tracuu, name)
        yield name, getattr(thing, "__doc__", None) or ""
        if isinstance(thing, type):
            for member, value in vars(thing).items():
                if not isinstance(value, (str, types.NoneType)):
                    yield f"{name}.{member}", getattr(value, "__doc__", None) or ""


WITH_EXAMPLES = [(name, text) for name, text in docstrings() if ">>>" in text]


@pytest.mark.parametrize(("name", "text"), WITH_EXAMPLES, ids=[name for name, _ in WITH_EXAMPLES])
def test_the_examples_of_docstrings_are_true(name: str, text: str, reports: tracuu.Index) -> None:
    test = doctest.DocTestParser().get_doctest(text, {"tracuu": tracuu, "reports": reports}, name, None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(test)
    assert runner.tries > 0 and runner.failures == 0


def test_enough_docstrings_have_examples() -> None:
    assert len(WITH_EXAMPLES) >= 15
    assert all(getattr(tracuu, name).__doc__ for name in tracuu.__all__ if callable(getattr(tracuu, name)))


@pytest.mark.skipif(sys.platform != "linux", reason="reads what ELF's linker shows")
def test_the_module_shows_its_entry_alone() -> None:
    command = ["nm", "-D", "--defined-only", tracuu._tracuu.__file__]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert [line.split()[-1] for line in shown.splitlines()] == ["PyInit__tracuu"]


def test_every_example_has_a_twin() -> None:
    assert [path.stem for path in EXAMPLES] == [path.stem for path in sorted((ROOT / "examples").glob("0*.cc"))]


@pytest.mark.parametrize("example", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_an_example_prints_what_its_twin_prints(example: Path, folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, example, folder]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    printed = subprocess.run(
        command, cwd=tmp_path, capture_output=True, encoding="utf-8", env=environment, check=True
    ).stdout
    assert printed == (ROOT / "examples" / "output" / f"{example.stem}.txt").read_text(encoding="utf-8")


def test_types_are_checked(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    (tmp_path / "right.py").write_text(
        """
import datetime
import tracuu

index = tracuu.Index("reports.idx")
with index.writer() as writer:
    number: int = writer.add_all(tracuu.reports_in("reports/"))
hits: tracuu.Hits = index.search("họp", limit=3, after=datetime.date(2021, 1, 1), facets=["year"])
titles: list[str] = [hit.title for hit in hits]
first: tracuu.Hit = hits[0]
rest: list[tracuu.Hit] = hits[1:]
counts: dict[str, int] = dict(hits.facets["year"].items())
text = "Đảng uỷ"
written: list[str] = [text[token.source] for token in tracuu.tokenize(text)]
"""
    )
    (tmp_path / "wrong.py").write_text(
        """
import tracuu

index = tracuu.Index(3)
index.search("họp", limit="3")
index.search("họp", sort="newst")
index.search("họp", limt=3)
tracuu.fold(b"bytes")
tracuu.unheard_of
"""
    )
    package = Path(tracuu.__file__).parent
    assert (package / "py.typed").exists() and (package / "_tracuu.pyi").exists()
    environment = {**os.environ, "MYPYPATH": str(package.parent) if "site-packages" not in package.parts else ""}
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(tmp_path / "cache")]
    right = subprocess.run(
        [*command, "right.py", *EXAMPLES], cwd=tmp_path, capture_output=True, text=True, env=environment
    )
    assert right.stdout == "", right.stdout
    wrong = subprocess.run([*command, "wrong.py"], cwd=tmp_path, capture_output=True, text=True, env=environment)
    lines = {int(line.split(":")[1]) for line in wrong.stdout.splitlines() if ": error:" in line}
    assert lines == {4, 5, 6, 7, 8, 9}, wrong.stdout


def test_the_stub_has_all_that_is_public() -> None:
    stub = (Path(tracuu.__file__).parent / "_tracuu.pyi").read_text(encoding="utf-8")
    for name in tracuu.__all__:
        if getattr(getattr(tracuu, name), "__module__", "") == "tracuu._tracuu":
            assert f"class {name}:" in stub or f"def {name}(" in stub, name


def test_importing_is_quick() -> None:
    # In seconds of the processor: other programs on the machine do not count.
    program = "import time; begin = time.process_time(); import tracuu; print(time.process_time() - begin)"
    seconds = min(float(subprocess.check_output([sys.executable, "-c", program])) for _ in range(5))
    assert seconds < 0.05


def test_the_licence_is_named() -> None:
    try:
        metadata = importlib.metadata.metadata("tracuu")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("not installed: run from a build directory")
    assert metadata["License-Expression"] == "MIT AND GPL-2.0-or-later"
    assert metadata["Version"] == tracuu.version() == tracuu.__version__
