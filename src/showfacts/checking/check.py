"""Check an article against a library."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from showfacts.checking.report import Report
from showfacts.errors import ShowfactsError
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from showfacts.checking.article import Article
    from showfacts.checking.mentions import Mention
    from showfacts.checking.names import Known, Read
    from showfacts.checking.report import Statement
    from showfacts.checking.sentences import Sentence
    from showfacts.checking.settling import Settled
    from showfacts.checking.statements import Found
    from showfacts.library.on_day import Snapshot
    from showfacts.model.show import Show


@record
class About:
    """What is known beforehand: ``shows`` are the ids of those that the article is about."""

    shows: tuple[str, ...] = ()


ANYTHING = About()


def check_article(article: Article, snapshot: Snapshot, about: About = ANYTHING) -> Report:
    """What an article says of shows of the library, and how each statement stands to what is held.

    Args:
        article: the text, with the day on which it came out if that is known.
        snapshot: the library as of the day that the article is held against.
        about: the shows that the article is about, if its reader says so.
    """
    from showfacts.checking.names import look_up, read
    from showfacts.checking.sentences import sentences_of
    from showfacts.checking.settling import settle

    sentences = [(block, each) for block, of in enumerate(article.blocks) for each in sentences_of(of.text)]
    reads = [read(each.text) for _, each in sentences]
    known = look_up(reads, snapshot.library.index)
    settled = settle(reads, known, snapshot.library.index, about.shows, article.date)
    shows = list(_shows([*about.shows, *settled.scores], snapshot))
    if not shows:
        return Report(statements=(), sentences=len(sentences), understood=0)
    return _report(article, snapshot, about, sentences, shows, settled, reads, known)


def _shows(idents: Sequence[str], snapshot: Snapshot) -> Iterator[Show]:
    """The shows of which something was known."""
    for ident in dict.fromkeys(idents):
        try:
            yield snapshot.show(ident)
        except ShowfactsError:  # not yet on record on that day
            continue


def _report(
    article: Article,
    snapshot: Snapshot,
    about: About,
    sentences: Sequence[tuple[int, Sentence]],
    shows: Sequence[Show],
    settled: Settled,
    reads: Sequence[Read],
    known: Known,
) -> Report:
    """Read the sentences one after the other."""
    from showfacts.checking.judging import Judge
    from showfacts.checking.masks import masked
    from showfacts.checking.mentions import Cast, Finder
    from showfacts.checking.statements import Reader, best
    from showfacts.checking.subjects import Scene
    from showfacts.checking.topics import Topic, is_heading

    on_record = {each.id for each in shows}
    finder = Finder(known, settled, Cast(shows), article.date)
    judge = Judge(shows, snapshot, article.date, known.platforms)
    reader = Reader(judge)
    mentions = [finder.mentions(each) for each in reads]
    topic = Topic(_main(mentions, about, on_record))
    found: list[tuple[int, Found]] = []
    last = -1
    for place, (block, sentence) in enumerate(sentences):
        if block != last:
            topic.before(article.blocks[block])
            last = block
        seen = masked(sentence.text, mentions[place])
        topic.of(seen, is_heading=is_heading(article.blocks[block]))
        scene = Scene(masked=seen, topic=topic.show, season=topic.season)
        found += [(place, each) for each in reader.statements(scene)]
        topic.after(seen)
    kept = best(found)
    lines = _Lines(article.text)
    statements = tuple(
        _statement(article, sentences[place][0], sentences[place][1], each, lines) for place, each in kept
    )
    return Report(
        statements=tuple(sorted(statements, key=lambda each: (each.start, each.end, each.field))),
        sentences=len(sentences),
        understood=len({place for place, _ in kept}),
    )


def _main(mentions: Sequence[Sequence[Mention]], about: About, on_record: set[str]) -> str | None:
    """The show that an article is about: the one that is given, else the one that it names most."""
    from showfacts.checking.mentions import Kind

    given = [each for each in about.shows if each in on_record]
    if given:
        return given[0]
    counts: dict[str, int] = {}
    for each in mentions:
        for mention in each:
            if mention.kind is Kind.SHOW and mention.meant in on_record:
                counts[mention.meant] = counts.get(mention.meant, 0) + 1
    return max(counts, key=lambda show: counts[show], default=None)


def _statement(article: Article, block: int, sentence: Sentence, found: Found, lines: _Lines) -> Statement:
    """A finding with its place in the file."""
    from showfacts.checking.report import Statement

    places = article.blocks[block].places
    start, end = places[sentence.start + found.start], places[sentence.start + found.end - 1] + 1
    line, column = lines.of(start)
    return Statement(
        start=start,
        end=end,
        line=line,
        column=column,
        quote=article.text[start:end],
        sentence=" ".join(article.blocks[block].text[sentence.start : sentence.end].split()),
        show=found.show,
        field=found.field,
        about=found.about,
        value=found.value,
        verdict=found.verdict,
        held=found.held,
        sources=found.sources,
        why=found.why,
        rule=found.rule,
    )


class _Lines:
    """The lines of a text: ended by a line feed, a carriage return, or both."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for line in text.splitlines(keepends=True) if text else ():
            self._starts.append(self._starts[-1] + len(line))

    def of(self, place: int) -> tuple[int, int]:
        """The line and column of a place, both from 1."""
        line = bisect_right(self._starts, place)
        return line, place - self._starts[line - 1] + 1
