"""Which of several versions of a show is meant: ``the British series``, ``the original``, ``the 2007 series``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention
    from showfacts.checking.names import Read
    from showfacts.checking.settling import Settled
    from showfacts.model.show import Show

_TOLD_OF = expression(
    r"\b(?:original|reboot|remake|remade|version|revival|adaptation|adaption|adapted|based on|iteration|counterpart|same name|namesake|predecessor|(?:british|american"
    r"|uk|u\.s\.|us|korean|spanish|first) (?:series|show|drama|sitcom|one|comedy))\b"
)
_TOLD_BY = word_set(
    """
    original reboot remake remade version revival adaptation adaption adapted based iteration counterpart name namesake
    predecessor series show drama sitcom one comedy
    """
)
"""Words of which one stands in what that finds."""
_VERSION_OF = frozenset({"remake-of", "follow-up", "adaptation-of"})
MOST = 4
"""Other versions that are read."""
_SIGNS = f"{Kind.COUNTRY.value}{Kind.PLATFORM.value}{Kind.DATE.value}"
_BEFORE = expression(
    rf"(?:\b(?:the|its|this|that) |(?<![^ ])(?=[{_SIGNS}]))((?:(?:[a-z-]+|[{_SIGNS}](?:'s)?)[ -]){{1,5}}(?:(?:version|adaptation|remake|series|sitcom|show|drama) of (?:the )?)?)$"
)
"""What stands between the article and a word for a show."""
_BEHIND = expression(rf",? (?:of |from |\()({Kind.DATE.value})")
_ORIGINAL = expression(
    r"\b(?:(?<!first )(?<!new )(?<!its )original|earlier|older|old|classic|parent|source|predecessor)\b"
)
_OWN = expression(r"\b(?:its|their) ")
_NEW = expression(r"\b(?:new|newer|reboot|revival|remake)\b")


def are_told_of(sentence: Read) -> bool:
    """Whether a sentence tells of another version of its show."""
    return not _TOLD_BY.isdisjoint(sentence.small_words) and _TOLD_OF.search(sentence.small) is not None


def other_versions(shows: Sequence[Show], settled: Settled) -> Iterator[str]:
    """The ids of shows that bear the title of one of some shows, or after which it was made."""
    held = {show.id for show in shows}
    namesakes = (
        each.show
        for title, show in settled.shows.items()
        for each in settled.namesakes[title]
        if show in held and key(each.title) == title
    )
    made_after = (
        each.show for show in shows for each in show.relations if each.type in _VERSION_OF and each.show
    )
    others = dict.fromkeys(each for each in (*made_after, *namesakes) if each not in held)
    yield from list(others)[:MOST]


class Versions:
    """Shows that are versions of one another: of one title, or one made after the other."""

    def __init__(self, shows: Iterable[Show]) -> None:
        self._shows = {show.id: show for show in shows}
        self._titles = {show.id: key(show.title) for show in self._shows.values()}
        self._families: dict[str, list[Show]] = {}

    def meant(self, show: str, sentence: Masked, place: int) -> tuple[str | None, bool]:
        """The version of a show that the word at a place means, and whether it says which.

        The first is None where that is none of those known.
        """
        told = _BEFORE.search(sentence.text[max(0, place - 60) : place])
        begin = told.start(1) + max(0, place - 60) if told else place
        words = sentence.text[begin:place]
        if told and _OWN.search(told[0]):
            words = words.replace("original", "")  # made for it, not the first of its name
        marks = sentence.between(begin, place)
        behind = _BEHIND.match(sentence.text, place + 1) if sentence.text[place] != Kind.SHOW.value else None
        if behind:
            marks = [*marks, sentence.mentions[behind.start(1)]]
        is_platform = any(each.kind is Kind.PLATFORM for each in marks)
        at = None
        itself = sentence.text[place : place + 12]
        if (
            _ORIGINAL.search(words) or itself.startswith(("original", "old ", "earlier"))
        ) and not is_platform:
            at = 0
        elif _NEW.search(words) or itself.startswith(("reboot", "revival", "remake", "new one")):
            at = -1
        if (not marks and at is None) or show not in self._shows:
            return show, False
        meant, is_said = self._of_marks(show, marks, at)
        if itself.startswith(("reboot", "revival")) and meant is not None and self._is_remake(meant):
            return None, True
        return meant, is_said

    def others(self, show: str) -> list[str]:
        """The other versions of a show."""
        return [each.id for each in self._family(show) if each.id != show] if show in self._shows else []

    def _is_remake(self, show: str) -> bool:
        return any(each.type == "remake-of" for each in self._shows[show].relations)

    def _of_marks(self, show: str, marks: Sequence[Mention], at: int | None) -> tuple[str | None, bool]:
        """The version with some marks, of the first or the last of them if that is said."""
        family = sorted(self._family(show), key=_year)
        if at is not None:
            if len(family) < 2:
                return show, False
            found = family[at]
            return (found.id if all(_has(found, each) for each in marks) else None), True
        fits = [each.id for each in family if all(_has(each, mark) for mark in marks)]
        if show in fits:
            return show, any(each.kind is Kind.COUNTRY for each in marks) or len(family) > 1
        if len(fits) == 1:
            return fits[0], True
        is_of_another_country = any(
            each.kind is Kind.COUNTRY and self._shows[show].countries and not _has(self._shows[show], each)
            for each in marks
        )
        return (None if is_of_another_country else show), is_of_another_country

    def _family(self, show: str) -> list[Show]:
        """A show and its versions."""
        if show not in self._families:
            of, title = self._shows[show], self._titles[show]
            self._families[show] = [
                each
                for each in self._shows.values()
                if each is of or self._titles[each.id] == title or _is_after(each, of) or _is_after(of, each)
            ]
        return self._families[show]


def _is_after(one: Show, other: Show) -> bool:
    return any(each.show == other.id and each.type in _VERSION_OF for each in one.relations)


def _year(show: Show) -> int:
    if show.premiere is not None:
        return show.premiere.year
    return show.year or min((each.premiere.year for each in show.seasons if each.premiere), default=9999)


def _has(show: Show, mark: Mention) -> bool:
    """Whether a show is of a country, of a platform or of a year."""
    if mark.kind is Kind.COUNTRY:
        return mark.meant in show.countries
    if mark.kind is Kind.PLATFORM:
        return any(each.platform == mark.meant and each.original for each in show.availability)
    return mark.meant[:4] == str(_year(show))
