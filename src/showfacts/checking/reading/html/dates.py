"""The day on which a page came out, as it says in words for programs.

Sources: https://ogp.me/#type_article, https://schema.org/datePublished
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from showfacts.checking.reading.html.tags import tags
from showfacts.model.dates import PartialDate
from showfacts.text.patterns import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from showfacts.checking.reading.html.tags import Tag

_NAMES = frozenset(
    {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
    }
    | {
        "dcterms.date",
        "dcterms.created",
        "dcterms.issued",
        "pubdate",
        "publishdate",
        "publish-date",
        "sailthru.date",
    }
    | {"parsely-pub-date", "citation_publication_date", "cxenseparse:recs:publishtime"}
)
_LINKED_DATA = expression(r'"(?:datePublished|dateCreated|uploadDate)"\s*:\s*"(\d{4}-\d\d-\d\d)')
_DAY = expression(r"\s*(\d{4})[-/](\d\d)[-/](\d\d)")


def page_date(text: str) -> PartialDate | None:
    """The day that the metadata of a page names: of articles first, then linked data, then a time on it."""
    linked: PartialDate | None = None
    shown: PartialDate | None = None
    for tag in tags(text):
        if tag.is_closing:
            continue
        if tag.name == "meta":
            day = _of_meta(tag)
            if day:
                return day
        elif tag.name == "script" and "ld+json" in tag.attributes.get("type", "") and not linked:
            linked = next(_days(_LINKED_DATA, text[tag.end : tag.content_end]), None)
        elif tag.name == "time" and not shown:
            shown = next(_days(_DAY, tag.attributes.get("datetime", "")), None)
    return linked or shown


def _of_meta(tag: Tag) -> PartialDate | None:
    named = {tag.attributes.get(key, "").lower() for key in ("property", "name", "itemprop")}
    return next(_days(_DAY, tag.attributes.get("content", "")), None) if named & _NAMES else None


def _days(form: re.Pattern[str], text: str) -> Iterator[PartialDate]:
    for found in form.finditer(text):
        try:
            yield PartialDate("-".join(found.groups()))
        except ValueError:  # no day of the calendar
            continue
