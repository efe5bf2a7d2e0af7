"""The whole report of an import, as it is written to a file."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby

from timeline import report
from timeline.importers.carrying import Carried
from timeline.importers.event_files import EventFile
from timeline.importers.loss_report import HEAD, report_text
from timeline.model.problem import Problem

_COLUMNS = ("In the file", "Became", "Date", "Title")


def import_report(
    carried: Carried, problems: Sequence[Problem], waiting: Sequence[Problem], options: argparse.Namespace
) -> str:
    """Return the report in Markdown.

    ``problems`` are the mistakes in what is written into the explainer, ``waiting`` those of the events set apart.
    """
    told = f"From `{options.source.name}` (`--from {options.kind}`) into `{options.into.name}`. "
    new = sum(not event.is_there for event in carried.events)
    told += f"{report.counted(len(carried.events) + len(carried.apart), 'event')} found, {new:,} new."
    told += f" {len(carried.apart):,} set apart." if carried.apart else ""
    folder = f"{options.into.as_posix()}/"
    spots = {f"{folder}{event.path}": event.spot for event in (*carried.events, *carried.apart)}
    if waiting:
        told += "\n\n## Set apart until it is decided\n\n" + "".join(_by_file(waiting, spots, f"{folder}events/"))
    if problems:
        told += "\n\n## What keeps the site from being built\n\n" + "".join(_by_file(problems, spots, folder))
    kept = ((event.spot, _became(event), event.when, event.title) for event in carried.events)
    apart = ((event.spot, f"{_name(event.path)} (set apart)", event.when, event.title) for event in carried.apart)
    return report_text(HEAD, told, carried.notes, chain(kept, apart), _COLUMNS)


def _became(event: EventFile) -> str:
    return event.path + (" (was there)" if event.is_there else "")


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _by_file(problems: Sequence[Problem], spots: Mapping[str, str], folder: str) -> Iterator[str]:
    """Yield a paragraph for each file: where it comes from, and what an editor decides in which line."""
    for file, mistakes in groupby(report.in_order(problems), key=lambda problem: problem.mark.file):
        origin = f" (from {spots[file]})" if file in spots else ""
        yield f"- {report.one_line(file.removeprefix(folder) + origin)}\n"
        for problem in mistakes:
            hint = f" – {problem.hint}" if problem.hint else ""
            yield f"  - line {problem.mark.line}: {report.one_line(problem.message + hint)}\n"
