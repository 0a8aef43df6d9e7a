"""Sheets: lines with a label and names or words (``labels``), and lists without one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from showfacts.checking.fields import CREW
from showfacts.checking.mentions import Kind
from showfacts.checking.rules.genres import GENRE
from showfacts.checking.rules.rule import Form, Of, Rule, Saying
from showfacts.model.records import record, replace
from showfacts.text.countries import country_code, country_name
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from showfacts.checking.labels import Values
    from showfacts.checking.masks import Masked

_APART = expression(r"(?:,? and (?=[^,;]*$)|[,;|•·+]|/| & | x )(?![^(]*\))")
"""What stands between the values of a line, not in brackets."""
_NAMES_APART = expression(r" ?[;|•·/] ?")
"""What stands between names in which there may be commas."""
_WHO = f"[{Kind.PERSON.value}{Kind.NAME.value}{Kind.CHARACTER.value}]"
_ALONE = expression(
    rf"(?:(?:with|and|also|actor|actress|by|writer|director|pd) )?{_WHO}(?: ?\([^()]*\))?(?: and (?:more|others))?\.?"
)


@record
class _Item:
    """One value: its places in the sentence, and its words with the names in it as they are written."""

    start: int
    end: int
    text: str


def _items(sentence: Masked, start: int, end: int, apart: re.Pattern[str] = _APART) -> Iterator[_Item]:
    """The values of a part of a sentence, and what stands between them."""
    text, place = sentence.text, start
    for stop, after in [*(found.span() for found in apart.finditer(text[:end], start)), (end, end)]:
        first, last = place, stop
        while first < last and text[first] in " .":
            first += 1
        while first < last and text[last - 1] in " .":
            last -= 1
        if first < last:
            yield _Item(start=first, end=last, text=sentence.written(first, last))
        place = after


def _actors(sentence: Masked, item: _Item, field: str) -> Iterator[Saying]:
    """Reads who is in the cast, where nobody else is named with it: ``X as Y`` other rules read."""
    named = sentence.between(item.start, item.end)
    if len(named) != 1 or named[0].kind not in (Kind.PERSON, Kind.NAME):
        return
    if named[0].kind is Kind.PERSON or (" " in named[0].text and _is_whole(sentence, item)):
        place = _place(sentence, item)
        yield Saying(field=field, about=named[0].meant, value="in the cast", start=place, end=place + 1)


def _makers(sentence: Masked, item: _Item, field: str) -> Iterator[Saying]:
    """Reads who has a role."""
    named = sentence.between(item.start, item.end)
    if len(named) == 1 and " " in named[0].text and _is_whole(sentence, item):
        place = _place(sentence, item)
        yield Saying(field=field, value=named[0].meant, start=place, end=place + 1)


def _workers(sentence: Masked, item: _Item, field: str) -> Iterator[Saying]:
    """Reads who worked on a show in a role that has no field of its own."""
    for each in _makers(sentence, item, field):
        yield replace(each, about=each.value, value="worked on it")


def _is_whole(sentence: Masked, item: _Item) -> bool:
    """Whether a value is a name and no more."""
    return _ALONE.fullmatch(sentence.text, item.start, item.end) is not None


def _place(sentence: Masked, item: _Item) -> int:
    """The place of the first name in a value."""
    return next(place for place in range(item.start, item.end) if place in sentence.mentions)


def _as_written(sentence: Masked, item: _Item, field: str) -> Iterator[Saying]:
    """Reads a value as it is written, with its names."""
    if sentence.between(item.start, item.end) or field == "genre":
        yield Saying(field=field, value=item.text.partition(" (")[0], start=item.start, end=item.end)


def _platforms(sentence: Masked, item: _Item, field: str) -> Iterator[Saying]:
    for place in range(item.start, item.end):
        mention = sentence.mentions.get(place)
        if mention is not None and mention.kind is Kind.PLATFORM:
            yield Saying(field=field, value=mention.text, start=place, end=place + 1)


def _distributors(sentence: Masked, item: _Item, field: str) -> Iterator[Saying]:
    """Reads who brings a show out: a platform, or a company."""
    platforms = list(_platforms(sentence, item, "platform"))
    yield from platforms or _as_written(sentence, item, "company")


def _countries(sentence: Masked, item: _Item, field: str) -> Iterator[Saying]:
    for place in range(item.start, item.end):
        mention = sentence.mentions.get(place)
        if mention is not None and mention.kind in (Kind.NAME, Kind.COUNTRY):
            code = mention.meant if mention.kind is Kind.COUNTRY else country_code(mention.text)
            if code is not None:
                yield Saying(field=field, value=country_name(code), start=place, end=place + 1)


_READ: Mapping[str, Callable[[Masked, _Item, str], Iterator[Saying]]] = {
    "cast": _actors,
    "credit": _workers,
    "platform": _platforms,
    "country": _countries,
    "distributor": _distributors,
    **dict.fromkeys(CREW, _makers),
    **dict.fromkeys(("company", "genre", "language", "alias"), _as_written),
}
"""How the values of each field are read."""
_NAMES = CREW | {"cast", "company", "distributor", "credit"}


def _names(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the names of a line whose label is that of one field."""
    for each in sentence.values:
        if _is_sure(each):
            yield from _values(sentence, each)


_OF_GENRES = expression(r"(?:[a-z]+ )?genres?(?:\(s\))?\b")


def _genres_of_label(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the genres of a line that is called one of genres."""
    for each in sentence.values:
        if each.fields == ("genre",) and not each.is_below and _OF_GENRES.match(sentence.text):
            yield from _values(sentence, each)


def _words(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads the words of a line, and names that may be something else."""
    for each in sentence.values:
        if not _is_sure(each):
            yield from _values(sentence, each)


def _is_sure(values: Values) -> bool:
    """Whether it is plain that values are names of one field: of a cast below its heading too."""
    field = values.fields[0]
    return len(values.fields) == 1 and field in _NAMES and (not values.is_below or field == "cast")


def _values(sentence: Masked, values: Values) -> Iterator[Saying]:
    for item in _items(sentence, values.start, values.end):
        for field in values.fields:
            for saying in _READ[field](sentence, item, field):
                is_labelled = item.start == values.start and field == "genre"
                yield replace(saying, start=0) if is_labelled and not values.is_below else saying
    if "alias" in values.fields:
        for item in _items(sentence, values.start, values.end, _NAMES_APART):
            yield from _as_written(sentence, item, "alias")


_GENRE = expression(GENRE)


def _genres(found: re.Match[str], sentence: Masked) -> Iterator[Saying]:
    """Reads a line that is a list of genres, with a word for one that is none among them."""
    items = list(_items(sentence, 0, len(sentence.text)))
    known = [each for each in items if _GENRE.fullmatch(each.text.lower())]
    if len(known) * 2 >= len(items):
        for each in items:
            yield from _as_written(sentence, each, "genre")


RULES = (
    Rule(
        id="sheet-names",
        of=Of.SHEET,
        cues=("",),
        pattern=r"^.+$",
        form=Form.LABEL,
        reads=_names,
        example="Also starring: Ann Other",
        counter="Also starred: Ann Other",
        verdict="not-on-record",
        is_clear=True,
        may_be_denied=True,
    ),
    Rule(
        id="sheet-words",
        of=Of.SHEET,
        cues=("",),
        pattern=r"^.+$",
        form=Form.LABEL,
        reads=_words,
        example="Original network: Netflix",
        counter="Original songs: Netflix",
        agrees_only=True,
        may_be_denied=True,
    ),
    Rule(
        id="sheet-genres",
        of=Of.SHEET,
        cues=("genre",),
        pattern=r"^.*genre.+$",
        form=Form.LABEL,
        reads=_genres_of_label,
        example="Genre: harbours",
        counter="Themes: harbours",
        verdict="not-on-record",
        is_clear=True,
        may_be_denied=True,
    ),
    Rule(
        id="genre-list",
        of=Of.SHEET,
        cues=(",", "/", "|", "•", "·"),
        pattern=r"^[^,/|•·]{3,20}(?:(?:, | ?[/|•·] ?)(?:and )?[^,/|•·]{3,20}){1,6}\.?$",
        form=Form.LABEL,
        reads=_genres,
        example="Crime / harbours",
        counter="Harbours / ports / crime",
        agrees_only=True,
    ),
)
