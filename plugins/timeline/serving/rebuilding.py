"""Takes builds from the backlog, one at a time, and makes their results known."""

from collections.abc import Callable
from time import perf_counter
from typing import Protocol

from timeline.serving.backlog import Backlog
from timeline.serving.results import BuildResult


class Builds(Protocol):
    """What makes the builds."""

    def start(self) -> None:
        """Get ready."""

    def renew(self) -> None:
        """Forget all code and settings that were read."""

    def build(self) -> BuildResult:
        """Make a build and return its result."""


def rebuild(
    backlog: Backlog,
    builds: Builds,
    publish: Callable[[BuildResult, float], None],
    clock: Callable[[], float] = perf_counter,
) -> None:
    """Make every build that is due, until the backlog is closed. Blocks, so it needs a thread of its own.

    ``publish`` is given each result and the seconds that its build took. ``clock`` counts seconds.
    """
    builds.start()
    while (order := backlog.take()) is not None:
        begun = clock()
        if order.renew:
            builds.renew()
        result = builds.build()
        if backlog.is_closed:
            # Its builder was ended on purpose: that is no news.
            return
        publish(result, clock() - begun)
