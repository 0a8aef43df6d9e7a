"""The one place where a run ends in an exit code: what goes wrong is told, and becomes one."""

from __future__ import annotations

from errno import ENOMEM
from itertools import pairwise

from showfacts.commands import streams
from showfacts.commands.options import AS_JSON, FORMAT
from showfacts.commands.session import FOR_PROGRAMS, JSON, Session
from showfacts.errors import NotWrittenError, ShowfactsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def exit_code(session: Session, run: Callable[[], object]) -> int:
    """Run a command, tell every known failure, and give its exit code."""
    stop: BaseException | None = None
    try:
        run()
    except ShowfactsError as error:
        session.report(error)
        return int(error.exit_code)
    except BrokenPipeError:
        streams.abandon_output()
    except (KeyboardInterrupt, MemoryError, RecursionError) as error:
        stop = error.with_traceback(None)  # What took the memory is let go of
    except (ImportError, OSError) as error:
        if "map segment" not in str(error) and getattr(error, "errno", None) != ENOMEM:
            raise
        stop = MemoryError()  # Of a library that there is no room to load
    if stop is None:
        return 0
    from showfacts.commands.stopped import failure

    failed = failure(stop, session)
    session.report(failed)
    return int(failed.exit_code)


def not_written(error: OSError) -> int:
    """Tell that an answer cannot be written, and give the exit code of that."""
    streams.abandon_output()
    Session().report(NotWrittenError(f"the answer cannot be written: {error.strerror or error}"))
    return int(NotWrittenError.exit_code)


def json_format(args: Sequence[str]) -> str | None:
    """The form of JSON that a command line asks for, as far as can be seen before it is parsed."""
    before = args[: args.index("--")] if "--" in args else args
    if AS_JSON.flag in before:
        return JSON
    joined = (each.removeprefix(f"{FORMAT.flag}=") for each in before if each.startswith(f"{FORMAT.flag}="))
    apart = (value for flag, value in pairwise(before) if flag == FORMAT.flag)
    return next((each for each in (*joined, *apart) if each in FOR_PROGRAMS), None)
