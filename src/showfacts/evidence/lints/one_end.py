"""A bond of two shows that only one of them tells, though both must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints.lint import Found, Lint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.lints.lint import Linted


def _found(linted: Linted) -> Iterator[Found]:
    for place, show in enumerate(linted.dataset.shows):
        for number, relation in enumerate(show.relations):
            other = linted.shows.get(relation.show or "")
            if other is None or relation.type != "same-anthology":
                continue
            if not any(each.type == relation.type and each.show == show.id for each in other.relations):
                message = f"{other.id} is of the same anthology, and does not say so of {show.id}"
                yield Found(("shows", place, "relations", number), show.id, other.id, message)
        for number, event in enumerate(show.events):
            other = linted.shows.get(event.show or "")
            if other is not None and not any(each.show == show.id for each in other.relations):
                message = f"{other.id} continues {show.id}, and has no relation to it; add its follow-up"
                yield Found(("shows", place, "events", number, "show"), show.id, other.id, message)


LINT = Lint(
    "one-end", "An anthology, or a continuation as another show, is told by one of the two alone.", _found
)
