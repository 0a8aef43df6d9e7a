"""What a show was made after, by all that an article may call it: its title, who made it, where it is from.

A relation is said in many words ("an adaptation of", "is the source of", "inspired by"); that the other work itself
is named beside them tells more than which of them is used. So this is for receipts only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.countries import DEMONYMS, country_code
from showfacts.text.fold import key, words
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

    from showfacts.model.show import Relation, Show

AFTER = "made after "
"""What begins a saying that a show was made after a work that is named."""
BY = "made after a work of "
"""What begins a saying that it was made after one of somebody, or from somewhere."""
ITS_NAME = " of its name"
"""What ends a saying that it was made after a work of the same title, of whatever kind."""
ONE_OF = "one of several versions, from "
"""What begins a saying that a show is the version of a country."""
_BEGINNINGS = (AFTER, ONE_OF)
_MADE_AFTER = frozenset({"adaptation-of", "remake-of", "follow-up", "spin-off-of"})
_TITLE = expression(r"[^(]+")
_SMALL = word_set(
    "a an and by from in no of on or series show film movie novel novels comic webtoon webcomic manga game video book books the with"
)
_MEDIA = (
    word_set("novel novels book books story"),
    word_set("webtoon webtoons webcomic webcomics comic comics manga manhwa"),
    word_set("film films movie movies"),
    word_set("game games"),
    word_set("play musical"),
)
"""Words for one and the same kind of work; what is none of them may be any."""
SHORT = 8
"""Letters of the end of a title that is not taken for it."""
TELLING = 3
"""Letters of a word by which somebody or something is known."""


def is_of_origin(value: str) -> bool:
    """Whether a value says what a show was made after, by what is named."""
    return value.startswith(_BEGINNINGS)


class Origins:
    """The works that one show was made after; ``shows`` are those that were read beside it, by id."""

    def __init__(self, show: Show, shows: Mapping[str, Show]) -> None:
        self._own = key(show.title)
        self._countries = frozenset(show.countries)
        self._places = {
            word for each in show.availability if each.original for word in words(each.platform).split()
        }
        self._works = [
            _Work(each, shows.get(each.show or "")) for each in show.relations if each.type in _MADE_AFTER
        ]

    def sources_of(self, value: str) -> tuple[str, ...] | None:
        """Whose word it is that the show was made after what is said, or is the version of a country; None where that is not held."""
        for work in self._works:
            if self._is_meant(work, value):
                return work.sources
        return None

    def _is_meant(self, work: _Work, value: str) -> bool:
        if value.endswith(ITS_NAME):
            return self._own in work.titles and work.is_a(value.removesuffix(ITS_NAME).rpartition(" ")[2])
        if value.startswith(ONE_OF):
            return country_code(value.removeprefix(ONE_OF)) in self._countries
        if not value.startswith(BY):
            named = value.removeprefix(AFTER)
            return key(named) != self._own and work.is_called(named)
        named = value.removeprefix(BY)
        code = country_code(named)
        if code is not None:
            return code in work.countries and code not in self._countries
        return work.is_of(named) and not self._places.issuperset(words(named).split())


class _Work:
    """One work, as the record calls it."""

    def __init__(self, relation: Relation, show: Show | None) -> None:
        text = relation.work or ""
        title = _TITLE.match(text)
        called = [title[0] if title else "", show.title if show else ""]
        self.sources = tuple(relation.sources)
        self.titles = {key(each) for each in called} - {""}
        told = words(text[title.end() if title else 0 :]).split()
        self._words, self._kinds = set(told) - _SMALL, set(told)
        self.countries = {DEMONYMS[each] for each in words(text).split() if each in DEMONYMS}
        if show is not None:
            makers = [each.person for each in show.crew if each.role == "creator"]
            places = [each.platform for each in show.availability if each.original]
            self.countries |= set(show.countries)
            self._words.update(*(words(each).split() for each in (*makers, *places)))

    def is_called(self, name: str) -> bool:
        """Whether a name is the work's title, or of several words and what it ends with."""
        folded = key(name)
        return folded in self.titles or (
            " " in name and any(len(folded) > SHORT and each.endswith(folded) for each in self.titles)
        )

    def is_of(self, name: str) -> bool:
        """Whether a name is of somebody, or of a platform, that is said of the work."""
        parts = [each for each in words(name).split() if each not in _SMALL]
        return any(len(each) >= TELLING for each in parts) and self._words.issuperset(parts)

    def is_a(self, kind: str) -> bool:
        """Whether a work may be of a kind."""
        media = next((each for each in _MEDIA if kind in each), None)
        return media is None or not media.isdisjoint(self._kinds)
