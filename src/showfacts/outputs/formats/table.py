"""Tables and panels for a person at a terminal, drawn with Rich."""

from __future__ import annotations

import re
from collections.abc import Sequence
from shutil import get_terminal_size

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text

from showfacts.outputs.answer import Answered
from showfacts.outputs.consoles import draws_codes
from showfacts.outputs.hyperlinks import has_links, linked, without_links
from showfacts.outputs.page import Facts, Prose, weakness
from showfacts.outputs.picture import Axis
from showfacts.outputs.wrap import NARROWEST
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from showfacts.model import Source
    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Block, Cell, Page, Row, Table, Tone

STREAMS = False
HOLDS_ALL = True

NARROW = 56
"""Below this width a table's rows are stacked, as its columns would be ribbons."""

BROAD = 100
"""Sentences and frames grow no wider than this, whatever the terminal: the eye loses the line."""

RIBBON, MANY = 20, 3
"""A column narrower than this is a ribbon where its cells have more lines than so many."""

TIGHT = 36
"""Below this width labels and values stand in lines, as two columns would break words."""

LONG_WORD = 32
"""A word up to this long is never broken by a column; addresses and paths may be."""

BAR = 30
"""The cells of the longest bar, where there is room for it."""

_GAP = 2

_STYLES: dict[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "quiet": "dim",
    "good": "green",
    "bad": "red",
    "warn": "magenta",  # yellow, and cyan, vanish on a light ground
}

_ASCII = str.maketrans(
    {"·": "|", "“": '"', "”": '"', "’": "'", "–": "-"} | dict(zip("━┄✕■▲●…█", "=-x#^o.#", strict=True))
)
_DANGLING = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$")


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """The pages of these answers drawn for the terminal that they go to: its width, colours and encoding.

    NO_COLOR, FORCE_COLOR, TERM and COLUMNS are honoured, by Rich. What comes from outside is text:
    no markup, no emoji codes, no highlighting.
    """
    colours: Literal["auto"] | None = "auto" if draws_codes(target.stream) else None
    console = Console(file=target.stream, markup=False, emoji=False, highlight=False, color_system=colours)
    if console.width < NARROWEST:  # COLUMNS may say anything; 0 says that it does not know
        console.width = max(get_terminal_size().columns, NARROWEST)
    with console.capture() as drawn:
        pages = [each.page() for each in answers if isinstance(each, Answered)]
        for place, page in enumerate(pages):
            if place:
                console.print()
            _draw(page, console, with_sources=target.with_sources)
    text = drawn.get() if has_links(target.stream) else without_links(drawn.get())
    text = text if console.encoding.startswith("utf") else text.translate(_ASCII)
    return "".join(f"{_DANGLING.sub(_codes, line)}\n" for line in text.splitlines())


def _codes(match: re.Match[str]) -> str:
    return match[1]


def _draw(page: Page, to: Console, *, with_sources: bool) -> None:
    refs = _References(page.sources) if with_sources else None
    framed, rest = page.blocks[: page.framed], page.blocks[page.framed :]
    heading = _heading(page)
    frame = min(to.width, BROAD)
    inside = [drawn for block in framed if (drawn := _block(block, refs, frame - 4)) is not None]
    if inside:
        content = Group(heading, Text(), *_spaced(inside))
        to.print(Panel(content, border_style="dim", box=box.ROUNDED, width=frame))
    elif page.title:
        to.print(heading)
    axis = _axis(page, frame)
    if axis is not None:
        to.print()
        to.print(axis, no_wrap=True)
    shown = [(block, drawn) for block in rest if (drawn := _block(block, refs, to.width)) is not None]
    several = bool(inside) or sum(not isinstance(block, Facts) for block, _ in shown) > 1
    for block, drawn in shown:
        if page.title:
            to.print()
        if several and not isinstance(block, Facts):
            to.print(Text(f"{block.name[:1].upper()}{block.name[1:]}", style="bold"))
        to.print(drawn)
    if refs and page.sources:
        to.print()
        to.print(_references(page))


def _axis(page: Page, width: int) -> Text | None:
    picture = page.picture() if page.on_terminal and page.picture is not None else None
    if not isinstance(picture, Axis):
        return None
    from showfacts.outputs.terminal_axis import drawn

    return drawn(picture, width)


def _heading(page: Page) -> Text:
    title = Text(clean(page.title), style="bold")
    return title.append(f"  {clean(page.detail)}", style="not bold dim") if page.detail else title


def _spaced(drawn: Sequence[RenderableType]) -> list[RenderableType]:
    spaced: list[RenderableType] = []
    for each in drawn:
        spaced += [Text(), each] if spaced else [each]
    return spaced


def _block(block: Block, refs: _References | None, width: int) -> RenderableType | None:
    if isinstance(block, Prose):
        text = _text(block.text)
        return Padding(text, (0, max(0, width - BROAD), 0, 0)) if text else None
    if not block.rows:
        return None
    if isinstance(block, Facts):
        return _facts(block, refs, width) if width >= TIGHT - 4 else _listed(block, refs)
    return _table(block, refs, width) or _stacked(block, refs, width)


def _facts(block: Facts, refs: _References | None, width: int) -> RichTable:
    grid = RichTable.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(overflow="fold", max_width=max(width // 3, 12))
    grid.add_column(overflow="fold")
    for row in block.rows:
        label, value = (_text(cell) for cell in row.cells)
        grid.add_row(label, value + _marks(row, refs))
    return grid


def _listed(block: Facts, refs: _References | None) -> Group:
    """Each label with its value behind it."""
    return Group(
        *(
            Text.assemble(_text(label), Text(": ", style="dim"), _text(value), _marks(row, refs))
            for row in block.rows
            for label, value in [row.cells]
        )
    )


def _table(block: Table, refs: _References | None, width: int) -> RichTable | None:
    """The rows under their columns; None where the width would break words or make ribbons of them."""
    used = [place for place in range(len(block.columns)) if any(row.cells[place].text for row in block.rows)]
    if width < NARROW and len(block.columns) > 2:
        return None
    rows = [[_text(row.cells[place]) for place in used] for row in block.rows]
    for place, column in enumerate(used):
        if block.columns[column].is_bar:
            numbers = [(line[place], row.cells[column]) for line, row in zip(rows, block.rows, strict=True)]
            _add_bars(numbers, min(BAR, width // 3))
    titles = [clean(block.columns[place].title) for place in used]
    if refs:
        titles.append("Sources")
        rows = [[*cells, _marks(row, refs)[1:]] for cells, row in zip(rows, block.rows, strict=True)]
    columns = [[title, *(cells[place].plain for cells in rows)] for place, title in enumerate(titles)]
    widths = _widths(columns, width - _GAP * (len(columns) - 1))
    if widths is None or (not block.is_tall and _is_ribboned(rows, widths)):
        return None
    table = RichTable(
        box=box.SIMPLE_HEAD,
        padding=(0, _GAP - 1, 0, 0),
        pad_edge=False,
        header_style="bold",
        border_style="dim",
        show_edge=False,
        leading=1 if _is_crowded(rows, widths) else 0,
    )
    for title, column in zip(titles, widths, strict=True):
        table.add_column(Text(title), overflow="fold", width=column)
    for cells in rows:
        table.add_row(*cells)
    return table


def _add_bars(cells: Sequence[tuple[Text, Cell]], longest: int) -> None:
    """Put a bar behind each number, as long as it is to the greatest of them."""
    values = [cell.value if isinstance(cell.value, int) else 0 for _, cell in cells]
    room = max(text.cell_len for text, _ in cells)
    for (text, _), value in zip(cells, values, strict=True):
        text.pad_left(room - text.cell_len)
        text.append(f" {'█' * max(1, round(longest * value / max(values)))}" if value else "", style="blue")


def _is_crowded(rows: Sequence[Sequence[Text]], widths: Sequence[int]) -> bool:
    """Whether most rows are broken over lines, so that they would run into each other."""
    broken = sum(any(cell.cell_len > width for cell, width in zip(row, widths, strict=True)) for row in rows)
    return len(rows) > 1 and 2 * broken > len(rows)


def _is_ribboned(rows: Sequence[Sequence[Text]], widths: Sequence[int]) -> bool:
    """Whether more than a third of the rows have a narrow cell of many lines."""
    narrow = [place for place, width in enumerate(widths) if width < RIBBON]
    tall = sum(any(_height(row[place].plain, widths[place]) > MANY for place in narrow) for row in rows)
    return 3 * tall > len(rows)


def _height(text: str, width: int) -> int:
    """How many lines the words of a text take in a column."""
    lines, room = 0, 0
    for word in text.split():
        needed = cell_len(word) + 1
        if needed > room:
            lines, room = lines + 1, width + 1
        room -= needed
    return lines


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """How wide each column is to be: no word broken, the rest to those that need it, the narrow first."""
    wanted = [max(map(cell_len, column)) for column in columns]
    if sum(wanted) <= room:
        return wanted
    widths = [
        min(LONG_WORD, max(cell_len(word) for text in column for word in text.split() or [""]))
        for column in columns
    ]
    spare = room - sum(widths)
    if spare < 0:
        return None
    for _ in range(spare):
        short = [place for place in range(len(widths)) if widths[place] < wanted[place]]
        widths[min(short, key=widths.__getitem__)] += 1
    return widths


def _stacked(block: Table, refs: _References | None, width: int) -> Group:
    """Each row as a line with what it is about, and its other cells below, indented.

    In a grouped table, rows in turn with the same line stand below one.
    """
    lines: list[RenderableType] = []
    before: tuple[str, Cell] | None = None
    for row in block.rows:
        filled = [
            (each.label, cell) for each, cell in zip(block.columns, row.cells, strict=True) if cell.text
        ]
        if not filled:
            continue
        head = next((each for each in filled if each[1].tone == "strong"), filled[0])
        filled.remove(head)
        label, cell = head
        heading = Text(f"{label.capitalize()} " if label else "", style="bold").append_text(_text(cell))
        parts = [_labelled(label, cell) for label, cell in filled]
        rest = Text("\n").join(parts) if block.is_tall else _flowing(parts, width - 2)
        if head != before or not (parts and block.is_grouped):
            lines.append(heading if parts else heading + _marks(row, refs))
        before = head
        if parts:
            lines.append(Padding(rest + _marks(row, refs), (0, 0, 0, 2)))
    return Group(*lines)


def _flowing(parts: Sequence[Text], width: int) -> Text:
    """Parts with a dot between, as many on a line as fit; only what is longer than a line is broken."""
    flow, room = Text(), 0
    for part in parts:
        needed = part.cell_len + 3
        if flow and needed + 2 <= room:
            flow.append(" · ", style="dim")
            room -= needed
        else:
            flow.append(" ·\n" if flow else "", style="dim")
            room = width - part.cell_len
        flow.append_text(part)
    return flow


def _labelled(label: str, cell: Cell) -> Text:
    return Text(f"{label}: ", style="dim").append_text(_text(cell)) if label else _text(cell)


class _References:
    """The numbers that stand for a page's sources."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = sources
        self.numbers = {source.id: number for number, source in enumerate(sources, 1)}


def _marks(row: Row, refs: _References | None) -> Text:
    """Where a fact comes from, as numbers, and whether that is little to stand on."""
    if refs is None or row.sources is None:
        return Text()
    numbers = sorted({refs.numbers[ident] for ident in row.sources if ident in refs.numbers})
    marks = ",".join(map(str, numbers))
    text = Text(f" [{marks}]" if marks else "", style="dim")
    mark = weakness(row, refs.sources)
    return text.append(f" {mark}", style="not dim magenta") if mark else text


def _references(page: Page) -> RichTable:
    grid = RichTable.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for number, source in enumerate(page.sources, 1):
        link = Style(link=linked(source.url))
        parts = (source.author, source.when, source.kind)
        line = Text(clean(source.publisher), style=link)
        line = Text.assemble(line, clean("".join(f", {part}" for part in parts if part)))
        if source.url:
            line.append(f"  {clean(source.url)}", style=Style(dim=True) + link)
        grid.add_row(f"[{number}]", line)
    return grid


def _text(cell: Cell) -> Text:
    text = Text(clean(cell.text), style=_STYLES[cell.tone])
    link = linked(cell.link)
    if link is not None:
        text.stylize(Style(link=link))
    return text
