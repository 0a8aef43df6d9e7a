"""Every format has what a run asks of it, and is read by a program that nobody here wrote."""

from __future__ import annotations

import csv
import io
import os
import re
import shlex
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from defusedxml.ElementTree import fromstring
from markdown_it import MarkdownIt
from markdown_it.token import Token

from showfacts.model import PartialDate, Show, ShowHeader, Source
from showfacts.outputs.answer import Answered, Target
from showfacts.outputs.letters import width
from showfacts.outputs.output import names, output
from showfacts.outputs.page import Cell, Column, Dates, Facts, Page, Prose, Row, Table
from showfacts.outputs.picture import Axis, Card, Mark, Picture, Span, Words
from showfacts.outputs.series import Series
from showfacts.text.clean import clean

from .readable import faults

GOLDEN = Path(__file__).parent / "golden" / "formats"

HOSTILE = (
    "A|B||C",
    'She said "no", twice',
    "A\tB\r\nC\x1b[1mD",
    "<script>alert(1)</script> & <!-- --> ]]> &amp; &#42; &lt;",
    "[a](javascript:alert(1)) ![b](https://example.com/b.png) <https://example.com>",
    "`code` *strong* _em_ ~~gone~~ **x** __y__ {{template}} [[page]] ''italic'' \\* \\",
    "=HYPERLINK(1)",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\uff1d1+1",
    "# heading",
    "1. item",
    "- item #",
    "www.example.com a@example.com https://example.com/x",
    "\u0645\u0633\u0644\u0633\u0644 \u202edesrever",
    "a\x00b\ud800c",
    "x" * 10_000,
    "事实 " * 2_000,
)
"""Titles that a format could trip over."""


def page_of(text: str) -> Page:
    """A page with a text wherever one may be."""
    source = Source(id="s1", publisher=text, title=text, url=f"https://example.com/{text}", kind="press")
    other = Source(id="s2", publisher="B", url="https://example.com/a_(b)|c?d=*e*&f", kind="fan")
    table = Table(
        "cast",
        (Column("person", "Person"), Column("count", "Count"), Column("names", text)),
        (
            Row((Cell(text, "strong"), Cell(-3), Cell((text, "b"))), ("s1", "s2")),
            Row((Cell(text, link="https://example.com/(x)"), Cell(None), Cell(None)), ()),
        ),
    )
    return Page(
        ident=text,
        title=text,
        detail=text,
        blocks=(
            Prose("premise", Cell(text)),
            Facts("about", (Row((Cell(text), Cell(text, "strong")), ("s2",)),)),
            table,
        ),
        sources=(source, other),
        dates=Dates(date(2026, 11, 20), ()),
    )


def rendered(form: str, *pages: Page, is_batch: bool = False) -> str:
    answers = [Answered(answer=ShowHeader(id="a", title="A"), page=lambda page=page: page) for page in pages]
    return output(form).render(answers, Target(stream=io.StringIO(), is_batch=is_batch, with_sources=True))


@pytest.mark.parametrize("name", names())
def test_a_format_says_whether_it_streams_and_draws_one_answer_many_and_none(name: str):
    facts = Facts("about", (Row((Cell("title"), Cell("A\tB\r\nC\x1b[1mD"))),))
    card = pictures_of("a\x1b[1mD")[0]
    series = Series(Show(id="a"), ShowHeader(id="a", title="a\x1b[1mD"), None, None, None, (), (), ())
    dates = Dates(date(2026, 11, 20), ())
    page = Page("a", "A", "", (facts,), dates=dates, picture=lambda: card, series=lambda: series)
    answered = Answered(answer=ShowHeader(id="a", title="A"), page=lambda: page)
    form = output(name)
    assert form.STREAMS in (True, False)
    assert form.HOLDS_ALL in (True, False)
    for answers in ([answered], [answered, answered], []):
        target = Target(stream=io.StringIO(), is_batch=len(answers) != 1, with_sources=True)
        text = form.render(answers, target)
        assert "\x1b[1mD" not in text
        assert text == "" or text.endswith("\n")


def table_of(text: str) -> list[dict[str, str]]:
    """The rows of a CSV, each as long as its header."""
    lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(line) for line in lines} == {len(lines[0])}
    assert len(set(lines[0])) == len(lines[0])
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_csv_gives_back_what_went_in_and_no_formula(text: str):
    written = rendered("csv", page_of(text), page_of("b"), is_batch=True)
    rows = [each for each in table_of(written) if each["block"] == "cast"]
    assert written.count("\r\n") == written.count("\n")
    shown = rows[0]["person"]
    assert shown.removeprefix("'") == clean(text).removeprefix("'")
    assert not shown.lstrip().startswith(tuple("=+-@\t\r\uff1d"))
    assert [row["count"] for row in rows] == ["-3", "", "-3", ""]
    assert rows[0]["sources"] == "s1,s2"
    assert rows[1]["standing"] == "unsourced"
    assert rows[2]["about"] == "b"
    assert rows[2]["names"] == "b; b"


def test_csv_leaves_numbers_alone_and_names_columns_of_one_key_apart():
    columns = (Column("about", "About"), Column("value", "Value"), Column("value", "Value"))
    cells = (Cell("-3.5"), Cell(-3.5), Cell(True))
    page = Page("a", "A", "", (Table("claims", columns, (Row(cells),)),))
    answered = Answered(answer=ShowHeader(id="a", title="A"), page=lambda: page)
    text = output("csv").render([answered], Target(stream=io.StringIO(), is_batch=True))
    assert text == "about,about_2,value,value_2\r\na,-3.5,-3.5,true\r\n"


def test_csv_of_no_rows_has_its_header():
    page = Page("a", "A", "", (Table("shows", (Column("title", "Title"), Column("year", "Year")), ()),))
    answered = Answered(answer=ShowHeader(id="a", title="A"), page=lambda: page)
    assert output("csv").render([answered], Target(stream=io.StringIO())) == "title,year\r\n"


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def words(token: Token) -> str:
    """The text of an inline token, without mark-up."""
    return "".join(child.content for child in token.children or ())


def cells_of(tokens: list[Token]) -> Iterator[tuple[str, Token]]:
    for before, token in pairwise(tokens):
        if token.type == "inline":
            yield before.type, token


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_markdown_shows_what_went_in_and_no_markup_of_it(text: str):
    tokens = MARKDOWN.parse(rendered("markdown", page_of(text)))
    wanted = clean(text).strip()
    found = list(cells_of(tokens))
    kinds = {token.type for token in tokens}
    assert kinds.isdisjoint({"html_block", "code_block", "fence", "hr", "blockquote_open"})
    inside = [child for _, token in found for child in token.children or ()]
    kinds_inside = {child.type for child in inside}
    assert kinds_inside <= {"text", "strong_open", "strong_close", "link_open", "link_close", "text_special"}
    links = {str(child.attrs["href"]) for child in inside if child.type == "link_open"}
    assert all(link.startswith("https://example.com/") for link in links)
    assert "https://example.com/a_%28b%29%7Cc?d=%2Ae%2A&f" in links
    heads = [words(token) for kind, token in found if kind == "heading_open"]
    assert heads[0] == wanted
    assert wanted in [words(token) for kind, token in found if kind == "paragraph_open"]
    cells = [words(token) for kind, token in found if kind == "td_open"]
    assert cells[0] == wanted
    assert cells[1:3] == ["-3", f"{clean(text)}, b".strip()]
    assert {token.type for token in tokens} >= {"table_open", "bullet_list_open", "ordered_list_open"}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_markdown_has_nothing_that_a_wiki_takes_for_its_own(text: str):
    written = rendered("markdown", page_of(text))
    without_links = re.sub(r"\]\(https://[^)]*\)", "]", written)
    assert not re.search(r"\{\{|\[\[|''|<|(?<!\w)~~", without_links)


def html_of(written: str) -> ET.Element:
    """A page of HTML, if it has no mistake."""
    found: ET.Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(written)
    return found


def texts(page: ET.Element, path: str) -> list[str]:
    return ["".join(each.itertext()) for each in page.findall(path)]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_html_shows_what_went_in_and_nothing_of_it_runs_or_is_fetched(text: str):
    page = html_of(rendered("html", page_of(text), page_of("b"), is_batch=True))
    wanted = clean(text)
    heads = texts(page, ".//h1")
    assert heads == [wanted, "b"]
    assert wanted in texts(page, ".//p")[:2]
    assert texts(page, ".//tbody/tr/*")[:3] == [f"{wanted}1, 2", "-3", f"{wanted}, b"]
    assert faults(page) == []
    allowed = {"html", "head", "meta", "title", "style", "body", "main", "article", "header", "footer"}
    allowed |= {"section", "h1", "h2", "p", "dl", "div", "dt", "dd", "span", "sup", "small", "a"}
    allowed |= {"table", "thead", "tbody", "tr", "th", "td", "ol", "li"}
    assert {each.tag for each in page.iter()} <= allowed
    names_ = {name for each in page.iter() for name in each.attrib}
    assert names_ <= {
        *("lang", "charset", "name", "content", "http-equiv", "class", "href", "rel", "id"),
        *("scope", "data-label", "role", "aria-label", "tabindex"),
    }
    links = [each.attrib["href"] for each in page.iter("a")]
    assert all(link.startswith(("#", "https://example.com/")) for link in links)
    idents = [each.attrib["id"] for each in page.iter() if "id" in each.attrib]
    assert len(set(idents)) == len(idents)
    assert {link[1:] for link in links if link.startswith("#")} <= set(idents)
    style = "".join(texts(page, ".//style"))
    assert not re.search(r"url\(|@import|expression", style)


def test_html_names_whom_a_licence_wants_named():
    source = Source(id="s", publisher="TVmaze", kind="reference", licence="CC-BY-SA-4.0")
    page = page_of("a")._replace(sources=(source,))
    answered = Answered(answer=ShowHeader(id="a", title="A"), page=lambda: page)
    written = output("html").render([answered], Target(stream=io.StringIO()))
    assert texts(html_of(written), ".//footer") == ["From showfacts, with facts of TVmaze (CC-BY-SA-4.0)."]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "list --country XK",
            "list",
            "show harbour-2019",
            "show harbour-2019 --sources",
            "cast harbour-2019",
        ),
        *(
            "compare harbour-2019 bare",
            "claims harbour-2019 --sources",
            "timeline harbour-2019",
            "person jo quay",
        ),
        *("where harbour-2019", "source", "changes --since 2018", "upcoming"),
    ],
)
def test_html_is_right_whatever_there_is(small, line: str):
    page = html_of(small(*shlex.split(line), "--format", "html").stdout)
    assert texts(page, ".//h1")
    assert faults(page) == []


def test_html_of_two_compared_has_the_heads_of_both_and_of_each_row(small):
    page = html_of(small("compare", "harbour-2019", "bare", "--format", "html").stdout)
    assert all(texts(page, ".//th"))
    for row in page.findall(".//tbody/tr"):
        assert [each.get("scope") for each in row] == ["row", None, None]


COLOURS = re.compile(r"--(\w+): #([0-9a-f]{3,6});")
WORDS = ("ink", "quiet", "good", "warn", "bad", "accent")
"""The colours that words have."""


def luminance(colour: tuple[float, ...]) -> float:
    """As WCAG 2.2 has it, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def palettes() -> list[dict[str, tuple[float, ...]]]:
    """The colours of pages where it is light, and where it is dark."""
    from showfacts.outputs.html_page import common_style

    found = []
    for block in re.findall(r":root \{(.*?)\}", common_style(), re.DOTALL):
        six = {
            name: text if len(text) == 6 else "".join(2 * each for each in text)
            for name, text in COLOURS.findall(block)
        }
        if six:
            found.append(
                {
                    name: tuple(int(text[at : at + 2], 16) / 255 for at in (0, 2, 4))
                    for name, text in six.items()
                }
            )
    return found


def test_words_stand_out_from_every_ground_light_and_dark():
    light, dark = palettes()
    for colours in (light, dark):
        marks = [
            tuple(
                0.13 * one + 0.87 * other for one, other in zip(colours[tone], colours["paper"], strict=True)
            )
            for tone in ("bad", "warn", "accent")
        ]
        for ground in (colours["paper"], colours["card"]):
            assert min(contrast(colours[word], ground) for word in WORDS) >= 4.5
        assert min(contrast(colours["ink"], ground) for ground in marks) >= 4.5


SVG = "{http://www.w3.org/2000/svg}"


def pictures_of(text: str) -> tuple[Card, Axis]:
    """A card and an axis with a text wherever one may be."""
    year, day = PartialDate("2019"), PartialDate("2020-02-29")
    foot = (Words(text, link=f"https://example.com/{text}"), Words(text, link="javascript:alert(1)"))
    spans = (
        Span(text, year, day, text),
        Span(text, None, year, text),
        Span(text, day, None, text, "good"),
        Span(text, day, None, text, "warn", may_be_over=True, seen=PartialDate("2021-05")),
        Span(text, None, None, text, may_be_over=True),
        Span(text, year, year),
    )
    marks = tuple(Mark(when, text, "bad") for when in (year, day, day, PartialDate("9999-12-31")))
    return (
        Card(text, text, (Words(text), Words(text, "bad")), text, ((text, text), (text, text)), spans, foot),
        Axis(text, text, text, date(2026, 11, 20), spans, marks, foot),
    )


def drawn(*pictures: Picture) -> ET.Element:
    """Pictures as SVG, if that is XML."""
    answers = [
        Answered(
            answer=ShowHeader(id="a", title="A"), page=lambda each=each: page_of("a")._replace(picture=each)
        )
        for each in [(lambda picture=picture: picture) for picture in pictures]
    ]
    found: ET.Element = fromstring(output("svg").render(answers, Target(stream=io.StringIO(), is_batch=True)))
    return found


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_svg_shows_what_went_in_and_nothing_of_it_runs_or_is_fetched(text: str):
    card, axis = pictures_of(text)
    picture = drawn(card, axis)
    assert {each.tag.removeprefix(SVG) for each in picture.iter()} <= {
        *("svg", "title", "desc", "style", "g", "rect", "path", "circle", "text", "a")
    }
    assert picture.find(f"{SVG}title").text == clean(text)
    assert clean(text) in picture.find(f"{SVG}desc").text
    links = [each.attrib["href"] for each in picture.iter(f"{SVG}a")]
    assert all(link.startswith("https://example.com/") for link in links)
    assert not re.search(r"url\(|@import", picture.find(f"{SVG}style").text)
    shown = [each.text or "" for each in picture.iter(f"{SVG}text")]
    assert all(len(each) < 300 for each in shown)
    named = [each for each in shown if each.rstrip("…") and clean(text).strip().startswith(each.rstrip("…"))]
    assert len(named) >= 4


def test_svg_stays_inside_its_frame():
    picture = drawn(*pictures_of("W" * 400), *pictures_of("事" * 400), *pictures_of("a b " * 100))
    wide, high = float(picture.attrib["width"]), float(picture.attrib["height"])
    for each in picture.iter(f"{SVG}rect"):
        left, across = float(each.attrib["x"]), float(each.attrib["width"])
        assert 0 <= left <= left + across <= wide
    sizes = {"title": 28, "sentence": 17, "small": 12}
    for each in picture.iter(f"{SVG}text"):
        kinds = each.attrib["class"].split()
        across = width(each.text or "", next((sizes[kind] for kind in kinds if kind in sizes), 14))
        x = float(each.attrib["x"]) - across * (0.5 if "middle" in kinds else 1 if "end" in kinds else 0)
        assert -1 <= x <= x + across <= wide + 1
        assert 0 < float(each.attrib["y"]) < high


def test_svg_says_where_there_is_no_picture(small):
    outcome = small("cast", "harbour-2019", "--format", "svg")
    assert outcome.exit_code == 2
    said = "this answer has no picture; there are pictures of show, status, timeline, release and where"
    assert outcome.stderr == f"showfacts: {said}\n"


def test_svg_names_the_commands_that_have_a_picture():
    from showfacts import commands
    from showfacts.outputs.formats.svg import WITH_PICTURES

    rooms = {each.parent.name for each in Path(commands.__path__[0]).glob("*/picture.py")}
    assert set(re.findall(r"\w+", WITH_PICTURES)) - {"and"} == rooms


@pytest.mark.parametrize("command", ["show", "status", "timeline", "release", "where"])
def test_svg_draws_every_show_of_which_there_is_something_to_draw(small, command: str):
    answers = 0
    library = (GOLDEN.parent / "library.toml").read_text("utf-8")
    for ident in re.findall(r'^id = "([^"]+)"', library, re.MULTILINE):
        outcome = small(command, "--id", ident, "--format", "svg")
        if outcome.exit_code == 0:
            answers += 1
            assert fromstring(outcome.stdout).find(f"{SVG}title").text
        else:
            assert "nothing to draw" in outcome.stderr or outcome.exit_code in (1, 4)
    assert answers >= 3


GOLDENS = {
    "show.jsonld": "show harbour-2019",
    "status.svg": "status harbour-2019",
    "timeline.svg": "timeline harbour-2019",
    "where.svg": "where harbour-2019",
    "show.html": "show harbour-2019 --sources",
    "cast.csv": "cast harbour-2019",
    "claims.csv": "claims harbour-2019 --sources",
    "list.csv": "list --full",
    "status.md": "status harbour-2019 --sources",
    "hostile.md": "show hostile-2022",
    "where.jsonl": "where harbour-2019",
}
"""What a person may want to look at, by file."""


@pytest.mark.parametrize("name", GOLDENS)
def test_what_is_printed_is_as_the_file_has_it(small, name: str):
    file = GOLDEN / name
    ending = {"md": "markdown"}.get(file.suffix[1:], file.suffix[1:])
    printed = small(*shlex.split(GOLDENS[name]), "--format", ending).stdout
    if os.environ.get("UPDATE_GOLDEN"):
        assert not os.environ.get("CI"), "golden files are only written where a person looks at them"
        file.write_bytes(printed.encode())
    assert printed == file.read_bytes().decode("utf-8")
