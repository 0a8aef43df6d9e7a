"""Command lines of PowerShell: what a half-typed one says, and how a word is written that it takes whole."""

from showfacts.completion.lines import Word

SINGLE, DOUBLE = "'‘’‚‛", '"“”„'
"""What PowerShell takes for a quote: typographic ones too."""
INVOKES = ("&", ".")
"""What may stand before a program."""
_SAFE = frozenset("_-./:+%=,")
_BLANKS = " \t\r\n"


def typed_words(line: str) -> list[Word]:
    """The words of a command up to the cursor; the last one is the half-typed one, perhaps empty."""
    words: list[Word] = []
    place = 0
    while True:
        while place < len(line) and line[place] in _BLANKS:
            place += 1
        word = _read(line, place)
        words.append(word)
        place += len(word.raw)
        if place >= len(line):
            return words


def _read(line: str, start: int) -> Word:
    """The word that begins at a place. A quote twice within its like is one; ` takes a meaning away."""
    place, text, quote = start, "", ""
    while place < len(line):
        letter, after = line[place], line[place + 1 : place + 2]
        kind = SINGLE if letter in SINGLE else DOUBLE if letter in DOUBLE else ""
        if letter == "`" and quote != SINGLE:
            text, place = text + after, place + 1
        elif quote and kind == quote and after and after in quote:
            text, place = text + letter, place + 1
        elif kind and kind == (quote or kind):
            quote = "" if quote else kind
        elif letter in _BLANKS and not quote:
            break
        else:
            text += letter
        place += 1
    return Word(line[start:place], text, quote[:1])


def quoted(text: str, word: str) -> str:
    """How PowerShell is told a text in place of a typed word: in quotes where it needs them, or had some."""
    is_bare = all(letter.isalnum() or letter in _SAFE for letter in text) and text[:1] not in (",", "")
    if is_bare and not word.startswith((*SINGLE, *DOUBLE)):
        return text
    return "'" + "".join(letter * 2 if letter in SINGLE else letter for letter in text) + "'"
