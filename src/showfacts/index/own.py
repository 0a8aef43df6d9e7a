"""Files of the user's as sources: of all that they say without naming one."""

from __future__ import annotations

from showfacts.dataset.plain import LISTS
from showfacts.model.fields import FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any


def credit(doc: dict[str, Any], source: str) -> None:
    """Make a file the source of all in the table of a show that names none.

    Args:
        doc: the table, as TOML has it.
        source: the id of the file as a source.
    """
    cites = {key: [source] for key in _uncited(doc)}
    if cites:
        doc["cites"] = doc.get("cites", {}) | cites
    credit_rows(_rows(doc), source)


def credit_rows(rows: Iterable[dict[str, Any]], source: str) -> None:
    """Make a file the source of the rows that name none."""
    for row in rows:
        row.setdefault("sources", [source])


def rests_on_file(doc: dict[str, Any]) -> bool:
    """Whether something in the table of a show names no source."""
    return next(_uncited(doc), None) is not None or any("sources" not in row for row in _rows(doc))


def _rows(doc: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name in LISTS:
        yield from doc.get(name, ())


def _uncited(doc: dict[str, Any]) -> Iterator[str]:
    """The keys of plain values without sources, as ``Cites`` has them."""
    cites = doc.get("cites", {})
    for field in FIELDS:
        if field.key in doc and field.key not in cites:
            words = doc[field.key] if field.is_list else ()
            if not words or any(f"{field.key}/{word}" not in cites for word in words):
                yield field.key
    for catalogue in doc.get("ids", ()):
        if "ids" not in cites and f"ids/{catalogue}" not in cites:
            yield f"ids/{catalogue}"
