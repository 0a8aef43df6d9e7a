"""What a terminal does with codes for colours. All draw them but the older consoles of Windows."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_VIRTUAL_TERMINAL = 0x0004
"""ENABLE_VIRTUAL_TERMINAL_PROCESSING, of learn.microsoft.com/windows/console/setconsolemode."""


def draws_codes(stream: TextIO) -> bool:
    """Whether codes that are written to a stream are drawn or passed on, not shown as letters.

    A console of Windows is asked to draw them; before Windows 10 none can.
    """
    platform: str = sys.platform  # For mypy it is that of this machine
    if platform != "win32" or not stream.isatty():
        return True
    import ctypes
    import msvcrt

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    handle, mode = msvcrt.get_osfhandle(stream.fileno()), ctypes.c_ulong()  # type: ignore[attr-defined]
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    wanted = mode.value | _VIRTUAL_TERMINAL
    return bool(mode.value == wanted or kernel.SetConsoleMode(handle, wanted))
