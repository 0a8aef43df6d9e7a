"""A person who is also called what another person is called, where nothing tells the two apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.lints.lint import Found, Lint
from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.evidence.lints.lint import Linted


def _found(linted: Linted) -> Iterator[Found]:
    people = linted.dataset.people
    named: dict[str, set[str]] = {}
    for person in people:
        named.setdefault(key(person.name), set()).add(person.key)
    listed = {key(each) for person in people for each in person.all_spellings}
    for show in linted.dataset.shows:
        for name in [each.person for each in show.cast] + [each.person for each in show.crew]:
            if key(name) not in listed:
                named.setdefault(key(name), set()).add(name)
    with_ids = {person.key for person in people if person.id is not None}
    for place, person in enumerate(people):
        for number, alias in enumerate(person.aliases):
            others = named.get(key(alias), set()) - {person.key}
            if others and key(alias) != key(person.name) and not {person.key, *others} <= with_ids:
                message = f"{alias} is also the name of another person; ids tell the two apart"
                yield Found(("people", place, "aliases", number), "", "", message)


LINT = Lint(
    "namesake", "An alias of a person is the name of another, and ids do not tell them apart.", _found
)
