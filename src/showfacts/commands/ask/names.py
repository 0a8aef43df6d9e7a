"""The names in a question: shows, people, characters, platforms, countries, genres and languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from showfacts.commands.ask.beside_titles import BesideTitles, country_at
from showfacts.commands.ask.parts import QuestionPart, Service, Slot, Title
from showfacts.errors import ShowfactsError, UsageError
from showfacts.finding.genres import genre_words
from showfacts.finding.wholes import adds_article, whole
from showfacts.index.name import PARTS, NameKind
from showfacts.index.people import IndexedCharacters, IndexedPeople
from showfacts.text.fold import key
from showfacts.text.languages import LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.commands.ask.vocabulary import Vocabulary
    from showfacts.index.name import Name
    from showfacts.library.library import Library

LONGEST, FEW = 14, 6
"""Words of a title, and of any other name."""
SEQUELS = range(2, 21)
"""Bare numbers behind a title that may be those of seasons."""

TITLE, PART_OF_TITLE, PERSON, CHARACTER, OTHER, SEQUEL = 1.0, 1.4, 1.0, 1.3, 0.8, 1.5
"""What it costs to take words for a name."""
ORDINARY, ORDINARY_WORD = 0.3, 0.5
"""What each word of a name costs besides, all of whose words mean something else, and the only one of it."""
ONE_WORD = 0.4
"""What the name of a person costs besides that is only one word."""
GENRE_OF_DRAMA, ANY_DRAMA = 0.5, 0.9
"""What "dramas" cost as a genre where other countries' shows are meant, and elsewhere."""

DRAMA_COUNTRIES = frozenset({"CN", "HK", "JP", "KR", "TH", "TW"})
"""Where a drama is any series."""
WITHIN = frozenset({"for", "from", "in"})
"""Words before a country in which something happens."""
SAID = frozenset({"about", "begin", "cancelled", "canceled", "come", "coming", "end", "over", "renewed"})
"""What is said of a show right behind its title."""
SPEAKING = frozenset({"language", "speaking", "spoken"})
SPOKEN_IN = frozenset({"in", "speak", "speaking", "speaks"})


class QuestionNames:
    """Finds the names in one question."""

    def __init__(self, library: Library, question: Question, vocabulary: Vocabulary) -> None:
        self._library = library
        self._question = question
        self._vocabulary = vocabulary
        self._people = IndexedPeople(library.index)
        self._characters = IndexedCharacters(library.index)

    def parts(self) -> Iterator[QuestionPart]:
        """Every name, with what it may be."""
        titles = list(self._titles())
        beside = BesideTitles(self._question, self._vocabulary)
        for title in titles:
            yield title
            yield from beside.narrowed(title)
            yield from beside.joined(title)
            yield from self._sequel(title, titles)
        for first, end in self._spans(FEW):
            for text in self._question.spellings(first, end):
                yield from self._credited(first, end, text)
                yield from self._services(first, end, text)
            yield from self._countries(first, end)
            yield from self._genres(first, end)
        yield from self._languages()

    def _spans(self, longest: int) -> Iterator[tuple[int, int]]:
        """Where all spans of words begin and end that stand between spaces."""
        count = len(self._question.words)
        for first in range(count):
            for end in range(first + 1, min(count, first + longest) + 1):
                if self._question.is_whole(first, end):
                    yield first, end

    def _is_ordinary(self, first: int, end: int) -> bool:
        """Whether all words of a span mean something else, so that it is hardly a name."""
        words = self._question.words[first:end]
        return all(len(word) == 1 or word.isdecimal() or self._vocabulary.has(word) for word in words)

    def _ordinary(self, first: int, end: int) -> float:
        """What a name costs besides, since all its words mean something else."""
        if not self._is_ordinary(first, end):
            return 0.0
        return ORDINARY_WORD if end - first == 1 else ORDINARY * (end - first)

    @cached_property
    def _phrases(self) -> list[tuple[int, int]]:
        """Where the phrases of several words begin and end that mean something."""
        words = self._question.words
        found = (
            (first, end) for first in range(len(words)) for end, _ in self._vocabulary.found(words, first)
        )
        return [(first, end) for first, end in found if end - first > 1]

    # --- shows

    def _titles(self) -> Iterator[QuestionPart]:
        for first, end in self._spans(LONGEST):
            for text in self._question.spellings(first, end):
                hits = self._hits(first, end, text)
                if hits:
                    cost = PART_OF_TITLE if all(hit.kind in PARTS for hit in hits) else TITLE
                    yield QuestionPart(first, end, Slot.SHOW, Title(text), cost + self._ordinary(first, end))

    def _hits(self, first: int, end: int, text: str) -> list[Name]:
        """The names that a span is. One of ordinary words is to be a whole title, and no part of a phrase."""
        hits = whole(self._library.names, text)
        if not self._ends_with_title(first, end):
            hits = [hit for hit in hits if not adds_article(text, hit)]
        if hits and self._is_ordinary(first, end):
            is_phrase = any(
                one <= first and end <= other and end - first < other - one for one, other in self._phrases
            )
            return [hit for hit in hits if hit.kind <= NameKind.ALIAS and not is_phrase]
        return hits

    def _ends_with_title(self, first: int, end: int) -> bool:
        """Whether a title with an article before it ends the question, but for what is said of it.

        Before other words the article is theirs: "the vincenzo cast". Where it is of the title, a show that
        is called so without it may not be meant, as title finding tells.
        """
        rest = self._question.words[end:]
        return end - first > 1 and (not rest or (rest[0] in SAID and len(rest) <= 2))

    def _sequel(self, title: QuestionPart, titles: list[QuestionPart]) -> Iterator[QuestionPart]:
        """A bare number behind a title is a season, where no show is called so: "vincenzo 2"."""
        number = "".join(self._question.words[title.end : title.end + 1])
        is_number = len(number) <= 2 and number.isdecimal() and int(number) in SEQUELS
        is_titled = any((each.first, each.end) == (title.first, title.end + 1) for each in titles)
        if is_number and not is_titled and self._is_plain(title.text):
            yield QuestionPart(title.end, title.end + 1, Slot.SEASON, int(number), SEQUEL)

    def _is_plain(self, text: str) -> bool:
        """Whether a title alone says which show is meant, and no other one is called nearly so."""
        try:
            return self._library.resolve(text).is_plain
        except ShowfactsError:
            return False

    # --- people and characters

    def _credited(self, first: int, end: int, text: str) -> Iterator[QuestionPart]:
        folded, ordinary = key(text), self._ordinary(first, end)
        if not any(map(self._is_telling, self._question.words[first:end])):
            return
        if any(not each.is_slip for each in self._people.with_key(folded)):
            cost = PERSON + ordinary + (ONE_WORD if end - first == 1 else 0)
            yield QuestionPart(first, end, Slot.PERSON, text, cost)
        if self._characters.with_key(folded):
            yield QuestionPart(first, end, Slot.CHARACTER, text, CHARACTER + ordinary)

    def _is_telling(self, word: str) -> bool:
        return not word.isdecimal() and not self._vocabulary.is_small(word)

    # --- platforms, countries, genres, languages

    def _services(self, first: int, end: int, text: str) -> Iterator[QuestionPart]:
        """A platform of the library, else one of the world."""
        if text.isdecimal():
            return
        try:
            platform = self._library.names.platform(text)
        except UsageError:  # it names several
            platform = None
        service = Service(platform.id, platform.name) if platform else None
        known = self._vocabulary.services.get(key(text))
        service = service or (Service(None, known) if known else None)
        if service is not None:
            yield QuestionPart(first, end, Slot.PLATFORM, service, OTHER + self._ordinary(first, end) / 2)

    def _countries(self, first: int, end: int) -> Iterator[QuestionPart]:
        code = country_at(self._question, first, end)
        if code is None:
            return
        yield QuestionPart(first, end, Slot.COUNTRY, code, OTHER)
        words = self._question.words[:first]
        if words[-1:] and (
            words[-1] in WITHIN or (words[-1] == "the" and words[-2:-1] and words[-2] in WITHIN)
        ):
            yield QuestionPart(first, end, Slot.IN_COUNTRY, code, OTHER)

    def _genres(self, first: int, end: int) -> Iterator[QuestionPart]:
        """A genre, in the singular or plural. Of other countries than those of Asia, "dramas" are one."""
        text = self._question.span(first, end)
        found = next((genre for form in _numbers(text) if (genre := self._known_genres.get(key(form)))), None)
        if found is None:
            return
        cost = OTHER
        if key(found) == "drama":
            is_genre = text.lower().endswith("s") and self._named_countries
            cost = (
                GENRE_OF_DRAMA
                if is_genre and self._named_countries.isdisjoint(DRAMA_COUNTRIES)
                else ANY_DRAMA
            )
        yield QuestionPart(first, end, Slot.GENRE, found, cost)

    @cached_property
    def _known_genres(self) -> dict[str, str]:
        return genre_words(self._library.names.genres())

    @cached_property
    def _named_countries(self) -> frozenset[str]:
        found = (country_at(self._question, *span) for span in self._spans(FEW))
        return frozenset(code for code in found if code is not None)

    def _languages(self) -> Iterator[QuestionPart]:
        """A language, where it can be no country: "in spanish", "spanish-language"."""
        words = self._question.words
        names = {key(name): code for code, name in LANGUAGES.rows.items()}
        for first, word in enumerate(words):
            is_said = words[first + 1 : first + 2] and words[first + 1] in SPEAKING
            if word in names and is_said:
                yield QuestionPart(first, first + 2, Slot.LANGUAGE, names[word], OTHER - 0.1)
            if word in names and (is_said or (first > 0 and words[first - 1] in SPOKEN_IN)):
                yield QuestionPart(first, first + 1, Slot.LANGUAGE, names[word], OTHER - 0.1)


def _numbers(text: str) -> tuple[str, ...]:
    """A word, and what it may be in the singular."""
    if text.endswith("ies"):
        return (text, f"{text[:-3]}y", text[:-1])
    return (text, text[:-1]) if text.endswith("s") else (text,)
