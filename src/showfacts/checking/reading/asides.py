"""What stands on a page beside an article: links to others, comments, requests to share it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from showfacts.checking.reading.part import Part


def _any_of(*phrases: str, behind: str = "") -> re.Pattern[str]:
    """What is wholly one of these phrases, with something behind it."""
    return expression(f"(?:{'|'.join(phrases)}){behind}", re.IGNORECASE | re.DOTALL)


_WHICH = (
    "related|similar|latest|recent|popular|trending|more|other|recommended|featured|most (?:read|popular)"
)
_WHAT = "articles?|posts?|stories|story|news|videos?|content|reading|links?|topics?|photo slide shows"
_LISTS = (
    rf"(?:{_WHICH}) (?:{_WHAT}|from .{{1,40}}|on .{{1,40}})",
    "related",
    "trending(?: now)?",
    "recommended(?: for you)?",
    "you (?:may|might) also (?:like|enjoy)",
    "(?:read|see|watch) (?:more|next|also)",
    "don[’']t miss",
)

_LINE = _any_of(*_LISTS, "advertisement", "sponsored", "also read", "must read", behind=r"\s*[:|»>]\s*\S.*")
"""A line that only leads to another article."""

_LIST = _any_of(
    *_LISTS,
    "further reading",
    "external links",
    "references",
    "(?:foot)?notes",
    "(?:sources|citations|bibliography)",
    "navigation(?: menu)?",
    "share(?: this)?(?: article| post)?",
    "tags|filed under",
)
"""A heading of what is not the article's own."""

_END = _any_of(
    r"(?:\d+ |one |no |the )?(?:reader )?(?:comments?|replies|responses|thoughts on .*)(?: \(\d+\))?",
    "(?:leave|post|write|add) (?:a|your) (?:reply|comment)",
    "join the (?:discussion|conversation)",
)
"""A heading behind which readers speak."""

LONG = 60
"""Characters of a line that is text again behind a heading without a level, if it ends as a sentence does."""
_ENDS = (".", "!", "?", "…", "”", '"', "’", "'")


def own_parts(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts that are the article's own.

    Behind the heading of something else all is left out up to the next heading of its level or a higher one;
    where headings have no level, up to the next long sentence. Behind one over readers' comments that is all,
    unless a heading with a level follows.
    """
    gate = _Gate()
    return (part for part in parts if gate.lets_in(part))


class _Gate:
    """What is left out at a place of a page."""

    def __init__(self) -> None:
        self._level = 0
        """That of the heading behind which all is left out."""
        self._is_list = self._is_over = False

    def lets_in(self, part: Part) -> bool:
        """Whether the next part is the article's own."""
        text = part.block.text.strip().rstrip(":").strip()
        if part.level:
            return self._lets_in_heading(text, part.level)
        if self._level or self._is_over:
            return False
        if len(text) < LONG and part.block.kind is BlockKind.PARAGRAPH:
            self._is_over = _END.fullmatch(text) is not None
            self._is_list = self._is_list or _LIST.fullmatch(text) is not None
            return not (self._is_over or self._is_list or _LINE.fullmatch(text))
        if self._is_list:
            self._is_list = len(text) < LONG or not text.endswith(_ENDS)
        return not (self._is_list or _LINE.fullmatch(text))

    def _lets_in_heading(self, text: str, level: int) -> bool:
        if self._level and level > self._level:
            return False
        is_other = (_LIST.fullmatch(text) or _END.fullmatch(text)) is not None
        self._level, self._is_list, self._is_over = level if is_other else 0, False, False
        return not is_other
