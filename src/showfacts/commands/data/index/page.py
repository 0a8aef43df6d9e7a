"""The page of ``data index``."""

from __future__ import annotations

from showfacts.commands.wording import bare_page, fact_rows
from showfacts.outputs.page import Facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.data.index.answer import IndexAnswer
    from showfacts.outputs.page import Page


def page(answer: IndexAnswer) -> Page:
    """What is indexed."""
    rows = fact_rows(
        ("file", answer.path or "none: in memory, as no cache folder can be written", ()),
        ("bytes", answer.bytes, ()),
        ("built", answer.built, ()),
        ("version", answer.version, ()),
        ("files", answer.files, ()),
        ("shows", answer.shows, ()),
        ("names", answer.names, ()),
        ("people", answer.people, ()),
        ("sources", answer.sources, ()),
    )
    return bare_page(Facts("index", rows))
