"""The tags of a page, each with its place, in one pass over the text.

``html.parser`` tells places too, but in the versions of Python that people have its time grows with the
square of a page that is made to hurt it. What is broken ends where the standard has it end: with the text.
Source of the rules: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from showfacts.model.tuples import NamedTuple
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAME = expression(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = expression(r"[\s/]*([^\s/>=][^\s/>=]*)?(\s*=\s*)?")
_BARE_END = expression(r"[\s>]|\Z")

KEPT = frozenset(
    {
        "class",
        "id",
        "role",
        "hidden",
        "aria-hidden",
        "style",
        "datetime",
        "content",
        "property",
        "name",
        "itemprop",
    }
    | {"type", "pubdate", "rel"}
)
"""The attributes that are of use."""
LONGEST = 2000
"""Characters of an attribute that are kept."""

RAW = frozenset({"script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes"})
"""The elements whose content is no markup."""
_RAW_ENDS = {name: expression(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}


class Tag(NamedTuple):
    """A tag, or a comment, whose ``name`` is empty.

    ``start`` and ``end``: where it stands. ``content_end``: of an element of raw text, where that ends.
    """

    name: str
    start: int
    end: int
    is_closing: bool = False
    attributes: Mapping[str, str] = MappingProxyType({})
    content_end: int | None = None


def tags(text: str) -> Iterator[Tag]:
    """The tags and comments of a page, in its order; what stands between them is text."""
    place = text.find("<")
    while 0 <= place < len(text) - 1:
        found = _tag_at(text, place)
        if found is not None:
            yield found
        place = text.find("<", found.content_end or found.end if found else place + 1)


def _tag_at(text: str, start: int) -> Tag | None:
    """The tag that begins there; None where the sign stands for itself."""
    after = text[start + 1]
    if after in "!?":
        is_comment = text.startswith("<!--", start)
        return Tag(name="", start=start, end=_behind(text, "-->" if is_comment else ">", start + 2))
    is_closing = after == "/"
    name = _NAME.match(text, start + 1 + is_closing)
    if name is None:
        return None
    word = name[0].lower()
    if is_closing:
        return Tag(name=word, start=start, end=_behind(text, ">", name.end()), is_closing=True)
    attributes, end = _attributes(text, name.end())
    content_end = _raw_end(text, word, end) if word in RAW else None
    return Tag(name=word, start=start, end=end, attributes=attributes, content_end=content_end)


def _attributes(text: str, place: int) -> tuple[Mapping[str, str], int]:
    """The attributes of a tag that are of use, and where it ends."""
    found: dict[str, str] = {}
    while place < len(text) and text[place] != ">":
        match = _ATTRIBUTE.match(text, place)
        if match is None or match.end() == place:
            place += 1
            continue
        place = match.end()
        value_start, value_end = place, place
        if match[2] and place < len(text):
            quote = text[place] if text[place] in "\"'" else ""
            if quote:
                value_start = place + 1
                place = _behind(text, quote, value_start)
                value_end = place - 1
            else:
                found_end = _BARE_END.search(text, place)
                value_end = place = found_end.start() if found_end else len(text)
        name = (match[1] or "")[:20].lower()
        if name in KEPT and name not in found:
            found[name] = text[value_start : min(value_end, value_start + LONGEST)]
    return found, min(place + 1, len(text))


def _raw_end(text: str, name: str, start: int) -> int:
    """Where the content of an element of raw text ends: before its own end tag."""
    found = _RAW_ENDS[name].search(text, start)
    return found.start() if found else len(text)


def _behind(text: str, sign: str, start: int) -> int:
    """The place behind the next such sign; the end of the text without one."""
    found = text.find(sign, start)
    return len(text) if found < 0 else found + len(sign)
