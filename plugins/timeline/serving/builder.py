"""The resident builder: a process that has imported everything once and makes one build for each order.

Started by the server as ``python -m timeline.serving.builder``. An order is one line on standard input, a
JSON list of the arguments of the host's command; the answer is one line on what was standard output, a
``BuildResult`` as JSON. Every build runs in a child of its own: it finds all modules imported, and nothing
that it changes reaches the next one. The process has one thread, so that it may fork.
"""

import gc
import importlib
import json
import logging
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from timeline.report import ContentErrors
from timeline.serving.results import BuildResult, Verdict, problems_in

Build = Callable[[list[str]], None]
"""The host's command. It ends with a ``SystemExit`` where it fails."""

ALONE = "--alone"
"""Argument of a process that makes a single build: what is left where processes cannot fork."""
_RESULT, _MODULES, _LOG = "result.json", "modules.json", "log.txt"


def main(arguments: list[str]) -> None:
    """Answer orders until standard input ends, or make one build. Whatever goes wrong at import ends the process."""
    # Kept apart before anything can print: an answer must not be mixed with what a plugin says.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    from timeline import plugin

    if arguments[:1] == [ALONE]:
        build_here(plugin.build, json.loads(arguments[2]), Path(arguments[1]))
    else:
        answer_orders(plugin.build, sys.stdin, answers)


def answer_orders(build: Build, orders: Iterable[str], answers: TextIO) -> None:
    """Make a build for every order and answer each with one line."""
    for order in orders:
        with tempfile.TemporaryDirectory(prefix="timeline-preview-") as name:
            folder = Path(name)
            if hasattr(os, "fork"):
                _build_in_fork(build, json.loads(order), folder)
            else:
                _build_in_process(order, folder)
            print_answer(answers, result_in(folder))
            _learn(folder / _MODULES)


def print_answer(answers: TextIO, result: BuildResult) -> None:
    """Write a result as one line."""
    answers.write(f"{result.as_json()}\n")
    answers.flush()


def build_here(build: Build, arguments: list[str], folder: Path) -> None:
    """Make one build in this process, and leave in a folder what it ended with and printed."""
    before = set(sys.modules)
    _redirect(folder / _LOG)
    words = _Words()
    logging.getLogger().addHandler(words)
    logging.getLogger("timeline").setLevel(logging.INFO)
    # With a handler of its own the log keeps its lines as they are; the host's would break them into columns.
    printer = logging.StreamHandler()
    printer.setLevel(logging.WARNING)
    logging.getLogger().addHandler(printer)
    ending = _ending_of(build, arguments)
    result = replace(ending, said=words.of_success if ending.verdict is Verdict.GOOD else words.of_failure)
    (folder / _MODULES).write_text(json.dumps([name for name in sys.modules if name not in before]), encoding="utf-8")
    (folder / _RESULT).write_text(result.as_json(), encoding="utf-8")


def result_in(folder: Path) -> BuildResult:
    """Return the result that a build left in a folder, or a failure where it ended before it could."""
    try:
        log = (folder / _LOG).read_text(encoding="utf-8", errors="replace")
    except OSError:
        log = ""
    try:
        result = BuildResult.from_json((folder / _RESULT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return BuildResult(Verdict.FAILED, log=f"{log}\nThe build ended without a result.")
    # What a good build has to tell of the content, it tells in print only.
    problems = problems_in(log) if result.verdict is Verdict.GOOD else result.problems
    return replace(result, problems=problems, log=log)


def _ending_of(build: Build, arguments: list[str]) -> BuildResult:
    try:
        build(arguments)
    except ContentErrors as errors:
        return BuildResult(Verdict.FAULTY, errors.problems)
    except SystemExit as ending:
        if not ending.code:
            return BuildResult(Verdict.GOOD)
        if isinstance(ending.code, str):
            # An interpreter that ends would print it.
            logging.getLogger("timeline").error(ending.code)
        return BuildResult(Verdict.FAILED)
    except BaseException:
        traceback.print_exc()
        return BuildResult(Verdict.FAILED)
    return BuildResult(Verdict.GOOD)


def _build_in_fork(build: Build, arguments: list[str], folder: Path) -> None:
    # What was imported lives as long as the process: kept out of the collector's sight, it stays shared.
    gc.collect()
    gc.freeze()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    try:
        build_here(build, arguments, folder)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        # Without the ceremony of an interpreter's end, which belongs to the process that was copied.
        os._exit(0)


def _build_in_process(order: str, folder: Path) -> None:
    command = [sys.executable, "-m", "timeline.serving.builder", ALONE, str(folder), order]
    subprocess.run(command, stdin=subprocess.DEVNULL, check=False)


def _redirect(log: Path) -> None:
    """Send standard error to a file, and standard output, which holds only the host's own summary, nowhere."""
    for stream, path in ((sys.stdout, Path(os.devnull)), (sys.stderr, log)):
        stream.flush()
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(opened, stream.fileno())
        os.close(opened)


def _learn(path: Path) -> None:
    """Import what the last build had to import, so that the next one need not."""
    with suppress(OSError, ValueError):
        for name in json.loads(path.read_text(encoding="utf-8")):
            # Some modules have no name by which others could import them, such as the settings.
            with suppress(Exception):
                importlib.import_module(name)


class _Words(logging.Handler):
    """Keeps the last thing that a build says of its own work, and the first that it complains of."""

    of_success = ""
    of_failure = ""

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            self.of_failure = self.of_failure or record.getMessage()
        elif record.levelno == logging.INFO and record.name.startswith("timeline"):
            self.of_success = record.getMessage()


if __name__ == "__main__":
    main(sys.argv[1:])
