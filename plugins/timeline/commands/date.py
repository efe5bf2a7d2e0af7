"""``timeline date``: shows how a date will be read, before it stands in a file."""

import argparse
import json
from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline.commands.outcome import CommandError, Outcome
from timeline.model.edtf import EdtfError, When, parse_edtf
from timeline.views.wording import Wording


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "date",
        help="show how a date will be read",
        description="Show how a date in EDTF (ISO 8601-2) will be read, such as 2023-12~ or 2023-12-17/2023-12-30.",
    )
    parser.add_argument("text", metavar="TEXT", help="the date as it would stand after when:")
    parser.add_argument("--json", action="store_true", help="print JSON for tools")
    parser.add_argument(
        "--timezone", default="UTC", metavar="NAME", help="IANA name of the zone of a time without one (default: UTC)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Return the date's meaning. Raises ``CommandError`` for an unreadable date or an unknown zone."""
    try:
        when = parse_edtf(options.text.strip(), zone_named(options.timezone))
    except EdtfError as error:
        raise CommandError(error.message, error.hint) from error
    meaning = explain(when)
    return Outcome(json.dumps(meaning, ensure_ascii=False, indent=2) if options.json else _as_text(meaning))


def zone_named(name: str) -> tzinfo:
    """Return the zone with an IANA name. Raises ``CommandError`` where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise CommandError(f"there is no time zone “{name}”", "write an IANA name such as Europe/Belgrade") from error


def explain(when: When) -> dict[str, str | bool | None]:
    """Return what is known of a date; days are ISO 8601, None where an end of an interval is open."""
    return {
        "edtf": when.text,
        "lower": None if when.lower is None else str(when.lower),
        "upper": None if when.upper is None else str(when.upper),
        "precision": when.precision.value,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "wording": Wording().full(when),
    }


def _as_text(meaning: dict[str, str | bool | None]) -> str:
    rows = (
        ("readers see", meaning["wording"]),
        ("earliest day", meaning["lower"] or "open"),
        ("latest day", meaning["upper"] or "open"),
        ("precision", meaning["precision"]),
        ("approximate", "yes" if meaning["approximate"] else "no"),
        ("uncertain", "yes" if meaning["uncertain"] else "no"),
    )
    return "\n".join(f"{name + ':':<14}{value}" for name, value in rows)
