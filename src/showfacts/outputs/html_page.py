"""A whole page of HTML: what every format that writes one has in common.

It needs nothing else: no script, nothing from the network. It is light or dark as the reader has it, and
prints.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files

from showfacts.outputs.hyperlinks import linked
from showfacts.text.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.model import Source

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the page may load: nothing."""


def common_style() -> str:
    """The rules of style that all pages have: their colours, light and dark, and their letters."""
    return files("showfacts.outputs").joinpath("html_page.css").read_text("utf-8")


def whole(title: str, style: str, body: str) -> str:
    """A page with a title, its own rules of style behind those that all pages have, and a body in HTML."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{text(title)}</title>\n<style>\n{common_style()}{style}</style>\n</head>\n<body>\n"
        f"{body}</body>\n</html>\n"
    )


def text(words: str) -> str:
    """Text from outside, which is only text."""
    return escape(clean(words))


def link(shown: str, url: str | None) -> str:
    """HTML that leads to an address of the web; without such an address, just that HTML."""
    found = linked(url)
    return f'<a href="{escape(found)}" rel="noreferrer noopener">{shown}</a>' if found else shown


def source(said: Source) -> str:
    """Who said it, where and when, with a link to it."""
    told = ", ".join(part for part in (said.author, said.title, said.when, said.kind) if part)
    return f"{link(text(said.publisher), said.url)} <span>{text(told)}</span>"
