"""NFO files to entries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.dataset.folders import name_of
from showfacts.importers.catalogues import ids_of
from showfacts.importers.citing import citing
from showfacts.importers.file_days import day_of_file
from showfacts.importers.formats.nfo import facts
from showfacts.importers.formats.nfo.elements import Elements
from showfacts.importers.formats.nfo.folders import SHOW_FILE, ShowFolder, found_in
from showfacts.importers.formats.nfo.xml import BrokenNfoError, NoXmlError, roots_of
from showfacts.importers.ids import entry_id, slug
from showfacts.importers.importer import Entry, Wanted
from showfacts.importers.names import name_of as text_of
from showfacts.model import Dataset, ExternalIds, PartialDate, Problem, Source
from showfacts.model.keys import key_of
from showfacts.model.records import replace
from showfacts.text.quoting import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from showfacts.importers.formats.nfo.folders import LooseFiles
    from showfacts.importers.importer import Item
    from showfacts.model import Episode, Show
    from showfacts.model.keys import Key

SERVICE = "nfo"
PUBLISHER = "NFO files"

_EPISODE = frozenset({"episodedetails", "episodedetailss", "episode"})
_SEVERAL = frozenset({"episodes", "nfo", "xbmcmultiepisode"})
"""Roots around the episodes of one file."""

_STRONGEST = ("tvdb", "tmdb", "imdb", "tvmaze", "wikidata")
"""By which id of a show its entry is called, the first that it has."""

_ADDRESSES = {
    "tvdb": re.compile(r"thetvdb\.com/\S*?(?:[?&]id=|series/)(\d+)"),
    "tmdb": re.compile(r"themoviedb\.org/tv/(\d+)"),
    "imdb": re.compile(r"imdb\.com/title/(tt\d+)"),
    "tvmaze": re.compile(r"tvmaze\.com/shows/(\d+)"),
}
_YEAR_BEHIND = re.compile(r"(.+?)\s*\(((?:19|20)\d\d)\)$")


class Reader:
    """Reads files and folders of one import."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._entries: dict[str, Path] = {}

    def all_of(self, path: Path) -> Iterator[Item]:
        """What a folder or a file holds."""
        if not path.is_dir():
            yield from self._file(path)
            return
        is_empty = True
        for found in found_in(path):
            for item in self._of(found):
                is_empty = False
                yield item
        if is_empty:
            yield _problem(path, f"no {SHOW_FILE} in it or below")

    def _of(self, found: ShowFolder | LooseFiles | Problem) -> Iterator[Item]:
        if isinstance(found, Problem):
            yield found
        elif isinstance(found, ShowFolder):
            yield from self._folder(found)
        else:
            yield from self._loose(found)

    def _file(self, path: Path) -> Iterator[Item]:
        """A file that was named by itself."""
        try:
            roots = roots_of(path)
        except NoXmlError as error:
            yield _wanted(path, error.text) or _problem(path, str(error))
            return
        except BrokenNfoError as error:
            yield _problem(path, str(error))
            return
        shows = [root for root in roots if _name(root) == "tvshow"]
        for root in shows:
            yield from self._show(path, root, ())
        if not shows:
            yield _problem(path, _without_show(roots))

    def _loose(self, found: LooseFiles) -> Iterator[Item]:
        """Files outside of any show: one may be a show, films are passed over."""
        lost = 0
        for path in found.files:
            try:
                roots = roots_of(path)
            except NoXmlError:
                continue
            except BrokenNfoError as error:
                yield _problem(path, str(error))
                continue
            for root in roots:
                if _name(root) == "tvshow":
                    yield from self._show(path, root, ())
            lost += any(_name(root) in _EPISODE | _SEVERAL | {"season"} for root in roots)
        if lost:
            files = "a file" if lost == 1 else f"{lost} files"
            message = f"{files} of seasons and episodes, but no {SHOW_FILE} here or above"
            yield _problem(found.folder, message)

    def _folder(self, found: ShowFolder) -> Iterator[Item]:
        """A folder with a show."""
        try:
            roots = roots_of(found.show)
        except NoXmlError as error:
            yield _wanted(found.show, error.text) or _problem(found.show, str(error))
            return
        except BrokenNfoError as error:
            yield _problem(found.show, str(error))
            return
        root = next((each for each in roots if _name(each) == "tvshow"), None)
        if root is None:
            yield _problem(found.show, _without_show(roots))
        else:
            yield from self._show(found.show, root, found.others)

    def _show(self, path: Path, root: Element, others: tuple[Path, ...]) -> Iterator[Item]:
        elements = Elements(root)
        title = facts.title_in(elements)
        if title is None:
            yield _problem(path, "a show without a title")
            return
        ident = _ident(facts.ids_in(elements), title, facts.year_in(elements))
        first = self._entries.setdefault(ident, path)
        if first != path:
            where = one_line(f"{first.parent.name}/{first.name}")
            yield _problem(path, f"the same show as in {where}; that one was taken")
            return
        parts = _Parts(facts.show_in(entry_id(SERVICE, ident), elements))
        for each in others:
            yield from parts.add(each)
        days = [day_of_file(each, self._today) for each in (path, *parts.read)]
        source = _source(entry_id(SERVICE, ident), max(days))
        listing = facts.listing_in(elements, PartialDate(days[0]), PUBLISHER)
        show = replace(parts.show(), listings=() if listing is None else (listing,))
        yield Entry(
            service=SERVICE,
            ident=slug(ident),
            dataset=Dataset(sources=(source,), shows=(citing(show, source.id),)),
        )


class _Parts:
    """A show that grows by the files of its seasons and episodes. ``read`` are those that told something."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._seasons = list(show.seasons)
        self._cast = {key_of(each): each for each in show.cast}
        self._crew = {key_of(each): each for each in show.crew}
        self._episodes: dict[Key, tuple[Episode, Path]] = {}
        self.read: list[Path] = []

    def add(self, path: Path) -> Iterator[Problem]:
        """Take in one file; what is wrong with it is told and the others go on."""
        try:
            roots = roots_of(path)
        except BrokenNfoError as error:
            yield _problem(path, str(error))
            return
        self.read.append(path)
        episodes = list(_episodes(roots))
        for root in roots:
            if _name(root) == "season":
                yield from self._add_season(path, Elements(root))
        for each in episodes:
            yield from self._add_episode(path, Elements(each), is_only=len(episodes) == 1)

    def show(self) -> Show:
        """All that was taken in."""
        episodes = tuple(sorted((row for row, _ in self._episodes.values()), key=_in_order))
        seasons = facts.seasons_of(self._seasons, episodes)
        numbers = {each.number for each in seasons}
        return replace(
            self._show,
            seasons=seasons,
            episodes=episodes,
            cast=tuple(facts.within(each, numbers) for each in self._cast.values()),
            crew=tuple(facts.within(each, numbers) for each in self._crew.values()),
        )

    def _add_season(self, path: Path, told: Elements) -> Iterator[Problem]:
        season = facts.season_in(told, path)
        if season is None:
            yield _problem(path, "a season without a number")
            return
        self._seasons.append(season)
        for part in facts.cast_in(told):
            facts.credit_in_season(self._cast, part, season.number)
        for job in facts.crew_in(told):
            facts.credit_in_season(self._crew, job, season.number)

    def _add_episode(self, path: Path, told: Elements, *, is_only: bool) -> Iterator[Problem]:
        episode = facts.episode_in(told, path, is_only=is_only)
        if episode is None:
            yield _problem(path, "an episode without a number and a title")
            return
        first, where = self._episodes.setdefault(key_of(episode), (episode, path))
        if first != episode:
            which = f"season {episode.season}, episode {episode.number}"
            yield _problem(path, f"{which} is another in {one_line(where.name)}; that one was taken")


def _episodes(roots: list[Element]) -> Iterator[Element]:
    for root in roots:
        if _name(root) in _EPISODE:
            yield root
        elif _name(root) in _SEVERAL:
            yield from (each for each in root if _name(each) in _EPISODE)


def _in_order(episode: Episode) -> tuple[bool, int, bool, int, str]:
    season, number = episode.season, episode.number
    return season is None, season or 0, number is None, number or 0, episode.title or ""


def _ident(ids: ExternalIds, title: str, year: int | None) -> str:
    """What the entry of a show is called: ``tvdb-81189``, or by title and year without such an id."""
    for catalogue in _STRONGEST:
        ident = getattr(ids, catalogue)
        if ident is not None:
            return f"{catalogue}-{str(ident).lower()}"
    return slug(title) if year is None else f"{slug(title)}-{year}"


def _source(ident: str, day: date) -> Source:
    return Source(id=ident, publisher=PUBLISHER, retrieved=PartialDate(day), kind="machine")


def _wanted(path: Path, text: str) -> Wanted | None:
    """The show to which an address leads; its title is that of the folder."""
    is_of_show = path.name.lower() == SHOW_FILE
    ids = ids_of(
        (catalogue, found[1])
        for catalogue, form in _ADDRESSES.items()
        if (found := form.search(text)) and (is_of_show or catalogue != "imdb")  # It may be a film
    )
    title = folder_title(path.parent.name if is_of_show else path.stem)
    if ids == ExternalIds() or title is None:
        return None
    return Wanted(title=title[0], year=title[1], ids=ids, place=name_of(path))


def folder_title(name: str) -> tuple[str, int | None] | None:
    """Title and year by the name of a folder: ``House of Cards (2013)``; None where it has no letters."""
    text = text_of(name)
    if text is None:
        return None
    found = _YEAR_BEHIND.fullmatch(text)
    return (found[1], int(found[2])) if found is not None else (text, None)


def _name(element: Element) -> str:
    return element.tag.lower()


def _without_show(roots: list[Element]) -> str:
    names = {_name(root) for root in roots}
    if names & (_EPISODE | _SEVERAL | {"season"}):
        return f"seasons or episodes without their show; name the folder that has {SHOW_FILE}"
    return f"expected <tvshow>, not <{one_line(roots[0].tag)}>" if roots else "empty"


def _problem(path: Path, message: str) -> Problem:
    return Problem(file=name_of(path), line=0, path="", message=message)
