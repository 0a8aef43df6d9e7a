"""What a sentence names that is not of the show it seems to be about: then another work of that title is meant.

A film, a play, a series of another country or channel may bear any title. What tells of it stands around the title
(``X, the BBC comedy``, ``X (2019)``, ``Hulu's X``), or is somebody whom the show does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.masks import Lazy
from showfacts.checking.mentions import Kind
from showfacts.checking.subjects import GENERIC
from showfacts.model.records import replace
from showfacts.model.tuples import NamedTuple
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention
    from showfacts.index.in_text import TitleHeld
    from showfacts.model.show import Show

_WORD = r"(?:(?!(?:of|on|from|by|with|about|in|for|to|at|as|and|is|was|has|that|which)\b)[a-z0-9][a-z0-9'/-]*|[<country><platform><name><date>](?:'s)?)"
_AROUND = Lazy(
    rf"(?P<before>(?:{_WORD} ){{0,6}})<show>(?P<behind> \([^()]*\)|, (?:an?|the)(?: {_WORD}){{1,8}}(?=,|\.|;| of | on | from | by | with | about | in | for |$)"
    r"(?: (?:of|on|from|by|for) (?:the )?[<country><platform><date><name>])?| (?:of|on|from) (?:the )?[<country><platform><name>])?"
)
"""A title with what tells which work of that title is meant."""
_OF_ELSE = Lazy(
    r"\b(?:films?|movies?|novels?|books?|manga|manhwa|comics?|albums?|songs?|singles?|games?|plays?|opera|ballet|poem|documentary|podcast|magazine|musical|telefilm|short)\b"
)
_ANIMATED = Lazy(r"\b(?:anime|animated|cartoon)\b")
_YEAR = expression(r"\b(?:19|20)\d\d")
_OF_SHOWS = Lazy(rf"\b{GENERIC}\b")
_WITH = Lazy(r"\b(?:with|starring|stars|starred|featuring|features) <name>")
"""Somebody whom the library does not know."""
_ELSEWHERE = Lazy(
    r"(?:^|, |\band )(?:on|via|through|over|at) (?:the )?(?P<place>[<platform><name>])(?: [a-z]+)?, (?=(?:the|this|its|it)\b|[<show><season>])|\b(?:on|via|through) (?:dvd|blu-?ray|video|vhs)\b"
)
"""A place to see a show by which a clause begins: ``On Hulu, the series``."""
_FOR_ELSE = Lazy(r" (?:for|on|at) (?:the )?<name>(?![a-z' -]*[<show>])")
"""Behind what is said, an unknown place to see it: ``created by X for ITV``."""
_SOMEBODY = frozenset({Kind.PERSON, Kind.CHARACTER})
_TELLING = frozenset({Kind.COUNTRY, Kind.DATE})
"""What tells which work a title beside it is of, even where it is itself what would be told to differ."""
_YEARS_OFF = 1
"""Years by which the year beside a title may be off and still be that of the show."""


class _Marks(NamedTuple):
    """What tells that a sentence is about a show."""

    people: frozenset[str]
    platforms: frozenset[str]
    originals: frozenset[str]
    countries: frozenset[str]
    years: range
    is_animated: bool


class Foreign:
    """Tells what is foreign to some shows."""

    def __init__(self, shows: Iterable[Show]) -> None:
        self._shows = {show.id: show for show in shows}
        self._marks: dict[str, _Marks] = {}

    def is_in(self, sentence: Masked, show: str, start: int, end: int) -> bool:
        """Whether a sentence names, beside what stands between two places, what is foreign to a show."""
        own = self._of(show)
        others = [each for place, each in sentence.mentions.items() if not start <= place < end]
        if own is None or _has_other_people(sentence, others, own, start, end):
            return own is not None
        platforms = [each.meant for each in others if each.kind is Kind.PLATFORM]
        if platforms and own.platforms and not any(_is_one_of(each, own.platforms) for each in platforms):
            return True
        if _FOR_ELSE.match(sentence.text, end):
            return True
        elsewhere = _ELSEWHERE.search(sentence.text)
        if elsewhere is not None and not start <= elsewhere.start() < end:
            place = sentence.mentions[elsewhere.start("place")] if elsewhere["place"] else None
            if place is None or not _is_one_of(place.meant, own.originals):
                return True
        return any(
            sentence.mentions[found.end("before")].meant == show
            and self._is_told_of_else(sentence, found, own, (start, end))
            for found in _AROUND.compiled.finditer(sentence.text)
        )

    def sorted_out(self, sentence: Masked, namesakes: Mapping[str, Sequence[TitleHeld]]) -> Masked:
        """A sentence in which a title that is said to be of a namesake of its show means that one."""
        changed: dict[int, Mention] = {}
        for place, each in sentence.mentions.items():
            if each.kind is not Kind.SHOW:
                continue
            others = {held.show for held in namesakes.get(key(each.text), ()) if held.show in self._shows}
            others.discard(each.meant)
            likely = [other for other in others if _tells_of(sentence.mentions.values(), self._of(other))]
            if likely and self.is_in(sentence, each.meant, 0, 0):
                fits = [other for other in likely if self._fits(sentence, place, each, other)]
                if len(fits) == 1:
                    changed[place] = replace(each, meant=fits[0])
        return replace(sentence, mentions={**sentence.mentions, **changed}) if changed else sentence

    def _fits(self, sentence: Masked, place: int, title: Mention, other: str) -> bool:
        """Whether all that a sentence names is of another show of a title, and something surely is."""
        meant = replace(sentence, mentions={**sentence.mentions, place: replace(title, meant=other)})
        if self.is_in(meant, other, 0, 0):
            return False
        around = next(
            (each.span() for each in _AROUND.compiled.finditer(sentence.text) if each.end("before") == place),
            (0, 0),
        )
        people = [each for each in sentence.mentions.values() if each.kind in _SOMEBODY]
        return _tells_of([*people, *sentence.between(*around)], self._of(other))

    def _is_told_of_else(
        self, sentence: Masked, found: re.Match[str], own: _Marks, span: tuple[int, int]
    ) -> bool:
        """Whether what stands around a title tells that it is that of another work."""
        words = f"{found['before']} | {found['behind'] or ''}"
        if _OF_ELSE.search(words) and not _OF_SHOWS.search(words):
            return True
        if _ANIMATED.search(words) and not own.is_animated:
            return True
        return any(
            (each.kind is Kind.PLATFORM and own.originals and not _is_one_of(each.meant, own.originals))
            or (each.kind is Kind.COUNTRY and own.countries and each.meant not in own.countries)
            or (each.kind is Kind.DATE and own.years and _is_far(each.meant, own.years))
            or (each.kind is Kind.NAME and _is_alone(sentence.text, place))
            for place, each in sentence.mentions.items()
            if found.start() <= place < found.end()
            and (each.kind in _TELLING or not span[0] <= place < span[1])
        )

    def _of(self, show: str) -> _Marks | None:
        if show not in self._marks and show in self._shows:
            self._marks[show] = _marks(self._shows[show])
        return self._marks.get(show)


def _tells_of(mentions: Iterable[Mention], own: _Marks | None) -> bool:
    """Whether something that is named is of a show."""
    return own is not None and any(
        _is_of(each, own)
        or (each.kind is Kind.PLATFORM and _is_one_of(each.meant, own.originals))
        or (each.kind is Kind.COUNTRY and each.meant in own.countries)
        or (each.kind is Kind.DATE and _is_about(each.meant, own.years, 0))
        for each in mentions
    )


def _is_alone(text: str, place: int) -> bool:
    """Whether an unknown name beside a title is all that tells whose it is: ``X's``, ``(X)``."""
    return text.startswith("'s ", place + 1) or (text[place - 1 : place], text[place + 1 : place + 2]) == (
        "(",
        ")",
    )


def _marks(show: Show) -> _Marks:
    days = [
        each for each in (show.premiere, *(season.premiere for season in show.seasons)) if each is not None
    ]
    years = [each.year for each in days] or ([show.year] if show.year else [])
    names = [*(each.person for each in show.cast), *(each.person for each in show.crew)]
    names += [name for each in show.cast for name in (each.character, *each.also_named) if name]
    return _Marks(
        people=frozenset(map(key, names)),
        platforms=frozenset(each.platform for each in show.availability),
        originals=frozenset(each.platform for each in show.availability if each.original),
        countries=frozenset(show.countries),
        years=range(min(years), max(years) + 1) if years else range(0),
        is_animated=show.type == "animation",
    )


def _has_other_people(sentence: Masked, others: Sequence[Mention], own: _Marks, start: int, end: int) -> bool:
    """Whether all people whom a sentence names are foreign to a show."""
    if any(_is_of(each, own) for each in sentence.mentions.values()):
        return False
    if any(each.kind is Kind.PERSON for each in others):
        return True
    found = _WITH.search(sentence.text)
    return (
        found is not None
        and not start <= found.end() - 1 < end
        and " " in sentence.mentions[found.end() - 1].text
    )


def _is_of(mention: Mention, own: _Marks) -> bool:
    """Whether somebody is of a show."""
    return mention.kind in _SOMEBODY and key(mention.meant) in own.people


def _is_one_of(platform: str, own: frozenset[str]) -> bool:
    """Whether a platform is one of some, or the house of one: the BBC of BBC One."""
    return any(each == platform or each.startswith(f"{platform}-") for each in own)


def _is_about(day: str, years: range, off: int) -> bool:
    """Whether a date has a year, and that is one of some or off by no more than so many."""
    year = _YEAR.search(day)
    return year is not None and years.start - off <= int(year[0]) < years.stop + off


def _is_far(day: str, years: range) -> bool:
    """Whether the year of a date is none of some years, nor beside them."""
    return _YEAR.search(day) is not None and not _is_about(day, years, _YEARS_OFF)
