"""How the tasks of a site are shared between processes."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from timeline.pipeline.crew import LEAST, processors
from timeline.pipeline.reads import Reads
from timeline.pipeline.store import Store
from timeline.pipeline.tasks import Ledger, Made, Task
from timeline.publishing.editions import FILES_OF_EVENTS, Results
from timeline.publishing.making import Making

OF_ALL_EVENTS = [f"data/river/{file}" for file in FILES_OF_EVENTS]
PAGES = [f"page/river/{number}/" for number in range(2 * LEAST)]


class Workshop:
    """A site of pages and files that say which process made them."""

    def __init__(self, results: Results) -> None:
        """Take shelves for what is made of events: nothing is."""
        self.results = results

    def prepare(self) -> None:
        """Prepare nothing."""

    def rest(self) -> Iterator[Task]:
        """Yield a task for each file."""
        for name in (*OF_ALL_EVENTS, *PAGES):
            yield Task(name, partial(self._made, name))

    def none(self, *_: Any) -> list[Task]:
        """Return no tasks."""
        return []

    charts = envelopes = events = taken = none

    @staticmethod
    def _made(name: str) -> Made:
        return Made([(name.replace("/", "-"), str(os.getpid()).encode())])


@pytest.mark.skipif(processors() == 1, reason="there is one processor")
def test_files_of_all_events_are_made_where_the_events_are_held(tmp_path: Path) -> None:
    """What reads a part of every event is no work for others, which would come to hold a copy of all of them."""
    workshop: Any = Workshop(Results(Store(tmp_path / "kept", b"")))
    Making(tmp_path, Ledger(), set(), set(), Reads(), 2).make(workshop, bool)
    makers = {name: int((tmp_path / name.replace("/", "-")).read_text()) for name in (*OF_ALL_EVENTS, *PAGES)}
    assert {makers[name] for name in OF_ALL_EVENTS} == {os.getpid()}
    assert os.getpid() not in {makers[name] for name in PAGES}
