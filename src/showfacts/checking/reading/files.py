"""What is to be checked, as it lies on the disk."""

from __future__ import annotations

from pathlib import Path

from showfacts.checking.reading.decoding import decoded
from showfacts.errors import NotReadableError

LARGEST = 64 * 2**20
"""Bytes of an article. There are none of this size, and checking takes time by the word."""


def file_named(name: str) -> Path:
    """The file that a word of a command line names.

    Raises:
        NotReadableError: it names nothing.
    """
    if not name:
        raise NotReadableError("one of the files has no name: it is an empty word of the command line")
    return Path(name)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        NotReadableError: it is not there, is a folder or no file, is too large, or may not be read.
    """
    try:
        if path.is_dir():
            raise NotReadableError("it is a folder; name the files in it")
        if path.exists() and not path.is_file():  # A pipe may be waited for without an end
            raise NotReadableError("it is no file; - reads standard input, also from a pipe")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NotReadableError("there is no such file") from None
    except OSError as error:
        raise NotReadableError(f"cannot be read: {error.strerror or error}") from None


def text_of(data: bytes) -> str:
    """The characters of a file.

    Raises:
        NotReadableError: it is no text, or too large.
    """
    if len(data) > LARGEST:
        raise NotReadableError(f"it is larger than {LARGEST // 2**20} MB, more than any article")
    return decoded(data)
