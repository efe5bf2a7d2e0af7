"""``timeline export``: writes an explainer as a file of another tool, with a report of what that cannot hold."""

import argparse
from pathlib import Path

from timeline import report
from timeline.commands.outcome import CommandError, Outcome
from timeline.exchange.kinds import FORMS
from timeline.importers.found import RefusedError
from timeline.inspection import inspect_content

HEAD = "# Export report"
"""First line of a report."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its options."""
    parser = commands.add_parser(
        "export",
        help="write an explainer as a file of another tool",
        description=(
            "Write the published events of an explainer as a file of another tool, beside a report of what that cannot "
            "hold. The explainer must be without mistakes."
        ),
    )
    parser.add_argument("timeline", type=Path, metavar="DIR", help="explainer, such as content/serbia-2023")
    told = "; ".join(f"{name}: {form.description}" for name, form in FORMS.items())
    parser.add_argument("--to", dest="form", required=True, choices=tuple(FORMS), help=told)
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="where the file goes (default: named as the explainer)"
    )
    parser.add_argument("--site-url", default="", metavar="URL", help="address of the site, for links to its pages")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> Outcome:
    """Return the report in short. Raises ``CommandError`` for what cannot be exported or written."""
    # Not imported before it is needed: the other commands would start later for what they do not use.
    from timeline.commands.placing import refuse_foreign_report, write_report
    from timeline.exchange.explainer import explainer_of
    from timeline.importers.loss_report import report_text, screen_text

    folder: Path = options.timeline
    form = FORMS[options.form]
    output: Path = options.output or Path(f"{folder.name}{form.suffix}")
    loaded, problems = inspect_content(folder.parent)
    mistakes = [each for each in problems if each.is_error]
    if mistakes:
        mark = mistakes[0].mark
        told = f"{mark.file}:{mark.line}:{mark.column}: {mistakes[0].message}"
        raise CommandError(f"the content has mistakes, such as {told}", "mend what timeline check names, then export")
    timeline = next((each for each in loaded.site.timelines if each.id == folder.name), None)
    if timeline is None:
        raise CommandError(
            f"there is no explainer “{folder}”", "name its folder: timeline export content/serbia-2023 …"
        )
    if output.exists() or output.is_symlink():
        raise CommandError(f"“{output}” is there already", "remove it, or say where the file goes: --output FILE")
    report_path = output.with_name(f"{output.stem}-report.md")
    texts = {
        id_: text.read for (kind, owner, id_), text in loaded.texts.items() if (kind, owner) == ("event", timeline.id)
    }
    written, notes = form.write(explainer_of(timeline, texts, options.site_url.rstrip("/")))
    summary = f"From `{folder.name}` as {form.description}: {report.counted(len(timeline.events), 'event')}."
    rows = ((event.id, event.when.text, event.title) for event in timeline.events)
    try:
        refuse_foreign_report(report_path, HEAD)
        with output.open("xb") as file:
            file.write(written.encode())
        write_report(report_path, report_text(HEAD, summary, notes, rows, ("Event", "Date", "Title")))
    except RefusedError as refusal:
        raise CommandError(refusal.message, "move it, or say where the export goes: --output FILE") from refusal
    except OSError as error:
        raise CommandError(f"“{output}” cannot be written: {error.strerror}") from error
    count = report.counted(len(timeline.events), "event")
    lines = (screen_text(notes), f"Exported: {count} to {output}. The whole report is in {report_path}.")
    return Outcome("\n".join(line for line in lines if line))
