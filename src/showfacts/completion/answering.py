"""A shell asks what a half-typed line may become, and gets lines that its script understands.

The first line says what follows: ``words``, one a line; ``list``, the same where inserting what they
have in common would take letters away; ``files``, nothing, for the shell knows files best.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from showfacts.commands.options import DATA
from showfacts.completion.choices import Choice, Choices
from showfacts.completion.lines import quoted, read_word, typed
from showfacts.completion.words import (
    complete,
    rest_of,
    says_more,
    shared,
    told_apart,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.completion.known import KnownWords

VARIABLE = "SHOWFACTS_DATA"
LINE, WORD = "_SHOWFACTS_LINE", "_SHOWFACTS_WORD"
"""The variables in which PowerShell puts its question."""
_TAB, _LISTING, _MENU = "9", "63", "37"
"""What bash wants the choices for: its COMP_TYPE. Other numbers insert and list at once."""


def answer(shell: str, question: Sequence[str], environment: Mapping[str, str]) -> str:
    """The answer to the question of one of the scripts, each of which asks in its own way."""
    if shell == "powershell":
        return _to_powershell(*(environment.get(name, "") for name in (VARIABLE, LINE, WORD)))
    shells: dict[str, Callable[..., str]] = {"bash": _to_bash, "zsh": _to_zsh, "fish": _to_fish}
    return shells[shell](environment.get(VARIABLE, ""), *question) if shell in shells else ""


def _to_bash(data: str, line: str, replaced: str, purpose: str) -> str:
    """``line``: the command up to the cursor; ``replaced``: its end, which readline puts a choice for."""
    asked = typed(line)
    current = asked.words[-1]
    texts = [word.text for word in asked.words[1:]]
    found = Choices(files=True) if asked.is_target else _found(texts, data)
    if found.files:
        return "files\n"
    if purpose == _LISTING:
        return _lines("words", (f"{text}  ({note})" if note else text for text, note, _ in found.choices))
    kept = read_word(current.raw.removesuffix(replaced)).text
    rests = [rest for each in found.choices if (rest := rest_of(each.text, kept)) is not None]
    if len(rests) < 2 or purpose == _MENU:
        return _lines("words", (_closed(quoted(rest, current.quote), current.quote) for rest in rests))
    common = shared(found.choices)
    grows = says_more(common, current.text)
    if purpose != _TAB:
        if not grows:  # What they begin with is inserted: let it be what was typed
            ends = [rest_of(each.text, current.text) or "" for each in found.choices]
            return _lines("words", (replaced + quoted(end, current.quote) for end in ends))
        return _lines("words", (quoted(rest, current.quote) for rest in rests))
    # Two that differ where the choices do: the choices themselves, as they are written for the
    # shell, may begin alike with a backslash that belongs to the letters after it
    start = quoted(rest_of(common, kept) or "", current.quote) if grows else replaced
    return _lines("words", (start + letter for letter in "ab"))


def _closed(text: str, quote: str) -> str:
    """A text behind an open quote that readline will close; not if it ends in what looks like that."""
    return f"{text}{quote[-1]}" if quote and text.endswith(quote[-1]) else text


def _to_zsh(data: str, line: str, *words: str) -> str:
    """``line``: all before the cursor, for its assignments; ``words``: those of the command, as typed."""
    texts = [read_word(word, stops="").text for word in words]
    found = _found(texts[1:], _assigned([word.text for word in typed(line).words], data))
    if found.files:
        return "files\n"
    common = os.path.commonprefix([each.text for each in found.choices])  # noqa: RUF071 - of letters
    is_whole = len(found.choices) == 1 or says_more(common, texts[-1])
    return _lines("words" if is_whole else "list", (f"{text}\t{note}" for text, note, _ in found.choices))


def _to_fish(data: str, *words: str) -> str:
    """``words``: those of the command with its assignments as fish takes them, the last one as typed."""
    current = read_word(words[-1], stops="", is_fish=True).text
    place = next((place for place, word in enumerate(words) if not _is_assignment(word)), 0)
    found = _found([*words[place + 1 : -1], current], _assigned(words[:place], data))
    if found.files:
        return "files\n"
    choices = [_with_letters(each, current) for each in found.choices]
    if any(each.text.startswith(current) for each in choices):
        choices = [_as_typed(each, current) for each in choices]
    return _lines("words", (f"{text}\t{note}" for text, note, _ in choices))


def _to_powershell(data: str, line: str, replaced: str) -> str:
    """``line``: the command up to the cursor; ``replaced``: its end, which a choice is put for.

    Of words with commas between, that is the last one. Each choice is told as typed, listed, explained.
    """
    from showfacts.completion.powershell import INVOKES, typed_words
    from showfacts.completion.powershell import quoted as as_typed

    words = typed_words(line)
    words = words[1:] if words[0].raw in INVOKES else words
    found = _found([word.text for word in words[1:]], data)
    if found.files:
        return "files\n"
    raw = words[-1].raw
    kept = raw.removesuffix(replaced)
    kept = kept if kept.endswith(",") else ""
    rows = ((as_typed(text.removeprefix(kept), raw), text, note or text) for text, note, _ in found.choices)
    return _lines("words", map("\t".join, rows))


def _with_letters(choice: Choice, current: str) -> Choice:
    """The choice in words that have the typed letters, since fish drops others.

    A title that lacks them is told by the show's id, another name by the letters in place of its own.
    """
    letters = current.casefold()
    if letters in choice.text.casefold():
        return choice
    if choice.ident.startswith(letters):
        return Choice(choice.ident, choice.text)
    rest = rest_of(choice.text, current)
    return choice if rest is None else Choice(current + rest, choice.text)


def _as_typed(choice: Choice, current: str) -> Choice:
    """The choice with the letters as they are typed: beside such, fish drops what has them in other case."""
    rest = rest_of(choice.text, current)
    is_so = choice.text.startswith(current) or rest is None
    return choice if is_so else choice._replace(text=f"{current}{rest}")


def _found(words: Sequence[str], data: str) -> Choices:
    """What completes the words after the program's name. ``data``: what SHOWFACTS_DATA names."""
    if not words:
        return Choices()
    line = told_apart(words[:-1])

    @cache
    def library() -> KnownWords | None:
        from showfacts.completion.opening import known
        from showfacts.dataset.files import as_text

        names = line.values(DATA) or [name for name in data.split(os.pathsep) if name]
        return known(as_text([os.path.expanduser(os.path.expandvars(name)) for name in names]))

    return complete(line, words[-1], library)


def _assigned(words: Iterable[str], data: str) -> str:
    """What the words before a program make of the variable that names the datasets."""
    for word in words:
        if not _is_assignment(word):
            break
        name, _, value = word.partition("=")
        data = value if name == VARIABLE else data
    return data


def _is_assignment(word: str) -> bool:
    name, equals, _ = word.partition("=")
    return bool(equals) and name.isidentifier()


def _lines(kind: str, lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in (kind, *lines))
