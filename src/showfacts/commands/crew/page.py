"""The page of ``crew``."""

from __future__ import annotations

from showfacts.commands.tables import company_table, crew_table
from showfacts.commands.wording import page_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.crew.answer import CrewAnswer
    from showfacts.outputs.page import Page


def page(answer: CrewAnswer) -> Page:
    """Who made it."""
    return page_of(answer.show, [crew_table(answer.crew), company_table(answer.companies)], answer.sources)
