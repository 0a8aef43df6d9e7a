"""Which work a clause is about: a show, one of its seasons, or something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from showfacts.checking.mentions import Kind
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked

GENERIC = (
    r"(?:series|show|k-?drama|c-?drama|drama|sitcom|comedy|dramedy|mini-?series|telenovela|programme|program|reboot"
    r"|thriller|soap|rom-?com|anthology)"
)
"""Words for a show."""
_OTHER = (
    r"(?:films?|movies?|novels?|books?|manga|manhwa|webtoons?|comics?|albums?|soundtracks?|osts?|songs?|singles?"
    r"|specials?|pilot|trailers?|teasers?|posters?|blu-?rays?|dvds?|games?|plays?|tours?|concerts?|podcasts?"
    r"|documentar(?:y|ies)|screenings?|screened|clips?|featurettes?|videos?|sequels?|prequels?|spin-?offs?|remakes?"
    r"|adaptations?|versions?|recaps?|reviews?|stage|musicals?|episode \d+|anime|fan ?meetings?|interviews?"
    r"|(?:first|second|other|previous|earlier|later|original|old|new) one|the (?:former|latter)"
    r"|announcements?|contracts?|seasons|episodes? of|(?:(?!first )[a-z]+ )?episode|finale|filming|shooting|production)"
)
_HEAD = re.compile(
    rf"(?P<show>{Kind.SHOW.value})|(?P<title>{Kind.TITLE.value})|(?P<season>{Kind.SEASON.value})"
    rf"|(?P<start>(?:(?<=^)|(?<=^the )|(?<=^in ))[{Kind.NAME.value}])"
    rf"|\b(?P<generic>{GENERIC})\b"
    rf"|\b(?P<other>{_OTHER}|originals?(?! (?:{GENERIC}|run|network|title|{Kind.COUNTRY.value}|[a-z]+ {GENERIC})))\b"
    r"|\b(?P<it>it|its)\b"
)
_NOT_THIS = re.compile(
    rf"\b(?:his|her|their|another|other|next|previous|these|those|both|many|most|some|two|three|every|each|such"
    rf"|similar|rival|favou?rite|any|{Kind.NAME.value}'s|{Kind.PERSON.value}'s)"
    rf"(?: (?:[a-z-]+|[{Kind.COUNTRY.value}{Kind.PLATFORM.value}])){{0,2}} $"
)
_BOUNDARY = re.compile(
    rf"; | but | while | whereas | although | though |, and (?=[{Kind.SHOW.value}-{Kind.NAME.value}]|the |it |he |she |they |in )|: "
    r"| – |\. "
)
_ANOTHER_OF_THE_NAME = re.compile(
    rf"\b{_OTHER} $|\b(?:other|original|first|old|classic|{Kind.COUNTRY.value})(?: (?:version of|{Kind.COUNTRY.value}))? $"
)

_OF_OTHER = re.compile(
    rf"(?:\b(?:{_OTHER}|reboot|revival)|{Kind.NAME.value}) (?:of|for|about|from|to) (?:the )?(?:[a-z-]+ )?$"
)
"""What belongs to a show: the Blu-ray of it, a special of it."""


@record
class Subject:
    """The show that a clause is about and the season of it, as claims are about it. ``is_named``: by its title."""

    show: str
    season: str | None = None
    is_named: bool = False
    is_said: bool = True
    """Whether the clause says which work it is about, if only as ``it``."""


@record
class Scene:
    """A sentence with what it may be about: ``topic`` is the show of its paragraph, None where that is unknown.

    ``season`` is the one that the paragraph is about.
    """

    masked: Masked
    topic: str | None
    season: str | None = None


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a part of a masked sentence."""
    begin, stop = 0, len(text)
    for first, last in _boundaries(text):
        if last <= start:
            begin = last
        elif first >= end:
            stop = first
            break
    return begin, stop


@lru_cache(maxsize=16)
def _boundaries(text: str) -> list[tuple[int, int]]:
    """What stands between the clauses of a masked sentence."""
    return [found.span() for found in _BOUNDARY.finditer(text)]


_RELATIVE = re.compile(
    rf", (?:(?:to|of|in|on|with|for|from|about|like|by|after) )?(?:who|whom|whose|which|where|when|known|best known|last seen|formerly|previously"
    rf"|most recently|fresh off)\b[^,;(]*(?:(?:,|, and| and) [{Kind.SHOW.value}{Kind.TITLE.value}{Kind.NAME.value}])*(?=[,;.]|$)"
)
"""What is said beside of somebody or something: ``, who also wrote X,``."""
_BRACKETS = re.compile(r"\([^()]*\)")


def _is_beside(text: str, place: int, start: int, end: int) -> bool:
    """Whether a place of a clause is in an aside that what was understood is not of."""
    for begin, stop in _asides(text):
        if begin <= place < stop:
            return start >= stop or end <= begin or (start < begin and stop < end)
    return False


@lru_cache(maxsize=16)
def _asides(text: str) -> list[tuple[int, int]]:
    """Where what is said beside stands in a masked sentence."""
    return [found.span() for each in (_RELATIVE, _BRACKETS) for found in each.finditer(text)]


_APPOSED = re.compile(
    rf"(?P<show>{Kind.SHOW.value}), (?:the|an?) [^,{Kind.SHOW.value}{Kind.TITLE.value}]*, (?:which )?$"
)
"""A show, and between commas what it is: the verb behind is the show's."""


def before(scene: Scene, start: int, end: int) -> Subject | None:
    """The work that is named last before a place of its clause; None where it is none of the library."""
    text = scene.masked.text
    begin, _ = clause(text, start, end)
    heads = [
        head for head in _HEAD.finditer(text, begin, start) if not _is_beside(text, head.start(), start, end)
    ]
    apposed = _APPOSED.match(text[:start], begin)
    if apposed:
        return Subject(show=scene.masked.mentions[apposed.start("show")].meant, is_named=True)
    season: str | None = None
    for head in reversed(heads):
        if head["season"]:
            if season is None:
                season = scene.masked.mentions[head.start()].meant
            owner = _owner(scene, head)
            if owner is not None:
                return Subject(show=owner, season=season, is_named=True)
            continue
        if season is not None and "," in text[head.end() : start]:
            break
        found = _of_head(scene, head)
        if found is None:
            return None
        season = season or _season_of(scene, head.start()) or found.season
        return Subject(show=found.show, season=season, is_named=found.is_named)
    if scene.topic is None or (season is None and _names_somebody(scene, begin, start)):
        return None
    return Subject(show=scene.topic, season=season or scene.season)


def _names_somebody(scene: Scene, begin: int, end: int) -> bool:
    """Whether a part of a sentence names somebody or something, whose the rest may be."""
    of_no_work = (Kind.DATE, Kind.PLATFORM, Kind.COUNTRY)
    return any(each.kind not in of_no_work for each in scene.masked.between(begin, end))


def after(scene: Scene, start: int, end: int) -> Subject | None:
    """The work that is named first behind a place of its clause."""
    text = scene.masked.text
    _, stop = clause(text, start, end)
    season: str | None = None
    for head in _HEAD.finditer(text, end, min(stop, end + 60)):
        if head["season"]:
            season = season or scene.masked.mentions[head.start()].meant
            continue
        if head["it"] and season is None:
            return None
        found = _of_head(scene, head)
        if found is None:
            return None
        season = season or _season_behind(scene, head.end())
        return Subject(show=found.show, season=season or found.season, is_named=found.is_named)
    if season is not None and scene.topic is not None:
        return Subject(show=scene.topic, season=season)
    return None


_ASIDE = re.compile(
    rf"\b(?:like|such as|known (?:for|from)|ahead of|from|including)(?: (?:the|other|and|shows?|series|dramas?|hits?|his|her|roles? in|{Kind.PLATFORM.value}|{Kind.TITLE.value}),?)* $"
)
"""What stands before a title that is only named beside the show."""


_KNOWN_FOR = re.compile(rf"\b(?:known|famous|famed) (?:for|from) [^.;{Kind.DATE.value}]{{0,40}}$")
"""What stands before a show that somebody was in or made earlier."""


def near(scene: Scene, start: int, end: int) -> Subject | None:
    """The show of a clause, else that of the paragraph; None where an unknown work is in the clause."""
    text = scene.masked.text
    begin, stop = clause(text, start, end)
    shows: dict[str, None] = {}
    season: str | None = None
    is_said = False
    for head in _HEAD.finditer(text, begin, stop):
        is_said = is_said or bool(head["generic"] or head["it"] or head["season"])
        if _is_beside(text, head.start(), start, end):
            continue
        if head["season"]:
            season = season or scene.masked.mentions[head.start()].meant
        elif head["show"]:
            if _KNOWN_FOR.search(text, begin, head.start()) and not start <= head.start() < end:
                continue
            found = _of_head(scene, head)
            if found is None:
                return None
            shows[found.show] = None
        elif head["title"] and not (start <= head.start() < end or _ASIDE.search(text[: head.start()][-60:])):
            return None
    if len(shows) == 1:
        return Subject(show=next(iter(shows)), season=season, is_named=True)
    if scene.topic is None or (shows and scene.topic not in shows):
        return None
    return Subject(show=scene.topic, season=season, is_said=is_said)


_OF_ANOTHER = re.compile(
    r"\b(?:reboot|remake|revival|adaptation|version|spin-?off|sequel|prequel|continuation|follow-up|based|inspired|same name as)"
    r"(?: of| to| from| on| by)* (?:the |a |an )?$"
)


def is_of_another(scene: Scene, start: int) -> bool:
    """Whether what begins at a place is what a show was made after: ``a reboot of the 2007 series``."""
    return _OF_ANOTHER.search(scene.masked.text[max(0, start - 60) : start]) is not None


def named(scene: Scene, start: int, end: int) -> Subject | None:
    """The show in a part of a sentence."""
    for mention in scene.masked.between(start, end):
        if mention.kind is Kind.SHOW:
            return Subject(show=mention.meant, is_named=True)
    return None


def _owner(scene: Scene, season: re.Match[str]) -> str | None:
    """The show that stands right beside a season: ``X season 2``, ``season 2 of X``."""
    text, place = scene.masked.text, season.start()
    for at in (place - 2, place - 4):
        if at >= 0 and text[at] == Kind.SHOW.value and text[at + 1 : place] in (" ", "'s ", " ,"):
            return scene.masked.mentions[at].meant
    following = re.compile(rf" of (?:the )?(?:[a-z]+ )?({Kind.SHOW.value})").match(text, place + 1)
    return scene.masked.mentions[following.start(1)].meant if following else None


_SEASON_BEHIND = re.compile(rf"(?: {Kind.SHOW.value})?(?:'s)?,? (?P<season>{Kind.SEASON.value})")


def _season_behind(scene: Scene, place: int) -> str | None:
    """The season that stands right behind a show: ``the series X season 1``."""
    found = _SEASON_BEHIND.match(scene.masked.text, place)
    return scene.masked.mentions[found.start("season")].meant if found else None


_SEASON_OF = re.compile(rf"(?P<season>{Kind.SEASON.value})(?: of| in) (?:the |this )?(?:[a-z-]+ )?$")


def _season_of(scene: Scene, place: int) -> str | None:
    """The season that stands right before a show: ``the second season of X``."""
    found = _SEASON_OF.search(scene.masked.text[:place])
    return scene.masked.mentions[found.start("season")].meant if found else None


def _of_head(scene: Scene, head: re.Match[str]) -> Subject | None:
    text, place = scene.masked.text, head.start()
    preceding = text[max(0, place - 40) : place]
    if head["title"] or head["other"] or head["start"]:
        return None
    if head["show"]:
        if _ANOTHER_OF_THE_NAME.search(preceding) or _OF_OTHER.search(preceding):
            return None
        return Subject(show=scene.masked.mentions[place].meant, is_named=True)
    if head["generic"] and _NOT_THIS.search(preceding):
        return None
    return Subject(show=scene.topic, season=scene.season) if scene.topic is not None else None


def has_one(scene: Scene) -> bool:
    """Whether a sentence may be about a show at all."""
    return scene.topic is not None or any(True for _ in works_in(scene.masked))


def works_in(masked: Masked) -> Iterator[str]:
    """The shows that a sentence names, in order."""
    for mention in masked.mentions.values():
        if mention.kind is Kind.SHOW:
            yield mention.meant
