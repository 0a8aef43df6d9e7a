"""Which shows have something dated in a span of days: the few that are worth reading, of many."""

from __future__ import annotations

from showfacts.index.tables import Dated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from showfacts.index.index import Index

_WITHIN = "day BETWEEN :first AND :last OR day IN (:month, :year)"
"""A month or a year that the first day is in comes before it as a text, and may lie after it."""

_RUN = f"SELECT DISTINCT show FROM dated WHERE what = {int(Dated.RUN)} AND ({_WITHIN})"
_AHEAD = f"{_RUN} UNION SELECT show FROM dated WHERE what = {int(Dated.LAST_EPISODE)} AND day >= :first"
_NEWS = f"""
{_RUN} UNION SELECT show FROM dated WHERE what = {int(Dated.NEWS)} AND ({_WITHIN})
UNION SELECT show FROM cites WHERE source IN
    (SELECT id FROM parts WHERE section = 'sources' AND id NOT LIKE 'file:%'
     AND (json_extract(doc, '$.published') BETWEEN :first AND :last
          OR json_extract(doc, '$.published') IN (:month, :year)))
"""


def beginning_or_ending(index: Index, first: date, last: date, platforms: Sequence[str] = ()) -> list[str]:
    """The ids of the shows that begin or end in a span of days, or of which that was announced.

    Args:
        index: the index of the shows.
        first: the first day of the span.
        last: the last one.
        platforms: ids of platforms, one of which a show must have on record; none asks nothing.
    """
    return _asked(index, _RUN, first, last, platforms)


def with_dates_ahead(index: Index, first: date, last: date, platforms: Sequence[str] = ()) -> list[str]:
    """The same, with those that have an episode on its first day or at any time after.

    The arguments are those of ``beginning_or_ending``.
    """
    return _asked(index, _AHEAD, first, last, platforms)


def with_news(index: Index, first: date, last: date, platforms: Sequence[str] = ()) -> list[str]:
    """The ids of the shows with something dated in a span of days, or a source that came out in it.

    The arguments are those of ``beginning_or_ending``.
    """
    return _asked(index, _NEWS, first, last, platforms)


def _asked(index: Index, question: str, first: date, last: date, platforms: Sequence[str]) -> list[str]:
    day = first.isoformat()
    values = {"first": day, "last": last.isoformat(), "month": day[:7], "year": day[:4]}
    wanted = {f"platform_{place}": ident for place, ident in enumerate(platforms)}
    if wanted:
        marks = ", ".join(f":{name}" for name in wanted)
        on = f"SELECT show FROM facets WHERE facet = 'platform' AND value IN ({marks})"
        question = f"SELECT show FROM ({question}) WHERE show IN ({on})"
    return [show for (show,) in index.ask(question, {**values, **wanted})]
