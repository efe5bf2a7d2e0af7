"""A server on this machine that answers as badly as strangers do; what it does stands in the path."""

import json
import socketserver
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from urllib.parse import parse_qs, urlsplit

CERTIFICATE = Path(__file__).parent / "fixtures" / "links" / "self-signed.pem"
"""A certificate that nobody trusts, with its key, which is no secret."""
PIECE = b"x" * 4_096

STATUSES = {
    "/ok": 200,
    "/moved-again": 200,
    "/refused": 403,
    "/missing": 404,
    "/removed": 410,
    "/too-many": 429,
    "/error": 500,
    "/down": 503,
    "/not-for-robots": 999,
}
REDIRECTS = {
    "/chain": (301, "/chain-2"),
    "/chain-2": (308, "/ok"),
    "/mixed": (301, "/mixed-2"),
    "/mixed-2": (302, "/ok"),
    "/aside": (302, "/ok"),
    "/loop": (302, "/loop"),
    "/to-the-front": (301, "/"),
    "/to-missing": (301, "/missing"),
    "/to-a-file": (302, "file:///etc/passwd"),
    "/to-metadata": (302, "http://169.254.169.254/latest/meta-data/"),
    "/to-letters": (301, "/вести"),
    "/to-nowhere": (301, "http://[half"),
}
RETRY_AFTER = {"/later": "3600", "/soon": "1", "/later-by-date": "Mon, 23 Nov 2026 12:00:00 GMT", "/when": "soon"}
SNAPSHOT = "http://web.archive.org/web/20231225101500/"


@dataclass
class LinkServer:
    """A server that is running."""

    port: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Method and path of each request, in order."""
    agents: set[str] = field(default_factory=set)
    archived: dict[str, object] = field(default_factory=dict)
    """What the archive has, by the address of the page: a copy, or anything else that is to be answered."""
    stop: Event = field(default_factory=Event)
    before_answer: Callable[[str], None] = lambda path: None
    """Called with the path of each request."""

    def at(self, path: str, scheme: str = "http") -> str:
        """Return the address of a path."""
        return f"{scheme}://127.0.0.1:{self.port}{path}"


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        state: LinkServer = self.server.state  # type: ignore[attr-defined]
        try:
            method, path, _ = self.rfile.readline().decode().split(" ", 2)
            while (line := self.rfile.readline().strip()) and b":" in line:
                name, _, value = line.decode().partition(":")
                if name.lower() == "user-agent":
                    state.agents.add(value.strip())
            state.asked.append((method, path))
            state.before_answer(path)
            self._answer(method, path, state)
        except (OSError, ValueError):
            pass

    def _answer(self, method: str, path: str, state: LinkServer) -> None:
        if path in REDIRECTS:
            status, target = REDIRECTS[path]
            self._head(status, f"Location: {target}")
        elif path in RETRY_AFTER:
            is_again = path == "/soon" and state.asked.count((method, path)) > 1
            date = "Date: Mon, 23 Nov 2026 11:00:00 GMT"
            self._head(200 if is_again else 429, f"Retry-After: {RETRY_AFTER[path]}", date)
        elif path.startswith("/available"):
            self._archive(path, state)
        elif path in STATUSES:
            self._head(STATUSES[path])
        else:
            self._misbehave(method, path, state)

    def _misbehave(self, method: str, path: str, state: LinkServer) -> None:
        match path:
            case "/":
                self._head(200)
            case "/no-head":
                self._head(501 if method == "HEAD" else 200)
            case "/lies-to-head":
                self._head(404 if method == "HEAD" else 200)
            case "/challenge":
                self._head(403, "cf-mitigated: challenge")
            case "/slow":
                state.stop.wait(0.1)
                self._head(200)
            case "/never":
                state.stop.wait(30)
            case "/drip":
                self._forever(b"HTTP/1.1 200 OK\r\n", b"X", state, 0.02)
            case "/endless":
                head = 405 if method == "HEAD" else 200
                self._forever(f"HTTP/1.1 {head} Whatever\r\n\r\n".encode(), PIECE, state)
            case "/endless-head":
                self._forever(b"HTTP/1.1 200 OK\r\n", b"X-More: " + PIECE + b"\r\n", state)
            case "/not-http":
                self.wfile.write(b"\x16\x03\x01 this is no HTTP\r\n\r\n")
            case _:
                self._head(200 if path.isascii() and path.startswith("/%D0") else 404)

    def _head(self, status: int, *lines: str) -> None:
        head = "\r\n".join((f"HTTP/1.1 {status} Whatever\x1b[31m", *lines, "Connection: close"))
        self.wfile.write(f"{head}\r\n\r\n".encode())

    def _forever(self, start: bytes, piece: bytes, state: LinkServer, pause: float = 0) -> None:
        self.wfile.write(start)
        while not state.stop.wait(pause):
            self.wfile.write(piece)

    def _archive(self, path: str, state: LinkServer) -> None:
        page = parse_qs(urlsplit(path).query)["url"][0]
        found = state.archived.get(page, {"archived_snapshots": {}})
        if isinstance(found, int):
            self._head(found)
            return
        body = found if isinstance(found, bytes) else json.dumps(found).encode()
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    tls: ssl.SSLContext | None = None

    def finish_request(self, request, client_address) -> None:  # type: ignore[no-untyped-def]
        try:
            request = self.tls.wrap_socket(request, server_side=True) if self.tls else request
        except OSError:
            return
        super().finish_request(request, client_address)


@contextmanager
def link_server(*, is_secure: bool = False) -> Iterator[LinkServer]:
    """Run a server; a secure one has a certificate that nobody trusts."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.state = state = LinkServer(server.server_address[1])  # type: ignore[attr-defined]
        if is_secure:
            server.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            server.tls.load_cert_chain(CERTIFICATE)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield state
        finally:
            state.stop.set()
            server.shutdown()


def snapshot(page: str, moment: str = "20231225101500", **others: object) -> dict[str, object]:
    """Return what the Wayback Machine answers where it has a copy."""
    copy = {
        "available": True,
        "status": "200",
        "timestamp": moment,
        "url": f"http://web.archive.org/web/{moment}/{page}",
    }
    return {"url": page, "archived_snapshots": {"closest": copy | others}}
