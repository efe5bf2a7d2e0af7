"""Serves a built site as GitHub Pages does: below a folder, with its own page for what does not exist."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass(frozen=True)
class ServedSite:
    """A running server."""

    root: str
    """Address of the home page."""

    def at(self, path: str) -> str:
        """Return the address of a page."""
        return self.root + path


@contextmanager
def serve(folder: Path, sub_path: str) -> Iterator[ServedSite]:
    """Serve a folder below a path on this machine, at any free port."""
    handler = partial(_Handler, directory=str(folder), sub_path=sub_path)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield ServedSite(f"http://127.0.0.1:{server.server_port}{sub_path}")
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, sub_path: str, **keywords: object) -> None:
        self.sub_path = sub_path
        super().__init__(*arguments, **keywords)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.sub_path):
            return str(Path(self.directory, "no such file"))
        return super().translate_path("/" + path.removeprefix(self.sub_path))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep the output of the tests free of a line for each request."""
