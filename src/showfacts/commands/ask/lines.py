"""The command line that a question stands for."""

from __future__ import annotations

from showfacts.commands import registry
from showfacts.commands.ask import OPTIONS
from showfacts.commands.messages import paste
from showfacts.commands.options import AS_OF, COUNTRY, DATA, IDENT, ON, YEAR, Given
from showfacts.finding.narrowing import Narrowing
from showfacts.model.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from showfacts.commands.session import Session


@record
class CommandLine:
    """A command with its words and options, each option with its value if it takes one."""

    command: str
    words: tuple[str, ...] = ()
    options: tuple[tuple[str, ...], ...] = ()

    def __str__(self) -> str:
        """As it is typed in a shell."""
        return paste(self.command, self.words, self.options)

    def value(self, flag: str) -> str | None:
        """The first value of an option; None where it is not given."""
        return next((each[1] for each in self.options if each[0] == flag), None)

    def with_options_of(self, given: Given) -> CommandLine:
        """The same with those options of a question that change the answer, not its form."""
        day = given[AS_OF]
        more = [(AS_OF.flag, day)] if day is not None else []
        more += [(DATA.flag, path) for path in given[DATA]]
        return CommandLine(command=self.command, words=self.words, options=(*self.options, *more))

    def run(self, session: Session, given: Given) -> None:
        """Answer as the command does. ``given``: the options that the question was asked with."""
        command = registry.command(self.command)
        if command is None:
            raise LookupError(f"there is no command {self.command}")
        known = {option.flag: option for option in command.options}
        values: dict[str, Any] = {
            each.name: given[each] for each in OPTIONS if each.flag in known and given[each] != each.default
        }
        for flag, *value in self.options:
            option = known[flag]
            typed = option.kind(*value) if value else True
            values[option.name] = (*values.get(option.name, ()), typed) if option.is_many else typed
        meant = Given(self.words, values)
        session.command = self.command
        command.answer(session, meant)


def narrowing_of(options: Iterable[tuple[str, ...]]) -> Narrowing:
    """Which show options say, of those that a line may have."""
    said = {each[0]: each[1] for each in options if len(each) == 2}
    year = said.get(YEAR.flag)
    return Narrowing(
        on=tuple(each[1] for each in options if each[0] == ON.flag),
        year=int(year) if year is not None else None,
        country=said.get(COUNTRY.flag),
        id=said.get(IDENT.flag),
    )
