"""``timeline check``: reads the content, applies every rule and reports; it writes nothing."""

import argparse
from pathlib import Path

from timeline import report
from timeline.commands.outcome import CommandError, Outcome
from timeline.inspection import inspect_content
from timeline.model.timeline import Site

FORMATS = {"text": report.text_report, "json": report.json_report, "github": report.github_report}


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "check",
        help="read the content and report every problem; nothing is written",
        description="Read the content and report every problem. Ends with 0 if there are no errors, else with 2.",
    )
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="folder of the content")
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="text for people, json for tools, github for annotations in pull requests",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Return the report, with status 2 where there are errors.

    Raises ``CommandError`` for a folder that is missing.
    """
    content: Path = options.content
    if not content.is_dir():
        raise CommandError(
            f"there is no folder “{content}”", "name the folder of the content: timeline check --content DIR"
        )
    loaded, problems = inspect_content(content)
    status = report.ContentErrors.code if report.has_errors(problems) else 0
    if problems or options.format == "json":
        return Outcome(FORMATS[options.format](problems), status)
    return Outcome(all_is_well(loaded.site))


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
