"""The config file: what stands in for options that are not given."""

from __future__ import annotations

from showfacts.model.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


class Config(NamedTuple):
    """What a config file says; None is what it does not say."""

    region: str | None = None
    format: str | None = None
    spoilers: bool | None = None

    @property
    def values(self) -> dict[str, str | bool]:
        """What it says, by the names of options."""
        return {name: value for name, value in self._asdict().items() if value is not None}


class BrokenConfigError(Exception):
    """A config file that cannot be read or has a mistake; the text tells which."""


def read(path: Path) -> Config:
    """What a config file says.

    Raises:
        BrokenConfigError: it cannot be read, or has a mistake.
    """
    return _checked(path, _table(path))


def _table(path: Path) -> dict[str, Any]:
    import tomli

    try:
        if not path.is_file():  # What waits for a writer would never end
            raise BrokenConfigError(f"{path}: not a file")
        return tomli.loads(path.read_text("utf-8-sig"))  # Some editors begin a file with a mark
    except OSError as error:
        raise BrokenConfigError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise BrokenConfigError(f"{path}: not a text in UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise BrokenConfigError(f"{path}: not valid TOML: {error}") from None


def _checked(path: Path, table: dict[str, Any]) -> Config:
    from showfacts.outputs.output import names
    from showfacts.text.countries import country_code
    from showfacts.text.quoting import meant, shown

    def wrong(key: str, expected: str) -> BrokenConfigError:
        return BrokenConfigError(f"{path}: {key}: expected {expected}")

    for key in table:
        if key not in Config._fields:
            expected = f"expected {', '.join(Config._fields)}{meant(key.lower(), Config._fields)}"
            raise BrokenConfigError(f"{path}: unknown key {shown(key)}; {expected}")
    found = Config(**table)
    region = found.region
    if region is not None and not (isinstance(region, str) and country_code(region)):
        raise wrong("region", 'a country, such as "US"')
    if found.format is not None and found.format not in names():
        raise wrong("format", f"one of {', '.join(names())}")
    if not isinstance(found.spoilers, bool | None):
        raise wrong("spoilers", "true or false")
    return found
