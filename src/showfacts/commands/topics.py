"""The topics of help: what there is to know beside the commands."""

from collections.abc import Mapping
from types import MappingProxyType

ABOUT = "Facts about TV shows, offline and at once, each with its sources."
"""What the program is, in a sentence."""

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "titles": "How words find a show.",
        "pipes": "In scripts: plain text, JSON, standard input.",
        "data": "Your own shows and corrections.",
        "exit-codes": "What the program tells its caller.",
        "environment": "Variables and the config file.",
    }
)
"""Each topic with what it is about, in the order to read them; ``help`` has the texts.

``data`` is a command too: its own help is that of ``data --help``.
"""
