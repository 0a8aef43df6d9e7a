"""A dataset as TOML: what was written reads back as the same, and a file is replaced whole or not at all."""

from __future__ import annotations

import errno
import re
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
    Cites,
    Dataset,
    Drop,
    Episode,
    ExternalIds,
    Listing,
    PartialDate,
    Person,
    Platform,
    Season,
    Show,
    Source,
)

from .datasets import DATASETS, ODD, in_any_order

THOROUGH = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


@pytest.mark.slow
@THOROUGH
@given(dataset=DATASETS)
def test_what_was_written_reads_back_as_the_same(dataset: Dataset):
    text = dump(dataset)
    assert in_any_order(parse(text, file="written.toml")) == in_any_order(dataset)
    assert dump(parse(text, file="written.toml")) == text


@pytest.mark.parametrize("odd", ODD)
def test_every_odd_text_survives_in_a_value_and_in_a_list(odd: str):
    show = Show(
        id="odd",
        title=odd,
        aliases=(odd, "plain", odd),
        cites=Cites.of({f"aliases/{odd}": ["s"]}),
        cast=(CastCredit(person="P", also_named=(odd,), cites=Cites.of({f"also_named/{odd}": ["s"]})),),
    )
    dataset = Dataset(shows=(show,), people=(Person(name=odd),))
    assert parse(dump(dataset), file="odd.toml") == dataset


def test_the_canonical_form():
    """Sources that serve one show stand before it, all others first."""
    dataset = Dataset(
        sources=tuple(
            Source(id=ident, publisher="Variety", kind="trade")
            for ident in ("own", "shared", "idle", "other")
        ),
        platforms=(Platform(id="netflix", name="Netflix", closed=PartialDate("2030"), sources=("shared",)),),
        people=(Person(id="jenna", name="Jenna Dewan", misspellings=("Jena Dewan",)),),
        shows=(
            Show(
                id="soundtrack-2019",
                title="Soundtrack",
                countries=("US", "CA"),
                season_count=1,
                premiere=PartialDate("2019-12-18"),
                sources=("own",),
                checked=PartialDate("2026-11-20"),
                cites=Cites.of({"countries/US": ["own", "shared"], "premiere": ["own"]}),
                ids=ExternalIds(imdb="tt8396314"),
                drop=Drop(genres=("western",)),
                seasons=(
                    Season(
                        number=1,
                        episodes=10,
                        premiere=PartialDate("2019"),
                        runtime_minutes=(35, 60),
                        sources=("own", "shared"),
                        cites=Cites.of({"episodes": ["own"]}),
                    ),
                    Season(
                        number=2,
                        episodes=10,
                        absent=True,
                        cites=Cites.of({"number": ["own"], "episodes": ["s" * 45, "t" * 45]}),
                    ),
                ),
                episodes=(Episode(season=1, number=1, title="Track 1", date=PartialDate("2019-12")),),
                cast=(
                    CastCredit(
                        person="Jenna Dewan", person_id="jenna", character='Joanna "Jo"', seasons=(1,)
                    ),
                ),
                listings=(Listing(date=PartialDate("2026-11-20"), status="ended", by="TVmaze"),),
                availability=(
                    Availability(platform="netflix", from_=PartialDate("2019-12-18"), original=True),
                ),
            ),
            Show(id="after", title="After", sources=("other",)),
        ),
    )
    assert dump(dataset) == (
        "format = 2\n"
        "\n"
        "[[sources]]\n"
        'id = "shared"\n'
        'publisher = "Variety"\n'
        'kind = "trade"\n'
        "\n"
        "[[sources]]\n"
        'id = "idle"\n'
        'publisher = "Variety"\n'
        'kind = "trade"\n'
        "\n"
        "[[platforms]]\n"
        'id = "netflix"\n'
        'name = "Netflix"\n'
        'closed = "2030"\n'
        'sources = ["shared"]\n'
        "\n"
        "[[people]]\n"
        'id = "jenna"\n'
        'name = "Jenna Dewan"\n'
        'misspellings = ["Jena Dewan"]\n'
        "\n"
        "[[sources]]\n"
        'id = "own"\n'
        'publisher = "Variety"\n'
        'kind = "trade"\n'
        "\n"
        "[[shows]]\n"
        'id = "soundtrack-2019"\n'
        'title = "Soundtrack"\n'
        'countries = ["US", "CA"]\n'
        "season_count = 1\n"
        "premiere = 2019-12-18\n"
        'sources = ["own"]\n'
        "checked = 2026-11-20\n"
        "\n"
        "[shows.cites]\n"
        '"countries/US" = ["own", "shared"]\n'
        'premiere = ["own"]\n'
        "\n"
        "[shows.ids]\n"
        'imdb = "tt8396314"\n'
        "\n"
        "[shows.drop]\n"
        'genres = ["western"]\n'
        "\n"
        "[[shows.seasons]]\n"
        "number = 1\n"
        "episodes = 10\n"
        'premiere = "2019"\n'
        "runtime_minutes = [35, 60]\n"
        'sources = ["own", "shared"]\n'
        'cites = { episodes = ["own"] }\n'
        "\n"
        "[[shows.seasons]]\n"
        "number = 2\n"
        "episodes = 10\n"
        "absent = true\n"
        "\n"
        "[shows.seasons.cites]\n"
        'number = ["own"]\n'
        f'episodes = ["{"s" * 45}", "{"t" * 45}"]\n'
        "\n"
        "[[shows.episodes]]\n"
        "season = 1\n"
        "number = 1\n"
        'title = "Track 1"\n'
        'date = "2019-12"\n'
        "\n"
        "[[shows.cast]]\n"
        'person = "Jenna Dewan"\n'
        'person_id = "jenna"\n'
        'character = "Joanna \\"Jo\\""\n'
        "seasons = [1]\n"
        "\n"
        "[[shows.listings]]\n"
        "date = 2026-11-20\n"
        'status = "ended"\n'
        'by = "TVmaze"\n'
        "\n"
        "[[shows.availability]]\n"
        'platform = "netflix"\n'
        "from = 2019-12-18\n"
        "original = true\n"
        "\n"
        "[[sources]]\n"
        'id = "other"\n'
        'publisher = "Variety"\n'
        'kind = "trade"\n'
        "\n"
        "[[shows]]\n"
        'id = "after"\n'
        'title = "After"\n'
        'sources = ["other"]\n'
    )
    assert in_any_order(parse(dump(dataset), file="f.toml")) == in_any_order(dataset)


@pytest.mark.parametrize(
    ("uses", "order"),
    [
        ("[[shows]]\nid = 'b'", "shows sources shows"),
        ("[[shows]]\nid = 'b'\nsources = ['s']", "sources shows shows"),
        ("[[shows]]\nid = 'b'\ngenres = ['x']\ncites.genres = ['s']", "sources shows shows"),
        (
            "[[shows]]\nid = 'b'\n[[shows.crew]]\nperson = 'P'\nrole = 'writer'\ncites = {role = ['s']}",
            "sources shows shows",
        ),
        ("[[people]]\nname = 'P'\nsources = ['s']", "sources people shows"),
        ("[[platforms]]\nid = 'p'\nname = 'P'\nsources = ['s']", "sources platforms shows"),
        ("[[people]]\nname = 'P'", "people sources shows"),
    ],
)
def test_a_source_stands_before_the_one_show_that_uses_it(uses: str, order: str):
    source = "[[sources]]\nid = 's'\npublisher = 'P'\nkind = 'fan'"
    show = "[[shows]]\nid = 'a'\n[[shows.cast]]\nperson = 'P'\nsources = ['s']"
    written = dump(parse(f"format = 1\n{uses}\n{show}\n{source}", file="f.toml"))
    assert re.findall(r"^\[\[(\w+)\]\]$", written, re.MULTILINE) == order.split()


@pytest.mark.parametrize("over", [0, 1])
def test_cites_of_a_row_stay_on_one_line_where_they_fit(over: int):
    start, end = 'cites = { number = ["', '"] }'
    source = "x" * (WIDTH - len(start) - len(end) + over)
    season = Season(number=1, cites=Cites.of({"number": [source]}))
    lines = dump(Dataset(shows=(Show(id="a", seasons=(season,)),))).splitlines()
    assert (f"{start}{source}{end}" in lines) is (over == 0)
    assert ("[shows.seasons.cites]" in lines) is (over == 1)


@pytest.mark.parametrize("over", [0, 1])
def test_a_list_stays_on_one_line_where_it_fits(over: int):
    start = 'aliases = ["a", "'
    alias = "x" * (WIDTH - len(start) - 2 + over)
    lines = dump(Dataset(shows=(Show(id="a", aliases=("a", alias)),))).splitlines()
    one_line = f'{start}{alias}"]'
    assert (one_line in lines) is (over == 0)
    assert ('    "a",' in lines) is (over == 1)


def test_the_shipped_dataset_is_canonical():
    text = Path(shipped_file()).read_text(encoding="utf-8")
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
