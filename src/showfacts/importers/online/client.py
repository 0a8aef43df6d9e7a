"""Answers of a service in JSON, asked for politely and read with suspicion.

Requests start half a second apart at least. A service that is busy is asked again, after as long as it says
(``Retry-After``, RFC 9110, 10.2.3) or ever longer; the waiting of a whole run has a bound. Only the same host
is followed to, and an answer larger than ``LARGEST``, packed or unpacked, is not read.
"""

from __future__ import annotations

import json
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urljoin, urlsplit

from showfacts.errors import ServiceError, UsageError
from showfacts.model.tuples import NamedTuple
from showfacts.text.clean import short

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from urllib3 import BaseHTTPResponse, PoolManager

PACE = 0.5
"""Seconds from the start of a request to that of the next."""

PATIENCE = 30.0
"""Seconds that a run waits for a busy service, all its waits together."""

TRIES = 5
"""So often one thing is asked for, at most."""

LARGEST = 16 * 1024 * 1024
"""Bytes of an answer, unpacked."""

SLOWEST = 120.0
"""Seconds that an answer may take to come in."""

CONNECTING, READING = 10.0, 30.0
"""Seconds without a word from the other side."""

HOPS = 3
"""So many redirects are followed."""

_CHUNK = 64 * 1024
_BUSY = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})


class Address(NamedTuple):
    """Where a service is: ``https://api.example.org``, perhaps with a path."""

    scheme: str
    host: str
    port: int | None
    path: str

    @classmethod
    def of(cls, text: str, setting: str) -> Address:
        """The address that a text is.

        ``setting`` names what it was set by, for the message.

        Raises:
            UsageError: it is none of the web.
        """
        try:
            parts = urlsplit(text.strip())
            port = parts.port
        except ValueError:
            parts, port = urlsplit(""), None
        if parts.scheme not in ("http", "https") or not parts.hostname:
            message = f"{setting}: {short(text)!r} is not an address such as https://api.tvmaze.com"
            raise UsageError(message, query=text)
        return cls(parts.scheme, parts.hostname, port, parts.path.rstrip("/"))

    @property
    def url(self) -> str:
        """The address as text, without anything behind it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{f':{self.port}' if self.port else ''}{self.path}"

    def on_it(self, url: str) -> str | None:
        """The same place by the scheme of this address; None if it is on another host or port.

        A service that names its pages by http is asked by https all the same, if it was before.
        """
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            return None
        usual = (None, self.port) if parts.scheme == self.scheme else (None,)
        if parts.hostname != self.host or port not in usual or (self.port and port != self.port):
            return None
        asked = f"?{parts.query}" if parts.query else ""
        return f"{self._replace(path='').url}{parts.path}{asked}"


class Client:
    """One service, asked by one run.

    ``name`` is what it is called in messages. ``clock`` tells seconds and ``sleep`` lets them pass.
    """

    def __init__(
        self,
        name: str,
        address: Address,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = name
        self._address = address
        self._clock = clock
        self._sleep = sleep
        self._patience = PATIENCE
        self._last: float | None = None
        self._pool: PoolManager | None = None

    def get(self, path: str, asked: Sequence[tuple[str, str]] = ()) -> Any:
        """What a service answers to a path: plain data out of JSON.

        Args:
            path: begins with a slash.
            asked: the names and values behind the question mark.

        Returns:
            The data; None where the service has no such thing.

        Raises:
            ServiceError: it cannot be reached, is busy for too long, refuses, or answers what is no JSON, is
                cut short, too large, or leads to another host.
        """
        url = f"{self._address.url}{path}{'?' + urlencode(asked) if asked else ''}"
        for _ in range(HOPS + 1):
            answer = self._answered(url)
            if answer.status not in _MOVED:
                return self._data(answer)
            target = urljoin(url, answer.location)
            there = self._address.on_it(target)
            if there is None:
                raise self._error(f"leads to another host ({short(urlsplit(target).netloc or target)})")
            url = there
        raise self._error("leads from one address to the next without end")

    def close(self) -> None:
        """Let go of the connections."""
        if self._pool is not None:
            self._pool.clear()

    def _answered(self, url: str) -> _Answer:
        """The answer to a request, asked again as often as that may help."""
        pause = 1.0
        for left in range(TRIES - 1, -1, -1):
            try:
                answer = self._asked(url)
            except _BrokenError as trouble:
                if not left or (trouble.is_final and left < TRIES - 1):
                    raise self._error(trouble.what) from None
                wait = PACE if trouble.is_final else pause
                self._wait(wait, trouble.what)
            else:
                if answer.status not in _BUSY:
                    return answer
                what = f"answers {_told(answer.status)}"
                if not left:
                    raise self._error(what)
                self._wait(pause if answer.wait is None else answer.wait, what)
            pause *= 2
        raise AssertionError("the last try either answers or fails")

    def _wait(self, seconds: float, why: str) -> None:
        if seconds > self._patience:
            if seconds > PATIENCE:
                why = f"{why} and asks to wait for more than {PATIENCE:.0f} seconds"
            raise self._error(why)
        self._patience -= seconds
        self._sleep(seconds)

    def _asked(self, url: str) -> _Answer:
        """One request and its whole answer.

        Raises:
            _BrokenError: the connection fails.
            ServiceError: the answer is too large, or takes too long.
        """
        from urllib3 import Timeout
        from urllib3.exceptions import (
            ConnectTimeoutError,
            DecodeError,
            HTTPError,
            NameResolutionError,
            NewConnectionError,
            ProxyError,
            SSLError,
        )

        self._keep_pace()
        try:
            response = self._opened().request(
                "GET",
                url,
                preload_content=False,
                redirect=False,
                retries=False,
                timeout=Timeout(connect=CONNECTING, read=READING),
            )
            try:
                body = self._body(response)
            except BaseException:
                response.close()
                raise
            response.release_conn()
        except NameResolutionError:
            raise _BrokenError("cannot be reached: its name is not found", is_final=True) from None
        except (NewConnectionError, ProxyError):
            raise _BrokenError("cannot be reached", is_final=True) from None
        except ConnectTimeoutError:
            raise _BrokenError("cannot be reached: it does not answer", is_final=True) from None
        except SSLError:
            raise _BrokenError(
                "cannot be reached safely: its certificate is not valid", is_final=True
            ) from None
        except DecodeError:
            raise self._error("answers what cannot be unpacked") from None
        except (HTTPError, OSError):
            raise _BrokenError("breaks off", is_final=False) from None
        return _Answer(
            status=response.status,
            body=body,
            location=response.headers.get("Location", ""),
            wait=_wait_of(response.headers),
        )

    def _body(self, response: BaseHTTPResponse) -> bytes:
        """The answer unpacked, of which no more is read than may be."""
        end = self._clock() + SLOWEST
        parts: list[bytes] = []
        size = 0
        while chunk := response.read(_CHUNK, decode_content=True):
            size += len(chunk)
            if size > LARGEST:
                raise self._error(f"answers more than {LARGEST // 1024 // 1024} MB")
            if self._clock() > end:
                raise self._error("takes too long to answer")
            parts.append(chunk)
        return b"".join(parts)

    def _data(self, answer: _Answer) -> Any:
        if answer.status == HTTPStatus.NOT_FOUND:
            return None
        if answer.status != HTTPStatus.OK:
            raise self._error(f"answers {_told(answer.status)}")
        try:
            return json.loads(answer.body, parse_constant=_refuse)
        except (ValueError, RecursionError):
            what = "a page of the web" if answer.body.lstrip()[:1] == b"<" else "what is no JSON"
            raise self._error(f"answers {what} in place of facts") from None

    def _keep_pace(self) -> None:
        """Wait until the next request may start."""
        if self._last is not None:
            ahead = self._last + PACE - self._clock()
            if ahead > 0:
                self._sleep(ahead)
        self._last = self._clock()

    def _opened(self) -> PoolManager:
        if self._pool is None:
            self._pool = _pool(self._address)
        return self._pool

    def _error(self, what: str) -> ServiceError:
        return ServiceError(f"{self.name} {what}")


class _Answer(NamedTuple):
    """What came back. ``wait``: the seconds that the service asks for before it is asked again."""

    status: int
    body: bytes
    location: str
    wait: float | None


class _BrokenError(Exception):
    """That a connection failed; ``is_final``: to ask for long will not help."""

    def __init__(self, what: str, *, is_final: bool) -> None:
        super().__init__(what)
        self.what = what
        self.is_final = is_final


def _wait_of(headers: Mapping[str, str]) -> float | None:
    from urllib3 import Retry
    from urllib3.exceptions import InvalidHeader

    said = headers.get("Retry-After")
    if said is None:
        return None
    try:
        return max(Retry().parse_retry_after(said), 0.0)
    except (InvalidHeader, ValueError, OverflowError):
        return None


def _pool(address: Address) -> PoolManager:
    """What makes the connections: by way of the proxy that the system names, if it does."""
    from urllib.request import getproxies, proxy_bypass

    from urllib3 import PoolManager, ProxyManager

    headers = {"User-Agent": user_agent(), "Accept": "application/json", "Accept-Encoding": "gzip"}
    proxy = None if proxy_bypass(address.host) else getproxies().get(address.scheme)
    return ProxyManager(proxy, headers=headers) if proxy else PoolManager(headers=headers)


def user_agent() -> str:
    """How the program names itself: with its version, and the address of the project if it has one."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        about = metadata("showfacts")
    except PackageNotFoundError:  # Run from its source
        return "showfacts"
    addresses = [each.partition(",")[2].strip() for each in about.get_all("Project-URL") or []]
    return f"showfacts/{about['Version']}{f' (+{addresses[0]})' if addresses else ''}"


def _refuse(word: str) -> None:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise ValueError(word)


def _told(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)
