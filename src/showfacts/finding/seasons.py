"""Words for a season: "season 2", "s02e05", "second season", "staffel 2".

Many catalogues have each season of a show as an entry of its own: "Mob Psycho 100 II", "Haikyu!! Second
Season". Where the library has such an entry, it is what the words mean; else they ask about a season of the
show.
"""

from __future__ import annotations

from showfacts.index.name import NameKind
from showfacts.text.fold import loose, number, words
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from showfacts.index.name import Name
    from showfacts.index.names import IndexedNames

_NAMES = frozenset(
    {"season", "series", "part", "staffel", "saison", "temporada", "stagione", "seizoen"}
    | {"sezon", "sezona", "sesong", "sasong", "saeson", "kausi", "сезон", "s"}
)
"""Words for a season, folded."""
_ABBREVIATED = expression(r"s(?:eason)?(\d{1,2})(?:e\d{1,3})?")
_CHINESE = expression(r"(?:第|시즌|シーズン)?([0-9]{1,2}|[一二三四五六七八九十])(?:季|期|기)?")
_DIGITS = "一二三四五六七八九十"
_ROMAN = {"i": "1", "v": "5", "x": "10"}
"""Letters that are numbers only behind a word for a season."""
_ORDINAL = expression(r"\d{1,2}(?:st|nd|rd|th|e|eme|a|o)?")
_OF = frozenset({"of", "from", "von", "de", "di", "du", "do", "da"})
LONGEST = 2
"""Words that name a season are so many at most."""
HIGHEST = 12
"""The seasons of a show that are looked for as entries of their own, up to this one."""


def season_named(typed: Sequence[str]) -> int | None:
    """The number of the season that all of these words name; None where they name none."""
    folded = [words(each) for each in typed]
    if len(folded) == 1:
        return _in_one_word(folded[0])
    if len(folded) != LONGEST or "" in folded:
        return None
    first, second = folded
    if first in _NAMES:
        return _counted(second)
    if second in _NAMES and second != "s" and (not first.isdecimal() or typed[0].endswith(".")):
        return _counted(first)
    return None


def behind_season(query: str) -> tuple[str, str, int] | None:
    """What stands behind the words for a season, these words, and the number: "season 2 of vincenzo"."""
    typed = query.split()
    for count in (LONGEST, 1):
        season = season_named(typed[:count])
        if season is not None and len(typed) > count:
            rest = typed[count:]
            if words(rest[0]) in _OF and len(rest) > 1:
                rest = rest[1:]
            return " ".join(rest), " ".join(typed[:count]), season
    return None


def entries(names: IndexedNames, shows: Iterable[Name], season: int, said: str = "") -> list[Name]:
    """The entries of its own that the season of a show is, given the names by which that was found.

    ``said``: the words for the season, which the title of such an entry may have too.

    A title with a mere number behind it, "Soundtrack #2", is the second of its kind, and so the second season
    of "Soundtrack #1"; of "Soundtrack" only where there is no first one.
    """
    bases = list(shows)
    own = {each.show for each in bases}
    found: dict[Name, None] = {}
    for base in bases:
        for stem in _stems(base):
            hits = _entries(names, stem, (*_said(season), words(said)) if said else _said(season))
            if season > 1 and not _entries(names, stem, ("1",), but=own):
                hits += filter(_is_numbered, _entries(names, stem, _numbered(season)))
            found |= {hit: None for hit in hits if hit.show not in own}
    return list(found)


def other_entries(names: IndexedNames, shows: Sequence[Name], season: int) -> list[Name]:
    """The entries of their own that other seasons of a show are."""
    others = (each for each in range(1, HIGHEST + 1) if each != season)
    found = (hit for each in others for hit in entries(names, shows, each))
    return list({hit.show: hit for hit in found}.values())


def _stems(base: Name) -> Iterator[str]:
    """The words before the number that tells the seasons apart."""
    for folded in dict.fromkeys((base.words, loose(base.words))):
        yield folded.removesuffix(" 1") or folded


def _entries(
    names: IndexedNames, stem: str, endings: Iterable[str], but: frozenset[str] | set[str] = frozenset()
) -> list[Name]:
    hits = names.with_keys(f"{stem}{ending}".replace(" ", "") for ending in endings)
    return [hit for hit in hits if hit.kind in _WHOLE and hit.show not in but]


_WHOLE = frozenset({NameKind.TITLE, NameKind.ALIAS, NameKind.LOOSE, NameKind.HEAD, NameKind.SPELT})


def _said(season: int) -> tuple[str, ...]:
    """What ends the title of a season, where it says that it is one."""
    ordinal = {1: "1st", 2: "2nd", 3: "3rd"}.get(season, f"{season}th")
    chinese = _DIGITS[season - 1] if 0 < season <= len(_DIGITS) else str(season)
    named = (f"{each}{season}" for each in ("season", "part", "series", "s", "시즌", "シーズン"))
    counted = (f"第{digit}{each}" for digit in (season, chinese) for each in "季期")
    return (*named, f"{ordinal}season", *counted, f"{season}기")


def _numbered(season: int) -> tuple[str, ...]:
    """What ends the title of a season that is merely numbered; II and III fold to digits."""
    roman = next((letter for letter, digits in _ROMAN.items() if digits == str(season)), None)
    return (str(season), roman) if roman else (str(season),)


def _is_numbered(hit: Name) -> bool:
    """Whether a name ends with a number: a letter that is one is a word by itself, so not in "Max"."""
    last = hit.words.rpartition(" ")[2]
    return last in _ROMAN or not last.isalpha()


def _in_one_word(folded: str) -> int | None:
    abbreviated = _ABBREVIATED.fullmatch(folded)
    if abbreviated:
        return int(abbreviated[1])
    counted = _CHINESE.fullmatch(folded)
    if counted is None or counted[0] == counted[1]:
        return None
    return int(counted[1]) if counted[1].isdecimal() else _DIGITS.index(counted[1]) + 1


def _counted(folded: str) -> int | None:
    """The number of a word behind or before a word for a season."""
    has_digits = any(map(str.isdecimal, folded))
    digits = _ROMAN.get(folded) or (number(folded) if not has_digits or _ORDINAL.fullmatch(folded) else None)
    return int(digits) if digits and len(digits) <= LONGEST else None
