"""JSON-LD: one show in the words of schema.org (https://schema.org/TVSeries), for search engines and graphs.

Dates are as precise as they are on record, which ISO 8601 and so schema.org's Date allow. What has no word of
its own there (a showrunner, an editor) is a Role with its name.
"""

from __future__ import annotations

import json

from showfacts.errors import UsageError
from showfacts.model.fields import CATALOGUES
from showfacts.model.show import Season
from showfacts.outputs.answer import Answered
from showfacts.outputs.hyperlinks import linked
from showfacts.text.clean import clean, escaped
from showfacts.text.countries import country_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from showfacts.model import CastCredit, Company, CrewCredit, Episode, Review, Source
    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.series import Series

STREAMS = False
HOLDS_ALL = False

CONTEXT = "https://schema.org"
PAGES: Mapping[str, str] = {
    "imdb": "https://www.imdb.com/title/{}/",
    "tvmaze": "https://www.tvmaze.com/shows/{}",
    "tmdb": "https://www.themoviedb.org/tv/{}",
    "tvdb": "https://thetvdb.com/dereferrer/series/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
}
"""The page that a catalogue has of a show, by its id there."""
LICENCES = "https://spdx.org/licenses/{}.html"
CREW: Mapping[str, str] = {
    "creator": "creator",
    "director": "director",
    "writer": "author",
    "producer": "producer",
    "composer": "musicBy",
}
"""The properties that say of a person just what a role does."""
MADE_IT = frozenset({None, "production", "co-production", "studio", "animation"})
"""What a production company is."""


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """One show as one object; of a batch, a graph of all.

    Raises:
        UsageError: an answer is not all of a show.
    """
    found = []
    for each in answers:
        if isinstance(each, Answered):
            make = each.page().series
            if make is None:
                raise UsageError("JSON-LD holds a whole show, and this answer is none; showfacts show has it")
            found.append(_series(make()))
    if not found:
        return ""
    data: dict[str, Any] = {"@graph": found} if target.is_batch else found[0]
    text = json.dumps({"@context": CONTEXT, **data}, ensure_ascii=False, indent=2)
    return escaped(text).replace("<", "\\u003c") + "\n"  # It may be put into the script element of a page


def _series(series: Series) -> dict[str, Any]:
    show, header = series.show, series.header
    names = dict.fromkeys(each for each in (header.original_title, *show.aliases) if each)
    ids = {key: value for key in CATALOGUES if (value := getattr(show.ids, key)) is not None}
    identifiers = [("showfacts", show.id), *((CATALOGUES[key], str(value)) for key, value in ids.items())]
    unnumbered = [each for each in series.episodes if each.season is None]
    return _thing(
        "TVSeries",
        name=header.title,
        alternateName=[*names],
        description=show.premise,
        genre=show.genres,
        inLanguage=show.languages,
        countryOfOrigin=[_thing("Country", name=country_name(code)) for code in show.countries],
        startDate=series.first,
        endDate=series.last,
        numberOfSeasons=sum(each.number > 0 for each in show.seasons) or show.season_count,
        numberOfEpisodes=_count(show.seasons) or show.episode_count,
        creativeWorkStatus=series.state,
        publisher=[_thing("Organization", name=name) for name in series.publishers],
        productionCompany=[_company(each) for each in show.companies if each.role in MADE_IT],
        actor=[_cast(each) for each in show.cast],
        **_crew(show.crew, show.companies),
        containsSeason=[_season(each, series.episodes) for each in _seasons(series)],
        episode=[_episode(each) for each in unnumbered],
        review=[_review(each) for each in show.reviews],
        identifier=[_thing("PropertyValue", propertyID=name, value=value) for name, value in identifiers],
        sameAs=[PAGES[key].format(value) for key, value in ids.items()],
        citation=[_citation(each) for each in series.sources],
    )


def _count(seasons: Sequence[Season]) -> int | None:
    """How many episodes there are, where that is on record of every season."""
    counts = [each.episodes for each in seasons if each.number > 0]
    return sum(each or 0 for each in counts) if counts and all(counts) else None


def _seasons(series: Series) -> list[Season]:
    """The seasons on record, and those of which only episodes are."""
    rows = {each.number: each for each in series.show.seasons}
    numbers = {each.season for each in series.episodes if each.season is not None}
    return [rows.get(number) or Season(number=number) for number in sorted({*rows, *numbers})]


def _season(season: Season, episodes: Sequence[Episode]) -> dict[str, Any]:
    return _thing(
        "TVSeason",
        name=season.name,
        seasonNumber=season.number,
        numberOfEpisodes=season.episodes,
        startDate=season.premiere,
        endDate=season.finale,
        episode=[_episode(each) for each in episodes if each.season == season.number],
    )


def _episode(episode: Episode) -> dict[str, Any]:
    return _thing(
        "TVEpisode",
        name=episode.title,
        episodeNumber=episode.number,
        datePublished=episode.date,
        duration=f"PT{episode.runtime_minutes}M" if episode.runtime_minutes else None,
    )


def _cast(credit: CastCredit) -> dict[str, Any]:
    person = _thing("Person", name=credit.person)
    if credit.character is None and credit.billing is None:
        return person
    return _thing("PerformanceRole", actor=person, characterName=credit.character, roleName=credit.billing)


def _crew(crew: Sequence[CrewCredit], companies: Sequence[Company]) -> Mapping[str, list[dict[str, Any]]]:
    """People behind the camera, and companies that did not make it, by what they are to it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for each in crew:
        person = _thing("Person", name=each.person)
        word = CREW.get(each.role, "contributor")
        role = person if each.role in CREW else _thing("Role", contributor=person, roleName=each.role)
        found.setdefault(word, []).append(role)
    for company in companies:
        if company.role not in MADE_IT:
            role = _thing("Role", contributor=_company(company), roleName=company.role)
            found.setdefault("contributor", []).append(role)
    return found


def _company(company: Company) -> dict[str, Any]:
    return _thing("Organization", name=company.name)


def _review(review: Review) -> dict[str, Any]:
    rating = _thing("Rating", ratingValue=review.score, bestRating=review.scale)
    return _thing("Review", author=_thing("Organization", name=review.by), reviewRating=rating)


def _citation(source: Source) -> dict[str, Any]:
    return _thing(
        "WebPage" if linked(source.url) else "CreativeWork",
        name=source.title,
        url=linked(source.url),
        publisher=_thing("Organization", name=source.publisher),
        author=_thing("Person", name=source.author) if source.author else None,
        datePublished=source.published,
        license=LICENCES.format(source.licence) if source.licence else None,
    )


def _thing(kind: str, **values: Any) -> dict[str, Any]:
    """A thing of a type, with what is known of it; one value stands alone, several in an array."""
    return {"@type": kind, **dict(_known(values))}


def _known(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        found = [*map(_plain, value)] if isinstance(value, list | tuple) else _plain(value)
        if isinstance(found, list) and len(found) < 2:
            found = found[0] if found else None
        if found not in (None, ""):
            yield name, found


def _plain(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value
