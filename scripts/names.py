"""Write the tables of country and language names that the package ships.

The sources are npm packages. Install them anywhere, then run this with the Python of the project, whose
folding makes the keys::

    npm install --prefix DIR cldr-core cldr-localenames-full language-subtag-registry
    python scripts/names.py DIR/node_modules

It writes `src/showfacts/text/names/*.tsv`. Look at the differences before you commit them.

What comes from where, and on which terms:

* Unicode CLDR (cldr-core, cldr-localenames-full), Unicode License v3: English names and their variants,
  what countries and languages call themselves, three-letter codes of what has one of two letters. The
  licence is shipped beside the tables (`LICENSE-CLDR.txt`), as it asks.
* The IANA language subtag registry (language-subtag-registry), CC0 1.0: which codes there are, and the
  names of ISO 3166-1 and ISO 639. It has every language of ISO 639-1 and 639-3, under the shorter code.
  The tables of SIL and of pycountry hold the same codes, on terms that are harder to meet: those of SIL
  forbid to pass the table on by itself, those of pycountry are the LGPL 2.1.
* `_COMMON`, `_ABBREVIATIONS` and `_ALSO_SPOKEN` below: what people say and neither of the two lists.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from showfacts.text.fold import key

TABLES = Path(__file__).parent.parent / "src/showfacts/text/names"

_FORMER = ("DD", "SU", "YU")
"""Codes that ISO 3166-1 had, of states that made television; catalogues still use them."""
_ASSIGNED = ("XK",)
"""Codes that users assigned, and everybody uses."""
_SHOWN = {"CD": "variant", "CG": "variant", "HK": "short", "MM": "short", "MO": "short", "PS": "short"}
"""Countries of which CLDR's variant or short name reads better than its first: Hong Kong SAR China."""
_COMMON = {
    "CD": ("DR Congo", "Congo-Kinshasa"),
    "CG": ("Congo", "Congo-Brazzaville"),
    "CN": ("People's Republic of China", "Mainland China"),
    "DD": ("East Germany", "German Democratic Republic"),
    "GB": ("Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "IE": ("Republic of Ireland",),
    "KP": ("DPRK",),
    "KR": ("Korea",),
    "MK": ("Macedonia",),
    "MO": ("Macau",),
    "NL": ("Holland",),
    "SU": ("Soviet Union",),
    "US": ("United States of America", "America"),
    "VA": ("Vatican", "Holy See"),
}
_ABBREVIATIONS = {
    "AE": ("UAE",),
    "CD": ("DRC",),
    "CN": ("PRC",),
    "DD": ("DDR", "GDR"),
    "KP": ("조선민주주의인민공화국", "조선"),
    "SU": ("SUN", "USSR", "СССР"),
    "XK": ("XKX",),
    "YU": ("YUG",),
}
_ALSO_SPOKEN = {
    "ckb": ("Sorani",),
    "fa": ("Farsi",),
    "kmr": ("Kurmanji",),
    "nan": ("Hokkien", "Taiwanese"),
    "nb": ("Bokmål",),
    "nn": ("Nynorsk",),
    # Catalogues say zh of what is spoken in Mandarin, and rarely cmn
    "zh": ("Mandarin", "Putonghua"),
    # CLDR takes these three codes of ISO 639-3 for others than ISO does
    "sh": ("hbs",),
    "tl": ("tgl",),
    "tw": ("twi",),
}

_UNREAD = {"en-Dsrt", "en-Dsrt-US", "en-Shaw"}
"""Locales of English in alphabets that nobody types."""
_INVERTED = re.compile("(.+ of(?: the)?) (.+)")

Names = Mapping[str, Iterable[str]]
"""Names by code."""


class Cldr:
    """The locale data of Unicode CLDR as npm packages have it."""

    def __init__(self, modules: Path) -> None:
        self.version = _json(modules / "cldr-core/package.json")["version"]
        self.licence = modules / "cldr-core/LICENSE"
        self._main = modules / "cldr-localenames-full/main"
        self._supplemental = modules / "cldr-core/supplemental"
        self.locales = sorted({each.name for each in self._main.iterdir()} - _UNREAD)

    def names(self, locale: str, kind: str) -> dict[str, str]:
        """What a locale calls each of ``territories`` or ``languages``; ``TR-alt-variant`` is a key too."""
        file = self._main / locale / f"{kind}.json"
        if not file.exists():
            return {}
        found = _json(file)["main"][locale]["localeDisplayNames"][kind]
        return {code: name for code, name in found.items() if name != code}

    def english(self, kind: str) -> dict[str, list[str]]:
        """Every name in any English, by code, the American ones first."""
        found: dict[str, list[str]] = defaultdict(list)
        for locale in ("en", *(each for each in self.locales if each.startswith("en-"))):
            for code, name in self.names(locale, kind).items():
                if "-menu-" not in code:  # Parts of a name
                    found[code.partition("-alt-")[0]].append(name)
        return found

    def official(self, territory: str) -> Iterator[str]:
        """The locales of the languages that are official in a territory or a part of it, in every script."""
        info = self._read("territoryInfo")["territoryInfo"].get(territory, {})
        for language, facts in info.get("languagePopulation", {}).items():
            if "_officialStatus" in facts:
                written = language.partition("_")[0]
                for locale in self.locales:
                    first, *rest = locale.split("-")
                    if first == written and all(len(part) == 4 or part == territory for part in rest):
                        yield locale

    def aliases(self, kind: str) -> dict[str, str]:
        """Codes of three letters that mean one of two: ``KOR`` KR, ``ger`` de."""
        found = self._read("aliases")["metadata"]["alias"][f"{kind}Alias"]
        return {
            code: alias["_replacement"]
            for code, alias in found.items()
            if len(code) == 3 and code.isalpha() and alias["_reason"] in ("overlong", "bibliographic")
        }

    def numeric(self) -> dict[str, int]:
        """The number of each territory that ISO 3166-1 gives one; those from 900 are private."""
        mappings = self._read("codeMappings")["codeMappings"]
        return {code: int(each["_numeric"]) for code, each in mappings.items() if "_numeric" in each}

    def _read(self, name: str) -> Any:
        return _json(self._supplemental / f"{name}.json")["supplemental"]


class Registry:
    """The IANA language subtag registry as the npm package has it."""

    def __init__(self, modules: Path) -> None:
        folder = modules / "language-subtag-registry/data/json"
        self.day = _json(folder / "meta.json")["File-Date"]
        self._entries = _json(folder / "registry.json")

    def current(self, kind: str) -> dict[str, list[str]]:
        """The names of each code of a ``region`` or ``language`` that is in force, and names one thing."""
        return {
            entry["Subtag"]: entry["Description"]
            for entry in self._of(kind)
            if "Deprecated" not in entry and entry.get("Scope") not in ("collection", "private-use")
        }

    def former(self, kind: str) -> dict[str, list[str]]:
        """The names of codes out of use, by the code that replaced them, else by their own."""
        found: dict[str, list[str]] = defaultdict(list)
        for entry in self._of(kind):
            if "Deprecated" in entry:
                found[entry.get("Preferred-Value", entry["Subtag"])] += entry["Description"]
        return found

    def _of(self, kind: str) -> Iterator[dict[str, Any]]:
        return (entry for entry in self._entries if entry["Type"] == kind)


class Table(NamedTuple):
    """What a file holds: a line about it, and its rows of two columns."""

    name: str
    about: str
    rows: Mapping[str, str]


def main() -> None:
    """Write all tables."""
    modules = Path(sys.argv[1])
    cldr, registry = Cldr(modules), Registry(modules)
    sources = f"CLDR {cldr.version} (Unicode-3.0) and the IANA language subtag registry of {registry.day}"
    shutil.copyfile(cldr.licence, TABLES / "LICENSE-CLDR.txt")
    for table in (*_countries(cldr, registry), *_languages(cldr, registry)):
        header = f"# {table.about}\n# Written by scripts/names.py from {sources} (CC0-1.0)\n"
        rows = (f"{first}\t{second}\n" for first, second in sorted(table.rows.items()))
        (TABLES / f"{table.name}.tsv").write_text(header + "".join(rows), encoding="utf-8", newline="\n")


def _countries(cldr: Cldr, registry: Registry) -> Iterator[Table]:
    regions, former = registry.current("region"), registry.former("region")
    numbers = cldr.numeric()
    codes = {code for code in regions if len(code) == 2 and numbers.get(code, 900) < 900}
    codes |= {*_FORMER, *_ASSIGNED}
    english = cldr.english("territories")
    american = cldr.names("en", "territories")
    shown: dict[str, str] = {}
    for code in codes:
        first = american.get(f"{code}-alt-{_SHOWN[code]}" if code in _SHOWN else code)
        shown[code] = _plain(first or (_COMMON.get(code) or former[code])[0])
    own = {
        code: [
            name
            for locale in cldr.official(code)
            for each, name in cldr.names(locale, "territories").items()
            if each.partition("-alt-")[0] == code
        ]
        for code in codes
    }
    formal = {code: [*names, *map(_inverted, names)] for code, names in regions.items()}
    others = {code: [*english.get(code, ()), *formal.get(code, ()), *_COMMON.get(code, ())] for code in codes}
    known = {code.lower() for code in codes}
    replaced = {code: names for code, names in former.items() if code in codes}
    named = _keys(known, _single(shown), others, replaced)
    aliases = _by_target(cldr.aliases("territory"), codes)
    yield Table("countries", "ISO 3166-1 alpha-2 code, English name", shown)
    yield Table("country_names", "English name as it is looked up, code", named)
    yield Table(
        "country_other_names",
        "code of three letters, abbreviation or the country's own name as it is looked up, code",
        _keys(known | set(named), _ABBREVIATIONS, aliases, own),
    )


def _languages(cldr: Cldr, registry: Registry) -> Iterator[Table]:
    languages = registry.current("language")
    english = cldr.english("languages")
    shown = {code: english[code][0] if code in english else names[0] for code, names in languages.items()}
    own: dict[str, list[str]] = defaultdict(list)
    for locale in cldr.locales:
        language = locale.partition("-")[0]
        for code, name in cldr.names(locale, "languages").items():
            if code.partition("-")[0] == language:
                own[language].append(name)
    regional: dict[str, list[str]] = defaultdict(list)
    for code, variants in english.items():
        regional[code.partition("-")[0]] += variants
    short = {code: name for code, name in shown.items() if len(code) == 2}
    rare = {code: name for code, name in shown.items() if len(code) == 3}
    aliases = _by_target(cldr.aliases("language"), set(short))
    named = _keys(
        set(shown),
        _ALSO_SPOKEN,
        aliases,
        _single(short),
        _single({code: name for code, name in rare.items() if code in english}),
        _single(rare),
        {code: [*english.get(code, ()), *names] for code, names in languages.items()},
        own,
        {code: names for code, names in regional.items() if code in shown},
        {code: names for code, names in registry.former("language").items() if code in shown},
    )
    yield Table("languages", "ISO 639-1 code, English name", short)
    yield Table(
        "rare_languages", "ISO 639-3 code of a language without an ISO 639-1 code, English name", rare
    )
    yield Table("language_names", "name or other code as it is looked up, code", named)


def _keys(taken: Iterable[str], *ranks: Names) -> dict[str, str]:
    """The code of each folded name.

    A name of an earlier rank counts more. A name that two codes of one rank have means neither. Names that
    are ``taken`` mean something already.
    """
    done = set(taken)
    found: dict[str, str] = {}
    for names in ranks:
        meant: dict[str, set[str]] = defaultdict(set)
        for code, spellings in names.items():
            for spelling in spellings:
                for form in {key(spelling), key(spelling.replace("ʻ", "'"))}:
                    if len(form) > 2 or not form.isascii() or form == "uk":
                        meant[form].add(code)
        found |= {each: min(codes) for each, codes in meant.items() if each not in done and len(codes) == 1}
        done |= set(meant)
    return found


def _single(names: Mapping[str, str]) -> Names:
    return {code: (name,) for code, name in names.items()}


def _by_target(aliases: Mapping[str, str], codes: set[str]) -> Names:
    found: dict[str, list[str]] = defaultdict(list)
    for alias, code in aliases.items():
        if code in codes:
            found[code].append(alias)
    return found


def _inverted(name: str) -> str:
    """A name as lists are sorted by: Korea, Republic of."""
    return _INVERTED.sub(r"\2, \1", name)


def _plain(name: str) -> str:
    """A name as it is written in a sentence: Saint Kitts and Nevis."""
    return name.replace(" & ", " and ").replace("St. ", "Saint ").replace("’", "'")


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


if __name__ == "__main__":
    main()
