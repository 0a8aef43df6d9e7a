"""What people type in place of options, their values and platforms, and what they are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from showfacts.commands.synonyms import _OPTIONS, _WORDS, options_near, words_near
from showfacts.dataset.files import shipped_file
from showfacts.errors import ExitCode
from showfacts.library.library import Library

MANY_PLATFORMS = "\n".join(
    f'[[platforms]]\nid = "channel-{n}"\nname = "Channel {n}"' for n in range(13)
) + "".join(
    f"""
[[shows]]
id = "show-{n}"
title = "Show {n}"
[[shows.availability]]
platform = "channel-0"
[[shows.availability]]
platform = "channel-{n + 1}"
"""
    for n in range(3)
)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.toml"
    path.write_text(f"format = 1\n{MANY_PLATFORMS}", "utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("list --role director", "showfacts crew TITLE"),
        ("crew harbour-2019 --director x", "--role"),
        ("list --month 3", "--as-of"),
        ("changes --month 3", "--since, or --as-of"),
        ("list --no-header", "--format plain"),
        ("list --id x", "showfacts show --id ID"),
        ("status harbour-2019 --date 2020", "--as-of"),
        ("cast harbour-2019 --jsn", "--json"),
        ("cast harbour-2019 --stremo", "--streamo"),
        ("list --top 3", "--limit"),
        ("data check --dta x", "--data"),
    ],
)
def test_an_option_that_there_is_not_leads_to_one_that_does_it(small, words: str, hint: str):
    outcome = small(*words.split())
    assert outcome.exit_code == ExitCode.USAGE
    assert outcome.stderr.endswith(f"; did you mean {hint}?\n")


@pytest.mark.parametrize("flag", ["--zzqqzz", "--frobnicate", "--x"])
def test_a_word_that_is_far_from_all_is_not_led_to_a_platform(runner, flag: str):
    assert runner("cast", "vincenzo", flag).stderr == f"showfacts: there is no option {flag}\n"


def test_another_spelling_of_a_word_is_that_word(runner):
    assert runner("list", "--status", "Canceled").stdout == runner("list", "--status", "cancelled").stdout
    assert runner("list", "--event", "canceled").stdout == runner("list", "--event", "cancelled").stdout


@pytest.mark.parametrize(
    ("word", "hint"),
    [("ongoing", "airing, or renewed"), ("returning", "renewed"), ("finished", "ended"), ("endd", "ended")],
)
def test_other_words_for_a_status_lead_to_it(small, word: str, hint: str):
    assert small("list", "--status", word).stderr.endswith(f"did you mean {hint}?\n")


def test_every_synonym_leads_to_an_option_or_a_word_that_there_is():
    from showfacts.commands import registry
    from showfacts.commands.list import EVENT, STATUS, TYPE

    flags = {
        option.flag
        for name in registry.names()
        for command in (registry.command(name),)
        for inner in ((command, *command.commands) if command else ())
        for option in inner.options
    }
    hints = [hint.partition(" ")[0] for each in _OPTIONS.values() for hint in each]
    assert {hint for hint in hints if hint != "showfacts"} <= flags
    lines = [hint.split()[1] for each in _OPTIONS.values() for hint in each if hint.startswith("showfacts")]
    assert set(lines) <= registry.names()
    assert {word for each in _WORDS.values() for word in each} <= {*STATUS.words, *EVENT.words, *TYPE.words}


def test_a_synonym_of_what_the_command_has_not_is_left_out():
    assert options_near("--month", {"--as-of"}) == ("--as-of",)
    assert options_near("--month", {"--json"}) == ()
    assert words_near("returning", ("ended",)) == ()


def test_only_well_known_platforms_of_many_are_flags(runner, many: Path):
    text = runner("cast", "--help", data=many).stdout
    assert text.partition("as flags:")[2].split("\n\n")[0].split() == ["--channel-0"]
    found = runner("list", "--channel-0", "--ever", "--json", data=many)
    assert found.exit_code == 0
    outcome = runner("list", "--channel-1", data=many)
    assert outcome.exit_code == ExitCode.USAGE
    assert outcome.stderr == (
        "showfacts: there is no option --channel-1: only well-known platforms have one; "
        "did you mean --on channel-1?\n"
    )
    assert runner("list", "--on", "channel-1", "--ever", data=many).exit_code == 0
    assert "did you mean --on channel-12?" in runner("list", "--channl-12", data=many).stderr


def test_the_platforms_of_most_shows_come_first():
    library = Library.open(shipped_file())
    counts = [
        sum(each.id in {offer.platform for offer in show.availability} for show in library.shows())
        for each in library.well_known_platforms()
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] >= 3


def platforms(count: int, shows: dict[int, int]) -> str:
    """So many platforms, each of which so many shows are on as ``shows`` says by its number."""
    lines = ["format = 1"]
    lines += [f'[[platforms]]\nid = "channel-{n:02}"\nname = "Channel {n}"' for n in range(count)]
    lines += [
        f'[[shows]]\nid = "{n}-{each}"\ntitle = "Show {n} {each}"\n'
        f'[[shows.availability]]\nplatform = "channel-{n:02}"'
        for n, several in shows.items()
        for each in range(several)
    ]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("count", "shows", "known"),
    [
        (12, {3: 1, 1: 2, 2: 2}, [1, 2, 3]),
        (13, {3: 1, 1: 2, 2: 2}, []),
        (13, {3: 3, 1: 2, 2: 4}, [2, 3]),
        (20, dict.fromkeys(range(20), 3), [*range(16)]),
    ],
    ids=["few, all that a show is on", "one more", "those of three shows", "no more than sixteen"],
)
def test_a_platform_is_well_known_by_its_shows_or_in_a_library_of_few(
    tmp_path: Path, count: int, shows: dict[int, int], known: list[int]
):
    path = tmp_path / "shows.toml"
    path.write_text(platforms(count, shows), "utf-8")
    names = Library.open(path).names
    assert names.well_known_platforms() == [f"channel-{n:02}" for n in known]
    for n in range(count):
        is_known = count <= 12 or shows.get(n, 0) >= 3
        assert names.is_well_known(f"channel-{n:02}") is is_known
