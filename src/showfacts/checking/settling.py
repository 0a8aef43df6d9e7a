"""Which show a title of an article means, if any: a title alone is no evidence.

A title is also a word, a name, a film (You, Barry, Lost). Each thing beside it that belongs to a show of that
title counts for it: people and characters of the show anywhere in the article; near the title its platform, its
year, its country, a word of television, quotation marks. What stands under a title that is a heading is near it.
Of namesakes the best one is meant only if it is ahead by a margin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from showfacts.checking.flat import small
from showfacts.checking.headed import is_headed, is_line
from showfacts.checking.marks import OTHER_WORKS, TELEVISION
from showfacts.checking.small_words import NO_NAMES_ALONE
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.index.in_text import NamesInText
from showfacts.index.name import NameKind
from showfacts.model.records import record
from showfacts.text.countries import DEMONYMS
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.names import Known, Read
    from showfacts.index.in_text import TitleHeld
    from showfacts.index.index import Index
    from showfacts.model.dates import PartialDate

ENOUGH = 3.0
"""What the marks of a show must come to."""
MARGIN = 1.0
"""By how much it must be ahead of its namesakes."""
NAMED_TOO, MOST_OTHERS = 2.0, 3
"""What the marks of a namesake must come to for it to be read too, and how many are."""
MOST_SHOWS = 12
"""Shows that an article is read about; of those it merely lists, the rest are left out."""
NEAR = 60
"""Characters on either side of a title within which something is near it."""

PERSON, CHARACTER, PLATFORM, YEAR, COUNTRY, TELEVISION_WORD, QUOTED, OTHER_WORK = (
    2.0,
    1.5,
    1.0,
    1.0,
    0.75,
    0.75,
    0.5,
    -1.5,
)
PLATFORM_ANYWHERE = 0.5
TRADE = 1.0
"""For a title before an actor or a director; somebody of the show must be named for it to matter."""
BESIDE = 1.0
"""For a title that a person of the show in its sentence is known from."""
HEADED = 0.5
"""For a title that stands over a text."""
UNDER = 3
"""Sentences under a heading that are near it."""
TIME, NEW, OFTEN = 0.5, 1.5, 1.5
WORDS = {1: 0.0, 2: 0.5}
"""What a title of so many words counts by itself; a longer one counts 1."""
SHORT = 3
"""Sentences of a text that has no room for marks."""
SAID_OF_SERIES = 1.75
"""In a short text, for a title that begins a sentence which goes on as one about a series does."""
SMALL_WORD = -1.0
"""For a title that is a small word, and nowhere in quotation marks or over a text."""
_TRADE = expression(r"['\"]?(?:'s)? (?:actor|actress|star|director|creator|writer|showrunner)s? ")
_KNOWN_FROM = expression(
    r"(?:\((?:[^().;]{0,40}, )?|\bfrom (?:the )?)['\"]?$"
    r"|\b(?:seen in|starr?(?:ed|ing|s) in|known (?:for|from)|famous for|appear(?:ed|ing|s) in|fame from|roles? in"
    r"|parts? in|worked on|work (?:on|in)|credits (?:include|are)|works (?:include|like))\b[^.;()]{0,60}$"
)
_SOMEBODY = expression(
    r"\b(?:he|she|his|her|the (?:actor|actress|star|director|writer|screenwriter|scriptwriter))\b"
)
"""Words for somebody who was named before."""
_NOUN = expression(
    r"\b(?:(?P<series>series|show|drama|sitcom|comedy|thriller|soap)|version|remake|adaptation|counterpart|iteration)\b"
)
"""A series, or another version of it."""
_NOUNS = word_set(
    "series show drama sitcom comedy thriller soap version remake adaptation counterpart iteration"
)
"""The words that it finds."""
_REBOOT = expression(r"\b(?:reboot|revival|new|remake)\b")
_YEAR = expression(r"\b(?:19|20)\d\d\b")
_YEAR_BEHIND = expression(r"['\"]? \((?:19|20)\d\d")
_LETTERS = expression(r"[a-z]+")
_GOES_ON = expression(
    r"['\"]?(?: \([^()]{1,30}\))?(?:,[^,;]{1,80},)?(?:'s)?(?: (?:season|series) (?:\d+|[a-z]+))? (?:(?:has|had|will have|consists? of|spans?|ran for|runs for"
    r"|lasted)\b.{0,30}\b(?:episodes?|seasons?)\b|(?:first |originally )?(?:aired|airs|premiere[ds]|debut(?:ed|s))\b"
    r"|(?:has been|was|is|is being|got) (?:not )?(?:renewed|cancell?ed|(?:created|directed|written|developed) by)\b|stars?\b|starred\b|ended\b|ends\b)"
)
"""What stands behind a title in a sentence that is about a series."""


@record
class Place:
    """A place where a title stands: the number of the sentence, and offsets in it."""

    sentence: int
    start: int
    end: int
    is_quoted: bool
    is_headed: bool


@record
class Settled:
    """The shows that the titles of an article mean.

    ``shows`` leads from a folded title to the show; ``namesakes`` to all who bear it; ``scores`` are of shows.
    ``others`` are namesakes of which the article names something too.
    """

    shows: Mapping[str, str]
    namesakes: Mapping[str, Sequence[TitleHeld]]
    scores: Mapping[str, float]
    others: Sequence[str] = ()


def settle(
    sentences: Sequence[Read], known: Known, index: Index, about: Iterable[str], day: PartialDate | None
) -> Settled:
    """The shows that the titles of an article of some day mean."""
    places = places_of_titles(sentences, known)
    given = frozenset(about)
    crediting = _crediting(sentences, known, index)
    platforms = set(known.platforms.values())
    years = {int(found[0]) for each in sentences for found in _YEAR.finditer(each.text)}
    lines = sentences if len(sentences) <= SHORT else ()
    best: dict[str, dict[str, float]] = {}
    if any(len(known.titles[title]) > 1 for title in places):
        there = [named for each in sentences if (named := _platforms_in(each, known))]
        countries = _countries_called(sentences)
    for title, found in places.items():
        bearers = known.titles[title]
        alike = _shared(bearers, crediting)
        near = [_Around(each, sentences, known) for each in found]
        scores = {held.show: _score(held, near, crediting, platforms, alike) for held in bearers}
        if lines and any(is_of_series(each, lines) for each in found) and not _are_words(found[0], lines):
            scores = {show: score + SAID_OF_SERIES for show, score in scores.items()}
        if len(bearers) > 1:
            for held in bearers:
                scores[held.show] += _in_time(held, years, day) + _as_new(held, bearers, found, sentences)
                scores[held.show] += _often(held, bearers, there) + _as_of_country(held, *countries)
        best[title] = scores
    shows: dict[str, str] = {}
    for title, scores in best.items():
        chosen = _chosen(scores, given)
        if chosen is not None:
            shows[title] = chosen
    scores = {
        show: max(of[show] for of in best.values() if show in of) for show in dict.fromkeys(shows.values())
    }
    kept = set(sorted(scores, key=lambda show: (show not in given, -scores[show]))[:MOST_SHOWS])
    return Settled(
        shows={title: show for title, show in shows.items() if show in kept},
        namesakes=known.titles,
        scores=scores,
        others=_others(shows, best, kept),
    )


def _others(shows: Mapping[str, str], best: Mapping[str, Mapping[str, float]], kept: set[str]) -> list[str]:
    """The namesakes of some shows that have marks of their own."""
    scores = {
        show: score
        for title, chosen in shows.items()
        if chosen in kept
        for show, score in best[title].items()
        if show not in kept and score >= NAMED_TOO
    }
    return sorted(scores, key=lambda show: -scores[show])[:MOST_OTHERS]


def _chosen(scores: Mapping[str, float], given: frozenset[str]) -> str | None:
    """The show that a title means, by the scores of all who bear it."""
    named = [show for show in scores if show in given]
    if len(named) == 1:
        return named[0]
    first, *others = sorted(scores, key=lambda show: -scores[show])
    second = scores[others[0]] if others else 0.0
    return first if scores[first] >= ENOUGH and scores[first] - second >= MARGIN else None


def _keys(sentence: Read) -> Iterable[str]:
    return (key for spans in sentence.spans.values() for _, key in spans)


def is_of_series(place: Place, sentences: Sequence[Read]) -> bool:
    """Whether a title begins its sentence, which goes on as one about a series does."""
    text = sentences[place.sentence].small
    begins = not text[: place.start].strip("\"' ").removeprefix("the")
    return begins and _GOES_ON.match(text, place.end) is not None


def _are_words(place: Place, sentences: Sequence[Read]) -> bool:
    """Whether what a title says is said in small letters too: then it is perhaps no title."""
    title = sentences[place.sentence].small[place.start : place.end]
    return any(title in each.text for each in sentences)


def places_of_titles(sentences: Sequence[Read], known: Known) -> dict[str, list[Place]]:
    """Where each title stands that the library knows."""
    found: dict[str, list[Place]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for first, spans in sentence.spans.items():
            for after, key in spans:
                if key not in known.titles:
                    continue
                start, end = sentence.words[first].start, sentence.words[after - 1].end
                found[key].append(
                    Place(
                        sentence=number,
                        start=start,
                        end=end,
                        is_quoted=is_quoted(sentence.text, start, end),
                        is_headed=is_headed(sentence.text, start, end),
                    )
                )
    return found


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether what stands between two places is all that stands between quotation marks."""
    before = text[max(0, start - 1) : start]
    after = text[end : end + 2].lstrip(",.!?")[:1]
    return before in ('"', "'") and after == before


def _crediting(sentences: Sequence[Read], known: Known, index: Index) -> dict[str, dict[str, float]]:
    """Of each show, the people and characters of it that the article names, with what each counts."""
    people: dict[str, str] = {}
    marks: dict[str, dict[str, float]] = defaultdict(dict)
    for sentence in sentences:
        for key in _keys(sentence):
            for person in known.people.get(key, ()):
                people[person] = key
            for show in known.characters.get(key, ()):
                marks[show][key] = CHARACTER
    for person, shows in NamesInText(index).credited(people).items():
        for show in shows:
            marks[show][people[person]] = PERSON
    return marks


def _shared(bearers: Sequence[TitleHeld], crediting: Mapping[str, Mapping[str, float]]) -> frozenset[str]:
    """The people of the article whom several shows of one title credit."""
    counts = Counter(key for held in bearers for key in crediting.get(held.show, {}))
    return frozenset(key for key, number in counts.items() if number > 1)


def _score(
    held: TitleHeld,
    places: Sequence[_Around],
    crediting: Mapping[str, Mapping[str, float]],
    platforms: set[str],
    alike: frozenset[str],
) -> float:
    """What counts for and against a show that bears a title of the article."""
    of_show = crediting.get(held.show, {})
    # One namesake of a person proves little: the second and third decide, and of namesakes those of one alone
    own = sum(counts for key, counts in of_show.items() if key not in alike)
    score = min(own, 3 * PERSON) + min(sum(of_show.values()) - own, PERSON)
    score += PLATFORM_ANYWHERE * bool(held.platforms & platforms)
    score += WORDS.get(len(held.title.split()), 1.0) - 0.5 * (held.kind is NameKind.LOOSE)
    if held.title.lower() in NO_NAMES_ALONE and not any(
        each.place.is_quoted or each.place.is_headed for each in places
    ):
        score += SMALL_WORD
    near = [_near(held, each, of_show) for each in places]
    best = max(near, default=0.0)
    return score + best - (score < 2 * PERSON) * max(0.0, -min(near, default=0.0))


def _in_time(held: TitleHeld, years: set[int], day: PartialDate | None) -> float:
    """What counts for a show among namesakes: that it ran in the years of the article, and on its day."""
    if held.year is None:
        return 0.0
    last = held.last_year or held.year
    score = TIME * min(2, sum(held.year <= year <= last for year in years))
    if day is not None:
        score += 2 * TIME * (held.year - 1 <= day.year <= last + 1) - 6 * TIME * (day.year < held.year - 2)
    return score


def _as_new(
    held: TitleHeld, bearers: Sequence[TitleHeld], places: Sequence[Place], sentences: Sequence[Read]
) -> float:
    """What counts for the newest of namesakes: that the title is called that of a reboot."""
    newest = max(bearers, key=lambda each: each.year or 0)
    if held is not newest:
        return 0.0
    found = (sentences[each.sentence].text for each in places)
    around = (
        small(text[max(0, each.start - 12) : each.end + 12]) for each, text in zip(places, found, strict=True)
    )
    return NEW * any(_REBOOT.search(each) for each in around)


def _platforms_in(sentence: Read, known: Known) -> set[str]:
    return {known.platforms[key] for key in known.platforms.keys() & sentence.keys}


def _often(held: TitleHeld, bearers: Sequence[TitleHeld], there: Sequence[set[str]]) -> float:
    """What counts for a show among namesakes: the share of its own platforms in those that are named."""
    if not there:
        return 0.0
    elsewhere = frozenset().union(*(each.platforms for each in bearers if each is not held))
    own = sum(bool(each & (held.platforms - elsewhere)) for each in there)
    named = sum(bool(each & (elsewhere | held.platforms)) for each in there)
    return OFTEN * own / named if own else 0.0


def _as_of_country(held: TitleHeld, called: frozenset[str], versions: frozenset[str]) -> float:
    """What counts for and against a show among namesakes: that a series of its country is spoken of, or a version."""
    is_other = bool(held.countries) and held.countries <= versions
    return COUNTRY * (bool(called and called <= held.countries) - is_other)


def _countries_called(sentences: Sequence[Read]) -> tuple[frozenset[str], frozenset[str]]:
    """The countries of which a series is spoken of, ``the British sitcom``, and those of which a version is."""
    called: set[str] = set()
    versions: set[str] = set()
    for sentence in sentences:
        for found in () if _NOUNS.isdisjoint(sentence.small_words) else _NOUN.finditer(sentence.small):
            before = sentence.small[max(0, found.start() - NEAR) : found.start()].split()[-2:]
            (called if found["series"] else versions).update(
                DEMONYMS[each] for each in before if each in DEMONYMS
            )
    return frozenset(called), frozenset(versions)


class _Around:
    """What stands near a place of a title, whoever bears it: on either side of it, and under a heading."""

    def __init__(self, place: Place, sentences: Sequence[Read], known: Known) -> None:
        self.place = place
        self._sentence = sentence = sentences[place.sentence]
        text, start, end = sentence.small, max(0, place.start - NEAR), place.end + NEAR
        self._before, self.after = text[start : place.start], text[place.end : end]
        around = f"{self._before} | {self.after}"
        as_written = f"{sentence.text[start : place.start]} | {sentence.text[place.end : end]}"
        under = sentences[place.sentence + 1 : place.sentence + 1 + UNDER] if is_line(sentence.text) else []
        self.nearby = " | ".join([around, *(each.small for each in under)])
        self.years = {int(found[0]) for found in _YEAR.finditer(around)}
        self.countries = _countries(around)
        self.countries_nearby = _countries(self.nearby) if under else self.countries
        keys = sentence.keys.union(*(each.keys for each in under))
        self.platforms = {known.platforms[key] for key in known.platforms.keys() & keys}
        self.is_of_other_work = OTHER_WORKS.search(as_written) is not None
        self.score = (
            TRADE * bool(_TRADE.match(self.after))
            + TELEVISION_WORD * bool(TELEVISION.search(self.nearby))
            + QUOTED * place.is_quoted
            + HEADED * place.is_headed
        )

    @cached_property
    def _is_known_from(self) -> bool:
        return _KNOWN_FROM.search(self._before) is not None

    def is_of_somebody(self, of_show: Mapping[str, float]) -> bool:
        """Whether the title is what somebody of a show is known from."""
        if not of_show or not self._is_known_from:
            return False
        sentence = self._sentence
        return not sentence.keys.isdisjoint(of_show) or _SOMEBODY.search(sentence.small) is not None


def _near(held: TitleHeld, around: _Around, of_show: Mapping[str, float]) -> float:
    """What counts for a show near one place of its title."""
    score = around.score + YEAR * (str(held.year) in around.nearby)
    if _YEAR_BEHIND.match(around.after):
        is_slip = held.year is not None and not {held.year - 1, held.year + 1}.isdisjoint(around.years)
        score += 2 * YEAR if held.year in around.years else -4 * YEAR * (not is_slip)
    score += BESIDE * around.is_of_somebody(of_show)
    score += PLATFORM * bool(around.platforms & held.platforms)
    score += COUNTRY * bool(around.countries_nearby & held.countries)
    is_elsewhere = bool(around.countries and held.countries) and not around.countries & held.countries
    score -= 2 * COUNTRY * is_elsewhere
    if around.is_of_other_work and held.type != "animation":
        score += OTHER_WORK
    return score


def _countries(text: str) -> set[str]:
    return {DEMONYMS[word] for word in _LETTERS.findall(text) if word in DEMONYMS}
