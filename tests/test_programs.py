"""The patterns of check are kept as they were compiled, and find the same; a broken file is made anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from showfacts.checking.masks import spelt_out
from showfacts.checking.rules import RULES
from showfacts.text.programs import Programs

TEXTS = [spelt_out(rule.pattern) for rule in RULES]
SENTENCE = " ".join(each.lower() for rule in RULES for each in (rule.example, rule.counter))


def opened(folder: Path) -> Programs:
    programs = Programs()
    programs.open(folder)
    return programs


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    programs = opened(tmp_path)
    programs.compiled("[\ud800-\udfff]")  # text from outside may have halves of letters
    programs.compiled("of (?P<case>SMALL) letters", re.IGNORECASE)
    programs.keep(lambda: TEXTS)
    (file,) = tmp_path.iterdir()
    return file


def found(compiled: re.Pattern[str]) -> list[tuple[tuple[int, int], dict[str, str]]]:
    return [(each.span(), each.groupdict()) for each in compiled.finditer(SENTENCE)]


def test_a_kept_pattern_finds_what_a_compiled_one_finds(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [found(re.compile(text)) for text in TEXTS]
    monkeypatch.setattr("re.compile", lambda text, flags: pytest.fail(f"compiled again: {text}"))
    again = opened(kept.parent)
    assert [found(again.compiled(text)) for text in TEXTS] == expected
    whole = again.compiled("of (?P<case>SMALL) letters", re.IGNORECASE).fullmatch("of small letters")
    assert whole is not None
    assert whole["case"] == "small"


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_broken_file_is_made_anew(kept: Path, place: int) -> None:
    data = bytearray(kept.read_bytes())
    data[place] ^= 1
    kept.write_bytes(data)
    programs = opened(kept.parent)
    assert found(programs.compiled(TEXTS[0])) == found(re.compile(TEXTS[0]))
    programs.keep(lambda: TEXTS)
    assert kept.read_bytes() != data
    assert found(opened(kept.parent).compiled(TEXTS[0])) == found(re.compile(TEXTS[0]))


def test_a_new_pattern_is_compiled_and_kept_with_the_others(kept: Path) -> None:
    programs = opened(kept.parent)
    assert programs.compiled("a (?P<new>one)").groupindex == {"new": 1}
    programs.keep(list)
    assert b"a (?P<new>one)" in kept.read_bytes()
    assert b"(?P<case>SMALL)" in kept.read_bytes()


def test_without_a_folder_nothing_is_kept() -> None:
    programs = Programs()
    programs.open(None)
    assert programs.compiled("a") == re.compile("a")
    programs.keep(lambda: ["a"])
