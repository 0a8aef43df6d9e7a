"""What a person sees who changes the own library: transcripts in tests/golden/sessions/, each line run once.

Each begins in a home of its own, with the files of ``home`` in the data folder, over the small library in
place of the shipped one; the service that is asked is the one of ``maze``.
``UPDATE_GOLDEN=1 pytest tests/test_sessions.py`` writes them anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from showfacts.dataset import files

from .maze import Maze

GOLDEN = Path(__file__).parent / "golden"
SESSIONS = sorted((GOLDEN / "sessions").glob("*.txt"))
_TIME = re.compile(r"(?<=\d{4}-\d\d-\d\d[ T])\d\d:\d\d(:\d\d[+-]\d\d:\d\d)?")


def lines_of(file: Path) -> list[str]:
    return re.findall(r"^\$ showfacts (.+)$", file.read_text("utf-8"), re.MULTILINE)


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of a home with files of its own."""
    monkeypatch.setattr(files, "shipped_file", lambda: str(GOLDEN / "library.toml"))
    folder = files.users_folder()
    assert folder is not None
    shutil.copytree(GOLDEN / "sessions" / "home", folder)
    return folder


@pytest.mark.parametrize("file", SESSIONS, ids=lambda file: file.stem)
def test_a_session_goes_as_its_transcript_says(
    file: Path, own: Path, maze: Maze, runner, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(file.parent)
    monkeypatch.setenv("VISUAL", f"{shlex.quote(sys.executable)} -c pass")
    parts = []
    for line in lines_of(file):
        outcome = runner(*shlex.split(line), answers_in_part=True)
        shown = "".join(f"{text}\n" for text in outcome.stderr.splitlines())
        parts += [f"$ showfacts {line}\n", outcome.stdout, f"--- stderr\n{shown}" if shown else ""]
        parts += [f"--- exit {outcome.exit_code}\n" if outcome.exit_code else "", "\n"]
    printed = "".join(parts).replace(str(own), "OWN").replace(str(GOLDEN), "SHIPPED")
    printed = _TIME.sub(lambda match: "12:00" + (":00+00:00" if match[1] else ""), printed)
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), "golden files are only written where a person looks at them"
        file.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == file.read_bytes().decode("utf-8")
