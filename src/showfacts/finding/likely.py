"""Whether a name that words are only a part of is the only thing that is likely meant by them.

Of many titles people leave out the article, a tag, the subtitle; and somebody who types half a phrase has
more in mind. But whole words that begin another title are more often the title of a show that is not there:
"Love Is Blind: Brazil" is no answer to "Love Is Blind", nor "Firefly Lane" to "Firefly".

The words and limits here are measured: by titles that a library lacks, and by parts of those that it has.
"""

from __future__ import annotations

from functools import lru_cache

from showfacts.finding.countries import country_typed
from showfacts.index.name import NameKind
from showfacts.text.fold import article, loose, words
from showfacts.text.patterns import expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.index.name import Name

ASKED = 1000
"""Answers that are kept: a question back asks the same for each of its candidates."""
FEW = 20
"""More names than those of one show."""
ENOUGH = 3
"""Words of a title that say enough, where the rest of it only goes on with the phrase."""
LONGEST_HEAD = 3
"""Words before a subtitle. More are mostly a title of their own, of which the other show is a part."""

_SMALL_WORDS = """
a an and as at by for from her his in is my no of on or our the their to vs with your mr mrs dr
das de del der des di die du e el la le les los und y et ga ni wa wo
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that a title does not end with: behind them something is still to come."""
_PARTICLES = ("の", "に", "と", "が", "を", "은", "는", "의", "을", "를", "的")
"""The same in scripts that write them at the end of a word."""

_FOLLOWING_WORDS = """
academy after again animated animation another beginning beginnings behind chapter christmas classic classics
continues documentary edited epilogue espanol exiled extra films final flashback generation generations
halloween holiday homecoming junior juniors kids legacy mini minis minisodes movie new next origin origins ova
part prelude prequel presents prologue reboot rebooting redemption reloaded returns reunion revenge revival
season sequel series shorts sp special specials spinoff spin uncut unfinished untold update volume with
"""
_FOLLOWING = frozenset(_FOLLOWING_WORDS.split())
"""Words by which a title goes on to be that of another show: a follow-up, a special, one of a kin."""
_TILL = frozenset({"til", "till", "until"})
_COMPLETING = frozenset({"and", "at", "for", "vs", "versus"})
"""Words that join something to what is a title without them."""
_NUMBERED = expression(r"[ivx]+|\d+|\d+(?:st|nd|rd|th)|second|third")
_PLACE_NAMES = """
alaska atlanta beverly-hills brooklyn california chicago dallas hawaii hollywood las-vegas london los-angeles
miami new-jersey new-orleans new-york paris sydney texas tokyo vegas
"""
_PLACES = frozenset(each.replace("-", " ") for each in _PLACE_NAMES.split())
"""Where the kin of a show take place, beside countries."""
_VERSION = expression(r"(?i)\(\s*(?:\d{4}|tv(?: series)?|series|the series|\d{4} tv series)\s*\)$")
_TAGGED = expression(r"(?:#\s*\d+|\([^()]*\))\s*$")
_HEAD = expression(r":\s")
_OWNED = expression(r"(?i)(?:marvel|disney|dc|netflix|\S+ \S+)['’]s |[^:]+ presents: ")
"""Who is named before a title in a way that people leave out: a brand, a full name, or who presents it."""


def is_in_doubt(query: str, hits: Sequence[Name]) -> bool:
    """Whether the show that these names are of may not be meant by words that are only a part of them.

    Names of many shows are asked about anyway.
    """
    return not any(is_alone(query, hit) for hit in hits[:FEW])


@lru_cache(maxsize=ASKED)
def is_alone(query: str, hit: Name) -> bool:
    """Whether nothing else is likely meant by words that a name begins or ends with, or nearly is.

    So it is where they lack an article, a small word, a tag or a subtitle; and where a title goes on behind
    words that end in the middle of a phrase, or behind three of them or more.
    """
    typed, whole = loose(words(query)), loose(words(hit.text))
    if hit.kind is NameKind.UNTAGGED or (hit.kind is NameKind.LOOSE and _TAGGED.search(hit.text)):
        return _VERSION.search(hit.text) is not None
    if hit.kind is NameKind.TAIL:
        telling = [word for word in words(query).split() if not is_small(word)]
        return _OWNED.match(hit.text) is not None or len(telling) >= ENOUGH
    called = hit.key if hit.kind in (NameKind.ALIAS, NameKind.LOOSE) else ""
    if typed.replace(" ", "") in (whole.replace(" ", ""), called):
        return not (_adds(words(query), words(hit.text)) or _swaps_till(words(query), words(hit.text)))
    rest = _following(words(query), words(hit.text)) or _following(typed, whole)
    if not rest or names_another(rest):
        return False
    return (is_cut(query) and not _is_up_to_subtitle(typed, hit)) or _says_enough(typed, rest, query, hit)


def _following(typed: str, whole: str) -> list[str]:
    """The words by which a name goes on behind those that were typed; none where it does not begin so."""
    if whole.startswith(typed if not typed.isascii() else f"{typed} "):
        return whole.removeprefix(typed).split()
    return []


def _says_enough(typed: str, rest: Sequence[str], query: str, hit: Name) -> bool:
    """Whether the words say which title is meant, without what it goes on with."""
    if hit.kind in (NameKind.ALIAS, NameKind.SPELT):
        return False
    if words(hit.text).startswith(f"{words(query)} the "):
        return True  # What somebody is called: Buffy the Vampire Slayer
    count = len(typed.split())
    if _is_up_to_subtitle(typed, hit):
        return count <= LONGEST_HEAD and len(rest) > 1
    return count >= ENOUGH


def _is_up_to_subtitle(typed: str, hit: Name) -> bool:
    """Whether words are all of a name that stands before its colon."""
    return any(loose(words(hit.text[: mark.start()])) == typed for mark in _HEAD.finditer(hit.text))


def is_small(folded: str) -> bool:
    """Whether a word is an article, a preposition or the like, which nobody takes for a title."""
    return folded in _SMALL


def is_cut(query: str) -> bool:
    """Whether words end in the middle of a phrase: "queen of", "diners, drive-ins &"."""
    *before, last = words(query).split() or [""]
    return bool(before and (last in _SMALL or query.rstrip().endswith(("&", ",")))) or last.endswith(
        _PARTICLES
    )


def names_another(rest: Sequence[str]) -> bool:
    """Whether the words by which a title goes on make it that of another show of its kin."""
    first, place = rest[0], " ".join(rest[:2])
    return (
        not _FOLLOWING.isdisjoint(rest)
        or first in _COMPLETING
        or _NUMBERED.fullmatch(first) is not None
        or first in _PLACES
        or place in _PLACES
        or (len(rest) <= 2 and country_typed(" ".join(rest)) is not None)
    )


def _swaps_till(typed: str, called: str) -> bool:
    """Whether "till" was typed where a short name has "until": "Till Death" is not "'til Death"."""
    pairs = list(zip(typed.split(), called.split(), strict=False))
    return len(pairs) < ENOUGH and any(one != two and {one, two} <= _TILL for one, two in pairs)


def _adds(typed: str, called: str) -> bool:
    """Whether small words were typed that a name lacks; an article before three other words is too little.

    One in place of another is not.
    """
    leading = article(typed)
    known = called.split()
    missing = [word for word in typed.split() if word in ("and", "the", leading) and word not in known]
    if leading in missing and article(called) is None and len(typed.split()) > ENOUGH:
        missing.remove(leading)
    return bool(missing)
