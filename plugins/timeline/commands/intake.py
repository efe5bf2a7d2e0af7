"""Taking in what another tool made: the work of ``timeline import``."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from timeline import report
from timeline.commands import placing
from timeline.commands.date import zone_named
from timeline.commands.import_report import import_report
from timeline.commands.outcome import CommandError, Outcome
from timeline.importers.carrying import Carried, carry
from timeline.importers.dates import DateOrder
from timeline.importers.found import Notes, RefusedError
from timeline.importers.kinds import KINDS
from timeline.importers.loss_report import HEAD, screen_text
from timeline.importers.prose import is_web_address
from timeline.importers.settings import Destination, Options
from timeline.model.problem import Problem
from timeline.reading.values import LANGUAGE

APART = "import-undecided"
"""Name of the folder of events that wait for a decision; it stands beside the report."""


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
        waiting: Sequence[Problem] = ()
        if options.only_ready and problems:
            carried, waiting = _ready(carried, problems, options.into)
            problems = placing.judged(carried, destination, options.into) if carried.apart else problems
        report_path = options.report or source.absolute().parent / report_name
        apart = report_path.with_name(APART)
        text = import_report(carried, problems, waiting, options)
        written = 0
        if not options.dry_run:
            placing.refuse_foreign_report(report_path, HEAD)
            waits = {event.path.rpartition("/")[2]: event.text for event in carried.apart}
            placing.put_apart(waits, apart)
            written = placing.put(carried, destination, options.into)
            placing.write_report(report_path, text)
    except RefusedError as refusal:
        raise CommandError(refusal.message, refusal.hint) from refusal
    except OSError as error:
        raise CommandError(f"a file cannot be read or written: {error.strerror}: {error.filename}") from error
    lines = [screen_text(carried.notes), _summary(carried, options.dry_run, written)]
    shown = options.report or source.parent / report_name
    if carried.apart:
        lines.append(_told_apart(carried, shown.with_name(APART), options))
    if problems:
        number = report.counted(len(problems), "mistake")
        lines.append(f"The site cannot be built yet: timeline check names {number} in these files.")
        if not options.only_ready:
            lines.append(_way_out(options))
    if not options.dry_run:
        lines.append(f"The whole report is in {shown}.")
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


def _ready(carried: Carried, problems: Sequence[Problem], into: Path) -> tuple[Carried, tuple[Problem, ...]]:
    """Return what comes without the events that have mistakes, and these mistakes."""
    folder = f"{into.as_posix()}/"
    carried = carried.with_apart({problem.mark.file.removeprefix(folder) for problem in problems})
    paths = {f"{folder}{event.path}" for event in carried.apart}
    return carried, tuple(problem for problem in problems if problem.mark.file in paths)


def _told_apart(carried: Carried, folder: Path, options: argparse.Namespace) -> str:
    """Say where the events are that wait for a decision."""
    count = report.counted(len(carried.apart), "event")
    if options.dry_run:
        return f"Would be set apart: {count}, as each needs a decision first."
    events = f"{options.into.as_posix()}/events"
    return f"Set apart: {count} in {folder}. The report says what each needs; then move it to {events}."


def _way_out(options: argparse.Namespace) -> str:
    """Say how the site can be built before everything is decided."""
    before = "" if options.dry_run else "remove what was written, and "
    return f"To build it without these events, {before}import with --only-ready."
