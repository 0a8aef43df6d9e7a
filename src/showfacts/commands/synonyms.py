"""Other words for options and their values: what people type, and what the program calls it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from showfacts.text.nearest import nearest

_SPELT: Mapping[str, str] = MappingProxyType(
    {
        "canceled": "cancelled",
        "cancelation": "cancelled",
        "cancellation": "cancelled",
        "mini-series": "miniseries",
        "text": "plain",
    }
)
"""Words that are another spelling, and mean the same without a question back."""

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "anime": ("animation",),
        "animated": ("animation",),
        "axed": ("cancelled",),
        "cartoon": ("animation",),
        "concluded": ("ended",),
        "continuing": ("airing", "renewed"),
        "coming": ("upcoming",),
        "docuseries": ("documentary",),
        "drama": ("scripted",),
        "dropped": ("cancelled",),
        "fiction": ("scripted",),
        "finished": ("ended",),
        "game-show": ("game",),
        "in-production": ("upcoming", "renewed"),
        "limited": ("miniseries", "limited-series"),
        "limited-series": ("miniseries",),
        "mini": ("miniseries",),
        "on-air": ("airing",),
        "ongoing": ("airing", "renewed"),
        "over": ("ended",),
        "picked-up": ("renewed",),
        "quiz": ("game",),
        "reality-show": ("reality",),
        "returning": ("renewed",),
        "running": ("airing",),
        "scrapped": ("cancelled",),
        "series": ("scripted",),
        "sitcom": ("scripted",),
        "sport": ("sports",),
        "talk-show": ("talk",),
        "unknown": ("undetermined", "none-on-record"),
    }
)
"""What a word probably means, where several may."""

_OPTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "actor": ("--person", "--character", "showfacts person NAME"),
        "all": ("--limit",),
        "author": ("--role", "showfacts crew TITLE"),
        "batch": ("--no-input",),
        "cast": ("--person", "showfacts cast TITLE"),
        "channel": ("--on", "--network"),
        "count": ("--limit",),
        "crew": ("--role", "showfacts crew TITLE"),
        "csv": ("--format",),
        "date": ("--as-of", "--since"),
        "day": ("--as-of", "--since"),
        "director": ("--role", "showfacts crew TITLE"),
        "episode": ("--season", "showfacts episodes TITLE"),
        "file": ("--data",),
        "from": ("--since", "--country"),
        "help-topics": ("showfacts help",),
        "id": ("showfacts show --id ID",),
        "in": ("--region", "--country"),
        "kind": ("--type",),
        "lang": ("--language",),
        "max": ("--limit",),
        "month": ("--since", "--as-of"),
        "name": ("--person", "--character"),
        "no-header": ("--format plain",),
        "no-prompt": ("--no-input",),
        "non-interactive": ("--no-input",),
        "number": ("--limit",),
        "only": ("--limit",),
        "order": ("--sort",),
        "order-by": ("--sort",),
        "out": ("--format",),
        "output": ("--format",),
        "part": ("--season",),
        "platform": ("--on",),
        "role": ("--role", "showfacts crew TITLE"),
        "service": ("--on",),
        "silent": ("--quiet",),
        "source": ("--sources",),
        "state": ("--status", "showfacts status TITLE"),
        "today": ("--as-of",),
        "top": ("--limit",),
        "verbose": ("--sources",),
        "when": ("--as-of", "--since"),
        "where": ("--region", "showfacts where TITLE"),
        "with": ("--person",),
        "writer": ("--role", "showfacts crew TITLE"),
        "yes": ("--no-input",),
    }
)
"""What to type in place of an option that there is not: an option, if the command has it, or a command."""


def spelt(word: str) -> str:
    """The word that another spelling stands for; the word itself where it is no such spelling."""
    return _SPELT.get(word, word)


def words_near(word: str, known: Sequence[str]) -> tuple[str, ...]:
    """Which of the known words a word probably means: what it says in other words, else what it is like."""
    meant = tuple(each for each in _WORDS.get(word, ()) if each in known)
    near = None if meant else nearest(word, known)
    return (near,) if near else meant


def options_near(flag: str, own: Collection[str]) -> tuple[str, ...]:
    """What to type in place of an option that a command has not. ``own``: the flags that it has."""
    hints = _OPTIONS.get(flag.removeprefix("--").lower(), ())
    meant = tuple(each for each in hints if not each.startswith("--") or each.partition(" ")[0] in own)
    options = tuple(each for each in meant if each.startswith("--"))
    near = None if meant else nearest(flag, sorted(each for each in own if each.startswith("--")))
    return (near,) if near else options or meant
