"""What a rule is: a way in which English says something of a show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from showfacts.checking.masks import Masked, pattern
from showfacts.model.enums import Enum
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.checking.report import Finding


class Of(Enum):
    """Whose what a rule understands is."""

    BEFORE = "of the work that is named, or called the series, last before it in its clause"
    AFTER = "of the work that is named, or called the series, right behind it"
    NEAR = "of the show of its clause, else of the one the paragraph is about"
    NAMED = "of the show in the group ``show``"
    SHEET = "of the show that the paragraph is about: a line of a sheet"
    CLOSE = "of the show of its sentence, where that names no other work: told only where it agrees"


class Form(Enum):
    """The plain form of what a rule understands: only of a clause of that form a reproach is told (``certain``)."""

    SUBJECT = "the show stands before the verb: the series began on"
    OBJECT = "the show stands behind the verb: X created the series"
    DECISION = "somebody decided on the show: the network cancelled the series"
    ALONE = "the clause begins with it: its last episode aired on"
    PHRASE = "a phrase with a noun for the show: a 2020 series"
    KIND = "the show is said to be something: it is a British series"
    ROLE = "somebody plays somebody"
    BRACKETS = "somebody stands behind the role: C (P)"
    TITLE = "somebody is called what he is of the show: the series' creator X"
    NAMED = "the show stands in it by its title"
    LABEL = "a line with a label: Episodes: 16"


@record
class Saying:
    """What a rule understood: a field, what it is about, what is said, and where in the masked sentence.

    ``season`` overrides the one that the clause is about, "" is the whole show; ``show`` overrides its show.
    ``platform`` is the id of the one to which a day belongs.
    """

    field: str
    about: str | None = None
    value: str
    start: int
    end: int
    season: str | None = None
    show: str | None = None
    platform: str | None = None


Reader: TypeAlias = Callable[[re.Match[str], Masked], Iterator[Saying]]


@record
class Rule:
    """A pattern over masked sentences (``masks.pattern``), and what each match says.

    ``cues``: words or signs of which one stands in every match: only sentences with one are searched. ``agrees_only``: what it
    understands is told where it agrees with what is held; where it does not, it was perhaps something else.
    ``slips_only``: it is told only where a name is but a slip of the pen away from one that is held.
    ``is_clear``: it is plainly a statement of its field: told as not on record where there is nothing to compare it with.
    ``may_be_rough``: it is told as well where it is not exact, but of a writer.
    ``may_be_planned``: it understands what was once meant to be, and is told where that was overtaken.
    ``form`` is what a sentence must have for a reproach, where it is not that of most rules of its kind (``of``).
    ``example`` is a sentence that it understands, ``counter`` one that looks like it and says something else; ``verdict`` is that on the example; both are about the show of the tests.
    """

    id: str
    of: Of
    cues: Sequence[str]
    pattern: str
    reads: Reader
    example: str
    counter: str
    verdict: Finding = "agrees"
    agrees_only: bool = False
    slips_only: bool = False
    is_clear: bool = False
    may_be_rough: bool = False
    may_be_denied: bool = False
    may_be_planned: bool = False
    form: Form | None = None

    def matches(self, sentence: Masked) -> Iterator[re.Match[str]]:
        """Where a sentence with one of its cues says what the rule understands."""
        return _compiled(self.pattern).finditer(sentence.text)


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return pattern(text)


def fixed(field: str, value: str) -> Reader:
    """Reads one value, however it is put."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        yield Saying(field=field, value=value, start=found.start(), end=found.end())

    return read


def named(field: str, group: str) -> Reader:
    """Reads the name that stands for the sign in a group."""

    def read(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
        place = found.start(group)
        yield Saying(field=field, value=sentence.mentions[place].text, start=found.start(), end=place + 1)

    return read
