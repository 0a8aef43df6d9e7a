"""What is already on record as a claim, said again: the way to plots, traits and the like.

A claim is said again where a sentence has its words: all of them, or of many nearly all, and is about the same
season, person or thing. Its recorded verdict is quoted. Nothing is compared here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from showfacts.checking.fields import COUNTS, CREW, DAYS, OF_PEOPLE
from showfacts.checking.flat import small
from showfacts.checking.headed import is_line
from showfacts.checking.mentions import Kind
from showfacts.checking.spelled import spellings_in, without_brackets
from showfacts.evidence.verdicts.tokens import NUMBERS, ORDINALS, word_set
from showfacts.model.records import record
from showfacts.text.fold import key
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.masks import Masked
    from showfacts.checking.mentions import Mention
    from showfacts.model.show import Claim, Show

MANY = 5
"""Words of a claim, of which one may be missing; of a plan one less."""
SHARE = 0.75
"""Of a claim that agrees, the share of its words that are enough, if they are ``FEW`` at least."""
FEW = 3
STEM = 5
"""Letters by which words are told apart: "composing" and "composer" are of one stem."""
_FULL_NAME = expression(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}")
_WORD = expression(r"\w+(?:['.][^\W_]+)*")
_PARTS = ("season", "part", "episode", "volume")
_PART = "|".join(_PARTS)
_PART_COUNTED = expression(rf"({_PART}) (?=\d|(?:{'|'.join(NUMBERS)})\b)")
_COUNTED_PART = expression(rf"({'|'.join(ORDINALS)}) (?=(?:{_PART})\b)")
_LARGE = expression(rf"\b({'|'.join(NUMBERS)}|\d+) (?=(?:thousand|million)\b)")
_STOP = word_set(
    """
    a about after again already also an and are as at be been being both but by for from had has have he her his
    in into is it its itself of off on or out over own played still that the their them then there these they
    this those to up was were which while who whom with would will before under around between during
    """
)
_SAID_BY_RULES = word_set(
    "premiere finale runtime year country language platform id title original-title rating type"
)
_IN_TIME = expression(r"\d|\b(?:spring|summer|autumn|winter)\b|\b[A-Z][a-z]+day\b")
"""What a day is told by, which the rules read."""
_INTENDED = expression(r"\b(?:plan(?:s|ned)?|meant|intended)\b")
_INTENTION = "plan"
_INTENTIONS = word_set(
    "plan plans planned planning mind intended intends intend meant intention intentions idea ideas aimed designed conceived"
)
"""Words for what somebody means to do."""
_ALIKE = {
    "made": "makes",
    "begun": "begins",
    "began": "begins",
    "shown": "shows",
    "ran": "runs",
    "simultaneously": "once",
}
"""Words by another one that says the same."""
_TH = word_set("st nd rd th")
"""Endings of an ordinal in digits."""
_NO = word_set("no not none never neither nor without")
_MONTHS = word_set("january february march april may june july august september october november december")
_PRONOUN = expression(r"\b(?:he|she|his|her|him|himself|herself)\b")


@record
class Again:
    """A claim that a sentence says again, with the offsets of its words."""

    claim: Claim
    start: int
    end: int


class Recorded:
    """The claims on record of one show."""

    def __init__(self, show: Show) -> None:
        wanted = [_Wanted(each) for each in show.claims if not _is_read_otherwise(each)]
        self._claims = [each for each in wanted if each.may_be_said]
        self._by_stem: dict[str, list[int]] = {}
        """The places of claims by a word that a sentence must have to say them, or by each of those it may have."""
        for place, claim in enumerate(self._claims):
            for stem in (claim.needed and [max(claim.needed, key=len)]) or claim.stems:
                self._by_stem.setdefault(stem, []).append(place)
        self._credited = {
            name for row in show.cast for name in (row.person, row.character or "", *row.also_named)
        }
        self._called = {
            key(name): each
            for each in reversed(show.claims)
            for name in _names_said(each)
            if key(name) != key(show.title)
            if self._credited.isdisjoint({name, name.partition(" ")[2]})
        }
        """The claims that somebody has a name which is not right, by that name, folded."""
        self._characters = {
            key(name): row.character
            for row in show.cast
            if row.character
            for name in (row.character, row.person, *row.also_named)
        }
        self._roles: dict[str, set[str]] = {}
        for made in show.crew:
            self._roles.setdefault(key(made.person), set()).update(_stems(without_brackets(made.role)))
        shared = Counter(
            (each.claim.about, word)
            for each in self._claims
            if each.claim.field == "character" and each.claim.verdict == "agrees"
            for word in {stem for stem in each.stems if len(stem) >= STEM}
        )
        self._shared = {pair for pair, times in shared.items() if times > 1}

    def in_sentence(
        self, text: str, sentence: Masked, season: str | None, whom: str | None
    ) -> Iterator[Again]:
        """The claims that a sentence says again.

        Args:
            text: the sentence in plain signs.
            sentence: the same, masked.
            season: what season the paragraph is about.
            whom: the character or the actor who was named last, whom a pronoun may mean.
        """
        for mention in sentence.mentions.values() if self._called else ():
            called = self._called.get(key(mention.text))
            if called is not None and mention.text not in self._credited and _is_of(called, mention):
                yield Again(claim=called, start=mention.start, end=mention.end)
        if not self._claims:
            return
        stems = _stems_in(text)
        seasons = {each.meant for each in sentence.mentions.values() if each.kind is Kind.SEASON}
        named = {
            each.meant
            for each in sentence.mentions.values()
            if each.kind in (Kind.CHARACTER, Kind.PERSON, Kind.NAME)
        }
        stems |= {role for name in named for role in self._roles.get(key(name), ())}
        if whom is not None and _PRONOUN.search(sentence.text):
            named.add(whom)
        people = {key(each) for each in named}
        people |= {key(self._characters[each]) for each in people if each in self._characters}
        likely = {place for stem in stems if stem in self._by_stem for place in self._by_stem[stem]}
        for each in [self._claims[place] for place in sorted(likely)]:
            if not each.needed <= stems or (each.is_of_page and not is_line(text)):
                continue
            found = self._found(each, stems)
            if not found or not _stand_as(each.claim, found, _words(text), text):
                continue
            if _is_about(each.claim, seasons or {season}, people, stems):
                places = [(start, end) for stem, start, end in _words(text) if stem in found]
                yield Again(claim=each.claim, start=places[0][0], end=places[-1][1])

    def _found(self, claimed: _Wanted, stems: frozenset[str]) -> list[str]:
        """The words of a claim in a sentence that has those that are needed; none where they are too few."""
        claim, wanted, names = claimed.claim, claimed.stems, claimed.names
        found = [each for each in wanted if each in stems]
        if claimed.is_of_page:
            return found if len(found) > 1 else []
        missing = len(wanted) - len(found)
        if not missing and len(found) > 1:
            return found
        if claim.verdict in ("agrees", "opinion"):
            if len(found) >= FEW and len(found) >= SHARE * len(wanted):
                return found
            shared = [each for each in found if (claim.about, each) in self._shared]
            return shared if claim.field == "character" else []
        telling = [each for each in found if each not in names and not each.isdecimal()]
        many = MANY - (_INTENTION in found)
        return found if len(wanted) >= many and missing == 1 and len(telling) > 1 else []


def _stand_as(claim: Claim, found: Sequence[str], words: Sequence[tuple[str, int, int]], text: str) -> bool:
    """Whether words stand in a sentence so that they say what a claim does."""
    stems = [stem for stem, _, _ in words]
    if claim.field in CREW and not _stand_in_order(found, stems):
        return False
    if claim.field in COUNTS and not _stand_together(found, stems):
        return False
    if claim.field == "episodes" and _are_numbered(found, stems):
        return False
    if claim.verdict in _NO_FAULT:
        return True
    is_of_other_days = not _WEEKDAYS.isdisjoint(found) and not (_WEEKDAYS & set(stems)) <= set(found)
    is_other = is_of_other_days or _is_denied(found, stems)
    return not is_other and _is_of_one_piece(found, words, text)


def _stand_in_order(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether some words stand among others in their order: who did what is told by that."""
    rest = iter(words)
    return all(each in rest for each in wanted)


_WEEKDAYS = word_set("monda tuesd wedne thurs frida satur sunda")
"""The stems of days of the week."""
NEGATED = 2
"""Words behind a denial that are denied by it."""


def _is_denied(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a denial stands among some words of a sentence that is none of them."""
    places = [place for place, each in enumerate(words) if each in wanted]
    denials = [place for place in range(max(0, places[0] - NEGATED), places[-1]) if words[place] == "no"]
    return "no" not in wanted and any(words[place + 1] != "only" for place in denials)


_NO_FAULT = word_set("agrees opinion unchecked")
"""Verdicts of claims that reproach nobody."""
WIDTH = 8
"""Words of a sentence for each word of a claim within which all of them stand."""
BEHIND = 3
"""Words behind an ordinal within which what it counts stands."""


def _is_of_one_piece(wanted: Sequence[str], words: Sequence[tuple[str, int, int]], text: str) -> bool:
    """Whether words stand close enough to say one thing, and an ordinal among them counts what it does in the claim."""
    places = [place for place, (stem, _, _) in enumerate(words) if stem in wanted]
    if places[-1] - places[0] > WIDTH * len(wanted):
        return False
    ordinals = [
        place for place in places if _ORDINAL.fullmatch(small(text[words[place][1] : words[place][2]]))
    ]
    return not ordinals or any(
        stem in wanted for place in ordinals for stem, _, _ in words[place + 1 : place + 1 + BEHIND]
    )


_ORDINAL = expression(rf"{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th)")
BESIDE = 4
"""Words within which a number stands beside what it counts."""


def _stand_together(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each number stands beside what it counts, not in another part of the sentence."""
    counted = {each for each in wanted if not each.isdecimal()}
    return not counted or all(
        any(
            word == number and not counted.isdisjoint(words[max(0, place - BESIDE) : place + BESIDE + 1])
            for place, word in enumerate(words)
        )
        for number in wanted
        if number.isdecimal()
    )


def _are_numbered(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a part is called by its number, where parts are to be counted: ``Part Two`` is no ``two parts``."""
    pairs = {(before, after) for before, after in pairwise(words) if before in _PARTS and after.isdecimal()}
    return any(before in wanted and after in wanted for before, after in pairs)


class _Wanted:
    """A claim with its words, those of them that are of names, and those that a sentence cannot leave out."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        bare = without_brackets(claim.value)
        about = _stems(claim.about or "") if (claim.about or "").startswith("season ") else []
        self.stems = [each for each in _stems(bare) if each not in about]  # which is asked for by itself
        self.is_of_page = " page" in bare
        """Whether it tells what a page is headed, or leads to: a line does the same by its words."""
        self.names = _names(bare)
        self.needed = {
            each for each in self.stems if each.isdecimal() or each in _NEEDED or each in self.names
        }

    @property
    def may_be_said(self) -> bool:
        """Whether it has words that a sentence may say."""
        words = self.stems
        if len(words) == 1 and not words[0].isdecimal():
            words = [*words, _stem(self.claim.field)]
        return len(words) > 1 and any(
            not each.isdecimal() and each not in _MONTHS and each not in self.names for each in words
        )


_NEEDED = word_set("no alone only all both every each")


def _is_read_otherwise(claim: Claim) -> bool:
    """Whether rules read what a claim says, or it is about a spelling."""
    is_of_day = claim.field in DAYS and not _IN_TIME.search(claim.value)
    return (
        (claim.field in _SAID_BY_RULES and not is_of_day)
        or claim.verdict == "variant"
        or (claim.field == "status" and claim.verdict == "superseded" and not _INTENDED.search(claim.value))
    )


def _is_of(claim: Claim, name: Mention) -> bool:
    """Whether the name that is said in a claim is not that of somebody else who is known."""
    return name.kind is not Kind.PERSON or key(name.meant) == key(claim.about or "")


def _names_said(claim: Claim) -> Iterator[str]:
    """The names in a claim that is about a spelling, or says how somebody is called who is not: those that are long enough to be nothing else."""
    is_other_name = claim.verdict == "contradicted" and claim.field in OF_PEOPLE and claim.about is not None
    if claim.verdict != "variant" and not (
        is_other_name and _FULL_NAME.fullmatch(without_brackets(claim.value))
    ):
        return
    for name in spellings_in(claim.value):
        if " " in name and name[:1].isupper() and name.rpartition(" ")[2][:1].isupper():
            yield name


def _stems(bare: str) -> list[str]:
    """The words of a claim that say something."""
    words = _WORD.findall(_numbered(small(bare)))
    return list(dict.fromkeys(_stem(word) for word in words if word not in _STOP))


def _numbered(text: str) -> str:
    """A text in which a part of a show and its number are one word, and a large number is: ``season_2``."""
    text = text.replace("no. of ", "nr. of ")  # no denial
    if any(part in text for part in _PARTS):
        text = _COUNTED_PART.sub(r"\1_", _PART_COUNTED.sub(r"\1_", text))
    return _LARGE.sub(r"\1_", text) if "thousand" in text or "million" in text else text


def _names(bare: str) -> frozenset[str]:
    """The words of a claim that are of names: all of them are to be said."""
    if bare.islower():
        return frozenset()
    words = _WORD.findall(bare)
    capital = [each for each in words[1:] if each[:1].isupper()] + [
        each for each in words[:1] if len(words) > 1 and words[1][:1].isupper()
    ]
    after = [
        words[place + 1]
        for place, each in enumerate(words[:-1])
        if each in capital and f"{each}-{words[place + 1]}" in bare
    ]
    return frozenset(_stem(small(each)) for each in (*capital, *after))


@lru_cache(maxsize=4)  # A sentence is held to the claims of each show that it names
def _stems_in(text: str) -> frozenset[str]:
    """The words of a sentence, each as its stem."""
    return frozenset(map(_stem, _WORD.findall(_numbered(small(text)))))


@lru_cache(maxsize=4)  # It is asked for with each claim whose words are there
def _words(text: str) -> list[tuple[str, int, int]]:
    """The words of a sentence, each as its stem, with its place."""
    found = _WORD.finditer(_numbered(small(text)))
    return [(_stem(each[0]), *each.span()) for each in found]


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """The beginning of a word without its ending, a number in digits, "no" for every denial."""
    if word in _NO or word.endswith("n't"):
        return "no"
    if word in _INTENTIONS:
        return _INTENTION
    word = _ALIKE.get(word, word)
    number = (
        NUMBERS.get(word)
        or ORDINALS.get(word)
        or (word[:-2] if word[-2:] in _TH and word[:-2].isdecimal() else None)
    )
    if number is not None:
        return str(number)
    if word.endswith("wide"):
        return word  # "worldwide" is no "world"
    word = word.removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word.removesuffix(ending)
            break
    if "_" in word:
        part, _, number = word.rpartition("_")
        return f"{part}_{NUMBERS.get(number, number)}"
    return word if word.isdecimal() else word[:STEM]


def _is_about(claim: Claim, seasons: Iterable[str | None], people: set[str], stems: frozenset[str]) -> bool:
    """Whether a sentence is about what a claim is about; ``people`` are the folded names in it."""
    about = claim.about
    if about is None or (claim.field == "relation" and _names(without_brackets(claim.value))):
        return True  # a work that is named is what it is about
    if about.startswith(("season ", "part ")):
        return about in seasons
    if all(key(each) in people for each in about.split(" and ")):
        return True
    is_name = any(part[:1].isupper() for part in about.split())
    return not is_name and not stems.isdisjoint(_stems(without_brackets(about)))
