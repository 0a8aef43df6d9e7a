"""Who said it."""

from __future__ import annotations

from showfacts import model
from showfacts.model.dates import PartialDate
from showfacts.model.layers import FILE
from showfacts.model.records import record


@record
class Source:
    """Who said it, where and when.

    ``published`` is the day it came out, which may be unknown, ``retrieved`` the day on which it was read.
    ``licence`` is an SPDX identifier, where its facts come under one.
    """

    id: str
    publisher: str
    author: str | None = None
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    retrieved: PartialDate | None = None
    kind: model.SourceKind
    licence: str | None = None
    note: str | None = None

    @property
    def when(self) -> str:
        """The day it came out, else the one on which it was read; empty for a file of the library."""
        if self.id.startswith(FILE):
            return ""
        read = f"read {self.retrieved}" if self.retrieved else "undated"
        return str(self.published) if self.published else read
