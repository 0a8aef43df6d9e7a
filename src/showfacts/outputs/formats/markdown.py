"""Markdown as GitHub reads it, for pages of a wiki, issues and notes: tables, lists and links.

What a title or a note holds is text: each character that a mark-up could take for its own is written as a
character reference (``&#42;``), which Markdown and MediaWiki both read as just that character.
"""

from __future__ import annotations

import re

from showfacts.outputs.answer import Answered
from showfacts.outputs.hyperlinks import linked
from showfacts.outputs.page import Facts, Prose, weakness
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from showfacts.model import Source
    from showfacts.outputs.answer import Refused, Target
    from showfacts.outputs.page import Block, Cell, Page, Row

STREAMS = False
HOLDS_ALL = True

_MARKS = re.compile(
    r"[\\`*_{}\[\]<>|~^]"
    r"|&(?=#?\w+;)"
    r"|''|__"
    r"|(?<=[a-zA-Z]):(?=//)|(?<=www)\.|(?<=\w)@(?=\w)"  # Else an address becomes a link
    r"|(?<=\s)\#+$"  # Behind a heading it would be left out
)
_BEGINNING = re.compile(r"[#=+:;-]|\d+(?=[.)])")
"""What at the beginning of a line is a heading, a list or a rule."""
_STYLES = {"strong": "**"}


def render(answers: Sequence[Answered | Refused], target: Target) -> str:
    """The pages of these answers, one after the other.

    With sources, each fact has the numbers of its own, which are links, and a list of them stands at the end.
    """
    pages = [each.page() for each in answers if isinstance(each, Answered)]
    return "\n".join(_page(page, with_sources=target.with_sources) for page in pages)


def _page(page: Page, *, with_sources: bool) -> str:
    numbers = {source.id: number for number, source in enumerate(page.sources, 1)} if with_sources else None
    shown = [(block, lines) for block in page.blocks if (lines := _block(block, page, numbers))]
    is_headed = sum(not isinstance(block, Prose) for block, _ in shown) > 1
    parts: list[str] = []
    if page.title:
        parts.append(f"## {_begun(page.title)}\n")
        parts += [f"{_begun(page.detail)}\n"] if page.detail else []
    for block, lines in shown:
        if is_headed and not isinstance(block, Prose):
            parts.append(f"### {_text(block.name[:1].upper() + block.name[1:])}\n")
        parts.append("".join(f"{line}\n" for line in lines))
    if numbers:
        listed = (f"{number}. {_source(source)}\n" for number, source in enumerate(page.sources, 1))
        parts += ["### Sources\n", "".join(listed)]
    return "\n".join(parts)


def _block(block: Block, page: Page, numbers: Mapping[str, int] | None) -> list[str]:
    """The lines of a block; none where it is empty."""
    if isinstance(block, Prose):
        return [_cell(block.text, _begun(block.text.text))] if block.text.text else []
    if not block.rows:
        return []
    if isinstance(block, Facts):
        return list(_facts(block, page, numbers))
    used = [place for place in range(len(block.columns)) if any(row.cells[place].text for row in block.rows)]
    heads = [_text(block.columns[place].title) for place in used]
    are_numbers = [all(_is_number(row.cells[place]) for row in block.rows) for place in used]
    lines = [" | ".join((*heads, *(["Sources"] if numbers else [])))]
    rules = ("--:" if is_number else "---" for is_number in are_numbers)
    lines.append(" | ".join((*rules, *(["---"] if numbers else []))))
    for row in block.rows:
        cells = [_cell(row.cells[place], _text(row.cells[place].text)) for place in used]
        lines.append(" | ".join((*cells, *([_marks(row, page, numbers)] if numbers else []))))
    return [f"| {line} |" for line in lines]


def _facts(block: Facts, page: Page, numbers: Mapping[str, int] | None) -> Iterator[str]:
    for row in block.rows:
        label, value = row.cells
        marks = f" {found}" if numbers and (found := _marks(row, page, numbers)) else ""
        yield f"- {_text(label.text)}: {_cell(value, _text(value.text))}{marks}"


def _marks(row: Row, page: Page, numbers: Mapping[str, int]) -> str:
    """The numbers of the sources of a fact, as links, and whether that is little to stand on."""
    cited = {ident for ident in row.sources or () if ident in numbers}
    marks = [
        f"[{numbers[source.id]}]({url})" if (url := _address(source.url)) else str(numbers[source.id])
        for source in page.sources
        if source.id in cited
    ]
    weak = weakness(row, page.sources)
    return " ".join(part for part in (", ".join(marks), f"({weak})" if weak else "") if part)


def _source(source: Source) -> str:
    parts = (source.author, source.title, source.when, source.kind)
    name, url = _begun(source.publisher), _address(source.url)
    told = "".join(f", {_text(part)}" for part in parts if part)
    return f"[{name}]({url}){told}" if url else f"{name}{told}"


def _cell(cell: Cell, text: str) -> str:
    """The text of a cell, in bold if that is strong, and as a link where it leads somewhere."""
    mark = _STYLES.get(cell.tone, "") if text else ""
    url = _address(cell.link)
    text = f"{mark}{text}{mark}"
    return f"[{text}]({url})" if url and text else text


def _is_number(cell: Cell) -> bool:
    return cell.value is None or (isinstance(cell.value, int | float) and cell.shown is None)


def _address(url: str | None) -> str | None:
    """An address as it stands in the brackets of a link, where it can be one."""
    found = linked(url)
    return found and re.sub(r"[()<>\\|`*\[\]]", lambda match: f"%{ord(match[0]):02X}", found)


def _begun(text: str) -> str:
    """A text at the beginning of a line."""
    shown = clean(text).strip()
    start = _BEGINNING.match(shown)
    if start is None:
        return _safe(shown)
    place = start.end() if start[0].isdigit() else 0
    return f"{shown[:place]}&#{ord(shown[place])};{_safe(shown[place + 1 :])}"


def _text(text: str) -> str:
    """A text of which nothing is taken for mark-up."""
    return _safe(clean(text).strip())


def _safe(text: str) -> str:
    return _MARKS.sub(lambda match: "".join(f"&#{ord(letter)};" for letter in match[0]), text)
