"""A link into an event's page ends at a place that the page has."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import RunningText, running_texts
from timeline.model.event import Event
from timeline.model.problem import Problem
from timeline.model.timeline import Site

SECTIONS = ("account", "claims", "figures", "links", "named", "sources", "corrections", "cite")
"""Sections of an event's page that may be linked to; single entries are ``claim-1``, ``figure-1`` and ``source-1``."""


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every ``event:id#anchor``, and every bare ``#anchor`` of an event, that the event's page lacks."""
    for text in running_texts(site):
        for link in text.references.links:
            before, hash_sign, anchor = link.target.partition("#")
            event = _event(before, text) if hash_sign else None
            if event is not None and not event.marks.faulty and anchor not in _anchors(event):
                message = f"link: “{link.target}” names nothing on the page of “{event.id}”"
                sections = ", ".join(f"#{name}" for name in SECTIONS if name in _anchors(event))
                hint = f"sections are {sections}; a single source is #source-1"
                yield Problem(link.mark, "broken-anchor", message, hint)


def _event(before: str, text: RunningText) -> Event | None:
    """Return the event into whose page a link leads; None for other links and for unknown events."""
    scheme, _, name = before.partition(":")
    if not before:
        return text.event
    documents = (event for timeline in text.timelines for event in timeline.documents)
    return next((event for event in documents if scheme == "event" and event.id == name), None)


def _anchors(event: Event) -> set[str]:
    counts = {"claim": len(event.claims), "figure": len(event.figures), "source": len(event.source_keys())}
    numbered = {f"{name}-{number}" for name, count in counts.items() for number in range(1, count + 1)}
    absent = {f"{name}s" for name in ("claim", "figure") if not counts[name]}
    return numbered.union(SECTIONS) - absent
