"""The names in a short saying, and how they stand in it.

| saying | names | template |
| --- | --- | --- |
| Kim Hee-won alone | Kim Hee-won | @ alone |
| Joe Port and Joe Wiseman created it | Joe Port; Joe Wiseman | @+ created it |
| Denver, played by Kim Ju-hun (김주헌) | Denver; Kim Ju-hun | @ played by @ |
| a lyricist | | a lyricist |

A name is a run of words with capital letters, or of a script that has none; small words such as ``de`` and
``van`` may stand inside.
"""

from __future__ import annotations

from collections.abc import Iterator

from showfacts.evidence.verdicts.tokens import word_set
from showfacts.model.records import record
from showfacts.text.patterns import expression

_WORD = expression(r"\([^()]*\)|[^\s,;:()]+|[,;:]")
_INSIDE = word_set("al bin da de del della der di dos du el la le ní of the van von y")
_MARKS = "\"“”'‘’."
_LIST = expression(r"@(?:(?: ,| and| or| &| with| beside)+ @)+")
_GROUP = expression(rf"{_LIST.pattern}|@")
_SIGNS = expression(r" [,;:](?= |$)")
_COUNTED = expression(r"\((?:once|twice|\w+ times)\)")


@record
class Naming:
    """``names`` in the order of the text; ``template`` is the text in small letters with ``@`` for a name.

    Several names in a row, whatever joins them, are ``@+``; ``groups`` has the names of each. Commas and the
    like are left out, and so is a name in another script in brackets behind a name.
    """

    names: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    template: str


def names_in(text: str) -> Naming:
    """The names in a text."""
    names: list[list[str]] = []
    template: list[str] = []
    pending: list[str] = []
    for word in _WORD.findall(_COUNTED.sub("", text)):
        is_open = bool(template) and template[-1] == "@"
        if word.startswith("("):
            template += [word.casefold()] if word.isascii() else []
        elif _is_of_name(word):
            if is_open:
                names[-1] += [*pending, word]
            else:
                template += [*pending, "@"]
                names.append([word])
            pending = []
        elif is_open and word.casefold() in _INSIDE:
            pending.append(word)
        else:
            template += [*pending, word.casefold()]
            pending = []
    template += pending
    found = tuple(" ".join(run).strip("“”‘’") for run in names)
    text = " ".join(template)
    return Naming(
        names=found,
        groups=tuple(_grouped(found, text)),
        template=_SIGNS.sub("", _LIST.sub("@+", text)).strip(),
    )


def _grouped(names: tuple[str, ...], template: str) -> Iterator[tuple[str, ...]]:
    """The names of each list of names, and of each name that stands alone."""
    place = 0
    for group in _GROUP.finditer(template):
        after = place + group[0].count("@")
        yield names[place:after]
        place = after


def _is_of_name(word: str) -> bool:
    bare = word.strip(_MARKS)
    return bool(bare) and (bare[0].isupper() or (bare[0].isalpha() and not bare[0].islower()))
