"""The page of ``show``."""

from __future__ import annotations

from showfacts.commands.tables import (
    cast_table,
    company_table,
    crew_table,
    event_table,
    offer_table,
    season_table,
)
from showfacts.commands.wording import fact_rows, named_show, page_of, related_as, spelled, spoken
from showfacts.model.fields import CATALOGUES, FIELDS
from showfacts.model.records import by_name
from showfacts.outputs.page import Cell, Facts, Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.commands.show.answer import ShowAnswer
    from showfacts.outputs.page import Block, Page
    from showfacts.outputs.picture import Card

APART = frozenset({"premise"})
"""The plain fields that are not among the facts, as they stand above them."""


def page(answer: ShowAnswer) -> Page:
    """Everything about a show."""
    status, head = answer.status, answer.show
    facts = fact_rows(
        *_plain(answer),
        ("platforms", ", ".join(head.platforms), ()),
        *(
            (related_as(each.type), named_show(each.show) if each.show else each.work, each.sources)
            for each in answer.relations
        ),
        ("goes on as", answer.continued_as and named_show(answer.continued_as), ()),
        *(
            (f"listed by {each.by}", f"{spoken(each.status)}, {each.date}", each.sources)
            for each in answer.listings
        ),
        *(
            (f"rated by {each.by}", f"{each.score:g} of {each.scale:g}", each.sources)
            for each in answer.reviews
        ),
        *(
            (name, getattr(answer.ids, key), answer.cites.get(f"ids/{key}"))
            for key, name in CATALOGUES.items()
        ),
        ("checked", answer.checked, ()),
        ("id", head.id, ()),
    )
    blocks: list[Block] = [
        Prose("premise", Cell(answer.plain["premise"] or "")),
        Prose("summary", Cell(status.summary if status else "", "strong")),
        Facts("about", facts),
        season_table(answer.seasons),
        cast_table(answer.cast),
        crew_table(answer.crew),
        company_table(answer.companies),
        offer_table(answer.availability),
        event_table("trailers", answer.trailers),
    ]
    shown = page_of(head, blocks, answer.sources, framed=2)
    return shown._replace(detail="", picture=lambda: _picture(answer))


def _picture(answer: ShowAnswer) -> Card:
    from showfacts.commands.show.picture import picture

    return picture(answer)


def _plain(answer: ShowAnswer) -> Iterator[tuple[str, object, tuple[str, ...]]]:
    """The plain fields of a show, each with its label, in the order of the table of fields."""
    values = {**by_name(answer.show), **answer.plain}
    for field in FIELDS:
        if field.key not in APART:
            yield field.label, spelled(field, values[field.key]), answer.cites.get(field.key)
