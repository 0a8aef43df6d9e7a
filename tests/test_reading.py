"""Files become articles: what is read of them, and where each character stands."""

from __future__ import annotations

import pytest

from showfacts.checking.article import Article
from showfacts.checking.reading.decoding import decoded
from showfacts.checking.reading.markup import Markup, markup_of
from showfacts.checking.reading.plain import LONGEST
from showfacts.checking.reading.reading import article_of
from showfacts.errors import NotReadableError

PAGE = """<!doctype html><html><head><title>Harbour | Site</title></head><body class="has-sidebar">
<nav><a href="/">Home</a> Shows</nav><header><h1>The Site</h1></header>
<main><article><header><h1>All about <em>Harbour</em></h1></header>
<p>Harbour has <b>10</b>&nbsp;episodes &amp; stars
   <a href="x">Jo Quay</a>.<sup class="reference">[1]</sup></p>
<ul><li>Jo Quay as Sam<li>Kim Ha-na as Mara</ul>
<div class="related-posts"><p>Another show has 99 episodes.</p></div>
<table><tr><td>Episodes<td>10</table>
<p><a href="q">Harbour renewed for season 9: read it here</a></p>
<p hidden>Not shown.</p><!-- <p>Nor this.</p> -->
<h2>Comments</h2><p>It has 98 episodes.</p></article></main>
<aside>Beside it</aside><footer>Below it</footer><script>"<p>It has 97.</p>"</script></body></html>"""

MARKDOWN = """---
title: Harbour
date: 2020-06-20
---
# All about *Harbour* #

It has **10 episodes** and [Jo Quay](http://x.y/(a)b)[^1] &amp; `others`
on snake_case_lines. <!-- no -->![A lighthouse](a.png)

> Quoted
> twice.

- Jo Quay as _Sam_

| Episodes | Day |
|---|---|
| 10 | **May** |

```
code
```
Below
-----
[^1]: A note.
"""

WIKI = """{{Infobox|episodes={{99}}}}
'''Harbour''' ({{lang|ko|x}}) is a [[television drama|drama]] with [http://x.y Jo Quay].<ref>It has 98.</ref>
It goes on.
[[File:x.jpg|thumb|A [[lighthouse]] of 97 episodes]]
== Cast ==
* [[Jo Quay]] as '''Sam''' &ndash; a worker
{| class="wikitable"
! Number !! Title
|-
| 1 || style="a" | [[Pilot]]
|}
== References ==
It has 96 episodes.
[[Category:Dramas]]
"""


def texts(article: Article) -> list[str]:
    """The words of each block, whose characters stand where they say, but what joins a label and a value."""
    for block in article.blocks:
        assert len(block.places) == len(block.text) + 1
        assert list(block.places) == sorted(set(block.places))
        joint = block.text.find(": ") if block.text.startswith("Episodes: ") else len(block.text)
        for number, (letter, place) in enumerate(zip(block.text, block.places, strict=False)):
            if joint <= number < joint + 2:
                continue
            there = article.text[place]
            assert there in (letter, "&") or (letter == " " and there.isspace())
    return [block.text for block in article.blocks]


def test_a_page_is_its_article_without_what_stands_around():
    assert texts(article_of(PAGE)) == [
        "All about Harbour",
        "Harbour has 10\xa0episodes & stars Jo Quay.",
        "Jo Quay as Sam",
        "Kim Ha-na as Mara",
        "Episodes: 10",
    ]


def test_markdown_is_read_without_its_signs():
    article = article_of(MARKDOWN, name="harbour.md")
    assert texts(article) == [
        "All about Harbour",
        "It has 10 episodes and Jo Quay & others on snake_case_lines.",
        "Quoted twice.",
        "Jo Quay as Sam",
        *("Episodes", "Day", "10", "May"),
        "Below",
    ]
    assert article.date == "2020-06-20"


def test_the_source_of_a_wiki_s_page_is_read_without_templates_references_and_files():
    assert texts(article_of(WIKI)) == [
        "Harbour is a drama with Jo Quay. It goes on.",
        "Cast",
        "Jo Quay as Sam – a worker",
        *("Number", "Title", "1", "Pilot"),
    ]


def test_lines_broken_at_a_width_are_one_paragraph_and_lines_of_a_list_are_not():
    wrapped = (
        "Harbour is a drama about a dock worker who cannot\n"
        "swim and inherits a lighthouse with everyone in\nit."
    )
    listed = "Jo Quay as Sam Pier\nKim Ha-na as Mara\nLee One as the Pilot of the harbour and its boats\nEnd."
    assert len(texts(article_of(wrapped))) == 1
    assert len(texts(article_of(f"{wrapped}\n\n{listed}"))) == 5


@pytest.mark.parametrize("text", ["Harbour is on. " * 9_000, "word " * 25_000, "x" * 230_000])
def test_a_line_without_an_end_is_read_in_pieces_that_keep_their_places(text: str):
    article = article_of(text)
    assert len(article.blocks) > 1
    assert all(len(each.text) <= LONGEST for each in article.blocks)
    assert "".join("".join(each.text.split()) for each in article.blocks) == "".join(text.split())
    for each in article.blocks:
        assert text[each.places[0] : each.places[-1]] == each.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_keep_places(end: str):
    article = article_of(f"One.{end}{end}Two.{end}- Three.{end}")
    assert texts(article) == ["One.", "Two.", "Three."]
    assert [article.text[block.places[0]] for block in article.blocks] == ["O", "T", "T"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("It has ten episodes.\nRead more: Another has 99", ["It has ten episodes."]),
        ("It has ten episodes.\n\nRELATED ARTICLES\nAnother has 99\nAnd 98", ["It has ten episodes."]),
        (
            "It has ten episodes.\n\n3 Comments\n\nIt has 99, I say, and that is all there is to say here.",
            ["It has ten episodes."],
        ),
        (
            "Latest Posts\n\nHarbour\n\nIt has ten episodes, each of which is as long as it should be.",
            ["It has ten episodes, each of which is as long as it should be."],
        ),
    ],
)
def test_what_leads_elsewhere_is_left_out_of_plain_text(text: str, own: list[str]):
    assert texts(article_of(text)) == own


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Title\nPublished March 3, 2022\n", "2022-03-03"),
        ("Title\nMarch 3, 2022\nHarbour.", "2022-03-03"),
        ("Title\nBy A. Reader | 3 March 2022, 10:15 am\nHarbour.", "2022-03-03"),
        ("Updated May 5, 2022. Published on 2022-03-03.", "2022-03-03"),
        ("Title\nUpdated: May 5, 2022", "2022-05-05"),
        ("Harbour premiered on March 3, 2022.", None),
        ("As of June 3, 2025, nothing is known.", None),
        ('<html><meta property="article:published_time" content="2022-03-03T10:00Z"><p>x', "2022-03-03"),
        ('<html><script type="application/ld+json">{"datePublished": "2022-03-03"}</script>', "2022-03-03"),
        ('<html><time datetime="2022-03-03">3 March</time>', "2022-03-03"),
        ('<html><meta name="date" content="2022-02-31"><p>Published May 5, 2023</p>', "2023-05-05"),
    ],
)  # fmt: skip
def test_the_day_an_article_came_out_is_what_it_says_itself(text: str, day: str | None):
    assert article_of(text).date == day


@pytest.mark.parametrize(
    ("text", "name", "markup"),
    [
        ("Plain text.", None, Markup.PLAIN),
        ("Plain <b>text</b>.", "a.txt", Markup.PLAIN),
        ("text", "a.HTM", Markup.HTML),
        ("<!-- x --><p>text", None, Markup.HTML),
        ("# One\n\n## Two\n", None, Markup.MARKDOWN),
        ("'''Harbour''' is a [[drama]].", None, Markup.WIKI),
    ],
)
def test_what_a_text_is_written_in_is_seen(text: str, name: str | None, markup: Markup):
    assert markup_of(text, name) is markup


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café – 항구".encode(), "Café – 항구"),
        (b"\xef\xbb\xbf" + "é".encode(), "é"),
        ("\ufeffé항".encode("utf-16-le"), "é항"),
        ("\ufeffé항".encode("utf-16-be"), "é항"),
        ("<meta charset=euc-kr>항구".encode("euc-kr"), "<meta charset=euc-kr>항구"),
        (b"it\x92s \xe9", "it’s é"),
        ("<meta charset=nonsense>é".encode("cp1252"), "<meta charset=nonsense>é"),
        ("<meta charset=base64>é".encode("cp1252"), "<meta charset=base64>é"),
        (b"", ""),
    ],
)
def test_bytes_are_read_in_the_encoding_they_are_in(data: bytes, text: str):
    assert decoded(data) == text


@pytest.mark.parametrize(
    "data", [b"a\0b", b"%PDF-1.4", b"\x89PNG\r\n", bytes(range(1, 9)) * 9, b"\xfe\xff\xd8\0"]
)
def test_bytes_that_are_no_text_are_refused(data: bytes):
    with pytest.raises(NotReadableError):
        decoded(data)


HOSTILE = [
    "<",
    "<a",
    "<!--",
    '<a b="',
    "</a",
    "<div>",
    "<p>",
    "<a =",
    "<script>",
    "&amp;",
    "[",
    "](",
    "[a](",
    "*",
    "`",
]
HOSTILE += [
    "{{",
    "}}",
    "[[",
    "[[File:",
    "<ref>",
    "|",
    "> ",
    "- ",
    "# a\n",
    "a\n",
    "\\",
    "''",
    "{|\n|a\n",
    "word ",
]


@pytest.mark.slow
@pytest.mark.parametrize("sign", HOSTILE)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a.wiki"])
def test_a_text_that_is_made_to_hurt_is_read_to_its_end(sign: str, name: str):
    article_of(sign * 200_000, name=name)  # With the square of it, nobody would see the end
