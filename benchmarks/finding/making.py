"""Queries made from a library itself: what people do to a title, drawn at random from a fixed seed."""

from __future__ import annotations

import random
import re
import string
from collections import defaultdict
from typing import TYPE_CHECKING

from benchmarks.finding.cases import Case

from showfacts.text.fold import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from showfacts.library.library import Library
    from showfacts.model import Show

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
WORDS = """
anvil bakery cello doorknob eggplant fjord gazebo hammock igloo jigsaw kettle lantern mailbox nostril
otter pancake quilt raccoon spatula turnip umlaut violin walnut xylophone yogurt zeppelin bicycle cabbage
drizzle elbow fridge gutter hinge itch jam knob lettuce mop napkin oatmeal plumber quarry
ruler stapler toaster upholstery vinegar wrench accountant brochure carpet dishwasher envelope faucet grocery
invoice ladder mattress notebook oven parking receipt sandwich tractor vacuum warehouse spreadsheet
"""
PUNCTUATED = re.compile("[!-/:-@\\[-`{-~‘’–—…]")


def made(library: Library, *, number: int, seed: int) -> list[Case]:
    """``number`` cases of every kind, the same for the same library and seed."""
    dice = random.Random(seed)  # noqa: S311
    known = _Known(library)
    makers: dict[str, Callable[[], Iterator[Case]]] = {
        "exact": lambda: _exact(known, dice),
        "case": lambda: _case(known, dice),
        "punctuation": lambda: _punctuation(known, dice),
        "alias": lambda: _alias(known, dice),
        "title and year": lambda: _with_year(known, dice),
        "misspelt": lambda: _misspelt(known, dice),
        "misspelt alias": lambda: _misspelt_alias(known, dice),
        "no article": lambda: _no_article(known, dice),
        "no subtitle": lambda: _no_subtitle(known, dice),
        "first words": lambda: _first_words(known, dice),
        "namesakes": lambda: _namesakes(known, dice),
        "nonsense: consonants": lambda: _nonsense(known, lambda: _consonants(dice)),
        "nonsense: keyboard": lambda: _nonsense(known, lambda: _mash(dice)),
        "nonsense: real words": lambda: _nonsense(
            known, lambda: " ".join(dice.sample(WORDS.split(), dice.randint(2, 3)))
        ),
    }
    cases: list[Case] = []
    for maker in makers.values():
        found: dict[str, Case] = {}
        for case, _ in zip(maker(), range(20 * number), strict=False):
            found.setdefault(case.query, case)
            if len(found) == number:
                break
        cases += found.values()
    return cases


class _Known:
    """The shows of a library, and which of them bear a key."""

    def __init__(self, library: Library) -> None:
        self.shows: list[Show] = sorted(library.shows(), key=lambda show: show.id)
        self.bearing: dict[str, set[str]] = defaultdict(set)
        self.titled: dict[str, set[str]] = defaultdict(set)
        for show in self.shows:
            for name in (show.title, show.original_title):
                if name:
                    self.titled[key(name)].add(show.id)
            for name in (show.title, show.original_title, *show.aliases, *show.working_titles):
                if name:
                    self.bearing[key(name)].add(show.id)

    def any(self, dice: random.Random) -> Show:
        return dice.choice(self.shows)

    def meant(self, query: str) -> frozenset[str]:
        """The shows with this title, or else with this alias."""
        return frozenset(self.titled.get(key(query)) or self.bearing.get(key(query)) or ())

    def case(self, kind: str, query: str) -> Case:
        shows = self.meant(query)
        return Case(kind if len(shows) == 1 else f"{kind}, namesakes", query, shows)


def _exact(known: _Known, dice: random.Random) -> Iterator[Case]:
    while True:
        yield known.case("exact", known.any(dice).title)


def _case(known: _Known, dice: random.Random) -> Iterator[Case]:
    while True:
        yield known.case("case", dice.choice((str.lower, str.upper, str.swapcase))(known.any(dice).title))


def _punctuation(known: _Known, dice: random.Random) -> Iterator[Case]:
    """Punctuation left out, turned into spaces, or typed otherwise; & left out, or spelled."""
    while True:
        title = known.any(dice).title
        if not PUNCTUATED.search(title):
            continue
        ways = [PUNCTUATED.sub("", title), PUNCTUATED.sub(" ", title)]
        ways += [title.replace("&", "and")] * ("&" in title) + [title.replace("'", "’")] * ("'" in title)
        ways += [title.replace("-", "–")] * ("-" in title)
        query = " ".join(dice.choice(ways).split())
        if query != title and any(each.isalnum() for each in query):
            meant = known.meant(title)
            yield Case("punctuation" if len(meant) == 1 else "punctuation, namesakes", query, meant)


def _alias(known: _Known, dice: random.Random) -> Iterator[Case]:
    while True:
        show = known.any(dice)
        if show.aliases:
            alias = dice.choice(show.aliases)
            if known.meant(alias):
                yield known.case("alias", alias)


def _with_year(known: _Known, dice: random.Random) -> Iterator[Case]:
    dated: dict[tuple[str, int], set[str]] = defaultdict(set)
    for show in known.shows:
        if show.year:
            dated[key(show.title), show.year].add(show.id)
    shared = [show for show in known.shows if show.year and len(known.titled[key(show.title)]) > 1]
    while True:
        show = dice.choice(shared)
        query = f"{show.title} {show.year}" if dice.random() < 0.5 else f"{show.title} ({show.year})"
        if not known.bearing.get(key(query)) and show.year:
            meant = frozenset(dated[key(show.title), show.year])
            yield Case("title and year" if len(meant) == 1 else "title and year, namesakes", query, meant)


def slip(text: str, dice: random.Random) -> str:
    """The text with one slip of the fingers inside a word."""
    places = [place for place, letter in enumerate(text) if letter.isalpha()]
    if not places:
        return text
    at = dice.choice(places)
    kind = dice.choice(("swap", "drop", "double", "neighbour"))
    if kind == "swap" and at + 1 < len(text) and text[at + 1].isalpha():
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if kind == "drop":
        return text[:at] + text[at + 1 :]
    if kind == "neighbour":
        near = _beside(text[at].lower())
        if near:
            return text[:at] + dice.choice(near) + text[at + 1 :]
    return text[:at] + text[at] + text[at:]


def _beside(letter: str) -> str:
    for row in ROWS:
        place = row.find(letter)
        if place >= 0:
            return row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    return ""


def _misspelt(known: _Known, dice: random.Random) -> Iterator[Case]:
    while True:
        show = known.any(dice)
        query = slip(show.title, dice)
        meant = known.meant(show.title)
        if len(key(show.title)) >= 4 and not known.bearing.get(key(query)):
            yield Case("misspelt" if len(meant) == 1 else "misspelt, namesakes", query, meant)


def _misspelt_alias(known: _Known, dice: random.Random) -> Iterator[Case]:
    while True:
        show = known.any(dice)
        if not show.aliases:
            continue
        alias = dice.choice(show.aliases)
        query = slip(alias, dice)
        meant = known.meant(alias)
        if len(key(alias)) >= 4 and len(meant) == 1 and not known.bearing.get(key(query)):
            yield Case("misspelt alias", query, meant)


def _partial(known: _Known, kind: str, show: Show, query: str) -> Iterator[Case]:
    if not known.bearing.get(key(query)) and key(query):
        meant = known.meant(show.title)
        yield Case(kind if len(meant) == 1 else f"{kind}, namesakes", query, meant)


def _no_article(known: _Known, dice: random.Random) -> Iterator[Case]:
    while True:
        show = known.any(dice)
        if show.title.startswith("The "):
            yield from _partial(known, "no article", show, show.title[4:])


def _no_subtitle(known: _Known, dice: random.Random) -> Iterator[Case]:
    """The words before the colon, where one show only has them there."""
    heads: dict[str, set[str]] = defaultdict(set)
    for show in known.shows:
        heads[key(show.title.split(": ")[0])].add(key(show.title))
    while True:
        show = known.any(dice)
        head = show.title.split(": ")[0]
        if head != show.title and len(heads[key(head)]) == 1:
            yield from _partial(known, "no subtitle", show, head)


def _first_words(known: _Known, dice: random.Random) -> Iterator[Case]:
    """The first three words of a longer title, where no other title begins so."""
    starts: dict[str, set[str]] = defaultdict(set)
    for show in known.shows:
        starts["".join(map(key, show.title.split()[:3]))].add(key(show.title))
    while True:
        show = known.any(dice)
        words = show.title.split()
        if len(words) > 3 and len(starts["".join(map(key, words[:3]))]) == 1:
            yield from _partial(known, "first words", show, " ".join(words[:3]))


def _namesakes(known: _Known, dice: random.Random) -> Iterator[Case]:
    shared = [show for show in known.shows if len(known.titled[key(show.title)]) > 1]
    while True:
        title = dice.choice(shared).title
        yield Case("namesakes", title, known.meant(title))


def _nonsense(known: _Known, text: Callable[[], str]) -> Iterator[Case]:
    while True:
        query = text()
        if not known.bearing.get(key(query)):
            yield Case("nonsense", query, frozenset())


def _consonants(dice: random.Random) -> str:
    letters = sorted(set(string.ascii_lowercase) - set("aeiouy"))
    return " ".join("".join(dice.choices(letters, k=dice.randint(4, 8))) for _ in range(dice.randint(1, 2)))


def _mash(dice: random.Random) -> str:
    row = dice.choice(ROWS)
    return "".join(dice.choices(row, k=dice.randint(5, 12)))
