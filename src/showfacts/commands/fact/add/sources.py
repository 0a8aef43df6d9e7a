"""The source of a fact, made from the address of its page."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from showfacts.commands.fact.add.kinds import day_given
from showfacts.commands.fact.add.options import PUBLISHED, PUBLISHER, SOURCE, SOURCE_KIND
from showfacts.errors import UsageError
from showfacts.model import PartialDate
from showfacts.text.fold import words

if TYPE_CHECKING:
    from datetime import date

    from showfacts.commands.options import Given, Option
    from showfacts.library.library import Library

USUAL = "press"
"""The kind of a page of which nothing else is known."""


def source_given(library: Library, given: Given, today: date) -> dict[str, Any] | None:
    """The source that a command line names, as plain data; None where it names none.

    The publisher and the kind are those that the library has for other pages of the host.

    Raises:
        UsageError: the address is not one of the web, or something is told of a source that is not named.
    """
    url = given[SOURCE]
    if url is None:
        for option in (PUBLISHER, PUBLISHED, SOURCE_KIND):
            if given[option] is not None:
                raise UsageError(
                    f"{option.flag} is about a source: its address is missing, {SOURCE.flag} URL"
                )
        return None
    published = given[PUBLISHED]
    told = {
        "publisher": given[PUBLISHER],
        "published": day_given(PUBLISHED, published) if published is not None else None,
        "kind": given[SOURCE_KIND],
    }
    return page_source(library, url, SOURCE, told, today)


def page_source(
    library: Library, url: str, option: Option[Any], told: dict[str, Any], today: date
) -> dict[str, Any]:
    """The source that a page is, as plain data.

    Args:
        library: whose other pages of the host tell the publisher and the kind, where they are not told.
        url: the address of the page.
        option: the one that gave it.
        told: what is known of the source, None where something is not: id, publisher, published, kind.
        today: the day on which it is read.

    Raises:
        UsageError: the address is not one of the web.
    """
    host = _host(url, option)
    known = [each for each in library.sources() if each.url and _host_of(each.url) == host]
    published = told.get("published")
    publisher = (told.get("publisher") or "").strip() or _most(each.publisher for each in known) or host
    source: dict[str, Any] = {
        "id": told.get("id") or _ident(publisher, host, published or str(today)),
        "publisher": publisher,
        "url": url,
    }
    if published is not None:
        source["published"] = published
    source["retrieved"] = PartialDate(today.isoformat())
    source["kind"] = told.get("kind") or _most(each.kind for each in known) or USUAL
    return source


def free_id(library: Library, ident: str, taken: set[str]) -> str:
    """An id of a source that no other has: the one that is wanted, else with a number behind it."""
    from showfacts.errors import NotFoundError

    number, found = 1, ident
    while True:
        try:
            library.source(found)
        except NotFoundError:
            if found not in taken:
                return found
        number += 1
        found = f"{ident}-{number}"


def _host(url: str, option: Option[Any]) -> str:
    if not re.fullmatch(r"https?://[^\s\x00-\x1f\x7f]+", url):
        raise UsageError(f"{option.flag}: {url[:60]!r} is not an address; expected https://...", query=url)
    host = _host_of(url)
    if not host:
        raise UsageError(f"{option.flag}: {url[:60]!r} names no host", query=url)
    return host


def _host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _most(values: Any) -> str | None:
    """The value that comes most often."""
    return next((value for value, _ in Counter(values).most_common(1)), None)


def _ident(publisher: str, host: str, day: str) -> str:
    """The id as those of the shipped dataset are made: variety-2026-01-05."""
    name = re.sub("[^a-z0-9]+", "-", words(publisher)).strip("-") or re.sub("[^a-z0-9]+", "-", host)
    return f"{name}-{day}"
