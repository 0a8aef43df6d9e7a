"""The filters of ``list`` -> a selection of shows."""

from __future__ import annotations

from showfacts.commands.list import (
    COUNTRY,
    EVENT,
    EVENT_YEARS,
    GENRE,
    LANGUAGE,
    NETWORK,
    ON,
    PERSON,
    SEASONS,
    SORT,
    TYPE,
    YEARS,
)
from showfacts.commands.list.answer import Happening
from showfacts.commands.person.meant import person_meant
from showfacts.errors import UsageError
from showfacts.finding.countries import country_meant
from showfacts.finding.genres import genre_meant, with_kinds
from showfacts.finding.languages import language_meant
from showfacts.finding.platforms import platform_meant
from showfacts.index.select import Selection
from showfacts.text.clean import short
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from showfacts.commands.options import Given, Option
    from showfacts.commands.session import Session
    from showfacts.index.select import Years

_YEARS = expression(r"(\d{4})?(-)?(\d{4})?")
_NUMBERS = expression(r"(\d{1,3})?(-)?(\d{1,3})?")


def selection(session: Session, given: Given) -> Selection:
    """What the options of a command line ask for.

    Raises:
        UsageError: a word is not a platform, country, language, genre or year.
        AmbiguousError: a name is that of several people.
        NotFoundError: nobody is called so.
    """
    names = session.library.names
    return Selection(
        platforms=tuple(platform_meant(names, word).id for word in given[ON]),
        networks=tuple(platform_meant(names, word).id for word in given[NETWORK]),
        countries=tuple(map(country_meant, given[COUNTRY])),
        languages=tuple(map(language_meant, given[LANGUAGE])),
        genres=_genres(names.genres() if given[GENRE] else (), given[GENRE]),
        events=given[EVENT],
        types=given[TYPE],
        years=tuple(_years(YEARS, each) for each in given[YEARS]),
        order=given[SORT],
        people=_people(session, given),
    )


def _genres(known: Sequence[str], typed: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Each genre that is asked for, with its kinds."""
    return tuple(with_kinds(known, genre_meant(known, word)) for word in typed)


def happening(given: Given) -> Happening | None:
    """What must have happened to a show, by the options of a command line; None if nothing is asked.

    Raises:
        UsageError: a word is not a year.
    """
    if not given[EVENT] and not given[EVENT_YEARS]:
        return None
    years = tuple(_years(EVENT_YEARS, each) for each in given[EVENT_YEARS])
    return Happening(types=given[EVENT], years=years)


def seasons(given: Given) -> tuple[Years, ...]:
    """How many seasons a show must have, as ranges, by the options of a command line; empty asks nothing.

    Raises:
        UsageError: a word is not a number or a range.
    """
    return tuple(
        _range(SEASONS, each, _NUMBERS, "a number of seasons; expected 2, 2-5, 2- or -5")
        for each in given[SEASONS]
    )


def _people(session: Session, given: Given) -> tuple[str, ...]:
    """The keys of the people who are asked for. A question back keeps all others of them."""
    kept = tuple(option for option in session.kept if option[0] != PERSON.flag)
    names = given[PERSON]
    found: list[str] = []
    for place, name in enumerate(names):
        others = [*names[:place], *names[place + 1 :]]
        session.kept = (*((PERSON.flag, each) for each in others), *kept)
        session.retry = lambda each, _: ((), ((PERSON.flag, each.id),))
        found.append(person_meant(session, name).key)
    return tuple(found)


def _years(option: Option[tuple[str, ...]], text: str) -> Years:
    return _range(option, text, _YEARS, "a year; expected 2019, 2015-2019, 2015- or -2019")


def _range(option: Option[tuple[str, ...]], text: str, form: re.Pattern[str], expected: str) -> Years:
    """The least and the most that a range of this form means."""
    match = form.fullmatch(text.strip())
    if not match or not (match[1] or match[3]) or (match[1] and match[3] and not match[2]):
        raise UsageError(f"{option.flag}: {short(text)!r} is not {expected}", query=text)
    low, high = (int(part) if part else None for part in (match[1], match[3]))
    if not match[2]:
        return low, low
    if low is not None and high is not None and low > high:
        raise UsageError(f"{option.flag}: {short(text)!r} ends before it begins", query=text)
    return low, high
