"""What the documents name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "BENCHMARKS.md", "docs/pipes.md"]
PLACES = (ROOT, ROOT / "src" / "showfacts")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_to_files(name: str):
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?://)([^)#]+)\)", text)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_paths_that_the_contributing_page_names_are_there():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = re.findall(r"`([\w./-]+(?:\.py|\.toml|/))`", text)
    assert [path for path in paths if not any((place / path).exists() for place in PLACES)] == []
