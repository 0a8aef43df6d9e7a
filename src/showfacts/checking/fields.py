"""The kinds of fields that a statement may be of."""

from __future__ import annotations

from showfacts.evidence.verdicts.tokens import word_set

DAYS = word_set("premiere finale")
"""Fields whose value is a day."""
COUNTS = word_set("episodes seasons")
"""Fields whose value is a number of things."""
CREW = word_set("director writer creator developer showrunner producer executive-producer composer")
"""Fields of who made a show."""
OF_PEOPLE = CREW | {"cast", "character"}
"""Fields of people."""
