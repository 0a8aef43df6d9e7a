"""What a sentence names: shows, people, characters, platforms, countries, seasons, dates; and unknown names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from showfacts.checking.dates import WEEKDAYS, dates_of, year_said
from showfacts.checking.flat import small
from showfacts.checking.labels import values_in
from showfacts.checking.seasons import seasons_of
from showfacts.checking.settling import is_quoted
from showfacts.checking.small_words import KINDS, LABELS, NO_NAMES_ALONE, OF_HEADLINES
from showfacts.evidence.verdicts.tokens import word_set
from showfacts.index.name import NameKind
from showfacts.model.enums import Enum
from showfacts.model.records import record
from showfacts.text.countries import DEMONYMS
from showfacts.text.fold import key, words
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.checking.names import Known, Read
    from showfacts.checking.runs import Word
    from showfacts.checking.settling import Settled
    from showfacts.model.dates import PartialDate
    from showfacts.model.show import Show


class Kind(Enum):
    """What is named. The value is the sign that stands for it in a masked sentence.

    The signs are letters of a script that no article in English has (Yi), so that words end before them.
    """

    SHOW = "\ua000"
    TITLE = "\ua001"
    """A title of which it is not known whose it is."""
    PERSON = "\ua002"
    CHARACTER = "\ua003"
    NAME = "\ua004"
    """Some other name: of whom or what is not known."""
    PLATFORM = "\ua005"
    DATE = "\ua006"
    SEASON = "\ua007"
    COUNTRY = "\ua008"


@record
class Mention:
    """A name in a sentence, with offsets in it.

    ``meant`` is the id of the show or platform, the full name of the person or character, the date as
    ``evidence`` reads it, the season as claims are about it, the code of the country. ``is_near``: as of ``dates.Dated``.
    """

    kind: Kind
    start: int
    end: int
    text: str
    meant: str
    is_quoted: bool = False
    is_near: bool = False


class Cast:
    """The names of the people and characters of the shows that an article is about."""

    def __init__(self, shows: Iterable[Show]) -> None:
        self.people: dict[str, str] = {}
        self.characters: dict[str, str] = {}
        self.parts: dict[str, str] = {}
        for show in shows:
            for credit in show.cast:
                self.people.setdefault(key(credit.person), credit.person)
                if credit.character:
                    for name in (credit.character, *credit.also_named):
                        self.characters.setdefault(key(name), credit.character)
                    if " " in credit.character:
                        for part in credit.character.split():
                            self.parts.setdefault(key(part), credit.character)
            for made in show.crew:
                self.people.setdefault(key(made.person), made.person)
        self.families = frozenset(
            small(name.split()[0])
            for name in (*self.people.values(), *self.characters.values())
            if "-" in name
        )
        """The first words of names that have a hyphen, as those in Korean have."""


_OF_SOMETHING = expression(r" (?:for|of) (?:the )?[A-Z]| [A-Z]\w+ (?:of|for) ")
"""Behind the last word of a title without its article, that it is the first of another name: ``Office for Statistics``."""
TITLES_BEFORE = word_set(
    "series show drama sitcom comedy original originals hit thriller anime program programme"
)
"""Words with a capital letter that stand before a title and are no part of it."""
_OF_TITLES = word_set("of the and in on")
"""Words in names that are not those of a person: Vale of Sparrows."""
_UNKNOWN_INSIDE = word_set("of the a de da di del la le el van von der den")


_OF_COUNTRY = expression(
    r"\b(?P<country>US|U\.S\.|USA|UK|U\.K\.)(?= (?:[a-z-]+ )?(?:version|series|show|remake|adaptation|comedy|drama|sitcom|original|hit)\b)"
    r"|(?<=\bthe )(?:US|U\.S\.(?:A\.)?|USA|UK|U\.K\.)(?![\w'-])"
)
"""A country by its letters, before a word for a show, or behind the article."""


def _versions_of(sentence: Read) -> Iterator[Mention]:
    """The countries whose letters stand before a word for a show: the US version."""
    for found in _OF_COUNTRY.finditer(sentence.text) if "U" in sentence.text else ():
        meant = "US" if "S" in found[0] else "GB"
        yield Mention(kind=Kind.COUNTRY, start=found.start(), end=found.end(), text=found[0], meant=meant)


class Finder:
    """Finds what the sentences of one article name, one after the other: surnames follow full names."""

    def __init__(self, known: Known, settled: Settled, cast: Cast, day: PartialDate | None) -> None:
        self._known = known
        self._settled = settled
        self._cast = cast
        self._day = day
        self._surnames: dict[str, Mention | None] = {}
        self._year: int | None = None

    def mentions(self, sentence: Read) -> list[Mention]:
        """What a sentence names, in its order; nothing overlaps."""
        taken = sorted(
            [*self._seasons(sentence), *self._dates(sentence), *_versions_of(sentence)],
            key=lambda each: each.start,
        )
        found = list(_apart(taken))
        apart, labelled = list(found), values_in(sentence.text)
        for begin, end in sentence.runs:
            start = (
                bisect_left(sentence.words, labelled[0].start, key=lambda word: word.start) if labelled else 0
            )
            for first, after in _free(sentence.words, max(begin, start), end, apart):
                named = list(self._names(sentence, first, after))
                self._remember(named)
                found += named
        return list(_with_titles(_companies(sentence.text, sorted(found, key=lambda each: each.start))))

    def _seasons(self, sentence: Read) -> Iterator[Mention]:
        for start, end, meant in seasons_of(sentence):
            yield Mention(kind=Kind.SEASON, start=start, end=end, text=sentence.text[start:end], meant=meant)

    def _dates(self, sentence: Read) -> Iterator[Mention]:
        for each in dates_of(sentence, self._day, self._year):
            text = sentence.text[each.start : each.end]
            self._year = year_said(text) or self._year
            yield Mention(
                kind=Kind.DATE,
                start=each.start,
                end=each.end,
                text=text,
                meant=each.meant,
                is_near=each.is_near,
            )

    def _names(self, sentence: Read, begin: int, end: int) -> Iterator[Mention]:
        """The names in a run of words."""
        words_here, place, unknown = sentence.words, begin, begin
        while place < end:
            found = self._in_small(sentence, place) or self._best(sentence, place, end, begin=unknown)
            title = _quoted_title(sentence, place, end)
            if title is not None and (found is None or found[1] != title[1]):
                found = title
            if found is None:
                place += 1
                continue
            yield from self._unknown(sentence, unknown, place)
            mention, place = found
            unknown = place
            yield mention
        yield from self._unknown(sentence, unknown, min(end, len(words_here)))

    def _in_small(self, sentence: Read, place: int) -> tuple[Mention, int] | None:
        """A name in Korean whose last syllable has no capital letter, and the place after it: Park Bo young."""
        words_here, after = sentence.words, place + 3
        if small(words_here[place].text) not in self._cast.families or after > len(words_here):
            return None
        last = words_here[after - 1]
        if not last.text.islower() or {last.gap, words_here[after - 2].gap} != {" "}:
            return None
        start, stop = words_here[place].start, last.end
        folded = key(sentence.text[start:stop])
        for kind, names in ((Kind.CHARACTER, self._cast.characters), (Kind.PERSON, self._cast.people)):
            if folded in names:
                text = sentence.text[start:stop]
                return Mention(kind=kind, start=start, end=stop, text=text, meant=names[folded]), after
        return None

    def _best(self, sentence: Read, place: int, end: int, *, begin: int) -> tuple[Mention, int] | None:
        """The longest name that begins at a word, and the place after it; from ``begin`` on all is unknown."""
        is_behind = place > begin and _is_joined(sentence.words[place - 1], sentence.words[place])
        title: tuple[Mention, int] | None = None
        for after, folded in sentence.spans.get(place, ()):
            if after > end:
                continue
            start, stop = sentence.words[place].start, sentence.words[after - 1].end
            text = sentence.text[start:stop]
            quoted = is_quoted(sentence.text, start, stop)
            is_part = is_behind or (after > place + 1 and _has_capital_before(sentence, place))
            meant = self._meaning(
                folded, after - place, is_whole=not (is_part or _goes_on(sentence, after, end))
            )
            if (
                meant is not None
                and meant[0] is not Kind.SHOW
                and not quoted
                and text.lower() in NO_NAMES_ALONE
            ):
                meant = None
            if meant is not None and meant[0] is Kind.SHOW and not quoted and after == place + 1:
                meant = None if self._is_of_longer(sentence, place, folded) else meant
            is_platform = meant is not None and meant[0] is Kind.PLATFORM
            if is_platform and _CENTURY.search(sentence.text, max(0, start - 20), start):
                meant = None
            if meant is not None:
                kind, whom = meant
                return Mention(
                    kind=kind, start=start, end=stop, text=text, meant=whom, is_quoted=quoted
                ), after
            if title is None and folded in self._known.titles and (quoted or after - place > 1):
                title = (
                    Mention(kind=Kind.TITLE, start=start, end=stop, text=text, meant=text, is_quoted=quoted),
                    after,
                )
        return title

    def _is_of_longer(self, sentence: Read, place: int, folded: str) -> bool:
        """Whether a title of one word is but a part of another name: ``His Amazing Friends``, ``Office for Statistics``."""
        words_here, word = sentence.words, sentence.words[place]
        before = words_here[place - 1].text if place > 1 and word.gap == " " else ""
        if before.istitle() and before.isalpha() and before.lower() not in NO_NAMES_ALONE | TITLES_BEFORE:
            return not sentence.is_headline
        is_loose = all(each.kind is NameKind.LOOSE for each in self._known.titles.get(folded, ()))
        return is_loose and _OF_SOMETHING.match(sentence.text, word.end) is not None

    def _meaning(self, folded: str, size: int, *, is_whole: bool) -> tuple[Kind, str] | None:
        """What a folded name of so many words is known to be; a part of one is none where a name goes on."""
        cast, known, alone = self._cast, self._known, size == 1
        is_title = alone and folded in known.titles
        surname = self._surnames.get(folded) if alone and is_whole else None
        meant = (
            (Kind.SHOW, self._settled.shows.get(folded)),
            (Kind.CHARACTER, None if is_title else cast.characters.get(folded)),
            (Kind.PERSON, cast.people.get(folded)),
            (Kind.PERSON, None if alone else next(iter(known.people.get(folded, ())), None)),
            (Kind.PLATFORM, known.platforms.get(folded)),
            (Kind.COUNTRY, DEMONYMS.get(folded)),
            (Kind.PERSON, surname.meant if surname is not None and surname.kind is Kind.PERSON else None),
            (Kind.CHARACTER, cast.parts.get(folded) if is_whole else None),
            (Kind.NAME, surname.meant if surname is not None else None),
        )
        return next(((kind, whom) for kind, whom in meant if whom is not None), None)

    def _unknown(self, sentence: Read, begin: int, end: int) -> Iterator[Mention]:
        """The unknown names between two words."""
        first: int | None = None
        last = begin
        for place in range(begin, end):
            word = sentence.words[place]
            if sentence.is_headline and word.text.lower() in OF_HEADLINES:
                if first is not None:
                    yield from _name(sentence, first, last)
                first = None
                continue
            is_joined = first is not None and word.gap in (" ", "-", ": ", ' "', '" ')
            if first == 0 and word.gap == ": " and sentence.words[place - 1].text.lower() in LABELS:
                is_joined = False
            if not is_joined and first is not None:
                yield from _name(sentence, first, last)
                first = None
            shouted = len(word.text) > 1 and word.text.isupper() and word.text.lower() in NO_NAMES_ALONE
            if word.is_name and not shouted and (first is not None or word.text[0].isalpha()):
                first, last = (place if first is None else first), place
            elif first is not None and word.text not in _UNKNOWN_INSIDE:
                yield from _name(sentence, first, last)
                first = None
        if first is not None:
            yield from _name(sentence, first, last)

    def _remember(self, mentions: Iterable[Mention]) -> None:
        for each in mentions:
            parts = [key(part) for part in each.text.split()]
            is_name = 1 < len(parts) < 4 and _OF_TITLES.isdisjoint(parts) and parts[-1] not in OF_COMPANIES
            if each.kind in (Kind.PERSON, Kind.NAME) and is_name:
                korean = _is_family_first(each)
                for part in (parts[0], "".join(parts[1:])) if korean else parts[-1:]:
                    known = self._surnames.setdefault(part, each)
                    if known is None or known.meant != each.meant:
                        self._surnames[part] = None  # of two people: whose it is cannot be told


_GIVEN_LAST = expression(r"^\S+ [A-Z][a-z]+-[a-z]+$")


def _is_family_first(name: Mention) -> bool:
    """Whether a name begins with that of the family, as Korean ones do: Han So-hee."""
    return _GIVEN_LAST.match(name.meant) is not None


def _goes_on(sentence: Read, after: int, end: int) -> bool:
    """Whether a name goes on behind a word: another word with a capital letter follows."""
    if after >= end:
        return False
    word = sentence.words[after]
    small = word.text.lower()
    return word.gap == " " and word.text[0].isupper() and small not in NO_NAMES_ALONE and small not in TITLES


def _has_capital_before(sentence: Read, place: int) -> bool:
    """Whether a word with a capital letter stands right before another, which may be of one name with it: On In Joo."""
    return place > 0 and sentence.words[place].gap == " " and sentence.words[place - 1].text[0].isupper()


def _is_joined(word: Word, following: Word) -> bool:
    """Whether a name goes on from one word to the next; what somebody is, before a name, is no part of it."""
    small = word.text.lower()
    return (
        following.gap == " "
        and word.text[0].isupper()
        and small not in NO_NAMES_ALONE
        and small.rstrip(".") not in TITLES
    )


def _quoted_title(sentence: Read, place: int, end: int) -> tuple[Mention, int] | None:
    """What stands between quotation marks from a word on, where all of it is one run of words of a name."""
    words_here, text = sentence.words, sentence.text
    start = words_here[place].start
    if text[start - 1 : start] not in ('"', "'"):
        return None
    for after in range(place + 2, end + 1):
        if words_here[after - 1].gap not in (" ", ": ", "-", "'s ", " & "):
            return None
        stop = words_here[after - 1].end
        if is_quoted(text, start, stop):
            called = text[start:stop]
            return Mention(
                kind=Kind.TITLE, start=start, end=stop, text=called, meant=called, is_quoted=True
            ), after
    return None


def _name(sentence: Read, first: int, last: int) -> Iterator[Mention]:
    """An unknown name, unless it is only a word that a sentence begins with."""
    first = _without_labels(sentence, first, last)
    if first > last:
        return
    start, end = sentence.words[first].start, sentence.words[last].end
    text = sentence.text[start:end]
    is_first = first == 0 and not is_quoted(sentence.text, start, end)
    if not any(letter.isalpha() for letter in text) or (text[0].isdecimal() and text.islower()):
        return
    is_label = text.lower() in LABELS and sentence.text[end : end + 1] == ":"
    if _is_weekday_and_hour(sentence.words[first : last + 1]):
        return
    if first == last and (is_label or text.lower() in NO_NAMES_ALONE or text.lower() in KINDS):
        return
    if first == last and is_first and not (text.isupper() or _is_told_of(sentence, end)):
        return
    quoted = is_quoted(sentence.text, start, end)
    kind = Kind.TITLE if quoted else Kind.NAME
    yield Mention(kind=kind, start=start, end=end, text=text, meant=text, is_quoted=quoted)


def _is_weekday_and_hour(run: Sequence[Word]) -> bool:
    """Whether words are weekdays, perhaps with an hour: ``Saturday-Sunday``, ``Tuesday 21:30``."""
    days = [small(each.text).removesuffix("s") in WEEKDAYS for each in run if not each.text.isdecimal()]
    return bool(days) and all(days) and not run[0].text.isdecimal()


_TELLS = expression(
    r" \((?:19|20)\d\d\b| (?:is|was) (?:also )?(?:an?|the|another|one of)\b| has (?:also )?(?:\w+ )?(?:episodes|seasons)\b"
    r"|, (?:played|portrayed|voiced) by\b| (?:also )?(?:premiere[sd]|debut(?:s|ed)|aired|airs|ran|stars|starred|follows|tells|began|ended|returned|lasted)\b"
)
"""What is said of a show or a character, behind a word that a sentence begins with."""


def _is_told_of(sentence: Read, end: int) -> bool:
    """Whether the word before a place, the first of its sentence, is a name: something is said of it as of a show."""
    return _TELLS.match(sentence.text, end) is not None


def _without_labels(sentence: Read, first: int, last: int) -> int:
    """Where a name begins behind words that are none: ``Production company: Logos Film``, ``Executive Producer``."""
    words_here, start = sentence.words, first
    if first == 0 and _is_small_before(sentence, first, last):
        first += 1
    begin = first
    while first <= last and words_here[first].text.lower() in LABELS:
        first += 1
    if first > last:
        return (
            begin
            if first == begin + 1
            and start > 0
            and not words_here[begin].gap.startswith(":")
            and words_here[begin].text.lower() not in _TRADES
            else first
        )
    is_labelled = begin <= 1 and (words_here[first].gap.startswith(":") or first == begin)
    if not is_labelled:
        first = begin
    while first <= last and not words_here[first].text[0].isalpha():
        first += 1
    return first


_TRADES = word_set("pd director producer writer screenwriter showrunner creator")
_KOREAN = expression(r"[A-Z][a-z]{1,6}-[a-z]{1,6}$")


def _is_small_before(sentence: Read, first: int, last: int) -> bool:
    """Whether a sentence begins with a small word and then a name; An Min Hyuk and So Ji-sub are names."""
    if first == last:
        return False
    small, following = sentence.words[first].text.lower(), sentence.words[first + 1].text
    is_family = _KOREAN.match(following) or (small == "an" and following[0] not in "AEIOUH")
    return small in NO_NAMES_ALONE and not is_family


OF_COMPANIES = word_set(
    "productions pictures entertainment films studios studio television media company house"
)

"""Words with which the name of a company ends."""


_BRANCHES = OF_COMPANIES | word_set(
    "books worldwide multimedia enterprises news radio kids go now magazine press records interactive sports music international home"
)
"""Words with which the name of a company ends that begins with that of a platform: ``BBC Books``."""
_CENTURY = expression(r"\b(?:20th|Twentieth|21st) Century $")
"""What stands before the name of a platform in that of a company."""
_AND_BEFORE = expression(r"\b[A-Z][\w']* ?& ?$")
"""The first of two words by which a company is called: Story & Pictures Media."""


def _companies(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The same, with a company that is called after a person or a platform, or by two words, as one name: John Wells Productions."""
    last: Mention | None = None
    for each in mentions:
        start = _start_of_company(text, last, each)
        if start < each.start:
            named = text[start : each.end]
            if last is not None and last.end <= start:
                yield last
            last = Mention(kind=Kind.NAME, start=start, end=each.end, text=named, meant=named)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _start_of_company(text: str, last: Mention | None, name: Mention) -> int:
    """Where the name of a company begins of which a name is the end; where that begins, if it is no such end."""
    parts = name.text.lower().split()
    if name.kind is not Kind.NAME or not parts:
        return name.start
    if last is not None and last.kind in (Kind.PERSON, Kind.PLATFORM) and name.start == last.end + 1:
        ends = _BRANCHES if last.kind is Kind.PLATFORM else OF_COMPANIES
        return last.start if parts[0] in ends else name.start
    before = _AND_BEFORE.search(text, max(0, name.start - 20), name.start)
    if before is None or parts[-1] not in OF_COMPANIES:
        return name.start
    is_apart = last is None or last.end <= before.start()
    is_its_own = last is not None and last.kind is Kind.NAME and last.start == before.start()
    return before.start() if is_apart or is_its_own else name.start


TITLES = word_set(
    """
    king queen prince princess crown lord lady sir dame mr mister mrs ms miss dr doctor captain inspector detective
    professor judge officer agent president minister chief sergeant lieutenant general colonel major commander
    aunt uncle father sister brother mother nurse don doña emperor empress grand team leader prosecutor
    """
)
"""Words that stand before a name and say what somebody is."""


def _with_titles(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The same, with a title before a character as a part of the name: Crown Prince Lee Chang."""
    last: Mention | None = None
    for each in mentions:
        if (
            last is not None
            and last.kind is Kind.NAME
            and each.kind is Kind.CHARACTER
            and each.start == last.end + 1
            and all(word in TITLES for word in words(last.text).split())
        ):
            text = f"{last.text} {each.text}"
            last = Mention(kind=each.kind, start=last.start, end=each.end, text=text, meant=each.meant)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Those that do not begin within the one before."""
    end = 0
    for each in mentions:
        if each.start >= end:
            end = each.end
            yield each


def _free(words_here: list[Word], begin: int, end: int, taken: list[Mention]) -> Iterator[tuple[int, int]]:
    """The parts of a run of words that are not taken; what is stands apart, in its order."""
    ends = [each.end for each in taken]
    first: int | None = None
    for place in range(begin, end):
        word = words_here[place]
        at = bisect_right(ends, word.start)
        if at < len(taken) and taken[at].start < word.end:
            if first is not None:
                yield first, place
            first = None
        elif first is None:
            first = place
    if first is not None:
        yield first, end
