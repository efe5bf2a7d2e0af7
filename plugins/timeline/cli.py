"""The ``timeline`` command."""

import os
import re
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from timeline.commands import check, cms, date, exporting, importing, links, new, schema, serve
from timeline.commands.calling import FAILED, Parser
from timeline.commands.outcome import CommandError, Outcome

COMMANDS = (check, links, new, date, importing, exporting, schema, cms, serve)
"""Every command, in the order in which help lists them."""

_LEADING_MINUS = re.compile(r"-\d")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its status: 0, or 2 for errors in the content or in the call."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        options = _parser().parse_args([_guarded(argument) for argument in arguments])
        outcome: Outcome = options.run(options)
        print(outcome.text, flush=True)
    except CommandError as failure:
        print(f"timeline: {failure.message}", file=sys.stderr)
        if failure.hint:
            print(f"  {failure.hint}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("timeline: stopped", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        _discard_output()
        return FAILED
    return outcome.status


def _parser() -> Parser:
    parser = Parser(prog="timeline", description="Check explainers made of dated, sourced events.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_to(commands)
    return parser


def _guarded(argument: str) -> str:
    """Keep a year before 1 BC, such as -0043, from being taken for an option."""
    return f" {argument}" if _LEADING_MINUS.match(argument) else argument


def _discard_output() -> None:
    """Let the interpreter close a pipe that nobody reads any more without a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
