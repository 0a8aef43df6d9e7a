"""A search finds shows by names, people, characters, genres and premises, and says by which."""

from __future__ import annotations

from pathlib import Path

import pytest

from showfacts.commands.search.answer import search
from showfacts.library.library import Library

SHOWS = """
format = 1
[[people]]
name = "Song Joong-ki"
native_name = "송중기"
[[shows]]
id = "vincenzo"
title = "Vincenzo"
year = 2021
genres = ["crime", "black comedy"]
premise = "A mafia lawyer comes home for the gold."
[[shows.cast]]
person = "Song Joong-ki"
character = "Vincenzo Cassano"
also_named = ["Park Joo-hyung"]
[[shows]]
id = "cameo"
title = "Queen of Tears"
year = 2024
aliases = ["Cassano Returns"]
genres = ["romantic comedy"]
premise = "Nobody in it is in the mafia; there is crime."
[[shows.cast]]
person = "Song Joong-ki"
character = "Vincenzo"
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "shows.toml"
    path.write_text(SHOWS, "utf-8")
    return path


def found(library: Library, words: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.id, each.matched, each.matched_as) for each in search(library, words, None).rows]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("vincenzo", [("vincenzo", None, "title"), ("cameo", "Vincenzo", "character")]),
        (
            "cassano",
            [("cameo", "Cassano Returns", "alias"), ("vincenzo", "Vincenzo Cassano", "character")],
        ),
        ("Pak Ju-hyeong", [("vincenzo", "Park Joo-hyung", "character")]),
        ("Jungki Song", [("vincenzo", "Song Joong-ki", "person"), ("cameo", "Song Joong-ki", "person")]),
        ("송중기", [("vincenzo", "Song Joong-ki", "person"), ("cameo", "Song Joong-ki", "person")]),
        ("joong-ki", [("vincenzo", "Song Joong-ki", "person"), ("cameo", "Song Joong-ki", "person")]),
        ("black comedy", [("vincenzo", "black comedy", "genre")]),
        ("comedy", [("vincenzo", "black comedy", "genre"), ("cameo", "romantic comedy", "genre")]),
        (
            "crime",
            [
                ("vincenzo", "crime", "genre"),
                ("cameo", "Nobody in it is in the mafia; there is crime.", "premise"),
            ],
        ),
        ("Mafia lawy", [("vincenzo", "A mafia lawyer comes home for the gold.", "premise")]),
        ("mafia crime gold", []),
        ("afia", []),
        ("ho", []),
        ("assan", []),
        ("%", []),
        ('"', []),
    ],
)
def test_what_matched(file: Path, words: str, rows: list[tuple[str, str | None, str | None]]) -> None:
    assert found(Library.open(file), words) == rows


def test_a_changed_file_changes_what_is_found(file: Path) -> None:
    assert found(Library.open(file), "cassano")
    assert found(Library.open(file), "mafia")
    file.write_text(
        SHOWS.replace("mafia", "mob")
        .replace("Cassano", "Corleone")
        .replace("Queen of Tears", "A Queen of Many Tears"),
        "utf-8",
    )
    library = Library.open(file)

    assert found(library, "cassano") == found(library, "mafia") == []
    assert [show for show, *_ in found(library, "mob")] == ["vincenzo", "cameo"]
    assert [show for show, *_ in found(library, "corleone")] == ["cameo", "vincenzo"]
    assert library.resolve("AQOMT").header.id == "cameo"


def test_another_spelling_of_a_person(file: Path) -> None:
    library = Library.open(file)

    assert library.person("Jung-gi Song").name == "Song Joong-ki"
    assert library.resolve_person("Jung-gi Song").is_likely
    assert not library.resolve_person("송중기").is_likely
