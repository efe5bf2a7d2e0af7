"""``timeline import``: makes events of another tool's files, with a report of what was changed or left behind."""

import argparse
from datetime import date
from pathlib import Path

from timeline.commands.outcome import Outcome
from timeline.importers.kinds import KINDS
from timeline.model.source import SourceKind
from timeline.model.spellings import quoted

REPORT = "import-report.md"
"""Name of the report where none is given; it stands beside the file that was imported."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "import",
        help="make events of another tool's files",
        description=(
            "Make events of another tool's files. No file that exists is overwritten. What was changed, what could "
            "not be carried over and what is to be decided is printed and written to a report. Ends with 2 if some "
            "of it must be decided before the site can be built."
        ),
    )
    parser.add_argument("source", type=Path, metavar="FILE", help="file or folder to import")
    parser.add_argument(
        "--from", dest="kind", required=True, choices=tuple(KINDS), help="; ".join(_told(name) for name in KINDS)
    )
    parser.add_argument(
        "--into", type=Path, required=True, metavar="DIR", help="explainer, such as content/serbia-2023"
    )
    parser.add_argument("--dry-run", action="store_true", help="print the report and write nothing")
    parser.add_argument(
        "--only-ready",
        action="store_true",
        help="take in only events that the site can be built with, and write the others apart, beside the report",
    )
    parser.add_argument(
        "--columns", nargs="+", action="extend", default=[], metavar="FIELD=COLUMN", help="columns of a table"
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument(
        "--day-first", dest="day_first", action="store_true", default=None, help="03/04/2023 is in April"
    )
    order.add_argument("--month-first", dest="day_first", action="store_false", default=None, help="it is in March")
    parser.add_argument(
        "--category", default="", metavar="ID", help="category of events that name none of the explainer's"
    )
    parser.add_argument(
        "--published-at",
        default="",
        metavar="URL",
        help="where the file was published: the source of events that name none",
    )
    # What a state owns needs the name of the state, too, which is written by hand.
    kinds = tuple(str(kind) for kind in SourceKind if kind is not SourceKind.STATE_MEDIA)
    parser.add_argument("--source-kind", default="news", choices=kinds, help="kind of new sources (default: news)")
    parser.add_argument(
        "--language", metavar="TAG", help="language of sources that name none (default: the explainer's)"
    )
    parser.add_argument("--timezone", default="UTC", metavar="NAME", help="zone of a new explainer (default: UTC)")
    parser.add_argument("--added", type=_day, metavar="DAY", help="day on which the events are added (default: today)")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help=f"where the report goes (default: {REPORT} beside FILE)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Return the report in short, with status 2 where something must be decided before the site can be built.

    Raises ``CommandError`` for a file that cannot be imported as a whole, and for a place that cannot take it.
    """
    # Not imported before it is needed: the other commands would start later for packages that they do not use.
    from timeline.commands.intake import take_in

    return take_in(options, REPORT)


def _told(name: str) -> str:
    return f"{name}: {KINDS[name].description}"


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is no day; write it as 2026-11-22") from None
