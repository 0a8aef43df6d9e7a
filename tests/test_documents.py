"""What the documents name is there."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest
import tomli

from showfacts.shells.install import SHELLS

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
PLACES = (ROOT, ROOT / "src" / "showfacts")


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path):
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?://)([^)#]+)\)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_paths_that_the_contributing_page_names_are_there():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = re.findall(r"`([\w./-]+(?:\.py|\.toml|/))`", text)
    assert [path for path in paths if not any((place / path).exists() for place in PLACES)] == []


def test_the_commands_of_the_page_on_the_own_library_run(runner):
    text = (ROOT / "docs" / "your-own-shows.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    for line in block.splitlines():
        words = shlex.split(line)
        env = {"VISUAL": f"{shlex.quote(sys.executable)} -c pass"}
        assert runner(*words[1:], env=env).exit_code == 0, line


def test_the_page_on_installing_has_every_extra_and_every_shell():
    text = (ROOT / "docs" / "installing.md").read_text(encoding="utf-8")
    project = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [name for name in project["optional-dependencies"] if f"`{name}`" not in text] == []
    assert [shell for shell in SHELLS if shell not in text] == []
