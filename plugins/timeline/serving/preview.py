"""Runs the parts of the preview side by side until it is stopped."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event, Thread
from types import FrameType

from timeline.serving.backlog import Backlog
from timeline.serving.board import Board
from timeline.serving.builder_process import BuilderProcess
from timeline.serving.project import read_project
from timeline.serving.rebuilding import rebuild
from timeline.serving.results import BuildResult
from timeline.serving.server import PreviewServer
from timeline.serving.site_files import INDEX
from timeline.serving.terminal import Terminal
from timeline.serving.watching import watch_project

_LOOK = 0.5
"""Seconds between two looks whether a signal came in: some systems deliver none to a thread that waits for ever."""


@dataclass(slots=True)
class _Ending:
    """Tells all parts when to end, and why."""

    event: Event = field(default_factory=Event)
    failure: BaseException | None = None

    def guarded(self, part: Callable[[], None]) -> None:
        """Run a part. Where it breaks, everything ends: a preview that no longer watches or builds is none."""
        try:
            part()
        except BaseException as failure:
            self.failure = self.failure or failure
        finally:
            self.event.set()


def run_preview(content: Path, settings: Path, port: int, terminal: Terminal) -> None:
    """Serve, watch and build until Ctrl+C or SIGTERM.

    The site is written to ``build/preview`` below the current folder. Raises ``PortTakenError`` before
    anything is built, and whatever breaks one of the preview's own parts.
    """
    home = Path.cwd()
    read = partial(read_project, content, settings, home)
    output = read().output
    board = Board.opened(has_site=(output / INDEX).is_file())
    with PreviewServer.opened(port, output, board) as server:
        builder = BuilderProcess(
            (str(content), "-s", str(settings), "-o", str(output), "--fatal", "errors", "--log-handler", "plain"),
            # The search would have to be indexed anew after every edit.
            {**os.environ, "SITEURL": server.root, "TIMELINE_SEARCH": "off"},
        )
        backlog, ending = Backlog(), _Ending()

        def publish(result: BuildResult, seconds: float) -> None:
            # Pages first: a terminal may be slow with a long list of warnings.
            board.post(result)
            terminal.report(result, seconds)

        parts: tuple[Callable[[], None], ...] = (
            partial(server.serve_forever, poll_interval=0.1),
            partial(watch_project, read, backlog.add, ending.event),
            partial(rebuild, backlog, builder, publish),
        )
        threads = [Thread(target=ending.guarded, args=(part,), daemon=True) for part in parts]
        with _signals(ending.event):
            terminal.greet(server.root)
            for thread in threads:
                thread.start()
            while not ending.event.wait(_LOOK):
                continue
            backlog.close()
            board.close()
            builder.close()
            server.shutdown()
            for thread in threads:
                thread.join()
    if ending.failure is not None:
        raise ending.failure


@contextmanager
def _signals(stop: Event) -> Iterator[None]:
    """Take the signals that ask for an end as such while the preview runs."""

    def ask(number: int, frame: FrameType | None) -> None:
        stop.set()

    names = ("SIGINT", "SIGTERM", "SIGHUP")
    before = {name: signal.signal(getattr(signal, name), ask) for name in names if hasattr(signal, name)}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
