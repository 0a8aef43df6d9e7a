"""The page of ``release``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands.tables import event_table, season_table
from showfacts.commands.wording import fact_rows, minutes, page_of
from showfacts.outputs.page import Facts

if TYPE_CHECKING:
    from showfacts.commands.release.answer import ReleaseAnswer, Totals
    from showfacts.outputs.page import Page


def page(answer: ReleaseAnswer) -> Page:
    """When, how many, how long."""
    return page_of(
        answer.show,
        [season_table(answer.seasons), event_table("trailers", answer.trailers), totals_facts(answer.totals)],
        answer.sources,
    )


def totals_facts(totals: Totals) -> Facts:
    """What is on record of a show as a whole."""
    rows = fact_rows(
        ("seasons", totals.season_count, ()),
        ("episodes", totals.episode_count, ()),
        ("premiere", totals.premiere, ()),
        ("finale", totals.finale, ()),
        ("minutes", minutes(totals.runtime_minutes), ()),
    )
    return Facts("totals", rows)
