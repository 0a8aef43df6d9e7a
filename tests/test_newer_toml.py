"""A file is TOML 1.0 or it is told what in it is not, whichever version the parser reads."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from showfacts.dataset import read as reading
from showfacts.dataset.newer_toml import newer
from showfacts.dataset.read import parse
from showfacts.dataset.read_pieces import FlawedError, read_pieces
from showfacts.errors import BadDataError

NEW = {
    "x = {a = 1,\nb = 2}": "an inline table on several lines",
    "x = {a = 1\n}": "an inline table on several lines",
    "x = {a = 1, # why\n}": "an inline table on several lines",
    'x = {a = "}", b = {c = 1},\nd = "{"}': "an inline table on several lines",
    "x = {a = 1,}": "a comma behind the last key of an inline table",
    "x = {a = {b = {c = {d = 1 , }}}}": "a comma behind the last key of an inline table",
    "x = [{a = [1, 2,], }]": "a comma behind the last key of an inline table",
    "x = 07:32": "a time without seconds",
    "x=07:32": "a time without seconds",
    "x = [1, \t 07:32]": "a time without seconds",
    "x = [ # of day\n  07:32]": "a time without seconds",
    "x = [1979-05-27T07:32:00, 1979-05-27 07:32]": "a time without seconds",
    "x = 1979-05-27T07:32Z": "a time without seconds",
    "x = 1979-05-27 07:32-07:00": "a time without seconds",
    "s = '07:32'\nx = [07:32:00, 07:32]": "a time without seconds",
    'x = "\\x41"': "the escape \\x",
    'x = """a\n\\e"""': "the escape \\e",
    '"\\e" = 1': "the escape \\e",
    'x = "\\\\\\e"': "the escape \\e",
}

OLD = [
    "x = {a = [\n1,\n2, # two\n], b = {c = 1}}",
    'x = {a = """\n,}"""}',
    "x = {a = {b = {c = {d = [[[{}]]]}}}}",
    'x = {a = ",}", b = ",\\n}"}',
    "x = \"\\\\e \\\\x\" # \\e {a,}\ny = '\\x {'",
    "x = 07:32:00\ny = 1979-05-27T07:32:00.5+01:00\nz = 1979-05-27",
    "[a.'{']\n[[b.\"}\"]]\nx = 1",
    "x = [\n{},\n{a = 1},\n]",
    "# {\nx = 1",
]


@pytest.mark.parametrize(("text", "what"), NEW.items())
def test_what_is_newer_is_told_with_its_line(text: str, what: str, monkeypatch: pytest.MonkeyPatch):
    told = rf"^a\.toml:(3|4): not valid TOML: {what.replace(chr(92), chr(92) * 2)} is TOML 1\.1"
    with pytest.raises(BadDataError, match=told):
        parse(f"format = 2\n\n{text}\n", file="a.toml")

    def older(document: str) -> None:
        raise tomli.TOMLDecodeError("Unknown", document, len(document))

    monkeypatch.setattr(reading.tomli, "loads", older)
    with pytest.raises(BadDataError, match=told):
        parse(f"format = 2\n\n{text}\n", file="a.toml")


@pytest.mark.parametrize("text", OLD)
def test_what_is_old_is_not_called_new(text: str):
    tomli.loads(text)
    assert newer(text) is None
    for said in ("at 7:30", "on Sundays, 07:30", "07:30"):
        assert newer(f"s = '{said}' # 07:30\n{text}") is None, "also where a time has it looked at closely"


@pytest.mark.parametrize("text", ['title = "A\\x41"', 'title = "A"\ncites = {title = ["a"],}'])
def test_the_index_refuses_it_too(tmp_path: Path, text: str):
    file = tmp_path / "a.toml"
    file.write_text(f'format = 2\n[[sources]]\nid = "a"\nkind = "press"\n[[shows]]\nid = "a"\n{text}\n')
    with pytest.raises(FlawedError):
        list(read_pieces(file))
