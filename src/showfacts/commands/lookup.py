"""What all look-ups share: one show in, one answer out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from showfacts.commands.options import COUNTRY, EXACT, IDENT, ON, SEASON, YEAR
from showfacts.errors import (
    AmbiguousError,
    NoEpisodesError,
    NotFoundError,
    NotRecordedError,
    ShowfactsError,
    UsageError,
)
from showfacts.finding.narrowing import Narrowing
from showfacts.finding.steps import Tier
from showfacts.model.headers import ShowHeader
from showfacts.model.records import record
from showfacts.outputs.answer import Answered, Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias, TypeVar

    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.evidence.moment import Moment
    from showfacts.finding.shows import Found, SeasonOf
    from showfacts.library.on_day import Snapshot
    from showfacts.model import PartialDate, Show, Source
    from showfacts.outputs.page import Page

    A = TypeVar("A")

    OfShow: TypeAlias = Callable[["Snapshot", str], A]
    """What answers for a show: what was known on the day and the id of the show in, an answer out."""

    OfSeason: TypeAlias = Callable[["Snapshot", str, int], A]
    """What answers for one season of a show, by its number."""

    OfEntry: TypeAlias = Callable[["Snapshot", str, "SeasonOf"], A]
    """What answers for a show that is a season of another one."""


PICKING = frozenset({ON.flag, YEAR.flag, COUNTRY.flag, IDENT.flag})
"""The options that a command to paste has anew, as they pick the show."""


def look_up(
    session: Session,
    given: Given,
    answer: OfShow[A],
    page: Callable[[A], Page],
    of_season: OfSeason[A] | None = None,
    of_entry: OfEntry[A] | None = None,
) -> str | None:
    """Answer a command line of a TITLE, or of - for a title on each line of standard input.

    Args:
        session: The run.
        given: The command line.
        answer: What answers for a show.
        page: What draws the answer.
        of_season: What answers where a season is asked for; without it, the show is answered for.
        of_entry: What answers where the season asked for is a show of its own; without it, ``answer`` does.

    Returns:
        The id of the show that was answered for; None for a batch.
    """
    keep_options(session)
    narrowing = narrowing_of(given)
    words = title_words(given)
    if words == ("-",):
        look_up_each(session, given, narrowing, answer, page, of_season, of_entry)
        return None
    query = " ".join(words)
    meant = resolve(session, query, narrowing, is_exact=given[EXACT])
    with asked_as(session, meant.show, query):
        found = answered(session, given, meant, answer, of_season, of_entry)
        session.answer(found, page, meant.match)
    note_day(session, session.moment)
    note_catalogued(session, meant.show)
    return meant.show


def look_up_each(
    session: Session,
    given: Given,
    narrowing: Narrowing,
    answer: OfShow[A],
    page: Callable[[A], Page],
    of_season: OfSeason[A] | None = None,
    of_entry: OfEntry[A] | None = None,
) -> None:
    """Answer each title of standard input; the first failure decides the exit code.

    In JSON each title has its entry, also one that there is no answer to.
    """
    from showfacts.commands.batch import answer_lines

    def answer_to(title: str) -> Answered:
        meant = resolve(session, title, narrowing, is_exact=given[EXACT])
        with asked_as(session, meant.show, title):
            found = answered(session, given, meant, answer, of_season, of_entry)
        note_catalogued(session, meant.show)
        return Answered(answer=found, page=lambda: page(found), match=meant.match)

    answer_lines(session, answer_to)


def one_meant(session: Session, given: Given) -> Resolved:
    """The one show that the title and options of a command line mean, for a command that has no season.

    Raises:
        ShowfactsError: there is no title, or it means none or several.
    """
    keep_options(session)
    title = " ".join(title_words(given))
    return resolve(session, title, narrowing_of(given), is_exact=given[EXACT])


def answered(
    session: Session,
    given: Given,
    meant: Resolved,
    answer: OfShow[A],
    of_season: OfSeason[A] | None = None,
    of_entry: OfEntry[A] | None = None,
) -> A:
    """The answer for a show, or for the season that an option or the words name."""
    snapshot, season, entry = session.snapshot, season_asked(given, meant), meant.season_of
    if season is not None and of_season is not None:
        return of_season(snapshot, meant.show, season)
    if season is not None:
        from showfacts.model.seasons import season_name

        session.note(f"showfacts: {session.command} is about the whole show, not about {season_name(season)}")
    elif entry is not None and of_entry is not None:
        return of_entry(snapshot, meant.show, entry)
    elif entry is not None:
        told = snapshot.season_entry(meant.show, entry.show, entry.number)
        session.note(f"showfacts: {told.summary}")
    return answer(snapshot, meant.show)


def recorded(session: Session, answer: OfSeason[A]) -> OfSeason[A]:
    """What answers for a season as it is on record, which may be under another number or another title.

    The fifth part that a platform counts may be season 3, and the second season a show of its own; a notice
    tells so, and how the season stands where nothing of it is on record. ``answer`` is asked for that season.
    """

    def of_season(snapshot: Snapshot, show: str, number: int) -> A:
        status = snapshot.season(show, number)
        if status is not None and (status.show is not None or status.recorded_as not in (None, number)):
            session.note(f"showfacts: {status.summary}")
            return answer(snapshot, status.show or show, status.recorded_as or number)
        try:
            return answer(snapshot, show, number)
        except NotRecordedError:
            if status is not None and status.recorded_as is None:
                session.note(f"showfacts: {status.summary}")
            raise

    return of_season


def season_asked(given: Given, meant: Resolved) -> int | None:
    """The season that a command line asks about; None where it names none.

    Raises:
        UsageError: the words behind the title name another one than the option.
    """
    by_option, by_words = given[SEASON], meant.season
    if by_option is not None and by_words not in (None, by_option):
        message = f"{SEASON.flag}: {by_option} is asked for, and season {by_words} behind the title"
        raise UsageError(message, query=meant.match.query)
    return by_words if by_option is None else by_option


@record
class Resolved:
    """The show that a title means, by its id; how it was understood, and the season that its words name.

    ``season_of``: the season of another show that this one is.
    """

    show: str
    match: Match
    season: int | None = None
    season_of: SeasonOf | None = None


def resolve(session: Session, title: str, narrowing: Narrowing, *, is_exact: bool) -> Resolved:
    """The show that a title means, with a notice where that needs one.

    In a conversation, an ambiguous title may be settled by a numbered choice.
    """
    upto = Tier.ALIAS if is_exact else Tier.MISSPELT
    try:
        found = session.library.resolve(title, narrowing, upto=upto)
    except AmbiguousError as error:
        if not session.is_conversation:
            raise
        from showfacts.commands.choose import choose

        picked = choose(session, error)
        name = session.library.header(picked).title
        season = session.library.resolve(title, Narrowing(id=picked), upto=upto).season
        match = Match(query=title, how="id", name=name, recorded=_recorded(session, picked))
        return Resolved(show=picked, match=match, season=season)
    except NotFoundError as error:
        elsewhere = _elsewhere(session, title, narrowing, upto)
        added = None if elsewhere or not session.is_conversation else _added(session, title, narrowing)
        if added is None:
            _offer_more(session, error, title, narrowing)
            raise elsewhere or error from None
        return Resolved(
            show=added, match=Match(query=title, how="id", name=session.library.header(added).title)
        )
    if not found.is_plain:
        from showfacts.commands.messages import notice

        session.note(notice(found, title))
    recorded = _recorded(session, found.header.id)
    match = Match(query=title, how=found.how, name=found.name, also=found.namesakes, recorded=recorded)
    entry = found.season_of
    if entry is None and found.tier is Tier.ALIAS:
        from showfacts.commands.season import season_of_alias

        entry = season_of_alias(session.library, found.header.id, title)
    return Resolved(show=found.header.id, match=match, season=found.season, season_of=entry)


def _recorded(session: Session, show: str) -> PartialDate | None:
    """The day of which a show is told, if only the shipped catalogue knows it."""
    source = session.library.catalogued(show)
    return source.retrieved if source else None


def _offer_more(session: Session, error: NotFoundError, title: str, narrowing: Narrowing) -> None:
    """Say how many shows there are, and what looks for the one that is not; named files get no more."""
    if session.data or not title.strip() or narrowing.id:
        return
    from showfacts.commands.freshness import fetching

    error.held = session.library.index.count("shows")
    error.remedies = (fetching(title, narrowing.year),)


def _added(session: Session, title: str, narrowing: Narrowing) -> str | None:
    """The id of the show of TVmaze that a title means, if the person wants it and it is there."""
    from showfacts.commands.add.offering import offered

    return offered(session, title, narrowing)


def _elsewhere(session: Session, title: str, narrowing: Narrowing, upto: Tier) -> NotRecordedError | None:
    """That a title is known, but not on the platform that was asked for; None if that is not so."""
    if not narrowing.on:
        return None
    try:
        found: Found = session.library.resolve(title, narrowing._replace(on=()), upto=upto)
    except ShowfactsError:
        return None
    header = found.header
    asked = narrowing.checked(session.library.names).on
    from showfacts.commands.messages import not_there

    wanted = " or ".join(name for name in asked if name not in header.platforms)
    return not_there(header, wanted, title)


def narrowing_of(given: Given) -> Narrowing:
    """Which show the options say.

    Raises:
        UsageError: the --id is empty.
    """
    idents = given[IDENT]
    for each in idents:
        check_ident(each)
    ident = idents[0] if idents else None
    return Narrowing(on=given[ON], year=given[YEAR], country=given[COUNTRY], id=ident)


def check_ident(ident: str) -> None:
    """Raise UsageError where an id is empty."""
    if not ident.strip():
        raise UsageError(f"{IDENT.flag}: the id is empty", query=ident)


def title_words(given: Given) -> tuple[str, ...]:
    """The words of a title, which ``--id`` makes needless.

    Raises:
        UsageError: there is neither.
    """
    if not given.words and not given[IDENT]:
        raise UsageError(f"a TITLE is missing, or an id with {IDENT.flag}")
    return given.words


def keep_options(session: Session) -> None:
    """Have commands to paste keep every option, but for those that pick the show."""
    session.kept = tuple(option for option in session.kept if option[0] not in PICKING)


@contextmanager
def asked_as(session: Session, show: str, query: str) -> Iterator[None]:
    """Have what is not on record of a show told with the words that were typed for it, and what may help.

    A service may have the episodes of a show, and more of one that only the shipped catalogue knows; what it
    was asked for today, it was asked for.
    """
    try:
        yield
    except NotRecordedError as error:
        if query and error.query == session.library.header(show).title:
            error.query = query
        may_help = isinstance(error, NoEpisodesError) or session.library.catalogued(show) is not None
        if may_help and not session.data:
            from showfacts.commands.freshness import renewing

            known = session.library.show_without_episodes(show)
            if not any(listing.date == session.clock().isoformat() for listing in known.listings):
                error.remedies = (renewing(known),)
        raise


def note_day(session: Session, moment: Moment) -> None:
    """Say beside an answer which day it is about, where that is not today."""
    if moment.is_past:
        session.note(f"showfacts: as it was known on {moment.day}")
    elif moment.is_future:
        session.note(f"showfacts: {moment.day} lies ahead; this is from what is known on {moment.today}")


def note_age(session: Session, show: str | None) -> None:
    """Say beside an answer of today when its facts were last checked, where that is long ago."""
    if show is None or session.moment.is_past:
        return
    from showfacts.commands.freshness import reminder

    told = reminder(session.snapshot, show)
    if told:
        session.note(f"showfacts: {told}")


def note_catalogued(session: Session, show: str) -> None:
    """Say beside an answer of today how old it is, and what renews it, if it is from the catalogue alone."""
    source = None if session.moment.is_past else session.library.catalogued(show)
    if source is not None:
        from showfacts.commands.freshness import catalogued

        session.note(f"showfacts: {catalogued(session.library.show_without_episodes(show), source)}")


def continuation(snapshot: Snapshot, ident: str | None) -> ShowHeader | None:
    """The show that another goes on as: what was known of it, at least what it is called."""
    if ident is None:
        return None
    if snapshot.is_known(ident):
        return snapshot.header(ident)
    header = snapshot.library.header(ident)
    return ShowHeader(id=header.id, title=header.title, original_title=header.original_title)


def require(show: Show, what: str, facts: object, moment: Moment, season: int | None = None) -> None:
    """Raise NotRecordedError unless there are facts; of a season, it names those on record."""
    if facts:
        return
    if season is not None:
        from showfacts.commands.season import of_no_season, seasons_held

        raise of_no_season(show, what, season, seasons_held(show), moment)
    from showfacts.commands.wording import not_on_record

    raise NotRecordedError(not_on_record(f"{what} of “{show.title}”", moment), query=show.title)


def best(sources: Sequence[Source]) -> Source | None:
    """The source whose kind carries most, by the order of ``model.terms.SourceKind``."""
    from showfacts.model.light import words_of
    from showfacts.model.terms import SourceKind

    kinds = words_of(SourceKind)
    return min(sources, key=lambda source: kinds.index(source.kind), default=None)
