"""A published document does not lead to a draft."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext, Kind
from timeline.checks.uses import Use, linked_uses, uses
from timeline.checks.walk import running_texts
from timeline.model.event import PublicationStatus
from timeline.model.problem import Problem
from timeline.model.timeline import Site, Timeline


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every cause, question or link of published text that names a draft."""
    for timeline in site.timelines:
        drafts = {event.id: event for event in timeline.documents if event.status is PublicationStatus.DRAFT}
        if not drafts:
            continue
        own_files = {event.marks.file for event in drafts.values()}
        for use in (*uses(timeline), *_links(site, timeline)):
            if use.id in drafts and use.kinds == (Kind.EVENT,) and use.mark.file not in own_files:
                message = f"{use.field}: “{use.id}” is a draft, so readers cannot follow it"
                yield Problem(use.mark, "draft-linked", message, "publish the event, or leave it out here")


def _links(site: Site, timeline: Timeline) -> Iterator[Use]:
    for text in running_texts(site):
        if text.timelines == (timeline,):
            yield from linked_uses(text.references)
