"""What people see, whole, in files that a person can read: one transcript for each command in tests/golden/.

``UPDATE_GOLDEN=1 pytest tests/test_golden.py`` writes the transcripts anew; look at the difference before
you commit it. It is refused where CI is set.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"

CASES: dict[str, list[str]] = {
    "ask": [
        "ask is the streamo harbour cancelled",
        "ask who plays sam pier in harbour-2019 --sources",
        "ask shows from 2019",
        "ask is harbour renewed",
        "ask should i watch harbour-2019",
    ],
    "show": ["show harbour-2019", "show harbour --year 2021 --sources", "show bare"],
    "cast": [
        "cast harbour --streamo --sources",
        "cast song of the harbour",
        "cast long-2020",
        "cast harbour-2019 season 2",
    ],
    "crew": ["crew harbour-2019", "crew song of the harbour --sources", "crew harbour-2019 --season 2"],
    "status": [
        "status harbour --on streamo --sources",
        "status harbour --nord",
        "status harbour-2019 --as-of 2019-07",
        "status harbour --nord season 3 --sources",
        "status harbour-2019 --season 3",
        "status song of the harbour second season",
    ],
    "release": [
        "release harbour-2019 --sources",
        "release song of the harbour",
        "release harbour-2019 season 1",
    ],
    "where": ["where harbour-2019", "where harbour-2019 --as-of 2021-06-01 --sources", "where harbour-2021"],
    "plot": ["plot harbour-2019", "plot 港の歌 --sources", "plot أغنية الميناء"],
    "episodes": ["episodes pier --sources", "episodes pier --season 2 --spoilers", "episodes over"],
    "next": ["next pier --sources", "next told", "next ordered", "next over"],
    "upcoming": ["upcoming", "upcoming --streamo --sources", "upcoming --days 14 --spoilers --limit 2"],
    "changes": ["changes --since 2026-09 --sources", "changes --since 2026-10 --as-of 2026-10-31 --limit 2"],
    "timeline": [
        "timeline harbour-2019 --sources",
        "timeline harbour-2019 --as-of 2019-12-31",
        "timeline harbour-2019 --season 2",
    ],
    "claims": ["claims harbour-2019", "claims harbour-2019 creator", "claims harbour-2019 season 2"],
    "compare": ["compare harbour-2019 harbour-2021", "compare long-2020 'song of the harbour'"],
    "search": ["search harbour", "search ท่าเรือ"],
    "list": ["list", "list --country KR --sort newest", "list --year 1950", "list --limit 2"],
    "person": ["person 김하나 --sources", "person Lee One"],
    "source": ["source", "source fan-page", "source hostile-page"],
    "data-path": ["data path"],
    "hostile": ["show hostile-2022 --sources", "cast hostile-2022", "where hostile-2022"],
    "failures": [
        "cast harbour",
        "cast harbor",
        "cast nothing of the kind",
        "cast bare",
        "cast harbour --year 1999",
        "release harbour-2019 --season 9",
        "release harbour --season 2",
        "person Kim Ha-no",
        "source nobody",
    ],
    "many": ["plot - --sources"],
}
LIBRARIES = dict.fromkeys(("episodes", "next", "upcoming", "changes"), "coming.toml")
"""The small library of a case, where it is another than ``library.toml``."""
PLAIN = ("--format plain", "--json")
WIDTHS = (40, 80, 120)
STDIN = "harbour-2019\nsong of the harbour\nnothing\nbare\n"


def transcript(name: str, small, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each line of a case, in each form, with what it prints on stdout and stderr and its exit code."""
    monkeypatch.chdir(GOLDEN)
    parts = []
    for line in CASES[name]:
        widths = WIDTHS if name != "failures" else ()
        forms = [(f"COLUMNS={width} ", " --format table", {"COLUMNS": str(width)}) for width in widths]
        forms += [("", f" {form}", {}) for form in PLAIN]
        for before, after, env in forms:
            words = shlex.split(line + after)
            data, is_many = LIBRARIES.get(name, "library.toml"), name == "many"
            outcome = small(*words, data=data, env=env, stdin=STDIN, answers_in_part=is_many)
            shown = "".join(f"{text}\n" for text in outcome.stderr.splitlines())
            parts += [
                f"$ {before}showfacts {line}{after}\n",
                outcome.stdout,
                f"--- stderr\n{shown}" if shown else "",
            ]
            parts += [f"--- exit {outcome.exit_code}\n" if outcome.exit_code else "", "\n"]
    return "".join(parts)


@pytest.mark.parametrize("name", CASES)
def test_the_program_prints_what_the_transcript_says(name: str, small, monkeypatch: pytest.MonkeyPatch):
    file = GOLDEN / f"{name}.txt"
    printed = transcript(name, small, monkeypatch)
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), "golden files are only written where a person looks at them"
        file.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == file.read_bytes().decode("utf-8")


def test_there_is_a_transcript_for_every_command_and_none_left_over():
    from showfacts.commands.registry import names

    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(CASES)
    printed_from_facts = names() - {"help"}
    assert {name.partition("-")[0] for name in CASES} >= printed_from_facts


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_on_a_terminal_is_wider_than_it(width: int, small):
    from rich.cells import cell_len

    for name, lines in CASES.items():
        for line in lines:
            outcome = small(
                *shlex.split(line),
                "--format",
                "table",
                data=GOLDEN / LIBRARIES.get(name, "library.toml"),
                env={"COLUMNS": str(width)},
                stdin=STDIN,
                answers_in_part=True,
            )
            printed = outcome.stdout.splitlines()
            assert [text for text in printed if cell_len(text) > width] == []
            assert [text for text in printed if text != text.rstrip()] == []
            assert "\n\n\n" not in outcome.stdout
