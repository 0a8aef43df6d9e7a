"""Texts of services as a dataset holds them."""

from __future__ import annotations

from typing import Any

from showfacts.text.clean import clean

_LOST = "\ufffd"


def name_of(value: Any) -> str | None:
    """A name or title on one line with single spaces, without control characters; None if that is nothing.

    ``value`` may be anything: what is no text is no name.
    """
    if not isinstance(value, str):
        return None
    return " ".join(clean(value).replace(_LOST, "").split()) or None
