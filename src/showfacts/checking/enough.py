"""Whether enough is held of a show to say that a statement differs from it.

Many things are true of a show beside what is on record: a second actor of a role, a director of one episode, a network
that gave a show up before another took it on. What may be one of these is no reproach.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from showfacts.checking.dates import year_said
from showfacts.checking.fields import CREW
from showfacts.checking.held_names import PLAYED_BY
from showfacts.checking.mentions import Kind
from showfacts.checking.spelled import sounds_alike
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.text.fold import key, words
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.judging import Judged
    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Saying
    from showfacts.model.show import CastCredit, Show

SLIP_YEARS = 3
"""By how many years the year of a show may be wrong by a slip."""
FAR_YEARS = 15
"""Years before or behind a show in which a day is that of another work of its title."""
FEW_SEASONS = 2
"""Seasons of a show whose directors and writers are all on record, if any are."""
TELLING = 3
"""Letters of a word of a name that is no small word."""
_GIVEN_UP = expression(
    r"\b(?:cancel\w*|axed?|drop(?:s|ped)?|scrapped|gave up|given up|pulled|saved?|rescued|revived?|picked up|pick-up|moved?)\b"
)
LONG = 11
"""Letters of a name in which one too many, or too few, is known for a slip."""
_FAMILY = expression(r"^(?:the )?(?P<name>.+) (?:brothers|sisters|siblings|twins)$")
_LOOSELY = expression(r" for (?:the )?(?:[a-z]+ )?(?:television|tv|screen)\b|\bproduce[sd]?\b(?! by)")
"""Ways to say a role that take in others: who developed a show created it for television."""
_WROTE = expression(r"\b(?:wrote|author of)\b")
"""Who ``wrote`` what a show was made after wrote the book of its title, not the show."""
_OF_TITLE = expression(rf"{Kind.SHOW.value}(?:'s?)? $")
"""A title right before who made it: ``X creator Ann Lowell``."""
_BEING = expression(r"\bbeing $")
"""Before ``developed by``, that somebody is at it: that is no credit."""
BEHIND = 60
"""Characters behind a name within which its role stands."""


def is_enough(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """Whether what is held of a show is enough for a verdict that is a reproach."""
    check = _CHECKS.get(saying.field)
    return check is None or check(saying, judged, show, sentence)


def _role(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """A role that one character and one actor of the show have, and no name that several share, nor of a new one or of another work."""
    person = saying.value.partition(PLAYED_BY)[2]
    if judged.verdict == "imprecise":
        return any(each.character for each in show.cast if key(each.person) == key(person))
    if judged.verdict != "contradicted":
        return True
    if _TAKEN_UP.match(sentence.text) or _ONE_MORE.search(
        sentence.text, max(0, saying.start - 12), saying.end
    ):
        return False
    mentions = sentence.between(saying.start, saying.end)
    said = next((each.text for each in mentions if each.meant == saying.about), saying.about or "")
    bearers = [each for each in show.cast if _is_called(each, said)]
    own = {word for each in show.cast if key(each.person) == key(person) for word in _telling(each)}
    return (
        len({each.character for each in bearers}) == 1
        and len({key(each.person) for each in bearers}) == 1
        and own.isdisjoint(words(said).split())
    )


_TAKEN_UP = expression(
    r"(?!(?:also|then|here|this|that|it|now)\b)[a-z]+ (?:takes|gives|sees|brings|puts|makes|offers|imagines|reimagines|reinvents|sets|moves|turns|went|goes|did|does)\b"
)
"""A sentence that begins with a word that may be the title of another work on somebody: ``Elementary takes``."""
_ONE_MORE = expression(
    rf"(?:{Kind.NAME.value}|\b(?:new|second|third|fake|false|real|original|other|alternate)) {Kind.CHARACTER.value}"
)
"""Somebody who is another than the one of a name: ``New Dora Finch``."""


def _beside_others(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """An unknown name that is like that of somebody of the cast, with others of it, with a letter too many or too few, or romanised in another way."""
    said = sentence.mentions.get(saying.start)
    if judged.verdict != "variant" or said is None or said.kind is not Kind.NAME:
        return True
    cast = {key(each.person) for each in show.cast}
    if judged.held is not None and (
        len(key(judged.held)) != len(key(said.text)) >= LONG or sounds_alike(said.text, judged.held)
    ):
        return True
    return any(each.kind is Kind.PERSON and key(each.meant) in cast for each in sentence.mentions.values())


def _is_called(row: CastCredit, name: str) -> bool:
    said = set(words(name).split())
    every = (row.character or "", *row.also_named)
    return bool(said) and any(said <= set(words(each).split()) for each in every)


def _telling(row: CastCredit) -> list[str]:
    """The words of a role's names that are no small words."""
    every = " ".join((row.character or "", *row.also_named))
    return [word for word in words(every).split() if len(word) >= TELLING]


def _maker(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """Somebody who is named in full, of a role that has few, all of whom are on record."""
    name = words(saying.value)
    family = _FAMILY.match(name)
    if " " not in saying.value or (family and _share(family["name"], saying.field, show)):
        return False
    if judged.verdict == "imprecise":
        return not _is_called_loosely(saying, show, sentence)
    if judged.verdict == "variant":
        return True
    if name.split()[-1] in {words(each).split()[-1] for each in _holders(saying.field, show)}:
        return False  # It may be another form of the first name
    if saying.field in _FIRM:
        return True
    is_of_cast = any(key(each.person) == key(saying.value) for each in show.cast)
    return not is_of_cast and len(show.seasons) <= FEW_SEASONS


def _is_called_loosely(saying: Saying, show: Show, sentence: Masked) -> bool:
    """Whether somebody may rightly be said to have made a show, though his role on record is another one."""
    text, start = sentence.text, saying.start
    behind = text[start : saying.end + BEHIND]
    return (
        (saying.field in _OPEN and not _holders(saying.field, show))
        or (saying.field == "writer" and _is_maker(saying.value, show))
        or (_shares_title(show) and _OF_TITLE.search(text, max(0, start - 4), start) is not None)
        or any(each.search(behind) is not None for each in (_LOOSELY, _WROTE))
        or _BEING.search(text, max(0, start - 8), start) is not None
    )


def _is_maker(person: str, show: Show) -> bool:
    """Whether somebody made a show, and so wrote for it."""
    return any(key(each.person) == key(person) and each.role in _MAKERS for each in show.crew)


def _shares_title(show: Show) -> bool:
    """Whether a show was made after a work of its own title: whose creator somebody is by the title alone is open."""
    return any(key((each.work or "").partition("(")[0]) == key(show.title) for each in show.relations)


def _holders(field: str, show: Show) -> list[str]:
    return [each.person for each in show.crew if each.role == field.replace("-", " ")]


def _share(name: str, field: str, show: Show) -> bool:
    """Whether several of those who have a role have a family name."""
    return len([each for each in _holders(field, show) if words(each).split()[-1:] == [words(name)]]) > 1


_THERE = expression(rf" on (?:the )?({Kind.PLATFORM.value})")


def _episodes(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """A count that is not of another platform than the one that made all of them."""
    there = _THERE.match(sentence.text, saying.end)
    originals = {each.platform for each in show.availability if each.original}
    return there is None or originals == {sentence.mentions[there.start(1)].meant}


_PAST = expression(r"\b(?:began|started|ended|concluded)\b")


def _day(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """A day of about the years of the show, or of another year by a slip: else it is one of another work, or of the story."""
    held = year_said(judged.held or "")
    if judged.verdict == "contradicted" and _is_of_other_years(saying.value, judged, show):
        return False
    if not saying.value.isdecimal() or not _PAST.search(sentence.text, saying.start, saying.end):
        return True
    return held is not None and abs(int(saying.value) - held) <= 1


def _is_of_other_years(value: str, judged: Judged, show: Show) -> bool:
    """Whether a day is far from the years in which a show was on the air, and is not the one held but for its year."""
    said, years = year_said(value), _years(show)
    if said is None or not years or value[4:] == judged.day_or_number[4:] != "":
        return False
    return not min(years) - FAR_YEARS <= said <= max(years) + FAR_YEARS


def _years(show: Show) -> list[int]:
    """The years in which seasons of a show began and ended, and it came to a platform."""
    days = [each.premiere for each in show.seasons] + [each.finale for each in show.seasons]
    days += [each.from_ for each in show.availability]
    return [each.year for each in days if each is not None]


def _year(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """A year shortly before or after those in which the show was on the air, or came to a platform.

    A year far from them is that of another show, ``the 2015 show had well-known names``, but behind a label.
    """
    said, years = year_said(saying.value), _years(show)
    if said is None or not years:
        return said is not None
    is_label = ":" in sentence.text[: saying.end]
    is_near = min(abs(said - each) for each in years) <= SLIP_YEARS
    return not min(years) <= said <= max(years) and (is_near or is_label)


def _seasons(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """A count that is not of one network out of several, the last of which may have made more."""
    is_given_up = _GIVEN_UP.search(sentence.text) is not None
    originals = {each.platform for each in show.availability if each.original}
    if len(originals) > 1:
        return False
    cancelled = [each.date.last for each in show.events if each.type == "cancelled"]
    begun = [each.premiere.last for each in show.seasons if each.premiere is not None]
    if not _episodes(saying, judged, show, sentence):
        return False
    return not is_given_up or (bool(cancelled) and bool(begun) and max(cancelled) > max(begun))


def _status(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """A cancellation differs only from an order that is still open; that none is on record is not enough."""
    if judged.verdict != "contradicted":
        return True
    begun = max((each.number for each in show.seasons if each.premiere is not None), default=0)
    return any((each.season or 0) > begun for each in show.events if each.type in _ORDERS)


def _length(saying: Saying, judged: Judged, show: Show, sentence: Masked) -> bool:
    """A length that is off by more than ways to measure it."""
    return judged.verdict != "disputed"


_ORDERS = word_set("renewed picked-up ordered")
_FIRM = word_set("creator developer")
"""Roles whose lists are full: who is not in them does not have the role."""
_MAKERS = word_set("creator developer showrunner")
"""Roles of those who write for their shows."""
_OPEN = word_set("producer executive-producer")
_CHECKS: Mapping[str, Callable[[Saying, Judged, Show, Masked], bool]] = {
    "character": _role,
    "cast": _beside_others,
    "premiere": _day,
    "finale": _day,
    "episodes": _episodes,
    "seasons": _seasons,
    "status": _status,
    "runtime": _length,
    "year": _year,
    **dict.fromkeys(CREW, _maker),
}
