"""``python -m showfacts`` and the ``showfacts`` script."""

from __future__ import annotations


def run() -> None:
    """Answer the command line of this process."""
    from showfacts.cli.program import app

    app(prog_name="showfacts")


if __name__ == "__main__":
    run()
