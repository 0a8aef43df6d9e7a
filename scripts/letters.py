"""Write the table of traditional and simplified Chinese characters that the package ships.

The source is the Unihan database of Unicode, `Unihan_Variants.txt`, as Debian's package `unicode-data` has it
(packed with bzip2, in `/usr/share/unicode`)::

    apt-get install unicode-data
    python scripts/letters.py /usr/share/unicode/Unihan_Variants.txt.bz2

It writes `src/showfacts/text/letters/simplified.txt`. Look at the differences before you commit them.

The licence of Unihan is the Unicode License v3, as that of CLDR: it is shipped beside the tables of names
(`text/names/LICENSE-CLDR.txt`), as it asks. OpenCC (Apache 2.0) has more characters, and its licence would be
one more to ship; what Unihan lacks and titles have stands in `_COMMON` below.
"""

from __future__ import annotations

import bz2
import re
import sys
from collections.abc import Iterator
from pathlib import Path

TABLE = Path(__file__).parent.parent / "src/showfacts/text/letters/simplified.txt"

_COMMON = {"裏": "里", "妳": "你", "麼": "么", "羣": "群", "峯": "峰", "綫": "线"}
"""Characters that Unihan does not call traditional forms, and catalogues use as such."""
_ROW = re.compile(r"U\+([0-9A-F]+)\tkSimplifiedVariant\t(.+)")
_CODE = re.compile(r"U\+([0-9A-F]+)")
_VERSION = re.compile(r"# Unicode version: ([\d.]+)")


def main() -> None:
    """Write the table."""
    source = Path(sys.argv[1])
    text = (bz2.open if source.suffix == ".bz2" else open)(source, "rt", encoding="utf-8").read()
    version = _VERSION.search(text)
    if version is None:
        raise SystemExit(f"{source}: this is no file of Unihan")
    pairs = {old: new for old, new in {**dict(_pairs(text)), **_COMMON}.items() if old != new}
    header = (
        "# A traditional Chinese character and its simplified form, a pair a line\n"
        f"# Written by scripts/letters.py from Unihan {version[1]} (Unicode-3.0)\n"
    )
    rows = "".join(f"{old}{pairs.get(new, new)}\n" for old, new in sorted(pairs.items()))
    TABLE.write_text(header + rows, encoding="utf-8", newline="\n")


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each character in common use, with its simplified form; the commonest of several."""
    for row in _ROW.finditer(text):
        old = chr(int(row[1], 16))
        forms = [chr(int(code, 16)) for code in _CODE.findall(row[2])]
        forms = [each for each in forms if each != old and ord(each) <= 0xFFFF]
        if forms and _is_common(old):
            yield old, forms[0]


def _is_common(letter: str) -> bool:
    """Whether the encoding of Hong Kong and Taiwan has it."""
    try:
        letter.encode("big5hkscs")
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main()
