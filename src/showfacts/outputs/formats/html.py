"""HTML: one page that needs nothing else, for a browser, a mail or the web.

With sources, each fact has the numbers of its own, which lead to a list of them at the end.
"""

from __future__ import annotations

from importlib.resources import files

from showfacts.outputs.answer import Answered
from showfacts.outputs.html_page import link, source, text, whole
from showfacts.outputs.page import Facts, Prose, weakness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Block, Cell, Column, Page, Row, Table

STREAMS = False
HOLDS_ALL = True

FEW, MANY = 3, 8
"""A table of so few columns is narrow enough for a phone as it is; one of more than many is set smaller."""
SHORT, LONG = 14, 48
"""Letters of what is not to be broken, and of what needs room."""


NOTHING = "<p>Nothing on record fits.</p>\n"


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """One page of HTML with the pages of all these answers."""
    pages = [each.page() for each in answers if isinstance(each, Answered)]
    drawn = [_Drawn(page, place, with_sources=target.with_sources) for place, page in enumerate(pages)]
    style = files("showfacts.outputs.formats").joinpath("html.css").read_text("utf-8")
    body = "".join(each.article() for each in drawn)
    return whole(
        ", ".join(dict.fromkeys(map(_title, pages))), style, f"<main>\n{body}</main>\n{_foot(pages)}"
    )


def _foot(pages: Sequence[Page]) -> str:
    """Whom the facts are by, where their licence wants that to be told."""
    owed = {(each.publisher, each.licence): each for page in pages for each in page.sources if each.licence}
    told = "; ".join(f"{text(publisher)} ({text(licence or '')})" for publisher, licence in owed)
    return f"<footer>From showfacts{f', with facts of {told}' if told else ''}.</footer>\n"


class _Drawn:
    """A page as HTML; ``place`` tells its anchors from those of others."""

    def __init__(self, page: Page, place: int, *, with_sources: bool) -> None:
        self._page = page
        self._prefix = f"p{place + 1}-" if place else ""
        self._numbers = (
            {each.id: number for number, each in enumerate(page.sources, 1)} if with_sources else {}
        )

    def article(self) -> str:
        """All of it."""
        page = self._page
        shown = [block for block in page.blocks if _is_filled(block)]
        detail = f'<p class="detail">{text(page.detail)}</p>\n' if page.detail else ""
        is_headed = sum(not isinstance(block, Prose) for block in shown) > 1
        parts = "".join(self._section(block, is_headed=is_headed) for block in shown)
        return (
            f"<article>\n<header>\n<h1>{text(_title(page))}</h1>\n{detail}</header>\n"
            f"{parts or NOTHING}{self._sources()}</article>\n"
        )

    def _section(self, block: Block, *, is_headed: bool) -> str:
        if isinstance(block, Prose):
            return f'<p class="{block.text.tone} prose">{_text(block.text)}</p>\n'
        name = text(_named(block.name))
        heading = f"<h2>{name}</h2>\n" if is_headed else ""
        drawn = self._facts(block) if isinstance(block, Facts) else self._table(block)
        return f"<section>\n{heading}{drawn}</section>\n"

    def _facts(self, block: Facts) -> str:
        rows = "".join(
            f"<div><dt>{text(_named(label.text))}</dt><dd>{_cell(value)}{self._marks(row)}</dd></div>\n"
            for row in block.rows
            for label, value in [row.cells]
        )
        return f"<dl>\n{rows}</dl>\n"

    def _table(self, block: Table) -> str:
        used = [
            place for place in range(len(block.columns)) if any(row.cells[place].text for row in block.rows)
        ]
        columns = {place: block.columns[place] for place in used}
        kinds = {place: _kind([row.cells[place] for row in block.rows]) for place in used}
        heads = "".join(
            f'<th scope="col"{_class(kinds[place])}>{text(column.title)}</th>'
            if column.title
            else "<td></td>"
            for place, column in columns.items()
        )
        rows = "".join(f"<tr>{''.join(self._in_row(row, columns, kinds))}</tr>\n" for row in block.rows)
        width = "wide folds" if len(used) > MANY else "folds" if len(used) > FEW else ""
        table = (
            f"<table{_class(width)}>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        )
        # What may be wider than the page is moved by keys, so it can be reached by them
        name = text(_named(block.name))
        return f'<div class="moved" role="group" aria-label="{name}" tabindex="0">\n{table}</div>\n'

    def _in_row(self, row: Row, columns: Mapping[int, Column], kinds: Mapping[int, str]) -> Iterator[str]:
        """The cells of a row. The one that the row is about, or else the last, has the sources."""
        filled = [place for place in columns if row.cells[place].text]
        # Under no title stands what the others are values of
        head = next((at for at in filled if row.cells[at].tone == "strong" or not columns[at].title), None)
        marked = head if head is not None else filled[-1] if filled else None
        for place, column in columns.items():
            kind = "head" if place == head else kinds[place]
            label = f' data-label="{text(_named(column.label))} "' if column.label else ""
            marks = self._marks(row) if place == marked else ""
            tag, scope = ("th", ' scope="row"') if place == head else ("td", "")
            yield f"<{tag}{scope}{_class(kind)}{label}>{_cell(row.cells[place])}{marks}</{tag}>"

    def _marks(self, row: Row) -> str:
        """Where a fact comes from, as numbers, and whether that is little to stand on."""
        if not self._numbers:
            return ""
        numbers = sorted({self._numbers[ident] for ident in row.sources or () if ident in self._numbers})
        links = ", ".join(
            f'<a href="#{self._prefix}s{number}" aria-label="Source {number}">{number}</a>'
            for number in numbers
        )
        weak = weakness(row, self._page.sources)
        marks = f'<sup class="refs">{links}</sup>' if links else ""
        return f'{marks} <small class="weak">{weak}</small>' if weak else marks

    def _sources(self) -> str:
        if not self._numbers:
            return ""
        rows = "".join(
            f'<li id="{self._prefix}s{self._numbers[each.id]}">{source(each)}</li>\n'
            for each in self._page.sources
        )
        return f'<section class="sources">\n<h2>Sources</h2>\n<ol>\n{rows}</ol>\n</section>\n'


def _is_filled(block: Block) -> bool:
    return bool(block.text.text if isinstance(block, Prose) else block.rows)


def _title(page: Page) -> str:
    return page.title or (_named(page.blocks[0].name) if page.blocks else "")


def _named(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _class(name: str) -> str:
    return f' class="{name}"' if name else ""


def _kind(cells: Sequence[Cell]) -> str:
    """What a column is set as: numbers at the right, but not those that rows are about; texts by length."""
    if all(cell.value is None or (_is_number(cell) and cell.tone != "strong") for cell in cells):
        return "number"
    longest = max(len(cell.text) for cell in cells)
    return "short" if longest <= SHORT else "long" if longest > LONG else ""


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, int | float) and cell.shown is None


def _cell(cell: Cell) -> str:
    """The text of a cell, with what it is worth to the reader."""
    drawn = _text(cell)
    return drawn if cell.tone == "plain" or not drawn else f'<span class="{cell.tone}">{drawn}</span>'


def _text(cell: Cell) -> str:
    return link(text(cell.text), cell.link)
