"""Answers requests: pages and files of the built site, and the preview's own addresses below ``/-/``."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

from timeline.serving.board import Board
from timeline.serving.event_stream import STILL_HERE, frame
from timeline.serving.guard import is_own_name, is_own_page
from timeline.serving.injection import with_script
from timeline.serving.markup import missing_page, plain_page, state
from timeline.serving.site_files import Moved, content_type, find_file, is_page

OWN = "/-/"
"""The preview's own addresses begin so. No address of a site does: ids begin with a letter or a digit."""
ASSETS = Path(__file__).with_name("assets")
PULSE = 15.0
"""Seconds after which a silent stream of events looks whether its page is still there."""
HTML, TEXT = "text/html; charset=utf-8", "text/plain; charset=utf-8"


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "timeline"
    sys_version = ""
    timeout = 60
    """Seconds after which a connection without a request is closed."""

    def __init__(self, *arguments: object, site: Path, board: Board) -> None:
        """Answer from a folder, as the board says."""
        # Set before: the base class answers the requests while it is being made.
        self.site = site
        self.board = board
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request."""
        # Everything here depends on the name in the header, so that comes first.
        if not is_own_name(self.headers.get("Host")):
            self._say(HTTPStatus.FORBIDDEN, "The preview is for this machine only: ask it as 127.0.0.1 or localhost.")
        elif urlsplit(self.path).path.startswith(OWN):
            self._answer_own(urlsplit(self.path).path.removeprefix(OWN))
        else:
            self._answer_site()

    def do_HEAD(self) -> None:
        """Answer a request with its headers only."""
        self.do_GET()

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep the terminal to the builds."""

    def _answer_own(self, name: str) -> None:
        if not is_own_page(self.headers):
            self._say(HTTPStatus.FORBIDDEN, "Only the preview's own pages may ask for this.")
        elif name == "events":
            self._stream()
        elif name in ("reload.js", "overlay.css"):
            self._send(HTTPStatus.OK, content_type(Path(name)), (ASSETS / name).read_bytes())
        else:
            self._say(HTTPStatus.NOT_FOUND, "There is nothing at this address.")

    def _answer_site(self) -> None:
        # Read before the file: where a build comes between, the page is out of date and loads itself again.
        bulletin = self.board.latest
        if not bulletin.has_site:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, HTML, with_script(plain_page(bulletin).encode(), bulletin.page))
            return
        found = find_file(self.site, self.path)
        if isinstance(found, Moved):
            self._send(HTTPStatus.MOVED_PERMANENTLY, TEXT, b"", {"Location": found.location})
            return
        body = _bytes_of(found)
        if found is not None and body is not None:
            sent = with_script(body, bulletin.page) if is_page(found) else body
            self._send(HTTPStatus.OK, content_type(found), sent)
            return
        page = _bytes_of(self.site / "404.html") or missing_page().encode()
        self._send(HTTPStatus.NOT_FOUND, HTML, with_script(page, bulletin.page))

    def _stream(self) -> None:
        """Send what holds now, and then every change, until the page or the preview goes away."""
        self.close_connection = True
        self._head(HTTPStatus.OK, {"Content-Type": "text/event-stream; charset=utf-8", "Connection": "close"})
        if self.command == "HEAD":
            return
        bulletin = self.board.latest
        while not self.board.is_closed:
            self.wfile.write(frame("state", state(bulletin)))
            # Silence is filled with comments: only a write finds out that the page has gone.
            while (later := self.board.wait_beyond(bulletin.number, PULSE)) is None and not self.board.is_closed:
                self.wfile.write(STILL_HERE)
            bulletin = later or bulletin

    def _say(self, status: HTTPStatus, sentence: str) -> None:
        self._send(status, TEXT, f"{sentence}\n".encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self._head(status, {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _head(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        self.send_response(status)
        everywhere = {
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        for name, value in {**everywhere, **headers}.items():
            self.send_header(name, value)
        self.end_headers()


def _bytes_of(path: Path | None) -> bytes | None:
    """Return a file's bytes; None where it has just gone, as a build may take it away at any time."""
    try:
        return None if path is None else path.read_bytes()
    except OSError:
        return None
