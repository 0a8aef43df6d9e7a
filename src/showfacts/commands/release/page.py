"""The page of ``release``."""

from __future__ import annotations

from showfacts.commands.tables import event_table, season_table
from showfacts.commands.wording import fact_rows, page_of, spelled
from showfacts.model.fields import TOTALS
from showfacts.outputs.page import Facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from showfacts.commands.release.answer import ReleaseAnswer
    from showfacts.outputs.page import Page
    from showfacts.outputs.picture import Axis


def page(answer: ReleaseAnswer) -> Page:
    """When, how many, how long."""
    shown = page_of(
        answer.show,
        [season_table(answer.seasons), event_table("trailers", answer.trailers), totals_facts(answer.totals)],
        answer.sources,
    )
    return shown._replace(picture=lambda: _picture(answer))


def _picture(answer: ReleaseAnswer) -> Axis | None:
    from showfacts.commands.release.picture import picture

    return picture(answer)


def totals_facts(totals: Mapping[str, Any]) -> Facts:
    """What is on record of a show as a whole."""
    return Facts("totals", fact_rows(*((each.label, spelled(each, totals[each.key]), ()) for each in TOTALS)))
