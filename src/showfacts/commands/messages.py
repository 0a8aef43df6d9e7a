"""Failures and notices as lines for a person, with commands to paste."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from showfacts.errors import AmbiguousError, BadDataError, NotRecordedError, OfferingError
from showfacts.finding.steps import Tier
from showfacts.model import Candidate
from showfacts.text.clean import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from showfacts.errors import ShowfactsError
    from showfacts.finding.shows import Found
    from showfacts.model import ShowHeader

MANY = 20
"""At most so many problems, candidates or namesakes are listed."""

FEW = 5
"""So many namesakes are named beside an answer."""

Options = Sequence[tuple[str, ...]]
"""Options of a command line, each with its value if it takes one."""

Retry = Callable[[Candidate, str], tuple[Sequence[str], Options]]
"""What asks again for one of several candidates of what was typed: the words of a command, its options."""


def describe(error: ShowfactsError, *, command: str, retry: Retry | None = None, kept: Options = ()) -> str:
    """What went wrong and what to do now.

    ``command``: the one that was run, to build commands to paste; ``retry`` says what stands in those that
    need more than the title; ``kept`` are options that they keep.
    """
    if isinstance(error, BadDataError):
        return _problems(error)
    if isinstance(error, OfferingError):
        offered = ["Nearest commands:", *(f"  {line}" for line in error.hints)] if error.hints else []
        return "\n".join([f"showfacts: {error.message}", *offered])
    lines = [f"showfacts: {error.message}{_hinted(error.hints)}"]
    if isinstance(error, AmbiguousError):
        lines[0] += ":"
        for candidate in error.candidates[:MANY]:
            lines.append(f"  {_line(candidate)}")
            if candidate.options or retry:
                words, options = (retry or again)(candidate, error.query or candidate.title)
                lines.append(f"    {paste(command, words, (*options, *kept))}")
        lines += unlisted(error.candidates)
    elif error.suggestions:
        lines.append("Did you mean:")
        for candidate in error.suggestions:
            lines.append(f"  {_line(candidate)}")
            if retry is not None and candidate.options:
                words, options = retry(candidate, error.query or candidate.title)
                lines.append(f"    {paste(command, words, (*options, *kept))}")
    if error.remedies:
        held = f"The library holds {error.held:,} shows. " if error.held else ""
        lines.append(f"{held}To look for it at TVmaze:")
        lines += [f"  {line}" for line in error.remedies]
    return "\n".join(lines)


def _hinted(hints: Sequence[str]) -> str:
    return f"; did you mean {', or '.join(hints)}?" if hints else ""


def again(candidate: Candidate, query: str) -> tuple[Sequence[str], Options]:
    """The words and options of a look-up that means this candidate: an id needs no words beside it.

    Nor has the title "-" any use for words: they would be standard input.
    """
    if candidate.is_by_id or query.strip() == "-":
        return (), (("--id", candidate.id),)
    return (query,), (candidate.options,)


def unlisted(candidates: Sequence[Candidate]) -> list[str]:
    """A line that says how many candidates are not listed, if any, and what would tell them apart."""
    more = len(candidates) - MANY
    hint = ", a year, a country or a platform" if any(each.options for each in candidates) else ""
    return [f"  ... and {more} more: add words{hint}"] if more > 0 else []


def notice(found: Found, query: str) -> str:
    """What a person should know beside the answer: for which title it is, and who else bears the words."""
    title = _titled(found.header.title, found.header.year)
    if found.tier is Tier.OPTION:
        return f"showfacts: answering for {title}, by its id; it is not called “{short(query)}”"
    if found.tier is Tier.ID:
        return ""
    lines = []
    if found.tier > Tier.NARROWED and found.name not in (found.header.title, found.header.original_title):
        title += f", also called “{found.name}”"
    if found.tier is Tier.MISSPELT:
        lines.append(f"showfacts: no show is called “{short(query)}”; answering for {title}")
    elif found.tier is Tier.BEGINNING:
        lines.append(f"showfacts: answering for {title}: {found.reason}")
    if found.namesakes:
        others = "; ".join(
            f"{_titled(each.title, each.year)}, {', '.join(each.platforms[:2]) or each.id}"
            for each in found.namesakes[:FEW]
        )
        more = len(found.namesakes) - FEW
        others += f"; and {more} more" if more > 0 else ""
        lines.append(f"showfacts: this is {title}; the words also fit {others}")
    return "\n".join(lines)


def paste(command: str, words: Sequence[str], options: Options) -> str:
    """A command line that a shell takes apart into just these words, none of which is taken for an option."""
    asked = [part for option in options for part in _told_apart(option)]
    is_safe = not any(word.startswith("-") for word in words)
    line = ["showfacts", *command.split(), *((*words, *asked) if is_safe else (*asked, "--", *words))]
    if os.name == "nt":
        import subprocess

        return subprocess.list2cmdline(line)
    return " ".join(map(quoted, line))


def _told_apart(option: tuple[str, ...]) -> Sequence[str]:
    """An option in one word with a value that begins like an option itself."""
    return ["=".join(option)] if any(value.startswith("-") for value in option[1:]) else option


def _problems(error: BadDataError) -> str:
    shown = [str(problem) for problem in error.problems[:MANY]]
    more = len(error.problems) - MANY
    if more > 0:
        shown.append(f"... and {more} more; `showfacts data check` lists them all")
    return "\n".join(shown)


def not_there(header: ShowHeader, platform: str, query: str) -> NotRecordedError:
    """That a show which was asked for by ``query`` is not on record on a platform, and where it is."""
    where = ", ".join(header.platforms)
    on = f"is on record on {where}, not on" if where else "is not on record on"
    return NotRecordedError(f"{_titled(header.title, header.year)} {on} {platform}", query=query)


def _line(candidate: Candidate) -> str:
    return f"{candidate.title}  {candidate.detail}" if candidate.detail else candidate.title


def _titled(title: str, year: int | None) -> str:
    return f"“{title}” ({year})" if year else f"“{title}”"


_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_")


def quoted(word: str) -> str:
    """A word as a shell takes it: as ``shlex.quote``, which loads regular expressions for it."""
    return word if word and _BARE.issuperset(word) else "'" + word.replace("'", "'\"'\"'") + "'"
