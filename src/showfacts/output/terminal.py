"""A page on a terminal. The only module that imports Rich, and only once there is something to draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table as RichTable
from rich.text import Text

from showfacts.output.pages import Block, Cell, Facts, Page, Prose, Row, Table, Tone
from showfacts.output.text import clean

NARROW = 56
"""Below this width a table's rows are stacked, as its columns would break words."""

_STYLES: dict[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "quiet": "dim",
    "good": "green",
    "bad": "red",
    "warn": "yellow",
}


def render(pages: Sequence[Page], stream: TextIO, *, with_sources: bool) -> str:
    """Pages drawn for the terminal behind ``stream``: its width, its colours, its encoding.

    NO_COLOR, FORCE_COLOR, TERM and COLUMNS are honoured, by Rich. What comes from outside is text:
    no markup, no emoji codes, no highlighting.
    """
    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    with console.capture() as drawn:
        for place, page in enumerate(pages):
            if place:
                console.print()
            _draw(page, console, with_sources=with_sources)
    return "".join(f"{line.rstrip(' ')}\n" for line in drawn.get().splitlines())


def _draw(page: Page, to: Console, *, with_sources: bool) -> None:
    numbers = {source.id: number for number, source in enumerate(page.sources, 1)} if with_sources else {}
    framed, rest = page.blocks[: page.framed], page.blocks[page.framed :]
    heading = _heading(page)
    inside = [drawn for block in framed if (drawn := _block(block, numbers, to.width - 4)) is not None]
    if inside:
        to.print(Panel(Group(heading, Text(), *_spaced(inside)), border_style="dim", box=box.ROUNDED))
    elif page.title:
        to.print(heading)
    shown = [(block, drawn) for block in rest if (drawn := _block(block, numbers, to.width)) is not None]
    for block, drawn in shown:
        if page.title:
            to.print()
        if not isinstance(block, Facts) and (len(shown) > 1 or inside):
            to.print(Text(block.name.capitalize(), style="bold"))
        to.print(drawn)
    if numbers:
        to.print()
        to.print(_references(page))


def _heading(page: Page) -> Text:
    title = Text(clean(page.title), style="bold cyan")
    return title.append(f"  {clean(page.detail)}", style="not bold dim") if page.detail else title


def _spaced(drawn: Sequence[RenderableType]) -> list[RenderableType]:
    spaced: list[RenderableType] = []
    for each in drawn:
        spaced += [Text(), each] if spaced else [each]
    return spaced


def _block(block: Block, numbers: Mapping[str, int], width: int) -> RenderableType | None:
    if isinstance(block, Prose):
        return _text(block.text) if block.text.text else None
    if not block.rows:
        return None
    if isinstance(block, Facts):
        return _facts(block, numbers)
    return _stacked(block, numbers) if width < NARROW and len(block.columns) > 2 else _table(block, numbers)


def _facts(block: Facts, numbers: Mapping[str, int]) -> RichTable:
    grid = RichTable.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for row in block.rows:
        label, value = (_text(cell) for cell in row.cells)
        grid.add_row(label, value + _marks(row, numbers))
    return grid


def _table(block: Table, numbers: Mapping[str, int]) -> RichTable:
    used = [place for place in range(len(block.columns)) if any(row.cells[place].text for row in block.rows)]
    table = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for place in used:
        table.add_column(block.columns[place], overflow="fold")
    if numbers:
        table.add_column("Sources", overflow="fold")
    for row in block.rows:
        cells = [_text(row.cells[place]) for place in used]
        table.add_row(*cells, *([_marks(row, numbers)] if numbers else []))
    return table


def _stacked(block: Table, numbers: Mapping[str, int]) -> Group:
    lines = []
    for row in block.rows:
        filled = [cell for cell in row.cells if cell.text]
        lines.append(_text(filled[0]) if filled else Text())
        rest = Text("  ")
        rest.append_text(Text(" · ", style="dim").join(_text(cell) for cell in filled[1:]))
        lines.append(rest + _marks(row, numbers))
    return Group(*lines)


def _marks(row: Row, numbers: Mapping[str, int]) -> Text:
    marks = ",".join(str(numbers[ident]) for ident in row.sources if ident in numbers)
    return Text(f" [{marks}]" if marks else "", style="dim")


def _references(page: Page) -> RichTable:
    grid = RichTable.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for number, source in enumerate(page.sources, 1):
        parts = (source.publisher, source.author, source.published or "undated", source.kind)
        line = Text(clean(", ".join(part for part in parts if part)))
        if source.url:
            line.append(f"  {clean(source.url)}", style="dim")
        grid.add_row(f"[{number}]", line)
    return grid


def _text(cell: Cell) -> Text:
    return Text(clean(cell.text), style=_STYLES[cell.tone])
