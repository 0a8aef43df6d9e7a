"""The patterns of check are kept as they were compiled, and find the same; a broken file is made anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from showfacts.checking.masks import spelt_out
from showfacts.checking.rules import RULES, keep_programs
from showfacts.text.patterns import NAMED, expression
from showfacts.text.programs import Programs

TEXTS = [spelt_out(rule.pattern) for rule in RULES]
SENTENCE = " ".join(each.lower() for rule in RULES for each in (rule.example, rule.counter))


def opened(folder: Path) -> Programs:
    programs = Programs()
    programs.open(folder)
    return programs


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("kept")
    programs = opened(folder)
    programs.compiled("[\ud800-\udfff]")  # text from outside may have halves of letters
    programs.compiled("of (?P<case>SMALL) letters", re.IGNORECASE)
    programs.keep(lambda: [(text, 0) for text in TEXTS])
    (file,) = folder.iterdir()
    return file.name.encode() + b"\n" + file.read_bytes()


@pytest.fixture
def kept(data: bytes, tmp_path: Path) -> Path:
    name, _, rest = data.partition(b"\n")
    file = tmp_path / name.decode()
    file.write_bytes(rest)
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
    programs.keep(lambda: [(text, 0) for text in TEXTS])
    assert kept.read_bytes() != data
    assert found(opened(kept.parent).compiled(TEXTS[0])) == found(re.compile(TEXTS[0]))


def test_a_new_pattern_is_compiled_and_kept_with_the_others(kept: Path) -> None:
    programs = opened(kept.parent)
    assert programs.compiled("a (?P<new>one)").groupindex == {"new": 1}
    programs.keep(list)
    assert b"a (?P<new>one)" in kept.read_bytes()
    assert b"(?P<case>SMALL)" in kept.read_bytes()


def test_what_an_article_compiles_is_kept_with_all_that_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = opened(tmp_path)
    programs.compiled("a (?P<first>one)")
    monkeypatch.setattr("showfacts.checking.rules.PROGRAMS", programs)
    keep_programs()
    monkeypatch.setattr(
        "showfacts.text.programs._compiled", lambda *asked: pytest.fail(f"compiled again: {asked}")
    )
    again = opened(tmp_path)
    for asked in [("a (?P<first>one)", 0), *((text, 0) for text in TEXTS), *NAMED]:
        assert again.compiled(*asked).pattern == asked[0]


def test_the_text_of_an_expression_is_told_without_compiling_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("showfacts.text.programs.PROGRAMS.compiled", lambda *asked: pytest.fail("compiled"))
    assert expression("a|b").pattern == "a|b"


def test_without_a_folder_nothing_is_kept() -> None:
    programs = Programs()
    programs.open(None)
    assert programs.compiled("a") == re.compile("a")
    programs.keep(lambda: [("a", 0)])
