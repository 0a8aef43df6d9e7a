"""Shell command lines: what a half-typed one says, and how a word is written that the shell takes whole."""

from showfacts.model.tuples import NamedTuple

_SAFE = frozenset("_-./,+:@%=")
"""What needs no backslash anywhere in a word, beside letters and digits."""


class Word(NamedTuple):
    """A word as it is typed (``raw``), as the shell takes it (``text``), and the quote it leaves open."""

    raw: str
    text: str
    quote: str = ""


class Typed(NamedTuple):
    """The words of a command up to the cursor; the last one is the half-typed one, perhaps empty.

    ``is_target``: it is where output goes to or input comes from.
    """

    words: tuple[Word, ...]
    is_target: bool = False


def typed(line: str) -> Typed:
    """The last command of a line as bash splits it."""
    words: list[Word] = []
    place, is_target = 0, False
    while True:
        while place < len(line) and line[place] in " \t\n":
            place += 1
        word = read_word(line, place)
        place += len(word.raw)
        if place == len(line):
            return Typed((*words, word), is_target)
        if line[place] in "<>":
            if word.text.isdigit():
                word = Word("", "")  # 2> is one operator
            place += 1
            words += [word] if word.raw and not is_target else []
            is_target = True
        elif line[place] in ";|&()" and not is_target:
            words.clear()
            place += 1
        else:
            words += [word] if word.raw and not is_target else []
            is_target = is_target and not word.raw
            place += 1


def read_word(line: str, place: int = 0, *, stops: str = " \t\n;|&()<>", is_fish: bool = False) -> Word:
    """The word that begins at a place, up to the first of ``stops`` that is not quoted."""
    start, text, quote = place, "", ""
    while place < len(line):
        letter = line[place]
        if letter == "\\" and _escapes(line[place + 1 : place + 2], quote, is_fish=is_fish):
            place += 1
            text += line[place : place + 1].replace("\n", "")
        elif quote:
            is_end = letter == quote[-1]
            quote, text = ("", text) if is_end else (quote, text + letter)
        elif letter in stops:
            break
        elif letter in "'\"":
            quote = letter
        elif letter == "$" and line[place + 1 : place + 2] == "'" and not is_fish:
            place += 1
            quote = "$'"
        else:
            text += letter
        place += 1
    return Word(line[start:place], text, quote)


def _escapes(after: str, quote: str, *, is_fish: bool) -> bool:
    """Whether a backslash before this letter takes its meaning away."""
    if quote == "'":
        return is_fish and after in ("'", "\\")
    return after in ("$", "`", '"', "\\", "\n") if quote == '"' else True


def quoted(text: str, quote: str = "") -> str:
    """How bash is told a text: behind the quote that is open, or with backslashes."""
    if quote == "'":
        return text.replace("'", "'\\''")
    if quote == "$'":
        return text.replace("\\", "\\\\").replace("'", "\\'")
    if quote == '"':
        return "".join(_in_quotes(letter, text[place + 1 : place + 2]) for place, letter in enumerate(text))
    return "".join(letter if letter.isalnum() or letter in _SAFE else f"\\{letter}" for letter in text)


def _in_quotes(letter: str, after: str) -> str:
    """A letter between double quotes. An exclamation mark before a word is a command of the past."""
    if letter == "!" and after.strip():
        return '"\\!"'
    return f"\\{letter}" if letter in '\\$`"' else letter
