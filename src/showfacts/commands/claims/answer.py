"""What is held of a show, and what sources say that is not simply that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.errors import NotRecordedError
from showfacts.evidence.facts import facts_of
from showfacts.finding.fields import fields_meant, fields_near
from showfacts.model.records import record
from showfacts.text.fold import concerns

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from showfacts.evidence.citations import Sources
    from showfacts.evidence.facts import Fact
    from showfacts.library.on_day import Snapshot
    from showfacts.model import Claim, Show, ShowHeader, Source

HAPPENED = frozenset(
    {
        *("status", "announcement", "teaser", "trailer", "episodes", "premiere", "finale", "release"),
        *("runtime", "availability"),
    }
)
"""Fields that are known when they happen, whoever told of them later."""


@record
class ClaimsAnswer:
    """What is held, and what sources say that is not simply that."""

    show: ShowHeader
    held: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]


def claims(snapshot: Snapshot, ident: str, *, asked: str | None = None) -> ClaimsAnswer:
    """What is held and claimed about a show, or about the field or name that was asked for.

    On a past day, only what had happened by then or sources dated until then say; what undated
    sources say is left out.

    Raises:
        NotRecordedError: nothing is, about that field.
    """
    show, moment = snapshot.show(ident), snapshot.moment
    held, said = list(facts_of(show)), list(show.claims)
    if moment.is_past:
        sources = snapshot.sources(ident)
        held = [each for each in held if each.field in HAPPENED or _was_said(each, show, sources, moment.day)]
    if asked is not None:
        fields = fields_meant(asked)
        who = None if fields else snapshot.library.person_named(asked)
        spellings = (asked, *who.spellings, *who.misspellings) if who else (asked,)
        held = [each for each in held if _is_meant(each, fields, spellings)]
        said = [each for each in said if _is_meant(each, fields, spellings)]
    if not held and not said:
        what = f" about “{asked}”" if asked else ""
        when = f" by {moment.day}" if moment.is_past else ""
        raise NotRecordedError(
            f"nobody on record says anything{what} of “{show.title}”{when}",
            query=asked or show.title,
            hints=fields_near(asked) if asked else (),
        )
    return ClaimsAnswer(
        show=snapshot.header(ident),
        held=tuple(held),
        claims=tuple(said),
        sources=snapshot.sources_of(held, said),
    )


def _was_said(fact: Fact, show: Show, sources: Sources, day: date) -> bool:
    """Whether a source had said a fact by a day; where none is cited for it, one of the whole entry."""
    cited = [ident for ident in fact.sources if not sources.is_own(ident)]
    return sources.were_out(cited or show.sources, day)


def _is_meant(row: Fact | Claim, fields: Sequence[str], spellings: Sequence[str]) -> bool:
    return row.field in fields or any(concerns(each, row.about, row.value) for each in spellings)
