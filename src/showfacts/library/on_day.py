"""A library as it was known on a day: the only way to the past, for every command alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from showfacts.errors import NotRecordedError
from showfacts.evidence.moment import by_then
from showfacts.model.headers import ShowHeader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, TypeVar

    from showfacts.evidence.availability import Offer
    from showfacts.evidence.citations import Sources
    from showfacts.evidence.moment import Moment
    from showfacts.evidence.past import Then
    from showfacts.index.select import Selection, Years
    from showfacts.library.contents import Contents
    from showfacts.model import Availability, Episode, PartialDate, Platform, Show, Source
    from showfacts.status import Status
    from showfacts.status.season import SeasonStatus

    S = TypeVar("S", Status, SeasonStatus)


HELD = 50
"""Shows that are kept for the next question about them."""


class Snapshot:
    """What a library knew on a day. Today it is all that it holds.

    ``library`` answers what does not change with the day: which show a title means, what a source or a
    platform is called.
    """

    def __init__(self, library: Contents, moment: Moment) -> None:
        self.library = library
        self.moment = moment
        self._whole: dict[str, Show] = {}
        self._known: dict[str, Show] = {}
        self._thens: dict[str, Then] = {}
        self._platforms: dict[str, Platform] = {}
        self._named: dict[str, Source] = {}

    def show(self, ident: str) -> Show:
        """The show with this id as it was known.

        Raises:
            NotFoundError: there is none.
            NotRecordedError: nothing was known of it by then.
        """
        whole = self._show(ident)
        if not self.moment.is_past:
            return whole
        if ident not in self._known:
            from showfacts.evidence.past import known_on

            then = self._then(whole)
            if not self._was_known(whole, then):
                message = f"nothing is on record of “{whole.title}”{by_then(self.moment)}"
                raise NotRecordedError(message, query=whole.title)
            self._known[ident] = known_on(then)
        return self._known[ident]

    def episodes(self, ident: str, *, since: PartialDate | None = None) -> tuple[Episode, ...]:
        """The episodes of the show with this id that were known; empty where none was.

        ``since``: only those with a date in or after this month or year.

        Raises:
            NotFoundError: there is no such show.
        """
        episodes = self.library.episodes(ident, since=since)
        if not self.moment.is_past or not episodes:
            return episodes
        from showfacts.evidence.past import known_on
        from showfacts.model.records import replace

        return known_on(self._then(replace(self._show(ident), episodes=episodes))).episodes

    def is_known(self, ident: str) -> bool:
        """Whether anything of a show was on record by the day."""
        if not self.moment.is_past:
            return True
        whole = self._show(ident)
        return self._was_known(whole, self._then(whole))

    def header(self, ident: str) -> ShowHeader:
        """What told the show with this id from its namesakes.

        Raises:
            NotFoundError: there is none.
            NotRecordedError: nothing was known of it by then.
        """
        if not self.moment.is_past:
            return self.library.header(ident)
        show = self.show(ident)
        premieres = [season.premiere.year for season in show.seasons if season.premiere]
        premieres += [show.premiere.year] if show.premiere else []
        rows = sorted(show.availability, key=lambda row: not row.original)
        platforms = dict.fromkeys(self._platform(row.platform).name for row in rows)
        return ShowHeader(
            id=show.id,
            title=show.title,
            original_title=show.original_title,
            year=show.year or min(premieres, default=None),
            countries=show.countries,
            platforms=tuple(platforms),
            type=show.type,
        )

    def status(self, ident: str) -> Status | None:
        """Where a show stood, by sources of then where there are such; None where nothing tells."""
        from showfacts.status import continuation_of, status_on

        whole = self._show(ident)
        goes_on = continuation_of(whole)
        found = status_on(
            self._for_status(whole),
            self.moment.day,
            today=self.moment.today,
            continuation=self._show(goes_on) if goes_on else None,
        )
        return found if found is None else self._with_sources_of_then(found, whole)

    def in_season(self, ident: str, number: int | None) -> Show:
        """What was known of a show that concerns one season (0: the specials); of None, all of it.

        Raises:
            NotFoundError: there is no such show.
            NotRecordedError: nothing was known of it by then.
        """
        show = self.show(ident)
        if number is None:
            return show
        from showfacts.evidence.one_season import of_season

        return of_season(show, number)

    def season(self, ident: str, number: int) -> SeasonStatus | None:
        """Where one season of a show stood, by sources of then; None where nothing tells of the show."""
        from showfacts.status.season import season_on

        whole = self._show(ident)
        found = season_on(
            self._for_status(whole),
            number,
            self.moment.day,
            today=self.moment.today,
            continuations=self._continuations(whole),
            follow_up=self._follow_up(whole),
        )
        return found if found is None else self._with_sources_of_then(found, whole)

    def season_entry(self, ident: str, of: str, number: int) -> SeasonStatus:
        """Where a season stood that is a show of its own: the season of the show ``of`` with this number."""
        from showfacts.status.season import entry_on

        whole, day = self._show(of), self.moment.day
        entry, of_then = self._show(ident), self._for_status(whole)
        found = entry_on(entry, of_then, number, day, today=self.moment.today)
        return self._with_sources_of_then(found, whole)

    def _with_sources_of_then(self, status: S, show: Show) -> S:
        if not self.moment.is_past:
            return status
        from showfacts.model.records import replace

        sources, day, last = self._then(show).sources, self.moment.day, status.last_word
        return replace(
            status,
            evidence=tuple(sources.of_then(each, day) for each in status.evidence),
            last_word=sources.of_then(last, day) if last else None,
        )

    def _continuations(self, show: Show) -> list[Show]:
        """The shows that a show goes on as, one after the other."""
        from showfacts.status import continuation_of

        found: list[Show] = []
        following = continuation_of(show)
        while following is not None and following not in {show.id, *(each.id for each in found)}:
            found.append(self._show(following))
            following = continuation_of(found[-1])
        return found

    def _follow_up(self, show: Show) -> Show | None:
        """The first show that says it follows this one up."""
        found = [
            other
            for other in map(self._show, self.library.related_to(show.id))
            for relation in other.relations
            if relation.type == "follow-up"
            and relation.show is not None
            and self.library.header(relation.show).id == show.id
        ]
        return min(found, key=lambda each: each.year or date.max.year, default=None)

    def offers(self, ident: str) -> tuple[Offer, ...]:
        """Where a show could be watched by the day, and whether it was still there."""
        from showfacts.evidence.availability import offer_of

        show = self._show(ident)
        sources = self._sources(show)
        on_air = self._is_on_air(show)
        offers: list[Offer] = []
        for row in self._rows_on_record(show):
            platform = self._platform(row.platform)
            successor = self._platform(platform.successor) if platform.successor else None
            offers.append(
                offer_of(row, platform, sources, self.moment, is_on_air=on_air, successor=successor)
            )
        if not self.moment.is_past:
            return tuple(offers)
        return tuple(sources.of_then(each, self.moment.day) for each in offers)

    def _rows_on_record(self, show: Show) -> tuple[Availability, ...]:
        """The availability of a show that was known on the day."""
        if not self.moment.is_past:
            return show.availability
        from showfacts.evidence.availability import was_on_record

        then = self._then(show)
        return tuple(
            row for row in show.availability if was_on_record(row, then.sources, then.day, is_out=then.is_out)
        )

    def select(self, selection: Selection, *, ever: bool = False) -> Iterator[ShowHeader]:
        """The headers of the shows that a selection admits, in its order, one at a time.

        A platform means there on the day as far as is known: it had come, and is not known to have left;
        with ``ever`` at any time by the day.
        """
        for header in self.library.select(selection):
            if selection.platforms and not ever and not self._is_on(header.id, selection.platforms):
                continue
            if not self.moment.is_past:
                yield header
            elif self.is_known(header.id):
                then = self.header(header.id)
                if self._is_admitted(then, selection):
                    yield then

    def _is_on(self, ident: str, platforms: Sequence[str]) -> bool:
        """Whether a show is on one of these platforms on the day, as far as is known."""
        from showfacts.evidence.availability import may_be_there

        show, day = self._show(ident), self.moment.day
        rows = [row for row in self._rows_on_record(show) if row.platform in platforms]
        on_air = self._is_on_air(show) if any(row.original for row in rows) else None
        return any(may_be_there(row, self._platform(row.platform), day, is_on_air=on_air) for row in rows)

    def _is_admitted(self, header: ShowHeader, selection: Selection) -> bool:
        """Whether a show was by the day what a selection asks for."""
        show = self.show(header.id)
        networks = {row.platform for row in show.availability if row.original}
        on = {row.platform for row in show.availability}
        any_of = (
            (selection.platforms, on),
            (selection.networks, networks),
            (selection.countries, set(show.countries)),
            (selection.languages, set(show.languages)),
            (selection.types, {show.type}),
        )
        if any(wanted and known.isdisjoint(wanted) for wanted, known in any_of):
            return False
        if selection.years and not any(_is_within(header.year, years) for years in selection.years):
            return False
        people = set(self.library.credited([*show.cast, *show.crew])) if selection.people else set()
        is_of_genres = not any(set(show.genres).isdisjoint(genres) for genres in selection.genres)
        return is_of_genres and people >= set(selection.people)

    def sources(self, ident: str) -> Sources:
        """The sources that a show names, with their dates."""
        return self._sources(self._show(ident))

    def sources_of(self, *rows: Iterable[Any]) -> tuple[Source, ...]:
        """The sources that rows rest on, in the order in which they are first named."""
        idents = dict.fromkeys(ident for group in rows for row in group for ident in row.sources)
        return self.sources_with(idents)

    def sources_with(self, idents: Iterable[str]) -> tuple[Source, ...]:
        """The sources with these ids, in their order: an answer asks several times for those of a show."""
        wanted = list(idents)
        lacking = [each for each in wanted if each not in self._named]
        self._named |= {each.id: each for each in self.library.sources_with(lacking)}
        return tuple(self._named[each] for each in wanted if each in self._named)

    def newest_source(self, ident: str) -> Source | None:
        """The newest dated source of a show by the day, if there is one."""
        show = self._show(ident)
        from showfacts.evidence.citations import cited

        known = self.sources_with(cited(show))
        out = [each for each in known if each.published and each.published.last <= self.moment.day]
        return max(out, key=_published, default=None)

    def _show(self, ident: str) -> Show:
        if ident not in self._whole:
            if len(self._whole) >= HELD:
                for kept in (self._whole, self._known, self._thens, self._named):
                    kept.clear()
            self._whole[ident] = self.library.show_without_episodes(ident)
        return self._whole[ident]

    def _platform(self, ident: str) -> Platform:
        if ident not in self._platforms:
            self._platforms[ident] = self.library.platform_of(ident)
        return self._platforms[ident]

    def _sources(self, show: Show) -> Sources:
        from showfacts.evidence.citations import Sources, cited

        return Sources({each.id: each for each in self.sources_with(cited(show))})

    def _then(self, show: Show) -> Then:
        """What decides of a show, which may be one with more rows than the one that is kept."""
        kept = self._thens.get(show.id)
        if kept is not None and kept.show is show:
            return kept
        from showfacts.evidence.past import Then

        then = Then(show=show, day=self.moment.day, sources=self._sources(show), is_known=self._has_status)
        if show is self._whole.get(show.id):
            self._thens[show.id] = then
        return then

    def _for_status(self, show: Show) -> Show:
        """A show with what its episodes tell of its seasons, and events with the notes of then."""
        from showfacts.status.seasons import lacks_first_days, with_first_days

        if lacks_first_days(show):
            show = with_first_days(show, self.library.episodes(show.id))
        if not self.moment.is_past:
            return show
        from showfacts.evidence.past import events_of_then
        from showfacts.model.records import replace

        return replace(show, events=events_of_then(self._then(show)))

    def _has_status(self, ident: str) -> bool:
        return self.status(ident) is not None

    def _was_known(self, whole: Show, then: Then) -> bool:
        from showfacts.evidence.past import was_recorded

        return self._has_status(whole.id) or was_recorded(then)

    def _is_on_air(self, show: Show) -> bool | None:
        """Whether a show that was made for a broadcaster airs on the day; None where that is unknown."""
        originals = (row.platform for row in show.availability if row.original)
        if not any(self._platform(each).kind == "broadcast" for each in originals):
            return None
        from showfacts.evidence.availability import is_on_air

        status = self.status(show.id)
        return is_on_air(show, status.state if status else None, self.moment.day)


def _published(source: Source) -> date:
    return source.published.last if source.published else date.min


def _is_within(year: int | None, years: Years) -> bool:
    low, high = years
    return year is not None and (low is None or year >= low) and (high is None or year <= high)
