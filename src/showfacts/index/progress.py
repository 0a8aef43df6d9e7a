"""How the making of an index tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Called with what is read and what there is to read, in bytes, while an index is built.

A seventh of the work comes after all is read.

One that is a context manager too is entered before each build and left after it.
"""
