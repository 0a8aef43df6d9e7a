"""The kinds of facts that can be added: of each, the list of a show that it is a row of, and its options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from showfacts.commands.fact.add import options as o
from showfacts.dataset.plain import DATES
from showfacts.errors import UsageError
from showfacts.finding.countries import country_meant
from showfacts.finding.platforms import platform_meant
from showfacts.model import PartialDate
from showfacts.model.tuples import NamedTuple
from showfacts.text.countries import REGION_WORDS
from showfacts.text.nearest import nearest

if TYPE_CHECKING:
    from showfacts.commands.options import Given, Option
    from showfacts.library.library import Library

ABOUT_SOURCES = (o.SOURCE, o.PUBLISHER, o.PUBLISHED, o.SOURCE_KIND)


class Kind(NamedTuple):
    """A kind of fact.

    ``list``: the key of the list of a show. ``values``: by the key in a row, the option that gives it, the
    ones that a row must have first (``needed`` of them); none for a list of words, whose word is ``word``.
    """

    name: str
    list: str
    values: Mapping[str, Option[Any]]
    needed: int
    word: Option[str | None] | None = None

    def row_of(self, library: Library, given: Given) -> dict[str, Any]:
        """The row that a command line gives, as plain data.

        Raises:
            UsageError: what is needed is missing, an option is of another kind, or a value is wrong.
        """
        own = {option.name for option in (*self.values.values(), *ABOUT_SOURCES)}
        for option in o.FACTS:
            if option.name not in own and given[option] != option.default:
                taken = ", ".join(each.flag for each in self.values.values())
                raise UsageError(f"{option.flag} says nothing of {self.name}; it takes {taken}")
        for option in list(self.values.values())[: self.needed]:
            if given[option] == option.default:
                raise UsageError(f"{self.name}: {option.flag} is missing")
        row = {}
        for key, option in self.values.items():
            if given[option] != option.default:
                row[key] = _value(library, key, option, given[option])
        return row


def _value(library: Library, key: str, option: Option[Any], typed: Any) -> Any:
    if option is o.PLATFORM:
        return platform_meant(library.names, typed).id
    if option is o.REGION:
        return [word.lower() if word.lower() in REGION_WORDS else country_meant(word) for word in typed]
    if option is o.SEASON:
        return _seasons(key, typed)
    if key in DATES:
        return day_given(option, typed)
    if isinstance(typed, str) and not typed.strip():
        raise UsageError(f"{option.flag}: the text is empty", query=typed)
    return typed.strip() if isinstance(typed, str) else typed


def _seasons(key: str, typed: tuple[int, ...]) -> int | list[int]:
    """The one season of a row that has one, else all of them."""
    if key == "seasons":
        return list(typed)
    if len(typed) > 1:
        raise UsageError(f"{o.SEASON.flag}: given {len(typed)} times; it takes one value")
    return typed[0]


def day_given(option: Option[Any], typed: str) -> PartialDate:
    """The date that an option gives.

    Raises:
        UsageError: it is none.
    """
    try:
        return PartialDate(typed)
    except ValueError as error:
        raise UsageError(f"{option.flag}: {error}", query=typed) from None


KINDS = (
    Kind(
        "event",
        "events",
        {
            "type": o.TYPE,
            "date": o.DATE,
            "season": o.SEASON,
            "by": o.BY,
            "place": o.PLACE,
            "note": o.NOTE,
        },
        needed=2,
    ),
    Kind(
        "season",
        "seasons",
        {
            "number": o.SEASON,
            "name": o.NAME,
            "episodes": o.EPISODES,
            "premiere": o.PREMIERE,
            "finale": o.FINALE,
            "release": o.RELEASE,
        },
        needed=1,
    ),
    Kind(
        "cast",
        "cast",
        {
            "person": o.PERSON,
            "character": o.CHARACTER,
            "billing": o.BILLING,
            "seasons": o.SEASON,
        },
        needed=1,
    ),
    Kind("crew", "crew", {"person": o.PERSON, "role": o.ROLE, "seasons": o.SEASON}, needed=2),
    Kind(
        "availability",
        "availability",
        {
            "platform": o.PLATFORM,
            "regions": o.REGION,
            "from": o.FROM,
            "until": o.UNTIL,
            "original": o.ORIGINAL,
            "note": o.NOTE,
        },
        needed=1,
    ),
    Kind("alias", "aliases", {"name": o.NAME}, needed=1, word=o.NAME),
)
"""In the order of help."""


def kind_meant(word: str) -> Kind:
    """The kind of fact that a word names.

    Raises:
        UsageError: there is none; the hint tells which comes near.
    """
    by_name = {name: kind for kind in KINDS for name in (kind.name, kind.list)}
    found = by_name.get(word.strip().lower())
    if found is not None:
        return found
    known = ", ".join(kind.name for kind in KINDS)
    near = nearest(word.lower(), list(by_name)) if word else None
    message = f"the last word says what kind of fact it is; expected one of: {known}"
    raise UsageError(message, query=word, hints=(by_name[near].name,) if near else ())
