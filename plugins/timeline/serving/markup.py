"""What the preview itself says in a browser: lists of faults, as parts of a page or as a page. All text is escaped."""

import json
from collections.abc import Sequence
from html import escape

from timeline.model.problem import Problem
from timeline.report import counted, one_line
from timeline.serving.board import Bulletin
from timeline.serving.results import BuildResult, Verdict, last_lines

LOG_LINES = 6
"""How much of a broken build's log is shown: its end names file and line. The terminal has the whole of it."""


_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)
"""What a page of the preview's own may load: as strict as the site's pages."""


def state(bulletin: Bulletin) -> str:
    """Return, as JSON, what an open page needs to know.

    ``page`` is the mark of the pages served now, null while the first build runs: what is open may stay until
    then. ``faults`` and ``warnings`` each hold a ``title`` and ``html``, or are null where there are none.
    """
    result = bulletin.result
    if result is None:
        return json.dumps({"page": None, "faults": None, "warnings": None})
    faults = warnings = None
    if result.verdict is not Verdict.GOOD:
        faults = {"title": title(result), "html": faults_html(result)}
    elif result.warnings:
        warnings = {"title": counted(len(result.warnings), "warning"), "html": problems_html(result.warnings)}
    return json.dumps({"page": bulletin.page, "faults": faults, "warnings": warnings})


def title(result: BuildResult) -> str:
    """Return the heading over what a build ended with, as plain text."""
    if result.verdict is Verdict.FAILED:
        return "The site could not be built"
    counts = ((len(result.errors), "error"), (len(result.warnings), "warning"))
    return ", ".join(counted(number, noun) for number, noun in counts if number)


def faults_html(result: BuildResult) -> str:
    """Return everything that keeps a site from being built."""
    if result.verdict is Verdict.FAULTY:
        return problems_html(result.errors) + _folded_html(result.warnings)
    said = f'<p class="said">{_text(result.said, keep_lines=True)}</p>' if result.said else ""
    return (
        '<p class="reason">The content is not the reason: something broke in the theme, in a plugin or in the '
        f"settings. These are the last lines of the message; the terminal shows all of it.</p>{said}"
        f'<pre class="log" tabindex="0">{_text(last_lines(result.log, LOG_LINES), keep_lines=True)}</pre>'
    )


def problems_html(problems: Sequence[Problem]) -> str:
    """Return a list of problems in the words of ``timeline check``."""
    return f'<ol class="problems">{"".join(map(_problem_html, problems))}</ol>'


def plain_page(bulletin: Bulletin) -> str:
    """Return the page that is shown while there is no good site: the faults, or that the first build runs."""
    result = bulletin.result
    if result is None:
        return _page("The site is being built …", "<p>This page changes by itself when it is ready.</p>")
    note = "<p>There is no site to be shown yet. It comes by itself when this is mended.</p>"
    return _page(title(result), note + faults_html(result))


def missing_page() -> str:
    """Return the page for a missing address of a site that has none of its own for that."""
    return _page("There is no page at this address", "<p>The site has no page of its own to say so.</p>")


def _folded_html(warnings: Sequence[Problem]) -> str:
    """Return the warnings behind one line, so that they do not stand before what has to be mended."""
    if not warnings:
        return ""
    return f"<details><summary>{counted(len(warnings), 'warning')}</summary>{problems_html(warnings)}</details>"


def _problem_html(problem: Problem) -> str:
    mark = problem.mark
    word = "" if problem.is_error else "warning: "
    hint = f'<p class="hint">{_text(problem.hint)}</p>' if problem.hint else ""
    return (
        f'<li class="problem {problem.severity.value}">'
        f'<p class="place">{_text(f"{mark.file}:{mark.line}:{mark.column}")}</p>'
        f'<p class="message">{word}{_text(problem.message)} <span class="code">[{_text(problem.code)}]</span></p>'
        f"{hint}</li>"
    )


def _page(heading: str, html: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(heading)}</title>\n"
        '<link rel="icon" href="data:,">\n<link rel="stylesheet" href="/-/overlay.css">\n'
        f'</head>\n<body class="plain" data-preview>\n<main>\n<h1>{_text(heading)}</h1>\n{html}\n'
        "</main>\n</body>\n</html>\n"
    )


def _text(text: str, keep_lines: bool = False) -> str:
    """Return text that is neither markup nor able to turn its reader's eye, such as by a change of direction."""
    lines = text.split("\n") if keep_lines else [text]
    return "\n".join(escape(one_line(line)) for line in lines)
