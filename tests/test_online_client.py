"""What is asked of a service, and how politely: the client against servers that misbehave in every way."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from showfacts.errors import ServiceError, UsageError
from showfacts.importers.online.client import LARGEST, PACE, PATIENCE, TRIES, Address, Client

pytestmark = pytest.mark.usefixtures("here")


class Clock:
    """Time that passes only where somebody waits."""

    def __init__(self) -> None:
        self.now = 100.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client(httpserver: HTTPServer, clock: Clock) -> Iterator[Client]:
    client = Client("Maze", Address.of(httpserver.url_for(""), "X"), clock=clock, sleep=clock.sleep)
    yield client
    client.close()


def served(httpserver: HTTPServer, *answers: Response) -> list[float]:
    """Have the server give these answers, one after the other and the last one ever after."""
    left = list(answers)

    def answer(_: Request) -> Response:
        return left.pop(0) if len(left) > 1 else left[0]

    httpserver.expect_request("/thing").respond_with_handler(answer)
    return left


def good(value: object = 1) -> Response:
    return Response(json.dumps(value), content_type="application/json")


def test_an_answer_is_data_and_nothing_there_is_none(httpserver: HTTPServer, client: Client):
    httpserver.expect_request("/thing", query_string="a=1&a=2").respond_with_json({"name": "É"})
    httpserver.expect_request("/none").respond_with_data("", status=404)
    httpserver.expect_request("/null").respond_with_data("null", status=200)
    assert client.get("/thing", [("a", "1"), ("a", "2")]) == {"name": "É"}
    assert client.get("/none") is None
    assert client.get("/null") is None


def test_the_program_names_itself_and_no_address_that_it_does_not_have(
    httpserver: HTTPServer, client: Client, monkeypatch: pytest.MonkeyPatch
):
    from email.message import Message
    from importlib import metadata

    from showfacts.importers.online.client import user_agent

    named = Message()
    named["Version"] = "1.2"
    monkeypatch.setattr(metadata, "metadata", lambda _: named)
    httpserver.expect_request("/thing").respond_with_json(1)
    client.get("/thing")
    (request, _), *_ = httpserver.log
    assert request.headers["User-Agent"] == "showfacts/1.2"
    named["Project-URL"] = "Source, https://example.org/showfacts"
    assert user_agent() == "showfacts/1.2 (+https://example.org/showfacts)"


def test_requests_start_half_a_second_apart(httpserver: HTTPServer, client: Client, clock: Clock):
    served(httpserver, good())
    for _ in range(3):
        client.get("/thing")
    assert clock.waits == [PACE, PACE]


def test_a_busy_service_is_asked_again_after_as_long_as_it_says(
    httpserver: HTTPServer, client: Client, clock: Clock
):
    served(httpserver, Response(status=429, headers={"Retry-After": "7"}), good())
    assert client.get("/thing") == 1
    assert clock.waits == [7.0]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_service_that_does_not_say_is_asked_ever_later_and_not_for_ever(
    status: int, httpserver: HTTPServer, client: Client, clock: Clock
):
    served(httpserver, Response(status=status))
    with pytest.raises(ServiceError, match=f"Maze answers {status}"):
        client.get("/thing")
    assert clock.waits == sorted(clock.waits)
    assert len(httpserver.log) <= TRIES
    assert sum(clock.waits) <= PATIENCE


def test_the_waits_of_a_whole_run_have_one_bound(httpserver: HTTPServer, client: Client, clock: Clock):
    served(httpserver, Response(status=503))
    for _ in range(5):
        with pytest.raises(ServiceError):
            client.get("/thing")
    assert sum(clock.waits) <= PATIENCE + 5 * PACE


@pytest.mark.parametrize("said", ["3600", "Fri, 27 Nov 2099 10:00:00 GMT"])
def test_who_is_asked_to_wait_for_hours_is_told_so_at_once(
    said: str, httpserver: HTTPServer, client: Client, clock: Clock
):
    served(httpserver, Response(status=429, headers={"Retry-After": said}))
    with pytest.raises(ServiceError, match="asks to wait for"):
        client.get("/thing")
    assert clock.waits == []


@pytest.mark.parametrize("said", ["soon", "-5", "Fri, 99 Xyz"])
def test_a_wait_that_nobody_can_read_does_no_harm(said: str, httpserver: HTTPServer, client: Client):
    served(httpserver, Response(status=429, headers={"Retry-After": said.encode().decode("latin-1")}), good())
    assert client.get("/thing") == 1


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"<html>maintenance</html>", "a page of the web"),
        (b'{"id": 1', "no JSON"),
        (b"", "no JSON"),
        (b"[" * 200_000, "no JSON"),
        (b"NaN", "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        (b"1" * 5000, "no JSON"),
    ],
)
def test_what_is_no_json_is_told(body: bytes, told: str, httpserver: HTTPServer, client: Client):
    served(httpserver, Response(body, content_type="application/json"))
    with pytest.raises(ServiceError, match=told):
        client.get("/thing")
    assert len(httpserver.log) == 1


def test_a_body_cut_short_is_asked_for_again_and_never_believed(httpserver: HTTPServer, client: Client):
    def cut() -> Response:
        return Response(iter([b'[{"id": 1}]']), headers={"Content-Length": "1000"})

    served(httpserver, cut(), good(2))
    assert client.get("/thing") == 2
    httpserver.clear()
    httpserver.expect_request("/thing").respond_with_handler(lambda _: cut())
    with pytest.raises(ServiceError, match="breaks off"):
        client.get("/thing")


def test_a_redirect_on_the_same_host_is_followed(httpserver: HTTPServer, client: Client):
    for status, path in ((301, "/a"), (302, "/b"), (307, "/c")):
        httpserver.expect_request(path).respond_with_data("", status=status, headers={"Location": "/thing"})
        httpserver.expect_request("/thing").respond_with_json(1)
        assert client.get(path) == 1


@pytest.mark.parametrize(
    "there",
    ["http://example.org/thing", "//example.org/thing", "http://127.0.0.1:1/thing", "file:///etc/passwd"],
)
def test_a_redirect_to_another_host_is_refused(there: str, httpserver: HTTPServer, client: Client):
    httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": there})
    with pytest.raises(ServiceError, match="leads to another host"):
        client.get("/a")
    assert len(httpserver.log) == 1


def test_a_redirect_in_a_circle_ends(httpserver: HTTPServer, client: Client):
    httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/a"})
    with pytest.raises(ServiceError, match="without end"):
        client.get("/a")


def test_a_service_asked_safely_stays_so_where_it_names_itself_by_http():
    address = Address.of("https://api.example.org", "X")
    assert address.on_it("http://api.example.org/shows/1?a=b") == "https://api.example.org/shows/1?a=b"
    assert address.on_it("https://api.example.org:8443/shows/1") is None


def test_an_answer_without_end_is_not_read_to_its_end(httpserver: HTTPServer, client: Client):
    sent = []

    def zeros() -> Iterator[bytes]:
        for _ in range(4 * LARGEST // 65536):
            sent.append(65536)
            yield b"0" * 65536

    served(httpserver, Response(zeros(), content_type="application/json"))
    with pytest.raises(ServiceError, match="MB"):
        client.get("/thing")
    assert sum(sent) < 3 * LARGEST


def test_an_answer_that_unpacks_to_more_than_it_may_is_refused(httpserver: HTTPServer, client: Client):
    packed = gzip.compress(b"0" * (8 * LARGEST))
    assert len(packed) < LARGEST
    served(httpserver, Response(packed, headers={"Content-Encoding": "gzip"}))
    with pytest.raises(ServiceError, match="MB"):
        client.get("/thing")


def test_what_cannot_be_unpacked_is_told(httpserver: HTTPServer, client: Client):
    served(httpserver, Response(b"no gzip", headers={"Content-Encoding": "gzip"}))
    with pytest.raises(ServiceError, match="unpacked"):
        client.get("/thing")


@pytest.mark.parametrize("status", [400, 401, 403, 410, 418, 599])
def test_a_refusal_is_told_at_once(status: int, httpserver: HTTPServer, client: Client):
    served(httpserver, Response(status=status))
    with pytest.raises(ServiceError, match=str(status)):
        client.get("/thing")
    assert len(httpserver.log) == 1


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "https://no-such-host.invalid"])
def test_without_a_network_nobody_waits(address: str, clock: Clock):
    client = Client("Maze", Address.of(address, "X"), clock=clock, sleep=clock.sleep)
    with pytest.raises(ServiceError, match="cannot be reached"):
        client.get("/thing")
    assert sum(clock.waits) <= 2 * PACE


@pytest.mark.parametrize(
    "text", ["", "api.example.org", "ftp://example.org", "http://", "http://a:b", "http://[1"]
)
def test_what_is_no_address_is_refused(text: str):
    with pytest.raises(UsageError, match="SHOWFACTS_TVMAZE"):
        Address.of(text, "SHOWFACTS_TVMAZE")
