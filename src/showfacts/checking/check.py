"""Check an article against a library."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from itertools import groupby, islice
from typing import TYPE_CHECKING

from showfacts.checking.article import LINE_END
from showfacts.checking.report import Report
from showfacts.errors import ShowfactsError
from showfacts.model.records import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from showfacts.checking.article import Article
    from showfacts.checking.found import Found
    from showfacts.checking.masks import Masked
    from showfacts.checking.report import Finding, Statement
    from showfacts.checking.sentences import Sentence
    from showfacts.checking.statements import Reader
    from showfacts.library.on_day import Snapshot
    from showfacts.model.dates import PartialDate
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
    from showfacts.dataset.folders import cache_folder
    from showfacts.text.programs import PROGRAMS

    PROGRAMS.open(cache_folder())
    from showfacts.checking.sentences import sentences_of

    lines, readers, mains = _Lines(article.text), _Readers(snapshot, article.date), _Mains(about)
    sentences = ((block, each) for block, of in enumerate(article.blocks) for each in sentences_of(of.text))
    statements: list[Statement] = []
    beyond: Counter[tuple[str, Finding]] = Counter()
    count = understood = 0
    while stretch := list(islice(sentences, STRETCH)):
        kept = _read(article, snapshot, about, stretch, readers, mains)
        told = kept[: max(0, MOST - len(statements))]
        statements += _statements(article, told, lines)
        beyond.update((found.field, found.verdict) for _, _, found in kept[len(told) :])
        count += len(stretch)
        understood += len({(block, sentence.start) for block, sentence, _ in kept})
    if statements:
        from showfacts.checking.rules import keep_programs

        keep_programs()
    else:
        PROGRAMS.keep(tuple)
    return Report(
        statements=tuple(sorted(statements, key=lambda each: (each.start, each.end, each.field))),
        sentences=count,
        understood=understood,
        beyond=tuple((*about_what, number) for about_what, number in beyond.items()),
    )


class _Readers:
    """The readers of a long text, parts of which are about the same shows. A few are kept."""

    def __init__(self, snapshot: Snapshot, day: PartialDate | None) -> None:
        self._snapshot, self._day = snapshot, day
        self._kept: dict[object, Reader] = {}

    def of(self, shows: Sequence[Show], platforms: Mapping[str, str]) -> Reader:
        """The reader of sentences about some shows that name some platforms."""
        from showfacts.checking.judging import Judge
        from showfacts.checking.statements import Reader

        asked = (*(show.id for show in shows), *sorted(platforms.items()))
        if asked not in self._kept:
            if len(self._kept) == KEPT:
                self._kept.clear()
            self._kept[asked] = Reader(Judge(shows, self._snapshot, self._day, platforms))
        return self._kept[asked]


KEPT = 8
"""Readers of a text that are kept."""
STRETCH = 200
"""Sentences that are read together: what is named far away from a title says nothing of it."""
MOST = 50_000
"""Statements of a text that are told one by one; no article has as many."""


def _shows(idents: Sequence[str], snapshot: Snapshot) -> Iterator[Show]:
    """The shows of which something was known."""
    for ident in dict.fromkeys(idents):
        try:
            yield snapshot.show(ident)
        except ShowfactsError:  # not yet on record on that day
            continue


def _read(
    article: Article,
    snapshot: Snapshot,
    about: About,
    sentences: Sequence[tuple[int, Sentence]],
    readers: _Readers,
    mains: _Mains,
) -> list[tuple[int, Sentence, Found]]:
    """Read some sentences, each with the number of its block, one after the other."""
    from showfacts.checking.below_labels import with_values
    from showfacts.checking.found import best
    from showfacts.checking.masks import masked
    from showfacts.checking.mentions import Cast, Finder
    from showfacts.checking.names import look_up, read
    from showfacts.checking.settling import settle
    from showfacts.checking.subjects import Scene
    from showfacts.checking.topics import Topic, is_heading
    from showfacts.checking.versions import Versions, are_told_of, other_versions

    index = snapshot.library.index
    reads = [read(each.text) for _, each in sentences]
    known = look_up(reads, index)
    settled = settle(reads, known, index, about.shows, article.date)
    shows = list(_shows([*about.shows, *settled.scores], snapshot))
    if not shows:
        return []
    shows += _shows([each for each in settled.others if each not in settled.scores], snapshot)
    if any(map(are_told_of, reads)):
        shows += _shows(list(other_versions(shows, settled)), snapshot)
    versions = Versions(shows)
    finder = Finder(known, settled, Cast(shows), article.date)
    reader = readers.of(shows, known.platforms)
    seen = [
        masked(each.text, finder.mentions(words)) for (_, each), words in zip(sentences, reads, strict=True)
    ]
    seen = with_values(seen, sentences, article.blocks)
    if len(shows) > 1:
        seen = [reader.foreign.sorted_out(each, settled.namesakes) for each in seen]
    topic = Topic(mains.of(sentences, seen, {each.id for each in shows}), versions)
    found: list[tuple[int, Found]] = []
    last = -1
    for place, (block, sentence) in enumerate(sentences):
        if block != last:
            topic.before()
            last = block
        following = seen[place + 1] if place + 1 < len(seen) else None
        topic.of(seen[place], following, is_heading=is_heading(article.blocks[block]))
        scene = Scene(
            masked=seen[place],
            topic=topic.show,
            season=topic.season,
            versions=versions,
            rival=topic.rival,
            people=topic.people,
            latest=topic.latest,
            whom=topic.whom,
        )
        found += [(place, each) for each in reader.statements(scene)]
        found += [(place, each) for each in reader.said_again(sentence.text, scene)]
        topic.after(seen[place])
    return [(*sentences[place], each) for place, each in best(found)]


class _Mains:
    """The show that each stretch of an article is about, one after the other."""

    def __init__(self, about: About) -> None:
        self._about = about
        self._is_of_else: bool | None = None

    def of(
        self, sentences: Sequence[tuple[int, Sentence]], seen: Sequence[Masked], on_record: set[str]
    ) -> str | None:
        """The show that some sentences are about: the one that is given, else the one that they name most.

        It is named again and again, or at their beginning; else they are about none, as are those of somebody's life, or of another work.
        """
        from showfacts.checking.topics import shows_in

        given = [each for each in self._about.shows if each in on_record]
        if given:
            return given[0]
        if self._is_of_else is None:
            self._is_of_else = _begins_with_else(sentences, seen)
        counts: dict[str, int] = {}
        for each in seen if not self._is_of_else else ():
            for mention in shows_in(each):
                if mention.meant in on_record:
                    counts[mention.meant] = counts.get(mention.meant, 0) + 1
        begun = {mention.meant for each in seen[:FIRST] for mention in shows_in(each)}
        main = max(counts, key=lambda show: counts[show] * (2 if show in begun else 1), default=None)
        if main is None or counts[main] * OFTEN >= len(seen):
            return main
        is_first = main in begun
        return main if is_first and counts[main] * SELDOM >= len(seen) else None


def _begins_with_else(sentences: Sequence[tuple[int, Sentence]], seen: Sequence[Masked]) -> bool:
    """Whether the first sentences tell of somebody, or of another work, and no show was named before."""
    from showfacts.checking.topics import is_of_else, shows_in

    for (_, sentence), masked in zip(sentences[:FIRST], seen, strict=False):
        if is_of_else(sentence.text, masked):
            return True
        if shows_in(masked):
            return False
    return False


OFTEN, SELDOM = 12, 40
"""Sentences for each that names the show which they are about: at most so many; where it begins them, so many."""
FIRST = 3
"""Sentences that begin an article."""


def _statements(
    article: Article, kept: Iterable[tuple[int, Sentence, Found]], lines: _Lines
) -> Iterator[Statement]:
    """Findings with their places in the file; those of one sentence are side by side."""
    from showfacts.checking.report import Statement

    for (block, sentence), group in groupby(kept, key=lambda each: each[:2]):
        places = article.blocks[block].places
        whole = " ".join(article.blocks[block].text[sentence.start : sentence.end].split())
        for _, _, found in group:
            start, end = _whole(
                article.text,
                places[sentence.start + found.start],
                places[sentence.start + found.end - 1] + 1,
            )
            line, column = lines.of(start)
            yield Statement(
                start=start,
                end=end,
                line=line,
                column=column,
                quote=article.text[start:end],
                sentence=whole,
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


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A part of a text as a person would mark it: no spaces around it, and with the bracket that ends it."""
    quote = text[start:end].rstrip()
    end = start + len(quote)
    quote = quote.lstrip()
    start = end - len(quote)
    is_open = quote.count("(") > quote.count(")") and text.startswith(")", end)
    return start, end + is_open


class _Lines:
    """The lines of a text: ended by a line feed, a carriage return, or both."""

    def __init__(self, text: str) -> None:
        self._starts = array("I", [0])
        self._starts.extend(found.end() for found in LINE_END.finditer(text))

    def of(self, place: int) -> tuple[int, int]:
        """The line and column of a place, both from 1."""
        line = bisect_right(self._starts, place)
        return line, place - self._starts[line - 1] + 1
