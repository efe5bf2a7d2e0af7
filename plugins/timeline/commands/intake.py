"""Taking in what another tool made: the work of ``timeline import``."""

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
from timeline.reading.values import LANGUAGE

_COLUMNS = ("In the file", "Became", "Date", "Title")


def take_in(options: argparse.Namespace, report_name: str) -> Outcome:
    """Import a file, and return the report in short, with status 2 where something must be decided.

    ``report_name`` is the name of the report beside the file, where no other is given. Raises ``CommandError`` for a
    file that cannot be imported as a whole, and for a place that cannot take it.
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
            report_path = options.report or source.absolute().parent / report_name
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
        lines.append(f"The whole report is in {report_path if options.report else source.parent / report_name}.")
    return Outcome("\n".join(line for line in lines if line), report.ContentErrors.code if problems else 0)


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
