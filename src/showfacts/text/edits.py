"""How many slips part two words, as rapidfuzz's OSA tells, whose loading takes half as long as an answer.

OSA: optimal string alignment, in which a letter is left out, put in or another, or two neighbours are swapped
each at most once.
"""

from __future__ import annotations


def edits(one: str, two: str, most: int) -> int:
    """The slips that make one word the other; ``most`` + 1 where there are more than ``most``."""
    more = most + 1
    if abs(len(one) - len(two)) > most or len(set(one) ^ set(two)) > 2 * most:
        return more  # A slip changes two of the letters that a word has at most
    earlier: list[int] = []
    above = list(range(len(two) + 1))
    for place, letter in enumerate(one):
        row = [place + 1]
        for at, other in enumerate(two):
            least = min(above[at] + (letter != other), above[at + 1] + 1, row[at] + 1)
            if place and at and letter == two[at - 1] and other == one[place - 1]:
                least = min(least, earlier[at - 1] + 1)
            row.append(least)
        if min(row) > most and min(above) > most:
            return more
        earlier, above = above, row
    return min(above[-1], more)
