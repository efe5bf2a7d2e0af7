"""Measuring the preview: what it sends, and whether an edit is seen."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from tests.bench.builders.builder import Edit, with_last_word
from tests.bench.measuring.process import FailedRunError
from tests.bench.preview import STREAM, seconds_until_seen
from tests.bench.server_events import Message, mark_of_pages, messages

FIRST = "Some words.\n"


class Preview(BaseHTTPRequestHandler):
    """Shows a file, and tells of a new page when the file has changed."""

    def __init__(self, file: Path, shown: Path, *arguments: object) -> None:
        self.file, self.shown = file, shown
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the stream of events or with the file."""
        self.send_response(200)
        self.end_headers()
        if self.path == STREAM:
            self._tell("first")
            while self.file.read_text(encoding="utf-8") == FIRST:
                sleep(0.01)
            self._tell("second")
        else:
            self.wfile.write(self.shown.read_bytes())

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""

    def _tell(self, mark: str) -> None:
        state = json.dumps({"page": mark, "faults": None})
        self.wfile.write(f"event: state\ndata: {state}\n\n".encode())


@contextmanager
def preview(file: Path, shown: Path) -> Iterator[int]:
    """Run a preview of a file that shows another, and yield its port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Preview, file, shown)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def make_edit(folder: Path) -> Edit:
    """Return the edit of a text that is there."""
    file = folder / "text.md"
    file.write_text(FIRST, encoding="utf-8")
    return Edit(file, FIRST, with_last_word, "index.html")


def test_an_edit_that_is_seen_takes_time(tmp_path: Path) -> None:
    """The time from an edit to the page with it is above nothing."""
    edit = make_edit(tmp_path)
    with preview(edit.file, edit.file) as port:
        assert seconds_until_seen(port, "/", edit, "reworded") > 0


def test_a_reload_without_the_edit_is_a_failure(tmp_path: Path) -> None:
    """A preview that tells of a new page before the page is new is not measured."""
    edit = make_edit(tmp_path)
    old = tmp_path / "old.html"
    old.write_text(FIRST, encoding="utf-8")
    with preview(edit.file, old) as port, pytest.raises(FailedRunError, match="not there"):
        seconds_until_seen(port, "/", edit, "reworded")


def test_messages_end_with_an_empty_line() -> None:
    """A message has its kind and all its lines; comments and unfinished messages are left out."""
    lines = [
        b": still here\n",
        b"\n",
        b"retry: 500\n",
        b"event: state\r\n",
        b"data: a\n",
        b"data: b\n",
        b"\n",
        b"data: c\n",
    ]
    assert list(messages(lines)) == [Message("state", "a\nb")]


def test_a_kind_holds_for_one_message() -> None:
    """A message whose kind is not named is of the usual kind, whatever came before it."""
    assert [message.event for message in messages([b"event: state\n", b"data: a\n", b"\n", b"data: b\n", b"\n"])] == [
        "state",
        "message",
    ]


@pytest.mark.parametrize("data", ["reload", "[]", "{}", '{"page": "a", "faults": {"title": "1 error"}}'])
def test_only_good_pages_have_a_mark(data: str) -> None:
    """Messages of another form, and those that tell of faults, are refused."""
    with pytest.raises(ValueError, match=r"\w"):
        mark_of_pages(Message("state", data))
