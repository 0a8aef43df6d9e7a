"""docs/pipes.md is true: the columns of every command's plain lines and the keys of its JSON.

``UPDATE_GOLDEN=1 pytest tests/test_pipes.py`` writes it anew. It is refused where CI is set.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from showfacts.commands.options import HEADER
from showfacts.commands.registry import Command, grouped
from showfacts.dataset import files

from .maze import Maze
from .test_answer_schema import validator

DOCUMENT = Path(__file__).parent.parent / "docs" / "pipes.md"
MARK = "<!-- What follows is written by tests/test_pipes.py -->\n"

EXAMPLES = {
    "show": "harbour-2019",
    "cast": "harbour-2019",
    "crew": "harbour-2019",
    "status": "harbour-2019",
    "next": "pier",
    "episodes": "pier",
    "release": "harbour-2019",
    "where": "harbour-2019",
    "plot": "harbour-2019",
    "timeline": "harbour-2019",
    "claims": "harbour-2019",
    "compare": "harbour-2019 harbour-2021",
    "search": "harbour",
    "list": "",
    "list --full": "",
    "person": "'Kim Ha-na'",
    "source": "",
    "source SOURCE": "fan-page",
    "upcoming": "",
    "changes": "--since 2026-09",
    "data path": "",
    "data index": "",
}
"""By command the words that show all that it has; an argument in capitals is one that changes the form."""

OWN = {
    "undo": ("", ["remove lantern street"]),
    "remove": ("lantern street", []),
    "follow": ("lantern street", []),
    "unfollow": ("lantern street", ["follow lantern street"]),
    "following": ("", ["follow lantern street"]),
    "fact add": ("lantern street alias --name Lamp", []),
    "fact draft": (
        "articles/harbour.txt --id news-2020-06-20 --url https://example.com/news --kind press",
        [],
    ),
    "edit": ("lantern street", []),
    "data log": ("", ["remove lantern street"]),
    "add": ("lantern quay", []),
    "refresh": ("", []),
    "import": ("sessions/files/shows.jsonl", []),
}
"""The same of the commands about the user's own library, with the command lines before them."""

COMING = {"next", "episodes", "upcoming", "changes"}
"""The commands that are shown over the small library with dates ahead."""

SHARED = ("show", "match", "sources")
"""The keys of what most answers have are told once."""

BY_ID = {"cites", "tally"}
"""Objects of which the keys depend on what is on record."""

LEFT_OUT = {"ask"}
"""Its answer is that of another command."""


def answering(commands: list[Command], before: str = "") -> Iterator[str]:
    """The names of the commands that give an answer in a format."""
    for each in commands:
        name = f"{before} {each.name}".strip()
        if HEADER in each.options:
            yield name
        yield from answering(list(each.commands), name)


def asked(small, name: str, words: str, *options: str) -> str:
    """What a command prints."""
    command = [word for word in name.split() if not word.isupper()]
    if name in OWN:
        return asked_of_own(small, OWN[name][1], [*command, *shlex.split(words), *options])
    settings = {"data": Path(__file__).parent / "golden" / "coming.toml"} if name in COMING else {}
    return small(*command, *shlex.split(words), *options, **settings).stdout


def asked_of_own(small, before: list[str], words: list[str]) -> str:
    """What a command about the user's own library prints, after others, in a fresh home."""
    with TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", home)
        patch.setenv("VISUAL", f"{shlex.quote(sys.executable)} -c pass")
        patch.setattr(files, "shipped_file", lambda: str(Path(__file__).parent / "golden" / "library.toml"))
        shutil.copytree(Path(__file__).parent / "golden" / "sessions" / "home", Path(home) / "showfacts")
        for line in before:
            small(*shlex.split(line), data="")
        return small(*words, data="").stdout.replace(home, "HOME")


def headers(small, name: str, words: str) -> list[list[str]]:
    """The columns of each block, behind its name where lines begin with that."""
    lines = [line.split("\t") for line in asked(small, name, words, "--header").splitlines()]
    bare = [line.split("\t") for line in asked(small, name, words).splitlines()]
    return [line for place, line in enumerate(lines) if line not in bare or place == 0]


def keys(data: Any) -> str:
    """The keys of an answer; behind those of a row or an object in brackets its own."""
    if isinstance(data, list):
        return f"[{keys(data[0])}]" if data and isinstance(data[0], dict) else ""
    return ", ".join(f"`{key}`{_inside(key, value)}" for key, value in data.items())


def _inside(key: str, value: Any) -> str:
    row = value[0] if isinstance(value, list) and value else value
    if not isinstance(row, dict) or not row or key in (*SHARED, *BY_ID):
        return ""
    return f" ({', '.join(row)})"


def reference(small) -> str:
    """The second part of the document."""
    whole = json.loads(asked(small, "plot", EXAMPLES["plot"], "--json"))
    parts = ["\nIn many answers:\n\n"]
    for key in SHARED:
        row = whole[key][0] if isinstance(whole[key], list) else whole[key]
        parts.append(f"- `{key}`: {', '.join(row)}\n")
    for name, words in {**EXAMPLES, **{name: words for name, (words, _) in OWN.items()}}.items():
        parts.append(f"\n### {name}\n\n")
        found = headers(small, name, words)
        is_named = len(found) > 1
        parts += [
            f"- {f'`{line[0]}`: ' if is_named else ''}{', '.join(line[1:] if is_named else line)}\n"
            for line in found
        ]
        answer = json.loads(asked(small, name, words, "--json"))
        part = "-".join(word for word in name.split() if word.islower() and word != "--full")
        assert [fault.message for fault in validator(part).iter_errors(answer)] == [], name
        parts.append(f"\nJSON: {keys(answer)}\n")
    return "".join(parts)


def test_every_command_that_answers_is_in_the_document():
    known = [name for commands in grouped().values() for name in answering(commands)]
    assert set(known) - LEFT_OUT <= {*EXAMPLES, *OWN}


def test_the_document_names_the_columns_and_keys(small, maze: Maze, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(Path(__file__).parent / "golden")
    text = DOCUMENT.read_text(encoding="utf-8")
    said, mark, _ = text.partition(MARK)
    assert mark
    wanted = said + mark + reference(small)
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), "the document is only written where a person looks at it"
        DOCUMENT.write_text(wanted, encoding="utf-8", newline="\n")
        return
    assert text == wanted
