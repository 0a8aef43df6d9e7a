"""What a text is written in."""

from __future__ import annotations

import re
from pathlib import PurePath

from showfacts.model.enums import Enum
from showfacts.text.patterns import expression


class Markup(Enum):
    """How a text marks headings, links and the like."""

    PLAIN = "plain"
    HTML = "html"
    MARKDOWN = "markdown"
    WIKI = "wiki"


_BY_SUFFIX = {
    ".html": Markup.HTML,
    ".htm": Markup.HTML,
    ".xhtml": Markup.HTML,
    ".md": Markup.MARKDOWN,
    ".markdown": Markup.MARKDOWN,
    ".wiki": Markup.WIKI,
    ".wikitext": Markup.WIKI,
    ".mediawiki": Markup.WIKI,
}
_HTML = expression(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype|html|head|body|article|main|div|p|h1)\b",
    re.IGNORECASE,
)
_WIKI = expression(r"\[\[[^\]\n]{1,200}\]\]|\{\{[^}\n]{1,200}|^==+[^=\n]+==+\s*$|'''[^'\n]+'''", re.MULTILINE)
_MARKDOWN = expression(
    r"^#{1,6} \S|\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)|^```|\*\*[^*\n]{1,200}\*\*", re.MULTILINE
)
_HEAD = 20_000
ENOUGH = 2
"""Signs of a markup that make a text one of it."""


def markup_of(text: str, name: str | None = None) -> Markup:
    """What a text is written in, as its file's name says, else as it looks."""
    by_name = _BY_SUFFIX.get(PurePath(name or "").suffix.lower())
    if by_name is not None:
        return by_name
    head = text[:_HEAD]
    if _HTML.match(head):
        return Markup.HTML
    for markup, signs in ((Markup.WIKI, _WIKI), (Markup.MARKDOWN, _MARKDOWN)):
        found = signs.finditer(head)
        if sum(1 for _, _ in zip(range(ENOUGH), found, strict=False)) == ENOUGH:
            return markup
    return Markup.PLAIN
