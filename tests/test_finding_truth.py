"""What people type finds what they mean: the table of queries over the shipped dataset."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT))  # The harness is no part of the package

from benchmarks.finding.cases import Case, read_truth  # noqa: E402
from benchmarks.finding.scoring import ask  # noqa: E402

from showfacts.library.library import Library  # noqa: E402

CASES = read_truth(Path(__file__).with_name("finding_truth.toml"))


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield Library.open(ROOT / "data" / "shows.toml")


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.kind}: {case.query}".encode("unicode-escape").decode()
)
def test_finds_what_is_meant(library: Library, case: Case) -> None:
    result = ask(library.names, case)

    assert result.outcome in ("right", "told"), result.said
