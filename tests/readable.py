"""What makes a page of HTML readable for whoever hears it, or goes through it by keys."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

LANDMARKS = {"header", "nav", "main", "footer"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def faults(page: ET.Element) -> list[str]:
    """All that a page lacks."""
    return [
        *_of_the_whole(page),
        *_of_names(page),
        *_of_headings(page),
        *_of_controls(page),
        *_of_tables(page),
    ]


def said(element: ET.Element) -> str:
    """What an element is called aloud."""
    return element.get("aria-label") or " ".join("".join(element.itertext()).split())


def _of_the_whole(page: ET.Element) -> Iterator[str]:
    body = page.find("body")
    assert body is not None
    if page.get("lang") != "en":
        yield "no language"
    if not (page.findtext("head/title") or "").strip():
        yield "no title"
    if len(list(page.iter("main"))) != 1:
        yield "not one main part"
    for each in body:
        is_part = each.tag in LANDMARKS or (each.tag == "section" and each.get("aria-label"))
        if not is_part and each.get("class") != "skip":
            yield f"{each.tag} is in no part"


def _of_names(page: ET.Element) -> Iterator[str]:
    idents = {each.get("id"): each for each in page.iter() if each.get("id")}
    for each in page.iter():
        for name in (each.get("aria-labelledby") or "").split():
            if name not in idents or not said(idents[name]):
                yield f"{each.tag} is named by {name}, which is nothing"
        if int(each.get("tabindex", "0")) > 0:
            yield f"{each.tag} is out of order"
        if each.tag in ("img", "svg", "canvas", "video", "iframe"):
            yield f"{each.tag} has no words"
    for each in page.iter("a"):
        if each.get("class") == "skip" and idents[each.get("href", "")[1:]].get("tabindex") != "-1":
            yield "what is skipped to takes no focus"


def _of_headings(page: ET.Element) -> Iterator[str]:
    before = 0
    for each in page.iter():
        if each.tag in HEADINGS:
            level = HEADINGS.index(each.tag) + 1
            if level > before + 1:
                yield f"{each.tag} “{said(each)}” comes after level {before}"
            if not said(each):
                yield f"{each.tag} is empty"
            before = level
    if before == 0:
        yield "no heading"


def _of_controls(page: ET.Element) -> Iterator[str]:
    labelled = {each.get("for") for each in page.iter("label") if said(each)}
    for each in page.iter("input"):
        if each.get("id") not in labelled:
            yield "a field without a label"
    for each in page.iter("a"):
        name, shown = said(each), " ".join("".join(each.itertext()).split()).strip("[]")
        if not name:
            yield f"a link to {each.get('href')} without a name"
        elif shown.casefold() not in name.casefold():
            yield f"a link that reads “{shown}” and is called “{name}”"
        elif name.isdigit() and each.get("href", "").startswith("#"):
            yield f"a link that is only called “{name}”"
    for each in page.iter("details"):
        summary = each.find("summary")
        if summary is None or not said(summary):
            yield "something folded without a name"


def _of_tables(page: ET.Element) -> Iterator[str]:
    for group in page.iter("div"):
        if group.get("class") == "moved" and not (
            group.get("tabindex") == "0" and (group.get("aria-label") or group.get("aria-labelledby"))
        ):
            yield "something that keys do not move"
    moved = {
        table for group in page.iter("div") if group.get("class") == "moved" for table in group.iter("table")
    }
    for table in page.iter("table"):
        if table not in moved:
            yield "a table that keys do not move"
        if table.find("thead/tr/th") is None:
            yield "a table without heads"
        for each in table.iter("th"):
            if each.get("scope") not in ("col", "row") or not said(each):
                yield f"a head “{said(each)}” of scope {each.get('scope')}"
        for row in table.iterfind("tbody/tr"):
            if len(row.findall("th")) > 1:
                yield "a row with several heads"
