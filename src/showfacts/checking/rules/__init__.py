"""What the checker understands: a file for each kind of field, each rule with an example and a counter-example."""

from __future__ import annotations

from showfacts.checking.rules import cast, characters, counts, crew, days

RULES = (*characters.RULES, *cast.RULES, *crew.RULES, *days.RULES, *counts.RULES)
