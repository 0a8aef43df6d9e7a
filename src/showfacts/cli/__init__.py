"""The command line: arguments in, one answer out; every failure becomes a message and an exit code."""
