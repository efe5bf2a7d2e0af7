"""``timeline schema``: prints the JSON Schema by which an editor's tools check and complete fields."""

import argparse
import json

from timeline.commands.outcome import Outcome
from timeline.reading.json_schema import KINDS, json_schema


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its argument."""
    parser = commands.add_parser(
        "schema",
        help="print the JSON Schema of a kind of file",
        description="Print the JSON Schema (draft 7) of the fields of a kind of file.",
    )
    parser.add_argument("kind", nargs="?", choices=KINDS, default="event", help="kind of file (default: event)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Return the schema as JSON."""
    return Outcome(json.dumps(json_schema(options.kind), ensure_ascii=False, indent=2))
