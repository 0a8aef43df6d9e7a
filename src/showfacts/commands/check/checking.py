"""Files are read, checked, and told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.checking.check import About
from showfacts.checking.reading.files import file_named, read_bytes, text_of
from showfacts.checking.reading.reading import article_of
from showfacts.checking.report import FINDINGS
from showfacts.checking.texts import check_read
from showfacts.commands import streams
from showfacts.commands.check.answer import PROBLEMS, Checked, Unread, checked, counted, fails
from showfacts.commands.check.formats import form
from showfacts.commands.check.options import ABOUT, ALL, DATE, FAIL_ON, FORM, IDS, INPUT, SHOW, STATS
from showfacts.commands.lookup import check_ident, note_day, resolve
from showfacts.commands.options import AS_JSON, TO
from showfacts.commands.session import JSON
from showfacts.commands.to_file import format_by_ending
from showfacts.errors import ExitCode, NotReadableError, UsageError
from showfacts.finding.narrowing import Narrowing
from showfacts.model import PartialDate
from showfacts.outputs.answer import Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.checking.report import Finding
    from showfacts.commands.check.answer import CheckAnswer, Result, StatsAnswer
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session

STDIN = "-"
MOST_ASKED, MOST_NAMED = 3, 4
"""Titles of a text that are asked about, and shows of one that are named."""
FAILING: Mapping[str, tuple[Finding, ...]] = {
    "differs": ("contradicted",),
    "superseded": ("contradicted", "superseded"),
    "never": (),
}


def check_files(session: Session, given: Given) -> None:
    """Check each file, and say how its statements stand; the exit code says whether any of them fails.

    Raises:
        NotReadableError: the only file cannot be read.
        UsageError: two formats are asked for, or a date is none.
    """
    session.format = form_asked(given) or session.usual_format
    only = FINDINGS if given[SHOW] == ALL else PROBLEMS
    date = day_given(given)
    about = about_given(session, given)
    failing = FAILING[given[FAIL_ON]]
    if given[INPUT] is not None:
        # It loads what starts processes
        from showfacts.commands.check.many import Wanted, check_lines

        wanted = Wanted(date, about, only, failing, is_stats=given[STATS])
        code = check_lines(session, given.words, wanted)
        note_day(session, session.moment)
        if code is not ExitCode.ANSWERED:
            session.fail(code)
        return
    results = list(_each(session, given, date, about, only))
    if len(results) == 1 and isinstance(results[0], Unread):
        raise results[0].error
    _send(session, results, about)
    note_day(session, session.moment)
    _end(session, results, failing)


def checked_text(session: Session, text: str, given: Given) -> CheckAnswer | StatsAnswer:
    """What is told of a text that is no file, with all its statements.

    Raises:
        ShowfactsError: an option names no day, or no show or several.
    """
    session.settle((), given)
    article = article_of(text, date=day_given(given))
    report = check_read(article, session.snapshot, about_given(session, given))
    return checked("text", article, report, session.snapshot, FINDINGS).told


def form_asked(given: Given) -> str | None:
    """The format that is asked for, else the one of the ending of the file that the answer is to go to.

    Raises:
        UsageError: two are asked for, or the ending tells of none.
    """
    wanted = given[FORM]
    if given[INPUT] is not None:
        if wanted not in (None, "jsonl"):
            raise UsageError(f"{INPUT.flag} jsonl is answered in JSON lines, not as {FORM.flag} {wanted}")
        return "jsonl"
    if given[AS_JSON]:
        if wanted not in (None, JSON):
            raise UsageError(f"{AS_JSON.flag} and {FORM.flag} ask for two different formats")
        return JSON
    file = given[TO]
    return wanted if wanted is not None or file is None else format_by_ending(file, FORM.words)


def day_given(given: Given) -> PartialDate | None:
    """The day of the article that is given.

    Raises:
        UsageError: it is none.
    """
    typed = given[DATE]
    try:
        return PartialDate(typed) if typed is not None else None
    except ValueError as error:
        raise UsageError(f"{DATE.flag}: {error}", query=typed) from None


def about_given(session: Session, given: Given) -> About:
    """The shows that the article is about, as the options say.

    Raises:
        ShowfactsError: one means none or several.
    """
    shows = []
    kept = session.kept
    for ident in given[IDS]:
        check_ident(ident)
        shows.append(resolve(session, "", Narrowing(id=ident), is_exact=True).show)
    session.retry = lambda candidate, query: (given.words, ((IDS.flag, candidate.id),))
    for title in given[ABOUT]:
        session.kept = tuple(each for each in kept if each != (ABOUT.flag, title))
        shows.append(resolve(session, title, Narrowing(), is_exact=False).show)
    session.kept = kept
    return About(shows=tuple(dict.fromkeys(shows)))


def _each(
    session: Session,
    given: Given,
    date: PartialDate | None,
    about: About,
    only: tuple[Finding, ...],
) -> Iterator[Result]:
    """Each file checked, in their order."""
    for name in given.words:
        try:
            text = text_of(streams.data() if name == STDIN else read_bytes(file_named(name)))
        except NotReadableError as error:
            error.message = f"{name}: {error.message}" if name else error.message
            yield Unread(file=name, error=error)
            continue
        article = article_of(text, name=None if name == STDIN else name, date=date)
        report = check_read(article, session.snapshot, about)
        if given[STATS]:
            yield counted(name, article, report)
        else:
            yield checked(name, article, report, session.snapshot, only)


def _send(session: Session, results: Sequence[Result], about: About) -> None:
    if not session.is_for_programs:
        for each in results:
            if isinstance(each, Unread):
                session.report(each.error)
    for each in results:
        if isinstance(each, Checked):
            _note(session, each, about)
    target = Target(stream=session.stream, with_sources=True)
    session.send(form(session.chosen_format).render(results, target))
    session.release()


def _note(session: Session, checked: Checked, about: About) -> None:
    """Tell why statements of an article are missed: too many, in another language, or of an open title."""
    report = checked.report
    if report.beyond:
        told = f"the first {len(report.statements):,} statements are told, the others counted"
        session.note(f"showfacts: {checked.told.file}: {told}")
    elif report.sentences and not report.statements:
        from showfacts.checking.english import is_english

        if not is_english(checked.article):
            session.note(
                f"showfacts: {checked.told.file}: it seems not to be in English, and only that is read"
            )
        elif not about.shows:
            _ask_back(session, checked)


def _ask_back(session: Session, checked: Checked) -> None:
    """Ask which show is meant by a title that alone is no evidence."""
    from showfacts.checking.open_titles import open_titles

    for each in open_titles(checked.article, session.snapshot.library.index)[:MOST_ASKED]:
        options = [f"{IDS.flag} {show}" for show in each.shows[:MOST_NAMED]]
        more = " or another" if len(each.shows) > MOST_NAMED else ""
        asked = f'which show is "{each.title}"? Say it with {" or ".join(options)}{more}'
        if len(each.shows) == 1:
            asked = f'"{each.title}" alone may be anything; if it is the show, say so with {options[0]}'
        session.note(f"showfacts: {checked.told.file}: {asked}")


def _end(session: Session, results: Sequence[Result], failing: tuple[Finding, ...]) -> None:
    unread = [each for each in results if isinstance(each, Unread)]
    if unread:
        session.fail(unread[0].error.exit_code)
    if any(fails(each.report, failing) for each in results if isinstance(each, Checked)):
        session.fail(ExitCode.DIFFERS)
