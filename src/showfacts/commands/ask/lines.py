"""The command line that a question stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from showfacts.commands import registry
from showfacts.commands.messages import paste
from showfacts.commands.options import AS_OF, DATA, FORMAT, Given, Takes
from showfacts.model.records import record

if TYPE_CHECKING:
    from showfacts.commands.options import Option
    from showfacts.commands.session import Session


@record
class Line:
    """A command with its words and options, each option with its value if it takes one."""

    command: str
    words: tuple[str, ...] = ()
    options: tuple[tuple[str, ...], ...] = ()

    def __str__(self) -> str:
        """As it is typed in a shell."""
        return paste(self.command, self.words, self.options)

    def run(self, session: Session, given: Given) -> None:
        """Answer as the command does. ``given``: the options that the question was asked with."""
        command = registry.command(self.command)
        if command is None or command.run is None:
            raise LookupError(f"there is no command {self.command}")
        known = {option.flag: option for option in command.options}
        values = {option.name: given[option] for option in command.options if given[option] != option.default}
        for flag, *value in self.options:
            option = known[flag]
            one = option.kind(value[0]) if value else True
            values[option.name] = (*values.get(option.name, ()), one) if option.is_many else one
        meant = Given(self.words, values)
        session.command = self.command
        session.settle(command.options, meant)
        command.run(session, meant)


def kept(given: Given, line: Line) -> Line:
    """A line with the options that the question was asked with and that change the answer, not its form."""
    command = registry.command(line.command)
    options = command.options if command else ()
    said = [*((AS_OF.flag, day) for day in (given[AS_OF],) if day and AS_OF in options)]
    said += [(DATA.flag, path) for path in given[DATA]]
    return Line(command=line.command, words=line.words, options=(*line.options, *said))
