"""The sample reports, in an index that every test may read."""

from pathlib import Path

import pytest
from hypothesis import configuration, settings

import tracuu

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "reports"

# The same cases in every run, on machines of any speed; what it keeps goes where builds go.
settings.register_profile("tracuu", derandomize=True, deadline=None)
settings.load_profile("tracuu")
configuration.set_hypothesis_home_dir(ROOT / "build" / "python" / "hypothesis")


@pytest.fixture(scope="session")
def folder() -> Path:
    return FOLDER


@pytest.fixture(scope="session")
def reports() -> tracuu.Index:
    """Read only: a test that writes makes its own."""
    index = tracuu.Index.in_memory()
    with index.writer() as writer:
        writer.add_all(tracuu.reports_in(FOLDER))
    return index
