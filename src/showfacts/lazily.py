"""Names of a package that are loaded when they are first asked for (PEP 562).

Making a dataclass takes Python a third of a millisecond, so a program that is to answer at once makes
only those that its answer needs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def loader(homes: Mapping[str, Sequence[str]], package: str) -> Callable[[str], Any]:
    """A ``__getattr__`` for ``package``. ``homes``: the modules that define its names, each with these."""
    home_of = {name: home for home, names in homes.items() for name in names}

    def load(name: str) -> Any:
        if name not in home_of:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(home_of[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return load
