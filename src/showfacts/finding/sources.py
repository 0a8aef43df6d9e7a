"""Typed words -> the one source: its id, its address, or words of its publisher, author, headline or date."""

from __future__ import annotations

from collections.abc import Iterable

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.finding.fold import words
from showfacts.model import Candidate, Source


def find_source(sources: Iterable[Source], query: str) -> Source:
    """The one source that ``query`` means.

    Raises:
        AmbiguousError: the words fit several sources.
        NotFoundError: they fit none.
        UsageError: the query is empty.
    """
    text = query.strip()
    wanted = set(words(text).split())
    if not wanted:
        raise UsageError("the name of a source is empty", query=query)
    known = list(sources)
    for hits in (
        [each for each in known if each.id == text.lower()],
        [each for each in known if each.url and _address(each.url) == _address(text)],
        [each for each in known if wanted <= _words(each)],
    ):
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise AmbiguousError(
                f"“{text[:60]}” fits {len(hits)} sources",
                query=query,
                candidates=[_candidate(each) for each in sorted(hits, key=lambda each: each.id)],
            )
    near = sorted(known, key=lambda each: -len(wanted & _words(each)))[:3]
    raise NotFoundError(
        f"no source is called “{text[:60]}”",
        query=query,
        suggestions=[_candidate(each) for each in near if wanted & _words(each)],
    )


def _address(url: str) -> str:
    """An address without what two ways of copying it differ in."""
    return url.partition("#")[0].split("://", 1)[-1].removeprefix("www.").rstrip("/").lower()


def _words(source: Source) -> set[str]:
    parts = (source.id, source.publisher, source.author, source.title, source.published)
    return set(words(" ".join(part for part in parts if part)).split())


def _candidate(source: Source) -> Candidate:
    return Candidate(
        id=source.id,
        title=f"{source.publisher}, {source.published or 'undated'}",
        year=source.published.year if source.published else None,
        lead=source.title,
    )
