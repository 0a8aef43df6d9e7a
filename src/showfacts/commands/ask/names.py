"""The names in a question: shows, people, characters and platforms of the library, countries, years, seasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.commands.ask.narrowing_words import compared, country_at, narrowed
from showfacts.commands.ask.parts import Part, Seasons, Service, Slot, Title
from showfacts.errors import ShowfactsError, UsageError
from showfacts.finding.genres import genre_meant
from showfacts.finding.wholes import adds_article, whole
from showfacts.index.name import PARTS
from showfacts.index.people import IndexedCharacters, IndexedPeople
from showfacts.text.fold import key

if TYPE_CHECKING:
    from showfacts.commands.ask.question import Question
    from showfacts.commands.ask.vocabulary import Vocabulary
    from showfacts.index.name import Name
    from showfacts.library.library import Library

LONGEST = 14
"""Words of a name that is looked up."""
FEW = 6
"""Words of the name of a person, a character or a platform."""

SEASON_WORDS = frozenset({"season", "seasons", "series", "sesaon", "seson", "s", "seaon", "szn", "sn"})
PART_WORDS = frozenset({"part", "parts", "volume", "vol", "chapter"})
EPISODE_WORDS = frozenset({"episode", "ep", "episodes", "epsiode"})
DRAMAS = frozenset({"KR", "CN", "JP", "TW", "TH", "HK"})
"""Where a drama is any show."""
"""Countries of which a drama is any series."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_DECADE = re.compile(r"(?:(19|20)?(\d)0s)")
_SEASON = re.compile(r"s0?(\d{1,2})")
_EPISODE = re.compile(r"s0?(\d{1,2})e(?:p)?0?(\d{1,3})")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


class Names:
    """Finds the names in one question."""

    def __init__(self, library: Library, vocabulary: Vocabulary, question: Question) -> None:
        self._library = library
        self._words = vocabulary
        self._question = question
        self._people = IndexedPeople(library.index)
        self._characters = IndexedCharacters(library.index)

    def parts(self, year: int) -> list[Part]:
        """Every name, with what it may be. ``year``: of the day, which "this year" means."""
        found = [*self._titles()]
        found += [*self._spans(), *self._numbers(), *self._dates(year), *self._genres(), *self._languages()]
        found += self._sequels([each for each in found if each.kind == Slot.SHOW])
        return found

    def _titles(self) -> Iterator[Part]:
        for first, end in self._each(LONGEST):
            for text in self._question.spellings(first, end):
                hits = self._hits(text)
                if hits:
                    part = Part(first, end, Slot.SHOW, Title(text), self._title_cost(first, end, hits))
                    yield part
                    yield from narrowed(self._question, self._words, part)
                    yield from compared(self._question, part)

    def _hits(self, text: str) -> list[Name]:
        return [hit for hit in whole(self._library.names, text) if not adds_article(text, hit)]

    def _title_cost(self, first: int, end: int, hits: list[Name]) -> float:
        """A title of words that all mean something else is taken for one only where nothing else is understood."""
        cost = 1.4 if all(hit.kind in PARTS for hit in hits) else 1.0
        return cost if self._says(first, end) else cost + 0.5 * (end - first)

    def _says(self, first: int, end: int) -> bool:
        return any(
            not self._words.is_word(word) and not word.isdecimal() and len(word) > 1
            for word in self._question.words[first:end]
        )

    def _spans(self) -> Iterator[Part]:
        """People, characters, platforms and countries."""
        for first, end in self._each(FEW):
            for text in self._question.spellings(first, end):
                folded = key(text)
                weak = 0.0 if self._says(first, end) else 0.5 * (end - first)
                if any(not each.is_slip for each in self._people.with_key(folded)):
                    yield Part(first, end, Slot.PERSON, text, 1.0 + weak + (0.4 if end - first == 1 else 0))
                if self._characters.with_key(folded):
                    yield Part(first, end, Slot.CHARACTER, text, 1.3 + weak)
                service = self._service(text)
                if service is not None:
                    yield Part(first, end, Slot.PLATFORM, service, 0.8 + weak / 2)
            code = country_at(self._question, first, end)
            if code is not None:
                yield Part(first, end, Slot.COUNTRY, code, 0.8)

    def _service(self, text: str) -> Service | None:
        names = self._library.names
        try:
            platform = names.platform(text)
        except UsageError:
            platform = None
        if platform is not None:
            return Service(platform.id, platform.name)
        named = self._words.services.get(key(text))
        return Service(None, named) if named else None

    def _numbers(self) -> Iterator[Part]:
        """Seasons, episodes and numbers."""
        typed = self._question.words
        for first, word in enumerate(typed):
            both, alone = _EPISODE.fullmatch(word), _SEASON.fullmatch(word)
            if both:
                yield Part(first, first + 1, Slot.EPISODE, (int(both[1]), int(both[2])), 0.7)
            if alone:
                yield Part(first, first + 1, Slot.SEASON, Seasons(int(alone[1])), 0.7)
            if word.isdecimal() and len(word) <= 3:
                yield Part(first, first + 1, Slot.NUMBER, int(word), 1.0)
            yield from self._counted(first)

    def _counted(self, first: int) -> Iterator[Part]:
        """ "season 3", "season number 3", "third season", "3 season"; the same of parts and episodes."""
        typed = self._question.words
        word = typed[first]
        for count, of in ((2, typed[first + 1 : first + 2]), (3, typed[first + 2 : first + 3])):
            number = (
                self._number(of[0])
                if of and (count == 2 or typed[first + 1] in ("number", "no", "nr", "the"))
                else None
            )
            if number is not None:
                yield from self._season_or_episode(first, first + count, word, number)
        ordinal = _ORDINAL.fullmatch(word)
        place = int(ordinal[1]) if ordinal else self._words.ordinals.get(word)
        following = typed[first + 1] if first + 1 < len(typed) else ""
        if place is None and word.isdecimal() and len(word) <= 2 and following == "season":
            place = int(word)
        if place is not None and following:
            for part in self._season_or_episode(first, first + 2, following, place):
                is_first_episode = part.kind == Slot.EPISODE and place == 1
                if not is_first_episode:
                    yield part

    def _season_or_episode(self, first: int, end: int, word: str, number: int) -> Iterator[Part]:
        if word in SEASON_WORDS:
            yield Part(first, end, Slot.SEASON, Seasons(number), 0.7)
        if word in PART_WORDS:
            yield Part(first, end, Slot.SEASON, Seasons(number, is_part=True), 0.75)
        if word in EPISODE_WORDS:
            yield Part(first, end, Slot.EPISODE, (None, number), 0.7)

    def _number(self, word: str) -> int | None:
        if word.isdecimal() and len(word) <= 3:
            return int(word)
        return self._words.numbers.get(word)

    def _sequels(self, titles: list[Part]) -> Iterator[Part]:
        """A bare number behind a title is a season: "vincenzo 2", where nothing of that name is on record."""
        longer = {(each.first, each.end) for each in titles}
        for title in titles:
            number = self._question.words[title.end : title.end + 1]
            is_number = bool(number) and number[0].isdecimal() and 2 <= int(number[0][:4]) <= 20
            is_titled = (title.first, title.end + 1) in longer
            if is_number and not is_titled and self._is_plain(title.value):
                yield Part(title.end, title.end + 1, Slot.SEASON, Seasons(int(number[0])), 1.5)

    def _is_plain(self, title: Title) -> bool:
        """Whether a title alone says which show is meant, and no other one is called nearly so."""
        try:
            return not title.options and self._library.resolve(title.text).is_plain
        except ShowfactsError:
            return False

    def _dates(self, year: int) -> Iterator[Part]:
        typed = self._question.words
        for first, word in enumerate(typed):
            if _YEAR.fullmatch(word):
                yield from self._years(first)
            decade = _DECADE.fullmatch(word)
            if decade:
                start = int(f"{decade[1] or ('20' if decade[2] in '012' else '19')}{decade[2]}0")
                yield Part(first, first + 1, Slot.YEAR, f"{start}-{start + 9}", 0.8)
            relative = {"this": 0, "last": -1, "next": 1}.get(word)
            if relative is not None and typed[first + 1 : first + 2] == ("year",):
                yield Part(first, first + 2, Slot.YEAR, str(year + relative), 0.6)
            yield from self._days(first)

    def _years(self, first: int) -> Iterator[Part]:
        """A year, a range of years, or those before or after one."""
        typed = self._question.words
        word, before = typed[first], typed[first - 1] if first else ""
        yield Part(first, first + 1, Slot.YEAR, word, 0.8)
        number = int(word)
        open_range = {
            "since": f"{number}-",
            "after": f"{number + 1}-",
            "before": f"-{number - 1}",
            "until": f"-{number}",
        }.get(before)
        if open_range:
            yield Part(first - 1, first + 1, Slot.YEAR, open_range, 0.8)
        for count in (1, 2):
            other = typed[first + count : first + count + 1]
            joins = (
                count == 1
                or typed[first + 1 : first + 2]
                and typed[first + 1] in ("to", "and", "till", "until", "through")
            )
            if other and _YEAR.fullmatch(other[0]) and joins and word <= other[0]:
                begin = first - 1 if before in ("between", "from") else first
                yield Part(begin, first + count + 1, Slot.YEAR, f"{word}-{other[0]}", 0.8)

    def _days(self, first: int) -> Iterator[Part]:
        """ "january 2020", "31 january 2020", "january 31st 2020", "2020-01-31", "2020-01"."""
        typed = (*self._question.words[first : first + 3], "", "", "")
        month = self._words.months.get(typed[0])
        if month and _YEAR.fullmatch(typed[1]):
            yield Part(first, first + 2, Slot.DAY, f"{typed[1]}-{month:02}", 0.7)
        if month and _day(typed[1]) and _YEAR.fullmatch(typed[2]):
            yield Part(first, first + 3, Slot.DAY, f"{typed[2]}-{month:02}-{_day(typed[1]):02}", 0.7)
        month = self._words.months.get(typed[1])
        if month and _day(typed[0]) and _YEAR.fullmatch(typed[2]):
            yield Part(first, first + 3, Slot.DAY, f"{typed[2]}-{month:02}-{_day(typed[0]):02}", 0.7)
        if _YEAR.fullmatch(typed[0]) and re.fullmatch(r"0[1-9]|1[0-2]", typed[1]):
            yield Part(first, first + 2, Slot.DAY, f"{typed[0]}-{typed[1]}", 0.7)
            if re.fullmatch(r"\d\d", typed[2]):
                yield Part(first, first + 3, Slot.DAY, f"{typed[0]}-{typed[1]}-{typed[2]}", 0.7)

    def _genres(self) -> Iterator[Part]:
        known = self._library.names.genres()
        countries = {
            code
            for first, end in self._each(3)
            if (code := country_at(self._question, first, end)) is not None
        }
        for first, end in self._each(3):
            text = self._question.span(first, end)
            for form in (text, *_singular(text)):
                try:
                    genre = genre_meant(known, form)
                except UsageError:
                    continue
                if key(form) in ("drama", "dramas"):
                    is_genre = text.endswith("s") and countries and countries.isdisjoint(DRAMAS)
                    yield Part(first, end, Slot.GENRE, genre, 0.5 if is_genre else 0.9)
                else:
                    yield Part(first, end, Slot.GENRE, genre, 0.8)
                break

    def _languages(self) -> Iterator[Part]:
        """A language where it can be no country: "in spanish", "spanish-language", "spanish speaking"."""
        from showfacts.text.languages import LANGUAGES

        codes = {key(name): code for code, name in LANGUAGES.rows.items()}
        typed = self._question.words
        for first, word in enumerate(typed):
            code = codes.get(word)
            if code is None:
                continue
            is_in = first > 0 and typed[first - 1] in ("in", "speak", "speaks", "speaking")
            is_language = typed[first + 1 : first + 2] in (("language",), ("speaking",), ("spoken",))
            if is_language:
                yield Part(first, first + 2, Slot.LANGUAGE, code, 0.7)
            if is_in or is_language:
                yield Part(first, first + 1, Slot.LANGUAGE, code, 0.7)

    def _each(self, longest: int) -> Iterator[tuple[int, int]]:
        """The places of all spans of words that stand between spaces."""
        count = len(self._question.words)
        for first in range(count):
            for end in range(first + 1, min(count, first + longest) + 1):
                if self._question.is_whole(first, end):
                    yield first, end


def _singular(text: str) -> tuple[str, ...]:
    """What a word in the plural may be in the singular."""
    if text.endswith("ies"):
        return (f"{text[:-3]}y", text[:-1])
    return (text[:-1],) if text.endswith("s") else ()


def _day(word: str) -> int | None:
    """The day of a month that a word is: 31, 31st."""
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", word)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None
