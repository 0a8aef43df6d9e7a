"""All ways to take a question apart, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import count, islice
from math import inf

from showfacts.commands.ask.parts import NAMES, QuestionPart, QuestionReading, Slot, Unknown
from showfacts.commands.ask.vocabulary import AROUND, REFUSED, SMALL
from showfacts.text.fold import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.commands.ask.vocabulary import Vocabulary

COST, SMALL_COST, REFUSED_COST = 0.6, 0.5, 1.2
"""What a phrase of the vocabulary costs, one that says nothing, and one that is not answered."""
RANK = 0.01
"""What each meaning of a phrase costs more than that before it."""
ENDING_COST = 0.45
"""What a small word costs at the end of a question, where it says more."""
SLIP = 2.0
"""What a wrong letter costs besides."""
UNKNOWN, UNKNOWN_WORD = 3.0, 0.65
"""What unknown words cost, and each of them: more than a small word, less than a refusal."""

ENDING = frozenset({"from", "on"})
"""Small words that say more at the end of a question: "what is it on"."""
JOINING = frozenset({"and", "or"})
"""Words between two titles, which do not make them one."""
WITHIN = frozenset({"from", "in", "on", "with"})
"""Words before a title that is none of a longer one's words: "who replaced him in house of cards"."""
OWN = frozenset({"her", "his", "my", "our", "their", "your"})
"""Words that stand before a title only as part of a longer one."""
LEFT_ASIDE = frozenset(
    {
        "all",
        "already",
        "any",
        "be",
        "been",
        "being",
        "down",
        "each",
        "even",
        "ever",
        "every",
        "i",
        "it",
        "just",
    }
    | {"no", "not", "off", "some", "total", "until", "up", "we", "yet", "you"}
)
"""Small words that nobody puts right before a title, so that they are of a longer one: "just beyond"."""
ARTICLES = frozenset({"a", "an", "the"})
PARTICLES = frozenset({"down", "her", "him", "i", "me", "off", "them", "up", "us", "you"})
"""Words that stand behind a title only as part of a longer one."""
BINDING = frozenset({"a", "and", "at", "for", "from", "in", "of", "on", "the", "to", "with"})
"""Words of titles that are written without a capital."""
LEADING = frozenset({"a", "an", "at", "in", "the", "to"})
"""Those of them behind which a title is mostly not what somebody asks about, if a capital is before them."""
NAMED = frozenset(Slot) - {Slot.ROLE, Slot.NUMBER}
SAID_OF_SHOWS = frozenset({"cast", "episodes", "release", "release date", "seasons", "trailer"})
"""What may be written with a capital beside a title and not be of it."""
PLACES = frozenset({Slot.PLATFORM, Slot.COUNTRY, Slot.DAY, Slot.IN_YEAR, SMALL, "now", "what", "which"})
"""What may stand behind a title and "on"."""
LONGEST = 12
"""Words of a name that is not on record."""
MOST, PATHS = 300, 30_000
"""So many readings are looked at, and so many beginnings of readings."""


def readings(
    question: Question, vocabulary: Vocabulary, names: Iterable[QuestionPart]
) -> Iterator[QuestionReading]:
    """The ways to take a question apart, each once."""
    parts = [*_phrases(question, vocabulary), *_ending(question), *names]
    unsaid = _unsaid(question, parts)
    parts += _slips(question, vocabulary, unsaid)
    capitals = _capitals(question, vocabulary)
    parts += _unknown(question, vocabulary, parts, unsaid | _numbered(question, parts), capitals)
    whole = (
        path for path in _paths(parts, len(question.words)) if not _cuts_a_name(question, capitals, path)
    )
    found = (QuestionReading(_telling(question, path)) for path in islice(whole, MOST))
    yield from dict.fromkeys(found)


def _telling(question: Question, path: Iterable[QuestionPart]) -> Iterator[QuestionPart]:
    """The parts that say something. A "kdrama" says two things: from where, and that it is a show."""
    for part in path:
        if part.kind not in (SMALL, AROUND):
            yield part
        if part.kind == Slot.COUNTRY and question.words[part.end - 1].removesuffix("s").endswith("drama"):
            yield QuestionPart(part.end, part.end, "shows", "", 0.0)


def _phrases(question: Question, vocabulary: Vocabulary) -> Iterator[QuestionPart]:
    costs = {SMALL: SMALL_COST, AROUND: SMALL_COST, REFUSED: REFUSED_COST}
    for first in range(len(question.words)):
        for end, meanings in vocabulary.found(question.words, first):
            is_around, text = _is_around(question, vocabulary, first, end), question.span(first, end).lower()
            for rank, meaning in enumerate(meanings):
                cost = costs.get(meaning.kind, COST) + rank * RANK
                if meaning.kind != AROUND or is_around:
                    yield QuestionPart(first, end, meaning.kind, meaning.value or text, cost)


def _is_around(question: Question, vocabulary: Vocabulary, first: int, end: int) -> bool:
    """Whether nothing is said before these words, or nothing after them: there people greet and thank."""
    before, after = question.words[:first], question.words[end:]
    return any(all(map(vocabulary.is_small, words)) for words in (before, after))


def _ending(question: Question) -> Iterator[QuestionPart]:
    end = len(question.words)
    if question.words and question.words[-1] in ENDING:
        yield QuestionPart(end - 1, end, f"ending-{question.words[-1]}", "", ENDING_COST)


def _unsaid(question: Question, parts: Iterable[QuestionPart]) -> frozenset[int]:
    """The places of the words that are in none of the parts."""
    said = {place for part in parts for place in range(part.first, part.end)}
    return frozenset(range(len(question.words))) - said


def _numbered(question: Question, parts: Iterable[QuestionPart]) -> frozenset[int]:
    """The places of the numbers right behind a title, of which they may be part."""
    ends = {part.end for part in parts if part.kind == Slot.SHOW}
    return frozenset(place for place, word in enumerate(question.words) if place in ends and word.isdecimal())


def _slips(question: Question, vocabulary: Vocabulary, unsaid: Iterable[int]) -> Iterator[QuestionPart]:
    """Words that mean nothing as they are typed, but would with one letter changed."""
    for place in unsaid:
        for rank, meaning in enumerate(vocabulary.slips(question.words[place])):
            yield QuestionPart(place, place + 1, meaning.kind, meaning.value, COST + SLIP + rank * RANK)


def _unknown(
    question: Question,
    vocabulary: Vocabulary,
    parts: Iterable[QuestionPart],
    unsaid: frozenset[int],
    capitals: frozenset[int],
) -> Iterator[QuestionPart]:
    """Spans that may be names: with a word that means nothing, or longer than titles are on record."""
    longer = _longer(question, [part for part in parts if part.kind in NAMES])
    longer |= _written(question, capitals)
    shows_in = {
        (part.first, part.end)
        for part in parts
        if part.kind == Slot.SHOW and part.end - part.first > 1
        if part.first > 0 and question.words[part.first - 1] in WITHIN
    }
    titled = {part.first for part in parts if part.kind == Slot.SHOW and part.end - part.first == 1}
    for first in range(len(question.words)):
        for end in range(first + 1, min(len(question.words), first + LONGEST) + 1):
            places = frozenset(range(first, end))
            if any(first < begin and end == last for begin, last in shows_in):
                continue
            if question.is_whole(first, end) and ((first, end) in longer or not unsaid.isdisjoint(places)):
                others = (question.words[place] for place in places - unsaid - titled)
                value = Unknown([*question.spellings(first, end)][-1], all(map(vocabulary.is_small, others)))
                yield QuestionPart(first, end, Slot.UNKNOWN, value, UNKNOWN + UNKNOWN_WORD * len(places))


def _left_aside(words: Sequence[str], first: int) -> int:
    """Where a name begins to which small words before a title belong; there, where none do."""
    begins = first - 1 if first > 1 and words[first - 1] in ARTICLES else first
    if begins == 0 or words[begins - 1] not in LEFT_ASIDE:
        return first
    while begins > 1 and words[begins - 1] in LEFT_ASIDE:
        begins -= 1
    return begins


def _capitals(question: Question, vocabulary: Vocabulary) -> frozenset[int]:
    """The places of the words that are written as names are, in a question that is not all written so."""
    typed = (piece.text for piece in question.typed[1:])
    is_told = any(text.islower() and not all(map(vocabulary.is_small, words(text).split())) for text in typed)
    return question.capitals if is_told else frozenset()


def _written(question: Question, capitals: frozenset[int]) -> frozenset[tuple[int, int]]:
    """Where names begin and end by the capitals in them."""
    found = set()
    for first in capitals:
        end = first + 1
        while (behind := _behind_small(question, end)) in capitals:
            end = behind + 1
        found.add((first, end))
    return frozenset(found)


def _behind_small(question: Question, place: int) -> int:
    """The place behind words that are written small within a title."""
    while place < len(question.words) and place not in question.capitals and question.words[place] in BINDING:
        place += 1
    return place


def _cuts_a_name(question: Question, capitals: frozenset[int], path: Sequence[QuestionPart]) -> bool:
    """Whether a title is only a part of a name as it is written: "Hello Tomorrow", "Revenge of Others"."""
    covering = {place: part for part in path for place in range(part.first, part.end)}
    for title in path if capitals else ():
        if title.kind in (Slot.SHOW, Slot.UNKNOWN) and title.text[:1].isupper():
            before, behind = title.first - 1, _behind_small(question, title.end)
            while before > 0 and before not in capitals and question.words[before] in LEADING:
                before -= 1
            if not all(_is_beside_a_title(covering[place]) for place in {before, behind} & capitals):
                return True
    return False


def _is_beside_a_title(part: QuestionPart) -> bool:
    """Whether what is written with a capital beside a title need not be of it."""
    return part.kind in NAMED or part.text in SAID_OF_SHOWS


def _longer(question: Question, named: Sequence[QuestionPart]) -> frozenset[tuple[int, int]]:
    """Where names begin and end that have titles within: "house of dragons", "my absolute boyfriend"."""
    words, titles = question.words, [part for part in named if part.kind == Slot.SHOW]
    single = [part for part in titles if part.end - part.first == 1]
    spans = {(one.first, other.end) for one in single for other in single if one.first < other.first}
    spans -= {(first, end) for first, end in spans if not JOINING.isdisjoint(words[first:end])}
    spans |= {(part.first - 1, part.end) for part in titles if part.first and words[part.first - 1] in OWN}
    spans |= {(_left_aside(words, part.first), part.end) for part in titles}
    behind = {*PARTICLES, "on"}
    spans |= {
        (part.first, part.end + 1) for part in titles if behind.intersection(words[part.end : part.end + 1])
    }
    return frozenset(spans - {(part.first, part.end) for part in named})


def _paths(parts: Iterable[QuestionPart], length: int) -> Iterator[tuple[QuestionPart, ...]]:
    """All ways from the first word to the last, the cheapest first."""
    beginning: dict[int, list[QuestionPart]] = {}
    for part in parts:
        beginning.setdefault(part.first, []).append(part)
    rest = [inf] * length + [0.0]
    """What the way from each place to the end costs at least."""
    for place in reversed(range(length)):
        rest[place] = min((part.cost + rest[part.end] for part in beginning.get(place, ())), default=inf)
    ranks = count()
    queue: list[tuple[float, int, int, float, tuple[QuestionPart, ...]]] = [
        (rest[0], 0, next(ranks), 0.0, ())
    ]
    for _ in range(PATHS):
        if not queue or rest[0] == inf:
            return
        *_, spent, path = heappop(queue)
        place = path[-1].end if path else 0
        if place == length:
            yield path
            continue
        for part in beginning.get(place, ()):
            if rest[part.end] < inf and not _clash(path, part):
                cost = spent + part.cost
                heappush(queue, (cost + rest[part.end], -part.end, next(ranks), cost, (*path, part)))


def _clash(path: Sequence[QuestionPart], part: QuestionPart) -> bool:
    """Whether a part may not come next, since the words of a name may go on.

    Unknown words right beside a name may be of it, which makes it another one. And so may what nobody puts
    beside a title: "my absolute boyfriend", "level up", "live on".
    """
    if not path:
        return False
    last = path[-1]
    is_title = len(path) > 1 and path[-2].kind == Slot.SHOW
    if Slot.UNKNOWN in (last.kind, part.kind):
        return last.kind in NAMES and part.kind in NAMES
    if last.kind == SMALL and part.kind == Slot.SHOW:
        return _is_of_a_title(path)
    if last.kind == SMALL and last.value in OWN:
        return False
    if last.kind == Slot.SHOW and part.kind == SMALL:
        return part.value in PARTICLES
    return is_title and last.kind == SMALL and last.value == "on" and part.kind not in PLACES


def _is_of_a_title(path: Sequence[QuestionPart]) -> bool:
    """Whether the small word that a path ends with, and behind it a title, is of a longer name.

    So is "and" behind what is no name: "until then and vincenzo".
    """
    last, before = path[-1], path[-2] if len(path) > 1 else None
    if last.value in ARTICLES and before is not None and before.kind == SMALL:
        last, before = before, path[-3] if len(path) > 2 else None
    if last.value in JOINING:
        return before is not None and before.kind == SMALL
    return last.value in OWN or (last.value in LEFT_ASIDE and before is not None)
