"""The server of the preview: on this machine only."""

import errno
import os
import sys
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any

from timeline.serving.board import Board
from timeline.serving.handler import PreviewHandler

HOST = "127.0.0.1"


class PortTakenError(Exception):
    """Another program listens at the port, or the system keeps it to itself."""


class PreviewServer(ThreadingHTTPServer):
    """Gives every request a thread of its own: each open page keeps one for its events."""

    # Elsewhere this spares the wait for old connections to be forgotten. Windows lets two programs share a port by it.
    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    @classmethod
    def opened(cls, port: int, site: Path, board: Board) -> "PreviewServer":
        """Return a server that listens; with port 0 at any free one. Raises ``PortTakenError``."""
        try:
            return cls((HOST, port), partial(PreviewHandler, site=site, board=board))
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise PortTakenError from error
            raise

    @property
    def root(self) -> str:
        """Address of the site, without a slash at its end."""
        return f"http://{HOST}:{self.server_port}"

    def server_bind(self) -> None:
        """Take the port. The usual way would ask for the machine's name, which takes seconds on some networks."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over browsers that went away in the middle of an answer; anything else is reported as usual."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)
