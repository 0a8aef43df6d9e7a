"""What comes, as people read it and as a calendar has it."""

from __future__ import annotations

from showfacts.commands.wording import number_runs
from showfacts.model.records import replace
from showfacts.model.seasons import season_name
from showfacts.outputs.page import Dated
from showfacts.status.sentence.phrases import on
from showfacts.text.countries import country_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeVar

    from showfacts.evidence.ahead import Coming
    from showfacts.model import ShowHeader

    C = TypeVar("C", bound="Coming")


def without_titles(coming: C) -> C:
    """The same without the titles of its episodes, which have not been shown."""
    return replace(coming, titles=(), titles_hidden=True) if coming.titles else coming


def what_comes(coming: Coming) -> str:
    """What comes: season 2 premiere, season 2 finale, season 2 episodes 3-4, special, premiere."""
    episodes = _episodes(coming)
    if coming.what == "whole-season":
        return f"{called(coming)}, all at once"
    if coming.what in ("premiere", "finale"):
        is_told = len(coming.episodes) > 1 or (coming.what == "finale" and coming.episodes)
        named = f"{called(coming)} {coming.what}".strip()
        return f"{named}, {episodes}" if is_told else named
    if coming.season == 0:
        return f"special {number_runs(coming.episodes)}".strip()
    return " ".join(part for part in (called(coming), episodes) if part)


def called(coming: Coming) -> str:
    """What to call a season: season 3, or Part 5 (season 3); nothing for the show as a whole."""
    if coming.season is None:
        return ""
    number = season_name(coming.season)
    name = coming.season_name
    return f"{name} ({number})" if name and not name.endswith(str(coming.season)) else number


def announced(coming: Coming) -> str:
    """Who announced a date and when, and what was said: by Netflix on 2026-10-05: early 2027."""
    by = f"by {coming.by}" if coming.by else ""
    when = on(coming.announced) if coming.announced else ""
    said = " ".join(part for part in (by, when) if part)
    return ": ".join(part for part in (said, coming.note or "") if part)


def _episodes(coming: Coming) -> str:
    if not coming.episodes:
        return "episode"
    word = "episode" if len(coming.episodes) == 1 else "episodes"
    return f"{word} {number_runs(coming.episodes)}"


def origin(show: ShowHeader) -> str:
    """Whose day a date is: the country that a show is from; empty where none is on record."""
    countries = show.countries
    return country_name(countries[0]) if len(countries) == 1 else "country of origin" if countries else ""


def whose_dates(show: ShowHeader) -> str:
    """The sentence that says whose day a date is."""
    names = " or ".join(map(country_name, show.countries))
    return f"A date is the day in the country of origin{f': {names}' if names else ''}."


def in_calendar(show: ShowHeader, coming: Coming) -> Dated:
    """What comes, as a calendar has it."""
    said = announced(coming)
    by = f"Announced {said}." if said else ""
    titles = f"{'; '.join(coming.titles)}." if coming.titles else ""
    return Dated(
        key=f"{show.id}-{_key(coming)}",
        date=coming.date,
        title=f"{show.title}: {what_comes(coming)}",
        detail=" ".join(part for part in (titles, by, whose_dates(show)) if part),
    )


def _key(coming: Coming) -> str:
    """What names it, whatever its date: the beginning of season 2 stays that if it is put off."""
    season = "" if coming.season is None else f"s{coming.season}"
    if coming.what == "finale":
        return f"{season}-finale".lstrip("-")
    if coming.what != "episode":
        return f"{season}-premiere".lstrip("-")
    return episode_key(coming.season, min(coming.episodes, default=None), coming.date)


def episode_key(season: int | None, number: int | None, when: str) -> str:
    """What names an episode in a calendar: its number, else its date."""
    named = "" if season is None else f"s{season}"
    return f"{named}e{number}" if number is not None else f"{named}-{when}".lstrip("-")


def told_apart(rows: Iterable[Dated]) -> Iterator[Dated]:
    """The same, with a number behind each name that another had before."""
    taken: dict[str, int] = {}
    for each in rows:
        taken[each.key] = count = taken.get(each.key, 0) + 1
        yield each if count == 1 else each._replace(key=f"{each.key}-{count}")
