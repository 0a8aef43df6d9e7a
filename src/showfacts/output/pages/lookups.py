"""The pages of look-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from showfacts.output.pages.blocks import Cell, Facts, Page, Prose, Row, Table
from showfacts.output.pages.tables import (
    cast_table,
    company_table,
    crew_table,
    event_table,
    offer_table,
    season_table,
)
from showfacts.output.pages.wording import (
    cited_as,
    fact_rows,
    named_show,
    page_of,
    row_of,
    season_name,
    spoken,
)
from showfacts.vocabulary import country_name, language_name

if TYPE_CHECKING:
    from showfacts.answers.comparing import CompareAnswer
    from showfacts.answers.lookups import (
        CastAnswer,
        CrewAnswer,
        PlotAnswer,
        ReleaseAnswer,
        ShowAnswer,
        StatusAnswer,
        TimelineAnswer,
        WhereAnswer,
    )
    from showfacts.output.pages.blocks import Block, Tone


def cast_page(answer: CastAnswer) -> Page:
    """Who plays whom."""
    return page_of(answer.show, [cast_table(answer.cast)], answer.sources)


def crew_page(answer: CrewAnswer) -> Page:
    """Who made it."""
    return page_of(answer.show, [crew_table(answer.crew), company_table(answer.companies)], answer.sources)


def status_page(answer: StatusAnswer) -> Page:
    """Where a show stands."""
    status = answer.status
    blocks: list[Block] = [
        Prose("summary", Cell(status.summary, "strong")),
        Facts(
            "status",
            fact_rows(
                ("state", _state(status.state), ()),
                ("decision", _decision(status.decision), ()),
                ("since", status.since, ()),
                ("by", status.by, ()),
                ("season", status.season, ()),
                ("according to", answer.according_to and cited_as(answer.according_to), ()),
                ("next", status.next and f"{status.next.what} {status.next.date}", ()),
                ("continued as", answer.continued_as and named_show(answer.continued_as), ()),
                ("as of", status.as_of.isoformat(), ()),
            ),
        ),
        event_table("evidence", status.evidence),
    ]
    named = {ident for event in status.evidence for ident in event.sources}
    return page_of(answer.show, blocks, tuple(each for each in answer.sources if each.id in named), framed=2)


def release_page(answer: ReleaseAnswer) -> Page:
    """When, how many, how long."""
    return page_of(
        answer.show,
        [season_table(answer.seasons), event_table("trailers", answer.trailers)],
        answer.sources,
    )


def where_page(answer: WhereAnswer) -> Page:
    """Where it can be watched."""
    return page_of(answer.show, [offer_table(answer.availability)], answer.sources)


def plot_page(answer: PlotAnswer) -> Page:
    """What it is about."""
    return page_of(answer.show, [Prose("premise", Cell(answer.premise))], answer.sources)


def timeline_page(answer: TimelineAnswer) -> Page:
    """What happened, day by day."""
    rows = tuple(
        row_of(
            Cell(entry.date, "strong"),
            Cell(spoken(entry.type) + (f" {season_name(entry.season)}" if entry.season is not None else "")),
            Cell(", ".join(part for part in (entry.by, entry.place) if part)),
            Cell(entry.note or "", "quiet"),
            sources=entry.sources,
        )
        for entry in answer.timeline
    )
    return page_of(answer.show, [Table("timeline", ("Date", "What", "Who", "Note"), rows)], answer.sources)


def show_page(answer: ShowAnswer) -> Page:
    """Everything about a show."""
    status, head = answer.status, answer.show
    blocks: list[Block] = [
        Prose("premise", Cell(answer.premise or "")),
        Prose("summary", Cell(status.summary if status else "", "strong")),
        Facts(
            "about",
            fact_rows(
                ("title", head.title, ()),
                ("original title", head.original_title, ()),
                ("year", head.year, ()),
                ("country", ", ".join(map(country_name, head.countries)), ()),
                ("platforms", ", ".join(head.platforms), ()),
                ("also known as", "; ".join(answer.aliases), ()),
                ("working title", "; ".join(answer.working_titles), ()),
                ("type", answer.type, ()),
                ("genres", ", ".join(answer.genres), ()),
                ("languages", ", ".join(map(language_name, answer.languages)), ()),
                *(
                    (
                        spoken(each.type),
                        each.show.title + f" ({each.show.year or '?'})" if each.show else each.work,
                        each.sources,
                    )
                    for each in answer.relations
                ),
                ("goes on as", answer.continued_as and named_show(answer.continued_as), ()),
                *(
                    (f"rated by {each.by}", f"{each.score:g} of {each.scale:g}", each.sources)
                    for each in answer.reviews
                ),
                *((catalogue, value, ()) for catalogue, value in _ids(answer)),
                ("checked", answer.checked, ()),
                ("id", head.id, ()),
            ),
        ),
        season_table(answer.seasons),
        cast_table(answer.cast),
        crew_table(answer.crew),
        company_table(answer.companies),
        offer_table(answer.availability),
        event_table("trailers", answer.trailers),
    ]
    return page_of(head, blocks, answer.sources, framed=2)._replace(detail="")


def compare_page(answer: CompareAnswer) -> Page:
    """Two shows side by side."""
    one, other = answer.shows
    rows = tuple(
        row_of(Cell(each.field, "quiet"), *(_value(value, each.field) for value in each.values))
        for each in answer.rows
    )
    common = ", ".join(answer.people_in_common) or "nobody on record"
    return Page(
        ident=f"{one.id}\t{other.id}",
        title=f"{one.title} and {other.title}",
        detail="",
        blocks=(
            Table(
                "compare",
                ("", named_show(one), named_show(other)),
                rows,
                labels=("", "1", "2"),
                is_tall=True,
            ),
            Facts("common", (Row((Cell("people in common"), Cell(common, "strong"))),)),
        ),
    )


def _ids(answer: ShowAnswer) -> list[tuple[str, object]]:
    ids = answer.ids
    return [
        ("IMDb", ids.imdb),
        ("TVmaze", ids.tvmaze),
        ("TMDB", ids.tmdb),
        ("TVDB", ids.tvdb),
        ("Wikidata", ids.wikidata),
    ]


def _state(state: str) -> Cell:
    tones: dict[str, Tone] = {"airing": "good", "upcoming": "good", "undetermined": "warn"}
    return Cell(spoken(state), tones.get(state, "plain"))


def _decision(decision: str) -> Cell:
    tones: dict[str, Tone] = {"renewed": "good", "cancelled": "bad", "none-announced": "warn"}
    return Cell(spoken(decision), tones.get(decision, "plain"))


def _value(value: Any, field: str) -> Cell:
    if value is None:
        return Cell("not on record", "quiet")
    if not isinstance(value, tuple):
        return Cell(str(value))
    spelled = country_name if field == "countries" else language_name if field == "languages" else str
    return Cell(", ".join(map(spelled, value)))
