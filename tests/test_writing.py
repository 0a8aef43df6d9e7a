"""A dataset as TOML: what was written reads back as the same, and a file is replaced whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import HealthCheck, given, settings

from showfacts.dataset.files import shipped_file
from showfacts.dataset.read import parse
from showfacts.dataset.write import WIDTH, dump, replace
from showfacts.errors import NotWrittenError
from showfacts.model import (
    Availability,
    CastCredit,
    Dataset,
    ExternalIds,
    PartialDate,
    Person,
    Season,
    Show,
    Source,
)

from .datasets import DATASETS, ODD

THOROUGH = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


@THOROUGH
@given(dataset=DATASETS)
def test_what_was_written_reads_back_as_the_same(dataset: Dataset):
    text = dump(dataset)
    assert parse(text, file="written.toml") == dataset
    assert dump(parse(text, file="written.toml")) == text


@pytest.mark.parametrize("odd", ODD)
def test_every_odd_text_survives_in_a_value_and_in_a_list(odd: str):
    dataset = Dataset(
        shows=(Show(id="odd", title=odd, aliases=(odd, "plain", odd)),), people=(Person(name=odd),)
    )
    assert parse(dump(dataset), file="odd.toml") == dataset


def test_the_canonical_form():
    dataset = Dataset(
        sources=(Source(id="s", publisher="Variety", published=PartialDate("2020-01"), kind="trade"),),
        shows=(
            Show(
                id="soundtrack-2019",
                title="Soundtrack",
                countries=("US", "CA"),
                checked=PartialDate("2026-11-20"),
                ids=ExternalIds(imdb="tt8396314"),
                seasons=(
                    Season(number=1, episodes=10, premiere=PartialDate("2019"), runtime_minutes=(35, 60)),
                ),
                cast=(CastCredit(person="Jenna Dewan", character='Joanna "Jo"', seasons=(1,)),),
                availability=(
                    Availability(platform="netflix", from_=PartialDate("2019-12-18"), original=True),
                ),
            ),
        ),
    )
    assert dump(dataset) == (
        "format = 1\n"
        "\n"
        "[[sources]]\n"
        'id = "s"\n'
        'publisher = "Variety"\n'
        'published = "2020-01"\n'
        'kind = "trade"\n'
        "\n"
        "[[shows]]\n"
        'id = "soundtrack-2019"\n'
        'title = "Soundtrack"\n'
        'countries = ["US", "CA"]\n'
        "checked = 2026-11-20\n"
        "\n"
        "[shows.ids]\n"
        'imdb = "tt8396314"\n'
        "\n"
        "[[shows.seasons]]\n"
        "number = 1\n"
        "episodes = 10\n"
        'premiere = "2019"\n'
        "runtime_minutes = [35, 60]\n"
        "\n"
        "[[shows.cast]]\n"
        'person = "Jenna Dewan"\n'
        'character = "Joanna \\"Jo\\""\n'
        "seasons = [1]\n"
        "\n"
        "[[shows.availability]]\n"
        'platform = "netflix"\n'
        "from = 2019-12-18\n"
        "original = true\n"
    )


@pytest.mark.parametrize("over", [0, 1])
def test_a_list_stays_on_one_line_where_it_fits(over: int):
    start = 'aliases = ["a", "'
    alias = "x" * (WIDTH - len(start) - 2 + over)
    lines = dump(Dataset(shows=(Show(id="a", aliases=("a", alias)),))).splitlines()
    one_line = f'{start}{alias}"]'
    assert (one_line in lines) is (over == 0)
    assert ('    "a",' in lines) is (over == 1)


def test_the_shipped_dataset_is_canonical():
    text = shipped_file().read_text(encoding="utf-8")
    assert dump(parse(text, file="shows.toml")) == text


def test_replace_writes_the_text_and_keeps_the_mode(tmp_path: Path):
    path = tmp_path / "mine.toml"
    path.write_text("old")
    path.chmod(0o640)
    replace(path, "né 한\n")
    assert path.read_bytes() == "né 한\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_replace_keeps_a_link_and_changes_what_it_points_to(tmp_path: Path):
    target = tmp_path / "target.toml"
    target.write_text("old")
    link = tmp_path / "link.toml"
    link.symlink_to(target)
    replace(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_after_a_failure_the_old_text_is_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
):
    path = tmp_path / "mine.toml"
    path.write_text("old")

    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(*(("os.fsync", full) if step == "fsync" else (Path, "replace", full)))
    with pytest.raises(NotWrittenError, match=r"^.*mine\.toml cannot be written: No space left on device$"):
        replace(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "mine.toml"
    path.write_text("old")

    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_a_failure_with_a_reason(tmp_path: Path):
    with pytest.raises(NotWrittenError, match=r"mine\.toml cannot be written: No such file or directory"):
        replace(tmp_path / "none" / "mine.toml", "new")


def test_days_are_toml_dates_and_less_exact_dates_texts():
    seasons = tuple(
        Season(number=n, premiere=PartialDate(day)) for n, day in enumerate(["2023", "2022-03", "2022-03-23"])
    )
    text = dump(Dataset(shows=(Show(id="a", title="A", seasons=seasons),)))
    written = [season["premiere"] for season in tomli.loads(text)["shows"][0]["seasons"]]
    assert [type(each).__name__ for each in written] == ["str", "str", "date"]
    assert [str(each) for each in written] == ["2023", "2022-03", "2022-03-23"]
