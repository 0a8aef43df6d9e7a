"""The patterns of the rules are kept as they were compiled, and find the same; a broken file is made anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from showfacts.checking.masks import spelt_out
from showfacts.checking.rules import RULES
from showfacts.checking.rules.programs import Programs

TEXTS = [spelt_out(rule.pattern) for rule in RULES]
SENTENCE = " ".join(each.lower() for rule in RULES for each in (rule.example, rule.counter))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = tmp_path / "showfacts"
    folder.mkdir()
    programs = Programs()
    programs.compiled(TEXTS[0])
    programs.keep(lambda: TEXTS)
    (file,) = folder.iterdir()
    return file


def found(compiled: re.Pattern[str]) -> list[tuple[tuple[int, int], dict[str, str]]]:
    return [(each.span(), each.groupdict()) for each in compiled.finditer(SENTENCE)]


def test_a_kept_pattern_finds_what_a_compiled_one_finds(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [found(re.compile(text)) for text in TEXTS]
    monkeypatch.setattr("re.compile", lambda text: pytest.fail(f"compiled again: {text}"))
    again = Programs()
    assert [found(again.compiled(text)) for text in TEXTS] == expected


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_broken_file_is_made_anew(kept: Path, place: int) -> None:
    whole = kept.read_bytes()
    data = bytearray(whole)
    data[place] ^= 1
    kept.write_bytes(data)
    programs = Programs()
    assert found(programs.compiled(TEXTS[0])) == found(re.compile(TEXTS[0]))
    programs.keep(lambda: TEXTS)
    assert kept.read_bytes() == whole


def test_a_new_pattern_is_compiled_and_kept_with_the_others(kept: Path) -> None:
    programs = Programs()
    assert programs.compiled("a (?P<new>one)").groupindex == {"new": 1}
    programs.keep(lambda: [*TEXTS, "a (?P<new>one)"])
    assert b"a (?P<new>one)" in kept.read_bytes()
