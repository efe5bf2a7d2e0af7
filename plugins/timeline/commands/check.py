"""``timeline check``: reads the content, applies every rule, gives advice and reports; it writes only when told to."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from timeline import report
from timeline.advice import advise
from timeline.advice.links import of_links
from timeline.advice.tally import tally
from timeline.commands import clock
from timeline.commands.changed_files import changed_since
from timeline.commands.fix import fix
from timeline.commands.outcome import CommandError, Outcome
from timeline.inspection import inspect_content
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Site
from timeline.reading.link_record import read_link_record

FORMATS = {"text": report.text_report, "json": report.json_report, "github": report.github_report}


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "check",
        help="read the content and report every problem; nothing is written",
        description=(
            "Read the content and report every problem. Ends with 0 if there are no errors, else with 2. "
            "Nothing is written, unless --fix is given."
        ),
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the content")
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="text for people, json for tools, github for annotations in pull requests",
    )
    parser.add_argument(
        "--since", default="", metavar="REV", help="report only files that changed since a git revision, such as main"
    )
    parser.add_argument(
        "--fix", action="store_true", help="mend what is safe to mend: show the difference, ask, and write"
    )
    parser.add_argument("--yes", action="store_true", help="with --fix: write without asking")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Return the report, with status 2 where there are errors.

    Raises ``CommandError`` for a folder that is missing, and where files cannot be mended or compared.
    """
    content: Path = options.content
    if not content.is_dir():
        raise CommandError(
            f"there is no folder “{content}”", "name the folder of the content: timeline check --content DIR"
        )
    if options.fix and options.format != "text":
        raise CommandError("--fix shows a difference, which only the text has", "leave --format out")
    if options.yes and not options.fix:
        raise CommandError("--yes belongs to --fix", "write: timeline check --fix --yes")
    only = changed_since(options.since, content) if options.since else None
    mended = fix(content, only, options.yes) if options.fix else ""
    loaded, problems = inspect_content(content)
    problems = report.in_order((*problems, *advise(loaded.legible), *_told_by_records(content, loaded.legible)))
    shown = problems if only is None else tuple(problem for problem in problems if _concerns(problem, only))
    status = report.ContentErrors.code if report.has_errors(shown) else 0
    left_out = [problem for problem in problems if problem not in shown] if only is not None else []
    elsewhere = _elsewhere(options.since, only, left_out) if only is not None else ""
    if options.format != "text":
        notices = [f"::notice::{elsewhere}"] if left_out and options.format == "github" else []
        return Outcome("\n".join(filter(None, [FORMATS[options.format](shown), *notices])), status)
    lines = [mended] if mended else []
    lines += report.text_lines(shown)
    if only is None:
        lines += [*tally(loaded.site), report.summary(problems) if problems else all_is_well(loaded.site)]
    else:
        lines += [report.summary(shown), elsewhere]
    return Outcome("\n".join(lines), status)


def _told_by_records(content: Path, site: Site) -> Iterator[Problem]:
    """Yield what the records of links say, and what is wrong with them; a site without records gives nothing."""
    for timeline in site.timelines:
        record, faults = read_link_record(content, content.as_posix(), timeline.id)
        # No error, as a build does not read the file.
        yield from (replace(fault, severity=Severity.WARNING) for fault in faults)
        if record is not None:
            yield from of_links(timeline, record, clock.today())


def all_is_well(site: Site) -> str:
    """Return the line for content without problems, with what was counted in it."""
    events = [event for timeline in site.timelines for event in timeline.documents]
    counts = (
        (len(site.timelines), "timeline"),
        (len(events), "event"),
        (sum(len(timeline.sources) for timeline in site.timelines), "source"),
        (sum(len(event.claims) for event in events), "claim"),
    )
    return f"All is well: {', '.join(report.counted(number, noun) for number, noun in counts)}; no problems."


def _concerns(problem: Problem, files: frozenset[str]) -> bool:
    return any(mark.file in files for mark in (problem.mark, *problem.others))


def _elsewhere(revision: str, files: frozenset[str], problems: Sequence[Problem]) -> str:
    """Say what was left out of a report on changed files only."""
    looked_at = f"{report.counted(len(files), 'file')} changed since {report.one_line(revision)}."
    if not problems:
        return f"{looked_at} No problems elsewhere."
    errors = sum(problem.is_error for problem in problems)
    counts = [report.counted(errors, "error")] if errors else []
    counts += [report.counted(len(problems) - errors, "warning")] if len(problems) > errors else []
    stop = " Errors stop the build wherever they are." if errors else ""
    return f"{looked_at} Elsewhere: {' and '.join(counts)}.{stop}"
