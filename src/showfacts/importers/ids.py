"""What an imported show, its file and what it refers to are called."""

from __future__ import annotations

import re
from zlib import crc32

from showfacts.text.fold import words

_APART = re.compile("[^a-z0-9]+")


def entry_id(service: str, ident: str | int) -> str:
    """The id of a show as a service has it, and of that as a source: ``tvmaze-169``."""
    return f"{slug(service)}-{slug(str(ident))}"


def file_name(service: str, ident: str | int) -> str:
    """The file that keeps it: ``tvmaze-169.toml``."""
    return f"{entry_id(service, ident)}.toml"


def slug(name: str) -> str:
    """A name in lower-case Latin letters, digits and hyphens: ``Disney+`` -> disney-plus.

    Cyrillic and Greek are written in Latin letters. Where others are left out, a number made of the name
    stands in for them, so that names stay apart.
    """
    folded = words(name.replace("+", " plus "))
    if not folded.isascii():
        from showfacts.text.latin import has_foreign_letters, in_latin

        folded = in_latin(folded)[0] if has_foreign_letters(folded) else folded
    kept = _APART.sub("-", folded).strip("-")
    if folded.isascii() and kept:
        return kept
    number = f"{crc32(' '.join(name.split()).encode('utf-8', 'replace')):08x}"
    return f"{kept}-{number}" if kept else f"x{number}"
