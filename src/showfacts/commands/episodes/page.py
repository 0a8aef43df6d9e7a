"""The page of ``episodes``."""

from __future__ import annotations

from showfacts.commands.upcoming.coming import episode_key, origin, told_apart, whose_dates
from showfacts.commands.wording import page_of, row_of
from showfacts.outputs.page import Cell, Column, Dated, Dates, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.commands.episodes.answer import EpisodesAnswer, ListedEpisode
    from showfacts.outputs.page import Page


def page(answer: EpisodesAnswer) -> Page:
    """The episodes of a show, specials apart."""
    where = origin(answer.show)
    blocks = [
        _table("episodes", answer.episodes, where),
        _table("specials", answer.specials, where),
    ]
    dates = Dates(answer.as_of, tuple(told_apart(_dated(answer))))
    return page_of(answer.show, blocks, answer.sources)._replace(dates=dates)


def _table(name: str, rows: Sequence[ListedEpisode], where: str) -> Table:
    columns = (
        Column("season", "Season", "season"),
        Column("number", "Episode", "episode"),
        Column("title", "Title"),
        Column("date", f"Date ({where})" if where else "Date"),
        Column("runtime_minutes", "Minutes", "minutes"),
        Column("note", "Note"),
    )
    return Table(
        name,
        columns,
        tuple(
            row_of(
                Cell(each.season),
                Cell(each.number, "strong"),
                Cell(each.title, "plain" if each.number is not None else "strong"),
                Cell(each.date),
                Cell(each.runtime_minutes, "quiet"),
                Cell(_note(each), "quiet"),
                sources=each.sources,
            )
            for each in rows
        ),
    )


def _note(episode: ListedEpisode) -> str | None:
    if episode.title_hidden:
        return "title hidden"
    return "not shown yet" if episode.shown is False else None


def _dated(answer: EpisodesAnswer) -> Iterator[Dated]:
    """The episodes that have a date, as a calendar has them."""
    for each in (*answer.episodes, *answer.specials):
        if each.date is None:
            continue
        called = "special" if each.season == 0 else f"season {each.season}" if each.season else ""
        named = f"episode {each.number}" if each.number is not None else each.title or "episode"
        yield Dated(
            key=f"{answer.show.id}-{episode_key(each.season, each.number, each.date)}",
            date=each.date,
            title=f"{answer.show.title}: {', '.join(part for part in (called, named) if part)}",
            detail=" ".join(part for part in (each.title or "", whose_dates(answer.show)) if part),
        )
