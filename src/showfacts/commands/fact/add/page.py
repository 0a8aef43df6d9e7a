"""The page of ``fact add``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.wording import bare_page, named_show, source_cell
from showfacts.outputs.page import Cell, Facts, Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.commands.fact.add.answer import FactAnswer
    from showfacts.outputs.page import Page


def page(answer: FactAnswer) -> Page:
    """The fact, and where it is."""
    rows = [
        ("show", Cell(named_show(answer.show), "strong")),
        (answer.kind, Cell(_told(answer.fact))),
        ("source", source_cell(answer.source) if answer.source else Cell("your own word")),
        ("file", Cell(answer.file)),
        ("now", Cell("added" if answer.is_new else "was there already")),
    ]
    return bare_page(Facts("fact", tuple(Row((Cell(label, "quiet"), cell)) for label, cell in rows)))


def _told(fact: Mapping[str, object]) -> str:
    """A row in words: type renewed, date 2026-01-05, season 2."""
    parts = []
    for key, value in fact.items():
        said = " ".join(map(str, value)) if isinstance(value, list) else str(value)
        parts.append(key if value is True else f"{key} {said}")
    return ", ".join(parts)
