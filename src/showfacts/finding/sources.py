"""Typed words -> the one source: its id, its address, or words of its publisher, author, headline or date."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from showfacts.errors import AmbiguousError, NotFoundError, UsageError
from showfacts.model import Candidate
from showfacts.text.fold import key, words
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from showfacts.model import Source

    class KnownSources(Protocol):
        """Sources, of which one is asked for by its id, and all where that finds none."""

        def source(self, ident: str, /) -> Source:
            """The one with this id; else ``NotFoundError``."""

        def sources(self) -> Sequence[Source]:
            """All of them."""


ENOUGH = 4
"""Shorter words are near too many others."""
NEAR = 75
"""Of a hundred: a slip in a short word, two in a long one."""

_HOST = expression(r"(?i)(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}/?")


def find_source(sources: KnownSources, query: str) -> Source:
    """The one source that ``query`` means.

    Words that are only a part of a headline or name say too little: the one source that has them is asked
    about.

    Raises:
        AmbiguousError: the words fit several sources, or one that may not be meant.
        NotFoundError: they fit none.
        UsageError: the query is empty.
    """
    text = query.strip()
    wanted = set(words(text).split())
    if not wanted:
        raise UsageError("the name of a source is empty", query=query)
    with suppress(NotFoundError):
        return sources.source(text.lower())
    known = sources.sources()
    folded = key(text)
    host = _host(text) if _HOST.fullmatch(text) else None
    for hits in (
        [each for each in known if each.url and _address(each.url) == _address(text)],
        [each for each in known if host and each.url and _is_of(_host(each.url), host)],
        [each for each in known if wanted <= _words(each)],
        [each for each in known if folded in (key(each.publisher), key(each.id))],
    ):
        if len(hits) == 1 and (host or _is_called(hits[0], text, wanted)):
            return hits[0]
        if hits:
            message = f"“{text[:60]}” fits {len(hits)} sources"
            if len(hits) == 1:
                message = f"no source is called “{text[:60]}”, but one may be meant"
            found = [_candidate(each) for each in sorted(hits, key=lambda each: each.id)]
            raise AmbiguousError(message, query=query, candidates=found)
    raise NotFoundError(
        f"no source is called “{text[:60]}”",
        query=query,
        suggestions=[_candidate(each) for each in _near(known, text)],
    )


def _is_called(source: Source, text: str, wanted: set[str]) -> bool:
    """Whether typed words have all of a name, a headline or the date of a source, or are its address."""
    if source.url and _address(source.url) == _address(text):
        return True
    names = (source.publisher, source.author, source.title, source.published, source.id)
    spelled = [words(str(name)) for name in names if name]
    return any(set(name.split()) <= wanted or name.replace(" ", "") == key(text) for name in spelled)


def _near(known: Sequence[Source], query: str) -> list[Source]:
    """At most three sources: those with most of the words, else those with words a slip or two away.

    Half of what was typed is to be there: what ends in "xyz" is not near all that does.
    """
    from rapidfuzz import fuzz, process

    wanted = set(words(query.rpartition(".")[0] if _HOST.fullmatch(query) else query).split())
    spelled = {each.id: _words(each) for each in known}
    shared = {each: len(wanted & spelled[each]) for each in spelled}
    letters = sum(map(len, wanted))
    for each, words_of in spelled.items():
        if 2 * sum(map(len, wanted & words_of)) < letters:
            shared[each] = 0
    if not any(shared.values()):
        by_word: dict[str, list[str]] = {}
        for source in known:
            # Publishers are typed as one word or several: "Holywood Reporter", "deadlin", "vareity"
            for word in {*spelled[source.id], key(source.publisher)}:
                by_word.setdefault(word, []).append(source.id)
        typed = {word for word in (*wanted, key(query)) if len(word) >= ENOUGH}
        for word in typed:
            near = process.extract(word, list(by_word), scorer=fuzz.ratio, limit=10, score_cutoff=NEAR)
            for other, score, _ in near:
                for ident in by_word[other]:
                    shared[ident] = max(shared[ident], int(score))
    best = sorted((each for each in known if shared[each.id]), key=lambda each: (-shared[each.id], each.id))
    return best[:3]


def _host(url: str) -> str:
    return _address(url).partition("/")[0].partition("?")[0]


def _is_of(host: str, other: str) -> bool:
    return host == other or host.endswith(f".{other}")


def _address(url: str) -> str:
    """An address without what two ways of copying it differ in."""
    return url.partition("#")[0].split("://", 1)[-1].removeprefix("www.").rstrip("/").lower()


def _words(source: Source) -> set[str]:
    parts = (source.id, source.publisher, source.author, source.title, source.published)
    return set(words(" ".join(part for part in parts if part)).split())


def _candidate(source: Source) -> Candidate:
    return Candidate(
        id=source.id,
        title=", ".join(part for part in (source.publisher, source.when) if part),
        year=source.published.year if source.published else None,
        lead=source.title,
    )
