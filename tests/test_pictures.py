"""The pictures of the documents are what the program draws."""

from __future__ import annotations

import pytest
from scripts.pictures import FOLDER, PICTURES, drawn


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_fresh(name: str):
    """Fails where scripts/pictures.py was not run after facts or the drawing changed."""
    assert (FOLDER / name).read_text("utf-8") == drawn(PICTURES[name])


def test_there_is_no_other_picture():
    assert {each.name for each in FOLDER.glob("*.svg")} == set(PICTURES)
