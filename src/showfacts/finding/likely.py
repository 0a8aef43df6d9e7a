"""Whether a name that words are only a part of is the only thing that is likely meant by them.

Of many titles people leave out the article, a tag, the subtitle; and somebody who types half a phrase has more
in mind. But whole words that begin another title are more often the title of a show that is not there: the
library's "Boys Over Flowers" is no answer to "Boys", nor its "Love Is Blind: Brazil" to "Love Is Blind".
The limits here are measured: by titles that a library lacks, and by parts of those that it has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.finding.countries import country_typed
from showfacts.index.name import NameKind
from showfacts.text.fold import article, loose, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from showfacts.index.name import Name

ENOUGH = 3
"""Words of a title that say enough, where the rest of it only goes on with the phrase."""
LONGEST_HEAD = 3
"""Words before a subtitle. More are mostly a title of their own, of which the other show is a part."""

_CUT = frozenset(
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "her",
        "his",
        "in",
        "is",
        "my",
        "no",
        "of",
        "on",
        "or",
    }
    | {"our", "the", "their", "to", "vs", "with", "your", "mr", "mrs", "dr"}
    | {
        "das",
        "de",
        "del",
        "der",
        "des",
        "di",
        "die",
        "du",
        "e",
        "el",
        "la",
        "le",
        "les",
        "los",
        "und",
        "y",
        "et",
    }
    | {"ga", "ni", "wa", "wo"}
)
"""Words that a title does not end with: behind them something is still to come."""
_PARTICLES = ("の", "に", "と", "が", "を", "은", "는", "의", "을", "를", "的")
"""The same in scripts that write them at the end of a word."""

_FOLLOWING = frozenset(
    {"after", "again", "animated", "another", "beginning", "beginnings", "behind", "chapter", "christmas"}
    | {
        "classic",
        "continues",
        "exiled",
        "extra",
        "final",
        "generation",
        "generations",
        "halloween",
        "holiday",
    }
    | {
        "homecoming",
        "junior",
        "kids",
        "legacy",
        "mini",
        "minisodes",
        "movie",
        "new",
        "next",
        "origin",
        "origins",
    }
    | {
        "ova",
        "part",
        "prelude",
        "prequel",
        "reboot",
        "rebooting",
        "redemption",
        "reloaded",
        "returns",
        "reunion",
    }
    | {
        "revenge",
        "revival",
        "season",
        "sequel",
        "series",
        "shorts",
        "sp",
        "special",
        "specials",
        "spinoff",
        "spin",
    }
    | {"story", "uncut", "unfinished", "untold", "update", "volume", "with"}
)
"""Words by which a title goes on to be that of another show: a follow-up, a special, one of a kin."""
_COMPLETING = frozenset({"and", "at", "for", "vs", "versus"})
"""Words that join something to what is a title without them."""
_NUMBERED = re.compile(r"[ivx]+|\d+|\d+(?:st|nd|rd|th)|second|third")
_PLACES = frozenset(
    "alaska|atlanta|beverly hills|brooklyn|california|chicago|dallas|hawaii|hollywood|las vegas|london|los angeles"
    "|miami|new jersey|new orleans|new york|paris|sydney|texas|tokyo|vegas".split("|")
)
"""Where the kin of a show take place, beside countries."""
_VERSION = re.compile(r"\(\s*(?:\d{4}|tv(?: series)?|series|the series|\d{4} tv series)\s*\)$", re.IGNORECASE)
_TAGGED = re.compile(r"(?:#\s*\d+|\([^()]*\))\s*$")
_HEAD = re.compile(r":\s")
_OWNED = re.compile(r"(?:marvel|disney|dc|netflix|\S+ \S+)['’]s ", re.IGNORECASE)


def is_in_doubt(query: str, hits: Sequence[Name]) -> bool:
    """Whether the one show that these names are of may not be meant by words that are only a part of them.

    Where they are of several shows, these are asked about anyway.
    """
    if len({hit.show for hit in hits}) > 1:
        return False
    return not any(is_alone(query, hit) for hit in hits)


def is_alone(query: str, hit: Name) -> bool:
    """Whether nothing else is likely meant by words that a name only begins with, ends with, or nearly is.

    So it is where they lack an article, a small word, a tag or a subtitle; and where a title goes on behind
    words that end in the middle of a phrase, or behind three of them or more.
    """
    typed = loose(words(query))
    if hit.kind is NameKind.UNTAGGED or (hit.kind is NameKind.LOOSE and _TAGGED.search(hit.text)):
        return _VERSION.search(hit.text) is not None
    if hit.kind is NameKind.TAIL:
        return _OWNED.match(hit.text) is not None or len(typed.split()) >= ENOUGH
    whole = loose(words(hit.text))
    if typed.replace(" ", "") in (whole.replace(" ", ""), hit.key if hit.kind is NameKind.LOOSE else ""):
        return not _adds(words(query), words(hit.text))
    if is_cut(query) or _has_epithet(words(query), words(hit.text)):
        return True
    rest = whole.removeprefix(f"{typed} ").split() if whole.startswith(f"{typed} ") else []
    if not rest or hit.kind in (NameKind.ALIAS, NameKind.SPELT) or names_another(rest):
        return False
    count = len(typed.split())
    if any(loose(words(hit.text[: mark.start()])) == typed for mark in _HEAD.finditer(hit.text)):
        return count <= LONGEST_HEAD and len(rest) > 1
    return count >= ENOUGH


def is_small(folded: str) -> bool:
    """Whether a word is an article, a preposition or the like, which nobody takes for a title."""
    return folded in _CUT


def is_cut(query: str) -> bool:
    """Whether words end in the middle of a phrase: "queen of", "diners, drive-ins &"."""
    *before, last = words(query).split() or [""]
    return bool(before and (last in _CUT or query.rstrip().endswith(("&", ",")))) or last.endswith(_PARTICLES)


def _has_epithet(typed: str, called: str) -> bool:
    """Whether a name is the words with what somebody is called behind them: Buffy the Vampire Slayer."""
    rest = called.removeprefix(f"{typed} the ").split() if called.startswith(f"{typed} the ") else []
    return bool(rest) and not names_another(rest)


def names_another(rest: list[str]) -> bool:
    """Whether the words by which a title goes on make it that of another show of its kin."""
    first, two = rest[0], " ".join(rest[:2])
    return (
        not _FOLLOWING.isdisjoint(rest)
        or first in _COMPLETING
        or _NUMBERED.fullmatch(first) is not None
        or first in _PLACES
        or two in _PLACES
        or (len(rest) <= 2 and country_typed(" ".join(rest)) is not None)
    )


def _adds(typed: str, called: str) -> bool:
    """Whether small words were typed that a name lacks. An article before three other words says too little."""
    leading = article(typed)
    missing = [
        word for word in typed.split() if word in ("and", "the", leading) and word not in called.split()
    ]
    if leading in missing and len(typed.split()) > ENOUGH:
        missing.remove(leading)
    return bool(missing)
