"""The command line. Each folder here is a command: its options and examples, its answer, its page.

The files beside them are what all commands share: ``registry`` finds the commands, ``options`` says each
option once, ``program`` and ``parser`` make Typer's commands of them, ``session`` is one run.
"""
