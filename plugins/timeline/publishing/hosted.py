"""The source files that the host must know: those that link to files, and those that files link to."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from timeline.model.brief import EventBrief
from timeline.model.event import References
from timeline.publishing.content import Content
from timeline.publishing.documents import HostedDocument
from timeline.publishing.texts import host_form
from timeline.reading.layout import index_of
from timeline.views import addresses
from timeline.views.addresses import LinkStyle, Place, TimelinePaths

_HOST_FORM = re.compile(r"^(\{\w+\}|\|\w+\|)")


def hosted_documents(content: Content, root: Path, style: LinkStyle) -> Iterator[HostedDocument]:
    """Yield all documents beside the events, and those events that link to files or are linked to by their file."""
    place = Place("", style)

    def document(source: str, path: str, title: str, targets: Iterable[str]) -> HostedDocument:
        return HostedDocument(root / source, path, place.to(path), title, tuple(map(host_form, targets)))

    for explainer in content.explainers:
        timeline, paths = content.timeline(explainer), TimelinePaths(explainer)
        yield document(index_of(explainer), paths.front, timeline.title, timeline.references.files)
        for chart in timeline.charts:
            source = content.frame.texts["chart", explainer, chart.id].path.relative_to(root).as_posix()
            yield document(source, paths.entry("charts", chart.id), chart.title, chart.references.files)
        for source, brief in _linked(content, explainer):
            yield document(source, paths.event(brief.id), brief.title, brief.files)
    for read in content.frame.pages:
        page = read.legible
        source = content.frame.texts["page", "", page.id].path.relative_to(root).as_posix()
        yield document(source, addresses.text_page(page.id), page.title, page.references.files)


def _linked(content: Content, explainer: str) -> Iterator[tuple[str, EventBrief]]:
    wanted = set(_targets(content))
    for source, brief in content.explainers[explainer].briefs.items():
        if brief.files or source in wanted:
            yield source, brief


def _targets(content: Content) -> Iterator[str]:
    """Yield the paths of all files that texts lead to, relative to the content folder."""
    for explainer, files in content.explainers.items():
        timeline = content.timeline(explainer)
        yield from _leading_from(index_of(explainer), timeline.references)
        for chart in timeline.charts:
            yield from _leading_from(f"{explainer}/charts/{chart.id}.md", chart.references)
        for source, brief in files.briefs.items():
            yield from (_resolved(source, target) for target in brief.files)
    for read in content.frame.pages:
        yield from _leading_from(f"pages/{read.legible.id}.md", read.legible.references)


def _leading_from(source: str, references: References) -> Iterator[str]:
    return (_resolved(source, target) for target in references.files)


def _resolved(source: str, target: str) -> str:
    path = _HOST_FORM.sub("", unquote(target)).partition("#")[0].partition("?")[0]
    return normpath(path.lstrip("/") if path.startswith("/") else join(dirname(source), path))
