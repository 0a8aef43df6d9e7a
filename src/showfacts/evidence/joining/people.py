"""What several files say of one person -> one person: no name is lost."""

from __future__ import annotations

from collections.abc import Sequence

from showfacts.model.people import Person


def join_person(told: Sequence[Person]) -> Person:
    """The one person of whom files tell.

    Args:
        told: what each file says, lowest first.

    Returns:
        The person under the name and native name of the highest file that has one. All other names are
        aliases, but for those that the highest file with such a spelling calls misspelt.
    """
    if len(told) == 1:
        return told[0]
    name = told[-1].name
    native_name = next((each.native_name for each in reversed(told) if each.native_name), None)
    is_right: dict[str, bool] = {}
    for each in told:
        is_right |= dict.fromkeys(each.misspellings, False) | dict.fromkeys(each.spellings, True)
    is_right.pop(name, None)
    is_right.pop(native_name or "", None)
    return Person(
        id=told[-1].id,
        name=name,
        native_name=native_name,
        aliases=tuple(text for text, right in is_right.items() if right),
        misspellings=tuple(text for text, right in is_right.items() if not right),
        sources=tuple(dict.fromkeys(source for each in told for source in each.sources)),
    )
