"""Importers are found by folder and by entry points, by name and by what they recognise."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from pkgutil import iter_modules

import pytest

from showfacts.importers import formats
from showfacts.importers.known import importers

MINE = """
from showfacts.importers.importer import Wanted

NAME = "diary"

def recognises(path, start):
    if start == b"fail":
        raise RuntimeError("cannot look")
    return start.startswith(b"dear diary")

def read(path, today):
    yield Wanted(title="Harbour")
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path with a package that gives importers, good ones and others."""
    (tmp_path / "diary_importer.py").write_text(MINE)
    (tmp_path / "second_diary.py").write_text(MINE)
    (tmp_path / "broken_importer.py").write_text("raise RuntimeError('\\x1b[31mno luck')")
    (tmp_path / "half_importer.py").write_text("NAME = 'half'\ndef read(path, today): ...\n")
    info = tmp_path / "diary-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: diary\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[showfacts.importers]\na = diary_importer\nb = broken_importer\nc = half_importer\n"
        "d = missing_module\ne = second_diary\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    for name in ("diary_importer", "second_diary", "broken_importer", "half_importer"):
        sys.modules.pop(name, None)


def test_every_module_of_the_formats_is_an_importer():
    known = importers()
    modules = [each.name for each in iter_modules(formats.__path__)]
    assert len(known.by_name) == len(modules)
    for name, importer in known.by_name.items():
        assert re.fullmatch("[a-z0-9-]+", name)
        assert name == importer.NAME
        assert callable(importer.recognises)
        assert callable(importer.read)
    assert known.broken == ()


def test_importers_of_other_packages_are_found_and_broken_ones_told(package: Path):
    known = importers()
    assert "diary" in known.by_name
    told = "\n".join(each.message for each in known.broken)
    assert "b (broken_importer) cannot be loaded: RuntimeError" in told
    assert "c (half_importer) is no importer: it has no recognises" in told
    assert "d (missing_module) cannot be loaded: ModuleNotFoundError" in told
    assert "e (second_diary) there is an importer with the name 'diary' already" in told
    assert "\x1b" not in told


def test_a_file_is_recognised_by_how_it_begins(package: Path):
    known = importers()
    path = package / "one.txt"
    path.write_text("dear diary, today I watched")
    found = known.recognising(path)
    assert found is not None
    assert found.NAME == "diary"
    for text in ("nothing at all", "fail", ""):
        path.write_text(text)
        assert known.recognising(path) is None


def test_what_is_not_there_is_not_recognised(tmp_path: Path):
    with pytest.raises(OSError, match="No such file"):
        importers().recognising(tmp_path / "missing")
