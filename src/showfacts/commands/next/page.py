"""The page of ``next``."""

from __future__ import annotations

from showfacts.commands.upcoming.coming import announced, called, in_calendar, told_apart, what_comes
from showfacts.commands.wording import fact_rows, number_runs, page_of, row_of, source_cell, what_happened
from showfacts.evidence.ahead import is_ahead
from showfacts.outputs.page import Cell, Column, Dates, Facts, Prose, Table
from showfacts.status.sentence.phrases import on
from showfacts.text.countries import country_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from showfacts.commands.next.answer import NextAnswer
    from showfacts.evidence.ahead import Coming
    from showfacts.model import Event
    from showfacts.model.dates import PartialDate
    from showfacts.outputs.page import Block, Page, Row


def page(answer: NextAnswer) -> Page:
    """What comes next, on what that rests, and what is known to come after it."""
    coming = answer.next
    sentence = _sentence(coming, answer.as_of) if coming else answer.summary
    blocks: list[Block] = [
        Prose("summary", Cell(sentence, "strong")),
        Facts("next", (*_coming(answer), *_ordered(answer.ordered), *_known(answer))),
        _later(answer.later),
    ]
    dates = [in_calendar(answer.show, each) for each in (*([coming] if coming else []), *answer.later)]
    shown = page_of(answer.show, blocks, answer.sources, framed=2)
    return shown._replace(dates=Dates(answer.as_of, tuple(told_apart(dates))))


def _sentence(coming: Coming, day: date) -> str:
    """What comes next, and when."""
    name, when = called(coming) or "the show", f"{on(coming.date)}{_how_soon(coming.date, day)}"
    if not is_ahead(coming.date, day):
        said = f"{name} was set for {coming.date}, and whether it has begun is not on record"
    elif coming.what == "premiere":
        said = f"{name} begins {when}"
    elif coming.what == "finale":
        said = f"{name} ends {when}"
    elif coming.what == "whole-season":
        said = f"{name} comes out {when}, all at once"
    else:
        said = f"{what_comes(coming)} {'come' if len(coming.episodes) > 1 else 'comes'} {when}"
    return f"{said[0].upper()}{said[1:]}."


def _how_soon(when: PartialDate, day: date) -> str:
    days = (when.first - day).days
    if not when.is_day or days < 0:
        return ""
    return ", today" if days == 0 else ", tomorrow" if days == 1 else f", in {days} days"


def _coming(answer: NextAnswer) -> Sequence[Row]:
    coming = answer.next
    if coming is None:
        return ()
    titles = "hidden; --spoilers shows it" if coming.titles_hidden else "; ".join(coming.titles)
    return fact_rows(
        ("date", coming.date, coming.sources),
        ("what", what_comes(coming), ()),
        ("season", coming.season, ()),
        ("episode", number_runs(coming.episodes), ()),
        ("title", titles, ()),
        ("announced", announced(coming), ()),
    )


def _ordered(order: Event | None) -> Sequence[Row]:
    if order is None:
        return ()
    return fact_rows(
        ("date", "not on record", ()),
        ("what", what_happened(order.type, order.season), order.sources),
        ("since", order.date, ()),
        ("by", order.by, ()),
    )


def _known(answer: NextAnswer) -> Sequence[Row]:
    """On what an answer rests, and whose day its dates are."""
    names = " or ".join(map(country_name, answer.show.countries))
    return fact_rows(
        ("according to", answer.according_to and source_cell(answer.according_to), ()),
        ("dates", answer.next and f"of the country of origin{f', {names}' if names else ''}", ()),
        ("status", answer.next and answer.summary, ()),
        ("as of", answer.as_of.isoformat(), ()),
    )


def _later(rows: Sequence[Coming]) -> Table:
    """The premieres and finales that come later."""
    columns = (Column("date", "Date"), Column("what", "What"), Column("announced", "Announced"))
    return Table(
        "later",
        columns,
        tuple(
            row_of(
                Cell(each.date, "strong"),
                Cell(what_comes(each)),
                Cell(announced(each), "quiet"),
                sources=each.sources,
            )
            for each in rows
            if each.what != "episode"
        ),
    )
