"""What an article says goes into the user's own file, if the file may stand so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from showfacts.checking.check import About
from showfacts.checking.reading.files import read_bytes, text_of
from showfacts.checking.reading.reading import article_of
from showfacts.checking.texts import check_read
from showfacts.commands import streams
from showfacts.commands.check.checking import STDIN, about_given, day_given
from showfacts.commands.check.words import held_words
from showfacts.commands.fact.add.options import PUBLISHER
from showfacts.commands.fact.add.sources import page_source
from showfacts.commands.fact.draft.answer import DraftAnswer, Drafted
from showfacts.commands.fact.draft.options import KIND, SOURCE_ID, URL
from showfacts.dataset.adding import Draft
from showfacts.dataset.plain import from_plain
from showfacts.errors import BadDataError, NotFoundError, NotReadableError, NotRecordedError, UsageError
from showfacts.library.own_file import HEAD, own_file_of, place_in, problems_in
from showfacts.model import Claim, Source
from showfacts.model.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.checking.article import Article
    from showfacts.checking.report import Report, Statement
    from showfacts.commands.options import Given
    from showfacts.commands.session import Session
    from showfacts.history.changing import Changing
    from showfacts.library.library import Library

    Plain = dict[str, Any]


def drafted(session: Session, given: Given, change: Changing) -> DraftAnswer:
    """Check an article, and add what it says to the user's file that tells of its first show.

    Where none does, ``own.toml`` is the one.

    Raises:
        NotReadableError: the article cannot be read.
        NotRecordedError: nothing in it was understood.
        UsageError: the source is not told as it should be, or is there with another address; or the file is
            written in a way that cannot be added to.
        BadDataError: the file has problems as it is.
        NotWrittenError: it cannot be read or written.
    """
    library = session.library
    article, report = _checked(session, given)
    source = page_source(
        library,
        given[URL],
        URL,
        {"id": _ident(given), "publisher": given[PUBLISHER], "published": article.date, "kind": given[KIND]},
        session.clock(),
    )
    if not report.statements:
        raise NotRecordedError(f"nothing in {given.words[0]} was understood as a statement about a show")
    own = own_file_of(library, report.statements[0].show)
    before = change.read(own.name)
    broken = problems_in(library, own.layer, before) if before is not None else []
    if broken:
        raise BadDataError(broken)
    draft = Draft(before or HEAD)
    rows = list(_written(library, draft, report, source))
    problems = problems_in(library, own.layer, draft.text)
    if problems:
        told = "; ".join(f"{each.path}: {each.message}" for each in problems)
        raise UsageError(f"this cannot be added to {own.name}: {told}")
    change.write(own.name, draft.text)
    return DraftAnswer(
        file=own.layer.name,
        source=from_plain(Source, source),
        claims=tuple(rows),
        tally=report.tally,
        sentences=report.sentences,
        understood=report.understood,
    )


def _checked(session: Session, given: Given) -> tuple[Article, Report]:
    if len(given.words) != 1:
        raise UsageError("fact draft takes one FILE, as it is one source", query=given.words[1])
    [name] = given.words
    shows = about_given(session, given).shows
    try:
        text = text_of(streams.data() if name == STDIN else read_bytes(Path(name)))
    except NotReadableError as error:
        error.message = f"{name}: {error.message}"
        raise
    article = article_of(text, name=None if name == STDIN else name, date=day_given(given))
    return article, check_read(article, session.snapshot, About(shows=shows))


def _ident(given: Given) -> str:
    ident = given[SOURCE_ID].strip()
    if not ident:
        raise UsageError(f"{SOURCE_ID.flag}: the id is empty", query=given[SOURCE_ID])
    return ident


def _written(library: Library, draft: Draft, report: Report, source: Plain) -> Iterator[Drafted]:
    """Each claim, once, written where the file does not have it."""
    done: set[object] = set()
    for each in report.statements:
        header = library.header(each.show)
        place = place_in(library, draft, header)
        _bring_source(library, draft, source, place)
        row = _row(each, source["id"])
        claim = from_plain(Claim, row)
        key = (header.id, key_of(claim))
        if key in done:
            continue
        done.add(key)
        there = {key_of(from_plain(Claim, one)) for one in draft.data["shows"][place].get("claims", ())}
        is_new = key_of(claim) not in there
        if is_new:
            draft.add_row(place, "claims", row)
        yield Drafted(show=header, claim=claim, is_new=is_new)


def _bring_source(library: Library, draft: Draft, source: Plain, place: int) -> None:
    """Have the file know the source; one of that id is the same if it has the same address."""
    urls = [one.get("url") for one in draft.data.get("sources", ()) if one.get("id") == source["id"]]
    if not urls:
        try:
            urls = [library.source(source["id"]).url]
        except NotFoundError:
            draft.add_source(source, place)
            return
    if source["url"] not in urls:
        message = f"there is a source {source['id']!r} already, with another address: {urls[0]}"
        raise UsageError(message, query=source["id"])


def _row(each: Statement, source: str) -> Plain:
    """A claim as plain data; its note says where it stands, for who looks through it."""
    row: Plain = {"field": each.field}
    if each.about:
        row["about"] = each.about
    return {
        **row,
        "value": each.value,
        "sources": [source],
        "verdict": "unchecked" if each.verdict == "not-on-record" else each.verdict,
        "note": f"Draft, from line {each.line}: {held_words(each)}.",
    }
