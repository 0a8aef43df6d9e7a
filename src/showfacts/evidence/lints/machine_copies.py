"""A decision, or anything from an unexplained copy, for which no source stands that a person wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.citations import LISTS
from showfacts.evidence.lints.lint import Found, Lint, event_called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.evidence.lints.lint import Linted
    from showfacts.model import Show

DECIDING = frozenset(
    {
        *("ordered", "picked-up", "renewed", "final-season", "cancelled", "suspended", "resumed"),
        *("delayed", "continued-as", "ended", "date-announced"),
    }
)
"""Events from which a status is worked out."""

MEND = "look for the page that it was copied from"


def _found(linted: Linted) -> Iterator[Found]:
    for place, show in enumerate(linted.dataset.shows):
        for number, event in enumerate(show.events):
            if event.type in DECIDING and _are_copies(event.sources, linted):
                message = f"rests on machine copies alone; {MEND}"
                yield Found(("shows", place, "events", number), show.id, event_called(event), message)
    yield from _unexplained(linted)


def _unexplained(linted: Linted) -> Iterator[Found]:
    """Copies that alone say something, none of which has a note that tells of what it is a copy."""
    alone: dict[str, str] = {}
    for show in linted.dataset.shows:
        for idents in _said(show):
            copies = linted.known(idents) if _are_copies(idents, linted) else []
            if copies and all(each.note is None for each in copies):
                alone.setdefault(copies[0].id, show.id)
    for place, source in enumerate(linted.dataset.sources):
        if source.id in alone:
            message = f"a machine copy on which facts rest alone; a note would say of what, or {MEND}"
            yield Found(("sources", place), alone[source.id], source.id, message)


def _said(show: Show) -> Iterator[Sequence[str]]:
    """The sources of each value, as they stand together."""
    for _, idents in show.cites:
        yield idents
    for name in LISTS:
        if name != "claims":
            for row in getattr(show, name):
                yield row.sources
                for _, idents in getattr(row, "cites", ()):
                    yield idents


def _are_copies(idents: Sequence[str], linted: Linted) -> bool:
    known = linted.known(idents)
    return bool(known) and all(each.kind == "machine" for each in known)


LINT = Lint(
    "machine-copies", "A decision rests on machine copies alone, or a fact on one without a note.", _found
)
