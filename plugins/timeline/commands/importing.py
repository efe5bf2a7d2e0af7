"""``timeline import``: makes events of another tool's files, with a report of what was changed or left behind."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from timeline import report
from timeline.commands import placing
from timeline.commands.date import zone_named
from timeline.commands.outcome import CommandError, Outcome
from timeline.importers.carrying import Carried, carry
from timeline.importers.dates import DateOrder
from timeline.importers.found import Notes, RefusedError
from timeline.importers.kinds import KINDS
from timeline.importers.loss_report import HEAD, report_text, screen_text
from timeline.importers.prose import is_web_address
from timeline.importers.settings import Destination, Options
from timeline.model.problem import Problem
from timeline.model.source import SourceKind
from timeline.reading.values import LANGUAGE

REPORT = "import-report.md"
"""Name of the report where none is given; it stands beside the file that was imported."""
_COLUMNS = ("In the file", "Became", "Date", "Title")


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
    kinds = tuple(str(kind) for kind in SourceKind)
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
    source: Path = options.source
    if not source.exists():
        raise CommandError(
            f"there is no file or folder “{source}”", "name what is to be imported: timeline import FILE …"
        )
    try:
        destination = placing.destination_at(options.into)
        settings = _settings(options, destination)
        notes = Notes()
        found = KINDS[options.kind].read(source, settings, notes)
        carried = carry(found, notes, destination, settings, source.name)
        problems = placing.judged(carried, destination, options.into)
        text = _report(carried, problems, options)
        written = 0
        if not options.dry_run:
            report_path = options.report or source.absolute().parent / REPORT
            placing.refuse_foreign_report(report_path, HEAD)
            written = placing.put(carried, destination, options.into)
            placing.write_report(report_path, text)
    except RefusedError as refusal:
        raise CommandError(refusal.message, refusal.hint) from refusal
    except OSError as error:
        raise CommandError(f"a file cannot be read or written: {error.strerror}: {error.filename}") from error
    lines = [screen_text(carried.notes), _summary(carried, options.dry_run, written)]
    if problems:
        number = report.counted(len(problems), "mistake")
        lines.append(f"The site cannot be built yet: timeline check names {number} in these files.")
    if not options.dry_run:
        lines.append(f"The whole report is in {report_path if options.report else source.parent / REPORT}.")
    return Outcome("\n".join(line for line in lines if line), report.ContentErrors.code if problems else 0)


def _told(name: str) -> str:
    return f"{name}: {KINDS[name].description}"


def _settings(options: argparse.Namespace, destination: Destination) -> Options:
    timeline = destination.timeline
    zone = timeline.timezone if timeline else options.timezone
    language = options.language or (timeline.language if timeline else "en")
    if not LANGUAGE.fullmatch(language):
        raise CommandError(f"“{language}” is not a language tag", "write its short name: en, sr or sr-Latn")
    if options.published_at and not is_web_address(options.published_at):
        raise CommandError(f"“{options.published_at}” is not a web address", "write it whole: https://example.org/page")
    return Options(
        DateOrder(zone_named(zone), options.day_first),
        options.added or date.today().isoformat(),
        zone,
        language,
        options.source_kind,
        options.category,
        options.published_at,
        _mapping(options.columns),
    )


def _mapping(pairs: Sequence[str]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals or not column.strip():
            raise CommandError(f"--columns: “{pair}” names no column", "write the field and its column: title=Headline")
        mapping[field.strip()] = column
    return mapping


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _summary(carried: Carried, dry: bool, written: int) -> str:
    new = [event for event in carried.events if not event.is_there]
    drafts = sum(event.is_draft for event in new)
    there = len(carried.events) - len(new)
    counts = [report.counted(len(new), "event")]
    counts += [f"{report.counted(drafts, 'draft')} among them"] if drafts else []
    counts += [report.counted(carried.new_sources, "new source")] if carried.new_sources else []
    counts += [f"{there:,} that the explainer has already"] if there else []
    verb = "Would be imported" if dry else "Imported"
    return f"{verb}: {', '.join(counts)}." + ("" if dry else f" {report.counted(written, 'file')} written.")


def _report(carried: Carried, problems: Sequence[Problem], options: argparse.Namespace) -> str:
    told = f"From `{options.source.name}` (`--from {options.kind}`) into `{options.into.name}`. "
    new = sum(not event.is_there for event in carried.events)
    told += f"{report.counted(len(carried.events), 'event')} found, {new:,} new."
    rows = (
        (event.spot, event.path + (" (was there)" if event.is_there else ""), event.when, event.title)
        for event in carried.events
    )
    text = report_text(HEAD, told, carried.notes, rows, _COLUMNS)
    if problems:
        text += "\n## What the check says\n\n"
    for problem in problems:
        mark = problem.mark
        told = f"{mark.file.removeprefix(f'{options.into.as_posix()}/')}:{mark.line}:{mark.column}: {problem.message}"
        text += f"- {report.one_line(told)}\n"
    return text
