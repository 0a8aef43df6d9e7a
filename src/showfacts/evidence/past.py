"""A show as it was known on a past day: only what had been said or had happened by then.

Every field of ``model.Show`` has its rule here: plain fields by ``model.fields``, lists in ``ROWS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from showfacts.evidence.availability import said_by, was_on_record
from showfacts.evidence.facts import facts_of
from showfacts.evidence.notes import event_of_then, names_no_later, note_of_then
from showfacts.model.cites import Cites
from showfacts.model.fields import FIELDS, AsOf
from showfacts.model.records import record, replace
from showfacts.status.announcements import was_announced
from showfacts.status.seasons import has_begun
from showfacts.text.fold import concerns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    from showfacts.evidence.citations import Sources
    from showfacts.evidence.facts import Fact
    from showfacts.model import (
        Availability,
        CastCredit,
        Claim,
        Company,
        CrewCredit,
        Episode,
        Event,
        Listing,
        Relation,
        Review,
        Season,
        Show,
        Verdict,
    )
    from showfacts.model.dates import PartialDate
    from showfacts.model.fields import Field

    _Credit = TypeVar("_Credit", CastCredit, CrewCredit)
    _Rules = Mapping[str, Callable[["Then", tuple[Any, ...]], Iterable[Any]]]

_JUDGED: tuple[Verdict, ...] = ("imprecise", "variant", "superseded", "disputed", "contradicted")
"""The verdicts that rest on something else that is held."""

_CHARACTER = ("character", "also_named", "billing")
_SEASON_WORDS = ("name", "episodes_ordered", "runtime_minutes")
"""What of a season its dates do not tell."""


@record
class Then:
    """What decides what was known of a show on a past day.

    ``is_known`` says of another show, by its id, whether anything of it was known by then.
    """

    show: Show
    day: date
    sources: Sources
    is_known: Callable[[str], bool]

    @cached_property
    def is_out(self) -> bool:
        """Whether the show had been shown: a season or an offer had begun, or its year was over."""
        show, day = self.show, self.day
        offers = [each.from_ for each in show.availability if each.from_ is not None]
        if any(has_begun(each, day) for each in show.seasons) or any(each.last <= day for each in offers):
            return True
        if show.premiere is not None:
            return show.premiere.last <= day
        is_dated = bool(offers) or any(each.premiere or each.finale for each in show.seasons)
        return not is_dated and show.year is not None and show.year < day.year

    def is_public(self, sources: Sequence[str], *, could_be_seen: bool) -> bool:
        """Whether an undated fact had been said, or may have been (no date tells) and could be seen."""
        return self.sources.are_public(sources, self.day, could_be_seen=could_be_seen)


def known_on(then: Then) -> Show:
    """The show without what came later than the day.

    What is undated (the cast, the crew, the premise) stays where a source had said it by then, or where
    a source without a date says it and the show was out. Of the sources those stay that were out by
    then, else those without a date; only where there is neither, those that came later.
    """
    show, day = then.show, then.day
    plain = {each.key: _RULES[each.as_of](then, each) for each in FIELDS}
    rows = {key: _cited(then, tuple(rule(then, getattr(show, key)))) for key, rule in ROWS.items()}
    changed: dict[str, Any] = {**plain, **rows}
    kept = replace(
        show,
        **changed,
        sources=then.sources.earlier(show.sources, day),
        cites=_cites(then, plain),
        checked=show.checked if show.checked is not None and show.checked.last <= day else None,
    )
    return replace(kept, claims=_claims(then, kept))


def was_recorded(then: Then) -> bool:
    """Whether anything dated of a show was known by a day: a premiere, offer, listing or source on it."""
    show, day = then.show, then.day
    return (
        any(each.from_ is not None and each.from_.last <= day for each in show.availability)
        or any(each.date.last <= day for each in show.listings)
        or (show.premiere is not None and show.premiere.last <= day)
        or then.sources.were_out([*show.sources, *show.cites.sources()], day)
    )


def events_of_then(then: Then) -> tuple[Event, ...]:
    """All events of a show, those that had happened by the day with what their notes could say by then."""
    return tuple(_event(then, each) if each.date.last <= then.day else each for each in then.show.events)


def _always(then: Then, field: Field) -> Any:
    return getattr(then.show, field.key)


def _called(then: Then, field: Field) -> Any:
    """The names that are not known to be later ones."""
    cites, names = then.show.cites, getattr(then.show, field.key)
    return tuple(each for each in names if then.is_public(cites.get(field.key, each), could_be_seen=True))


def _said(then: Then, field: Field) -> Any:
    """What a source that is cited for it had said, word by word where it is a list of words."""
    cites, value = then.show.cites, getattr(then.show, field.key)
    if field.is_list:
        return tuple(
            each for each in value if then.is_public(cites.get(field.key, each), could_be_seen=then.is_out)
        )
    return value if then.is_public(cites.get(field.key), could_be_seen=then.is_out) else None


def _once_begun(then: Then, field: Field) -> Any:
    is_known = then.is_out or any(was_announced(then.show, each, then.day) for each in then.show.seasons)
    return getattr(then.show, field.key) if is_known else None


def _once_past(then: Then, field: Field) -> Any:
    value: PartialDate | None = getattr(then.show, field.key)
    return value if value is not None and value.last <= then.day else None


def _once_over(then: Then, field: Field) -> Any:
    finale = then.show.finale
    return getattr(then.show, field.key) if finale is not None and finale.last <= then.day else None


_RULES: Mapping[AsOf, Callable[[Then, Field], Any]] = {
    AsOf.NAMED: _always,
    AsOf.CALLED: _called,
    AsOf.SAID: _said,
    AsOf.BEGUN: _once_begun,
    AsOf.DATED: _once_past,
    AsOf.OVER: _once_over,
}
"""What was known of a plain field on a day, by its rule."""


def _seasons(then: Then, rows: tuple[Season, ...]) -> Iterable[Season]:
    """Seasons that had begun, without an end that lay ahead, and those that were announced."""
    for each in rows:
        if has_begun(each, then.day):
            known = then.sources.said_of(each, then.day, _SEASON_WORDS, could_be_seen=True)
            is_known = is_over(then.show, each, then.day)
            yield known if is_known else replace(known, finale=None, episodes=None)
        elif was_announced(then.show, each, then.day):
            known = then.sources.said_of(each, then.day, _SEASON_WORDS, could_be_seen=False)
            yield replace(known, finale=None, episodes=None, runtime_minutes=None)


def is_over(show: Show, season: Season, day: date) -> bool:
    """Whether a season that has begun had ended by a day: it says so, or the next had begun."""
    if season.finale is not None:
        return season.finale.last <= day
    later = (each for each in show.seasons if each.number > season.number and season.number > 0)
    return season.release == "all-at-once" or any(
        each.premiere is not None and each.premiere.last <= day for each in later
    )


def _episodes(then: Then, rows: tuple[Episode, ...]) -> Iterable[Episode]:
    """Episodes that had been shown; those without a date, of seasons that were over."""
    over = {
        each.number
        for each in then.show.seasons
        if has_begun(each, then.day) and is_over(then.show, each, then.day)
    }
    return (each for each in rows if (each.date.last <= then.day if each.date else each.season in over))


def _cast(then: Then, rows: tuple[CastCredit, ...]) -> Iterable[CastCredit]:
    """The cast that was public, with the characters that were."""
    for each in _credits(then, rows):
        yield then.sources.said_of(each, then.day, _CHARACTER, could_be_seen=then.is_out)


def _credits(then: Then, rows: tuple[_Credit, ...]) -> Iterable[_Credit]:
    """The credits that were public, each for the show or for those of its seasons that were out."""
    begun = {each.number for each in then.show.seasons if has_begun(each, then.day)}
    for each in rows:
        out = not each.seasons or not begun.isdisjoint(each.seasons)
        if then.is_public(each.sources, could_be_seen=then.is_out and out):
            seasons = tuple(number for number in each.seasons if number in begun)
            yield replace(each, seasons=seasons or each.seasons)


def _companies(then: Then, rows: tuple[Company, ...]) -> Iterable[Company]:
    return (each for each in rows if then.is_public(each.sources, could_be_seen=then.is_out))


def _events(then: Then, rows: tuple[Event, ...]) -> Iterable[Event]:
    return (_event(then, each) for each in rows if each.date.last <= then.day)


def _event(then: Then, event: Event) -> Event:
    said = then.sources.said_of(event, then.day, ("note",), could_be_seen=True)
    return event_of_then(said, then.day)


def _listings(then: Then, rows: tuple[Listing, ...]) -> Iterable[Listing]:
    return (each for each in rows if each.date.last <= then.day)


def _offers(then: Then, rows: tuple[Availability, ...]) -> Iterable[Availability]:
    """Offers that were on record, without an end that lay ahead."""
    for each in rows:
        if was_on_record(each, then.sources, then.day, is_out=then.is_out):
            ahead = each.until is not None and each.until.last > then.day
            known = said_by(each, then.sources, then.day)
            yield replace(known, until=None, note=None) if ahead else known


def _relations(then: Then, rows: tuple[Relation, ...]) -> Iterable[Relation]:
    """Relations that were public, to a work or to shows of which something was known."""
    for each in rows:
        if then.is_public(each.sources, could_be_seen=then.is_out) and (
            each.show is None or then.is_known(each.show)
        ):
            yield replace(each, note=note_of_then(each.note, then.day))


def _reviews(then: Then, rows: tuple[Review, ...]) -> Iterable[Review]:
    for each in rows:
        if then.sources.were_out(each.sources, then.day):
            yield replace(each, note=note_of_then(each.note, then.day))


ROWS: _Rules = {
    "seasons": _seasons,
    "episodes": _episodes,
    "cast": _cast,
    "crew": _credits,
    "companies": _companies,
    "events": _events,
    "listings": _listings,
    "availability": _offers,
    "relations": _relations,
    "reviews": _reviews,
}
"""By list, which of its rows were known on a day, and what of them."""

OTHERS = frozenset({"id", "ids", "drop", "exempt", "sources", "cites", "checked", "claims"})
"""The fields that are not facts about the show, and those that ``known_on`` sees to by itself."""


def _cited(then: Then, rows: tuple[Any, ...]) -> tuple[Any, ...]:
    """Rows without the sources that came out after the day, where others remain."""
    return tuple(then.sources.of_then(row, then.day) for row in rows)


def _cites(then: Then, plain: Mapping[str, Any]) -> Cites:
    """The cites of what was known of the plain fields and of the ids, with the sources of then."""
    cited: dict[str, Iterable[str]] = {}
    for key, sources in then.show.cites:
        field, _, word = key.partition("/")
        value = plain.get(field, word or field)
        if value and (not word or field not in plain or word in value):
            cited[key] = then.sources.earlier(sources, then.day)
    return Cites.of(cited)


def _claims(then: Then, kept: Show) -> tuple[Claim, ...]:
    held = tuple(facts_of(kept))
    said = [each for each in then.show.claims if then.sources.were_out(each.sources, then.day)]
    return tuple(_claim(then, each, held) for each in said)


def _claim(then: Then, claim: Claim, held: Sequence[Fact]) -> Claim:
    """A claim as it stood: what was superseded later was right on the day on which it was said.

    A verdict that rests on what nobody had said by then is not told.
    """
    published = [then.sources.published(ident) for ident in claim.sources]
    is_own_day = any(when is not None and when.first <= then.day <= when.last for when in published)
    claim = replace(claim, sources=then.sources.earlier(claim.sources, then.day))
    if claim.verdict == "superseded" and is_own_day:
        return replace(claim, verdict="agrees", note=None)
    is_of_then = names_no_later(claim.note, then.day)
    if claim.verdict in _JUDGED and not (is_of_then and _is_answered(then, claim, held)):
        return replace(claim, verdict="unchecked", note=None)
    return claim if is_of_then else replace(claim, note=None)


def _is_answered(then: Then, claim: Claim, held: Sequence[Fact]) -> bool:
    """Whether another source had said by the day what is held against a claim."""
    for fact in held:
        is_same = fact.field == claim.field and claim.about in (None, fact.about)
        if is_same or (claim.about is not None and concerns(claim.about, fact.about, fact.value)):
            others = [ident for ident in fact.sources if ident not in claim.sources]
            if then.sources.were_out(others, then.day):
                return True
    return False
