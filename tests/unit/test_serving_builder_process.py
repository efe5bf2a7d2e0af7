"""The server's end of the builder: starts it, gives it orders and survives its end."""

import json
import os
import sys
from threading import Thread

import pytest

from timeline.serving.builder_process import BuilderProcess
from timeline.serving.results import BuildResult, Verdict

LIMIT = 30
"""Seconds after which a thread is taken to hang."""
ECHO = """
import os, sys
from timeline.serving.results import BuildResult, Verdict
for order in sys.stdin:
    said = f"{os.getpid()} {os.environ['SITEURL']} {order.strip()}"
    print(BuildResult(Verdict.GOOD, said=said).as_json(), flush=True)
"""


@pytest.fixture
def start():
    """Make builders that run a program in place of the real one; they are closed in the end."""
    made = []

    def make(program):
        environment = {**os.environ, "SITEURL": "http://127.0.0.1:1"}
        made.append(BuilderProcess(("content", "-o", "site"), environment, (sys.executable, "-c", program)))
        return made[-1]

    yield make
    for builder in made:
        builder.close()


def test_every_build_is_ordered_with_the_same_arguments(start):
    """The builder is given the arguments and the environment, and lives on from build to build."""
    builder = start(ECHO)
    said = [builder.build().said.split(" ", 2) for _ in range(3)]
    assert len({process for process, _, _ in said}) == 1
    assert {(url, order) for _, url, order in said} == {("http://127.0.0.1:1", json.dumps(["content", "-o", "site"]))}


def test_a_renewed_builder_is_another_process(start):
    """After a renewal the next build is made by a new process."""
    builder = start(ECHO)
    first = builder.build()
    builder.renew()
    assert builder.build().said.split()[0] != first.said.split()[0]


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("import nonesuch", ["No module named 'nonesuch'", "ended with status 1"]),
        ("input(); raise SystemExit('enough')", ["enough", "ended with status 1"]),
        ("input(); print('nonsense', flush=True); input()", ["ended with status"]),
    ],
)
def test_a_builder_that_ends_is_a_failed_build(program, words, start):
    """A builder that cannot start, breaks down or talks nonsense is told with what it said last."""
    result = start(program).build()
    assert result.verdict is Verdict.FAILED
    assert all(word in result.log for word in words)


def test_a_builder_that_ended_is_started_anew(start, tmp_path):
    """The build after a breakdown is made by a new process."""
    (tmp_path / "broken").touch()
    builder = start(f"import os\nif os.path.exists({str(tmp_path / 'broken')!r}): raise SystemExit(1)\n{ECHO}")
    assert builder.build().verdict is Verdict.FAILED
    (tmp_path / "broken").unlink()
    assert builder.build().verdict is Verdict.GOOD


def test_closing_ends_a_build(start, tmp_path):
    """A builder that is closed in the middle of a build ends, and with it the build."""
    os.mkfifo(tmp_path / "begun")
    builder = start(f"open({str(tmp_path / 'begun')!r}, 'w').close()\nimport signal\nsignal.pause()")
    results = []
    thread = Thread(target=lambda: results.append(builder.build()), daemon=True)
    thread.start()
    (tmp_path / "begun").read_text()
    builder.close()
    thread.join(LIMIT)
    assert [result.verdict for result in results] == [Verdict.FAILED]


def test_a_closed_builder_starts_no_more(start):
    """After closing there is neither a process nor a build."""
    builder = start(ECHO)
    builder.close()
    builder.start()
    assert builder.build() == BuildResult(Verdict.FAILED, log="The preview is ending.")
