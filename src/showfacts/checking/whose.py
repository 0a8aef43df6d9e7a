"""Of which show and season a day or a number may be that stands beside a word of its field.

The record is asked: a day is told of the one whose day it is. So this is for receipts only.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from showfacts.checking import subjects
from showfacts.checking.fields import COUNTS, DAYS, OF_PEOPLE
from showfacts.checking.mentions import Kind
from showfacts.checking.topics import shows_in
from showfacts.evidence.verdicts.dates_in_words import dates_in, span_of
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import replace
from showfacts.model.seasons import SPECIALS, season_name
from showfacts.status.part_numbers import parts_of
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from showfacts.checking.masks import Masked
    from showfacts.checking.rules.rule import Saying
    from showfacts.checking.subjects import Scene, Subject
    from showfacts.model.dates import PartialDate
    from showfacts.model.show import Season, Show

DAY = expression(r"\d{4}-\d\d-\d\d")
_SPECIALS = expression(
    rf"\bspecials\b|\b(?:special|additional|bonus|extra) episodes?\b|[{Kind.NAME.value}] special\b|\b(?:christmas|holiday) special\b"
)
_A_SEASON = expression(r"\b(?:seasons?|run|order|series)\b|\d ?[x×] ?\d")
_EACH = expression(r"\b(?:a|per|each|every) (?:season|series|year)\b")
_AGAIN = expression(
    r"\b(?:back|return\w*|next|new|again|another|comes?|coming|season|(?:last|final|remaining|other|\d+ more|[a-z]+ more) (?:[a-z0-9]+ )?episodes)\b"
)
_OF_SHOW = expression(rf" of (?P<show>{Kind.SHOW.value})(?!')")
"""What stands behind a number of episodes that is of a show itself."""
_VERSION = expression(r"\b(?:versions?|remakes?|adaptations?|originals?|reboots?)\b")
_TELLING_OF_ONE = frozenset({Kind.SHOW, Kind.TITLE, Kind.SEASON, Kind.COUNTRY, Kind.PLATFORM, Kind.DATE})
"""What tells which of several versions is meant."""
_SEASONED = word_set("premiere finale episodes runtime")
"""Fields of which a season has its own value."""
FIELDS = _SEASONED | word_set("seasons status year release")
"""Fields whose value is a day, a number or an event."""
LASTING = word_set("genre country language")
"""Fields of what a show is, whatever becomes of it: ``the comedy may end`` says that it is one."""
SLIPPING = _SEASONED | word_set("seasons year")
"""Fields whose value is a day or a number: what is written wrong in them by a slip is still near to it."""
NAMING = word_set("alias working-title original-title")
"""Fields of what else a show is called."""
NAMED_BY = LASTING | {"platform"}
"""Fields of what stands beside a title: ``the Netflix thriller X``."""
BESIDE = 45
"""Characters within which a word tells for certain what a day or a number is."""
SLIP = timedelta(days=400)
"""By how much a day may be wrong by a slip: by the year at most."""


def is_day(saying: Saying) -> bool:
    """Whether a day is said, to the day: hardly anything else has the same."""
    return DAY.fullmatch(saying.value) is not None


def is_earlier(saying: Saying, held: str | None) -> bool:
    """Whether a day that was meant to be lies before the one that is held: else it may be that of a later season."""
    if saying.field not in DAYS:
        return True
    said, ours = dates_in(saying.value).spans, dates_in(held or "").spans
    return bool(said and ours) and said[0].first < ours[0].first


def is_likely(saying: Saying, held: str | None) -> bool:
    """Whether a day is near the one that is held, as a slip is: else it is perhaps that of another work."""
    said, ours = dates_in(saying.value).spans, dates_in(held or "").spans
    if saying.value.isdecimal() and ours:
        return abs(int(saying.value) - ours[0].first.year) <= 1
    return bool(said and ours) and abs(said[0].first - ours[0].first) <= SLIP


def is_ahead(saying: Saying, held: str | None, day: PartialDate | None) -> bool:
    """Whether a first day lies ahead of an article, though the show was on the air by then: it is that of another place or season."""
    said, ours = dates_in(saying.value).spans, dates_in(held or "").spans
    if day is None or not (said and ours):
        return False
    return said[0].first > day.last and ours[0].first < day.first


def subjects_of(saying: Saying, span: tuple[int, int], scene: Scene) -> Iterator[Subject]:
    """The works of which something may be said, the likeliest first."""
    is_of_people = saying.field in OF_PEOPLE
    is_held_of_all = is_of_people or saying.field == "platform" or saying.value == "final"
    found = subjects.close(scene, *span, subjects.OF_ITS_PEOPLE if is_held_of_all else subjects.OF_ITSELF)
    if found is not None:
        yield found
    if is_of_people:
        for ident in _other_versions(scene, span):
            yield subjects.Subject(show=ident, is_named=True)
        return
    yield from _named(saying, span, scene)
    if saying.field in _SEASONED:
        yield from _specials(span, scene)
    if is_day(saying) or saying.field == "release":
        yield from _of_a_day(span, scene)


def _named(saying: Saying, span: tuple[int, int], scene: Scene) -> Iterator[Subject]:
    """The show that is named beside what is said, so that it is of that one."""
    if saying.field == "platform":
        yield from _named_alone(scene)
    elif saying.field == "status":
        named = subjects.named(scene, *span)
        if named is not None:
            yield named
    elif saying.field in COUNTS:
        of = _OF_SHOW.match(scene.masked.text, saying.end)
        if of is not None:
            yield subjects.Subject(show=scene.masked.mentions[of.start("show")].meant, is_named=True)


def _named_alone(scene: Scene) -> Iterator[Subject]:
    """The show that a sentence names, if it names no other work."""
    shows = list(dict.fromkeys(each.meant for each in shows_in(scene.masked)))
    is_of_name = scene.masked.text.startswith(Kind.NAME.value)  # perhaps another work
    is_titled = any(each.kind is Kind.TITLE for each in scene.masked.mentions.values())
    if len(shows) == 1 and not is_of_name and not is_titled:
        yield subjects.Subject(show=shows[0], is_named=True)


def _other_versions(scene: Scene, span: tuple[int, int]) -> list[str]:
    """The other versions of the topic, where the clause has a word for one, or the sentence says of none."""
    text = scene.masked.text
    if scene.topic is None:
        return []
    is_said = any(each.kind in _TELLING_OF_ONE for each in scene.masked.mentions.values())
    is_meant = _VERSION.search(text, *subjects.clause(text, *span)) is not None
    return scene.versions.others(scene.topic) if is_meant or not is_said else []


def _specials(span: tuple[int, int], scene: Scene) -> Iterator[Subject]:
    """The specials of the show that is named first, where a clause speaks of such."""
    if not _SPECIALS.search(scene.masked.text, *subjects.clause(scene.masked.text, *span)):
        return
    work = next(subjects.works_in(scene.masked), scene.topic)
    if work is not None:
        yield subjects.Subject(show=work, season="specials", is_named=True)


def _of_a_day(span: tuple[int, int], scene: Scene) -> Iterator[Subject]:
    """The works that a day may be of: hardly two have the same. One that another is compared with is none of them."""
    compared = subjects.compared_in(scene)
    near = subjects.near(scene, *span)
    if near is not None and near.show not in compared:
        yield near
    begin, end = subjects.clause(scene.masked.text, *span)
    if any(each.kind is Kind.TITLE for each in scene.masked.between(begin, end)):
        return
    for ident in [*dict.fromkeys(subjects.works_in(scene.masked)), *_other_versions(scene, span)]:
        if ident not in compared:
            yield subjects.Subject(show=ident, is_named=True)


def seasons_of(
    saying: Saying, subject: Subject, show: Show, scene: Scene, day: PartialDate | None
) -> Iterator[Saying]:
    """What is said, of each season of a show that may be meant."""
    yield saying
    is_seasoned = saying.field in _SEASONED or saying.field == "release"
    if saying.season is not None or not is_seasoned or subject.season == "specials":
        return
    said = [each.meant for each in scene.masked.mentions.values() if each.kind is Kind.SEASON]
    for season in said:
        yield replace(saying, season=season)
        part = season.replace("season", "part")
        if part != season and any(
            season.endswith(f" {number}") for row in show.seasons for number in parts_of(row)
        ):
            yield replace(saying, season=part)  # which a platform counts as a season
    if said:
        return
    if scene.season is not None and saying.field == "episodes":
        yield replace(saying, season=scene.season)
    yield replace(saying, season="")
    for each in _unsaid(saying, show, scene, day):
        yield replace(saying, season=season_name(each.number))


def _unsaid(saying: Saying, show: Show, scene: Scene, day: PartialDate | None) -> Iterable[Season]:
    """The seasons of a show that an article of some day may mean without saying which."""
    text = scene.masked.text
    begin, end = subjects.clause(text, saying.start, saying.end)
    numbered = [each for each in show.seasons if each.number != SPECIALS]
    if is_day(saying):
        return show.seasons
    if saying.field == "episodes" and (begun := _begun_in(scene.masked, begin, end, numbered)):
        return begun
    if saying.field == "episodes" and _EACH.search(text, begin, end):
        return numbered[:1] if len({each.episodes for each in numbered}) == 1 else []
    is_ahead = day is not None and saying.field in DAYS and _is_ahead(saying.value, day)
    if day is None or not (is_ahead or _A_SEASON.search(text) or _AGAIN.search(text, begin, end)):
        return []
    if saying.field in DAYS:
        return _ahead(numbered, day)[:1]
    return [*_begun(numbered, day)[-1:], *_ahead(numbered, day)[:1]]


def _begun_in(sentence: Masked, start: int, end: int, seasons: list[Season]) -> list[Season]:
    """The seasons that began in the time that a clause names: ``in 2004, with seven episodes``."""
    dates = [each.meant for each in sentence.between(start, end) if each.kind is Kind.DATE]
    spans = [span for date in dates for span in dates_in(date).spans]
    return [
        each
        for each in seasons
        if each.premiere is not None and any(span.meets(span_of(each.premiere)) for span in spans)
    ]


def _is_ahead(value: str, day: PartialDate) -> bool:
    """Whether a time lies ahead of an article of some day, if only in part."""
    return any(each.last > day.first for each in dates_in(value).spans)


def _begun(seasons: list[Season], day: PartialDate) -> list[Season]:
    return [each for each in seasons if each.premiere is not None and each.premiere.first <= day.last]


def _ahead(seasons: list[Season], day: PartialDate) -> list[Season]:
    return [each for each in seasons if each.premiere is not None and each.premiere.first > day.last]
