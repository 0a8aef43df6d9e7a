"""What elements are: which break a line, which hold an article, which what is not to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.checking.article import BlockKind
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS = {f"h{level}": level for level in range(1, 7)}

KINDS: Mapping[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.CELL),
}
"""What words in an element are, unless one inside it says otherwise."""

BREAKING = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
    }
    | {
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
    }
    | {
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
    }
    | {"th", "thead", "tr", "ul", *HEADINGS}
)
"""The elements that stand on lines of their own."""

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)

CLOSES: Mapping[str, frozenset[str]] = {
    "li": frozenset({"li", "p"}),
    **dict.fromkeys(("dt", "dd"), frozenset({"dt", "dd", "p"})),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th", "p"})),
    "tr": frozenset({"td", "th", "tr", "p"}),
    **dict.fromkeys(("p", "div", "ul", "ol", "table", "section", *HEADINGS), frozenset({"p"})),
}
"""The open elements that another one closes, as their own end tags may be left out."""

_NEVER_READ = frozenset(
    {
        "aside",
        "button",
        "canvas",
        "dialog",
        "footer",
        "form",
        "head",
        "iframe",
        "math",
        "menu",
        "nav",
        "noscript",
    }
    | {
        "object",
        "script",
        "search",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "audio",
        "video",
    }
    | {"del", "s", "rt", "rp"}
)
_ROLES = frozenset(
    {"navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu", "menubar"}
)
_NOT_ARTICLES = frozenset({"html", "body", "main", "article"})
"""What these are called says something of the page, not of what is beside an article."""

_BESIDE = (
    "ad|ads|advert|advertisement|affiliate|author-?bio|authorbox|breadcrumbs?|byline-?social|comments?|comment-?list"
    "|cookies?|disqus|disqus_thread|editsection|footer|footnotes|hatnote|jump-?links?|menu|mw-?editsection|nav|navbar"
    "|navbox|navigation|newsletter|noprint|outbrain|pagination|pager|popup|promo|read-?more|recirc|recirculation"
    "|recommend(?:ed|ations?)|references|reflist|related|replies|reply|respond|share|sharing|share-?buttons"
    "|sharedaddy|sidebar|signup|site-?header|skip-?link|social|sponsored|subscribe|subscription|taboola"
    "|tag-?cloud|tag-?list|toc|trending|widget|you-?may-?(?:also-?)?like"
)
_PART = expression(
    rf"(?:[a-z0-9]+[-_]+)*?(?:{_BESIDE})(?:[-_]+(?:area|bar|block|box|container|content|holder|inner|items?|links?|list"
    r"|module|news|panel|posts?|articles?|stories|section|thread|unit|widget|wrap(?:per)?|\d+))*",
    re.IGNORECASE,
)
_STATE = expression(
    r"(?:has|no|with|without|is|not|hide|show|js|single|post|entry|page|layout)[-_]", re.IGNORECASE
)
_HIDDEN = expression(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOST = 40
"""Names of an element that are looked at."""


def is_left_out(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element holds what is no part of an article's text."""
    if name in _NEVER_READ:
        return True
    if not attributes or name in _NOT_ARTICLES:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    if attributes.get("role", "").lower() in _ROLES or _HIDDEN.search(attributes.get("style", "")):
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()[:_MOST]
    if name == "sup" and "reference" in names:
        return True
    return any(_PART.fullmatch(each) and not _STATE.match(each) for each in names if len(each) < _MOST)
