"""``fact draft``: what an article says, as claims in the user's own file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from showfacts.checking.report import Report, Statement

from .conftest import Outcome

ARTICLE = "Published on June 20, 2020\nVincenzo is a drama. It has 16 episodes.\n"
SOURCE = ("--id", "page-2020", "--url", "https://example.org/page", "--kind", "fan")


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article says the same two things, one of them twice."""

    def said(field: str, value: str, verdict: str, held: str | None) -> Statement:
        return Statement(
            start=48,
            end=59,
            line=2,
            column=22,
            quote=value,
            sentence=value,
            show="vincenzo-2021",
            field=field,
            about=None,
            value=value,
            verdict=verdict,
            held=held,
            sources=(),
            why="",
            rule="r",
        )

    report = Report(
        statements=(
            said("episodes", "16", "contradicted", "20"),
            said("episodes", "16", "contradicted", "20"),
            said("reception", "liked", "not-on-record", None),
        ),
        sentences=4,
        understood=2,
    )
    monkeypatch.setattr("showfacts.checking.texts.check_article", lambda *_: report)


@pytest.fixture
def own() -> Path:
    """The user's own file."""
    return Path(os.environ["XDG_DATA_HOME"], "showfacts", "own.toml")


def drafted(runner, *words: str) -> Outcome:
    return runner("fact", "draft", "-", *SOURCE, *words, stdin=ARTICLE)


def test_each_statement_becomes_a_claim_with_its_source(runner, own: Path):
    answer = json.loads(drafted(runner, "--json").stdout)
    assert answer["source"]["published"] == "2020-06-20"
    assert [
        (each["claim"]["value"], each["claim"]["verdict"], each["is_new"]) for each in answer["claims"]
    ] == [
        ("16", "contradicted", True),
        ("liked", "unchecked", True),
    ]
    assert (answer["tally"], answer["sentences"]) == ({"contradicted": 2, "not-on-record": 1}, 4)
    text = own.read_text()
    assert text.count("[[shows.claims]]") == 2
    assert 'note = "Draft, from line 2: held 20."' in text
    claims = json.loads(runner("claims", "vincenzo", "episodes", "--json").stdout)["claims"]
    assert "page-2020" in {source for each in claims for source in each["sources"]}


def test_what_is_there_already_is_not_written_again_and_comments_stay(runner, own: Path):
    drafted(runner)
    own.write_text(f"# mine\n{own.read_text()}# the end\n")
    before = own.read_text()
    again = json.loads(drafted(runner, "--json").stdout)
    assert [each["is_new"] for each in again["claims"]] == [False, False]
    assert own.read_text() == before


def test_it_can_be_taken_back(runner, own: Path):
    drafted(runner)
    assert runner("undo").exit_code == 0
    assert not own.exists()


def test_a_source_of_that_id_with_another_address_is_refused(runner, own: Path):
    drafted(runner)
    before = own.read_text()
    outcome = drafted(runner, "--url", "https://example.org/other")
    assert outcome.exit_code == 2
    outcome = runner(
        *("fact", "draft", "-", "--id", "page-2020", "--url", "https://example.org/b", "--kind", "fan"),
        stdin=ARTICLE,
    )
    assert "there is a source 'page-2020' already, with another address" in outcome.stderr
    assert own.read_text() == before


def test_an_article_that_says_nothing_of_a_show_writes_nothing(
    runner, own: Path, monkeypatch: pytest.MonkeyPatch
):
    report = Report(statements=(), sentences=1, understood=0)
    monkeypatch.setattr("showfacts.checking.texts.check_article", lambda *_: report)
    assert drafted(runner).exit_code == 4
    assert not own.exists()


@pytest.mark.parametrize("missing", ["--id", "--url", "--kind"])
def test_the_source_must_be_told(runner, missing: str):
    at = SOURCE.index(missing)
    outcome = runner("fact", "draft", "-", *SOURCE[:at], *SOURCE[at + 2 :], stdin=ARTICLE)
    assert (outcome.exit_code, missing in outcome.stderr) == (2, True)
