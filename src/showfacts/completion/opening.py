"""The index that a half-typed command line is about, opened without what only a look-up needs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from stat import S_ISREG

from showfacts.completion.known import KnownWords
from showfacts.dataset.files import layers
from showfacts.errors import ShowfactsError
from showfacts.index.open import fresh, place_of

SMALL = 2_000_000
"""Bytes of TOML that are indexed while somebody waits; a larger library is left to the next look-up."""


def known(named: Sequence[str]) -> KnownWords | None:
    """What the library knows; None where it has no index of today and is too large to build one now.

    ``named``: the files and folders that the library was asked for by; empty for the usual one.
    """
    try:
        files = layers(named)
    except ShowfactsError:
        return None
    base = fresh(files, place_of(named))
    if base is not None:
        return KnownWords(lambda question, values: base.execute(question, values).fetchall())
    if not _are_small([layer.where for layer in files]):
        return None
    from showfacts.library.library import Library

    try:
        return KnownWords(Library.open(*named).index.ask)
    except ShowfactsError:
        return None


def _are_small(files: Sequence[str]) -> bool:
    stats = [os.stat(path) for path in files if os.path.exists(path)]
    return all(S_ISREG(each.st_mode) for each in stats) and sum(each.st_size for each in stats) <= SMALL
