"""A link into an event's page ends at a place that the page has."""

from collections.abc import Iterator, Mapping

from timeline.checks.context import CheckContext
from timeline.checks.walk import RunningText, each_event, running_texts
from timeline.model.event import Event
from timeline.model.problem import Problem
from timeline.model.timeline import Site

SECTIONS = ("account", "claims", "figures", "links", "named", "sources", "corrections", "cite")
"""Sections of an event's page that may be linked to; single entries are ``claim-1``, ``figure-1`` and ``source-1``."""


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every ``event:id#anchor``, and every bare ``#anchor`` of an event, that the event's page lacks."""
    events = {(timeline.id, event.id): event for timeline, event in reversed([*each_event(site)])}
    for text in running_texts(site):
        for link in text.references.links:
            before, hash_sign, anchor = link.target.partition("#")
            event = _event(before, text, events) if hash_sign else None
            anchors = _anchors(event) if event is not None else set()
            if event is not None and not event.marks.faulty and anchor not in anchors:
                message = f"link: “{link.target}” names nothing on the page of “{event.id}”"
                sections = ", ".join(f"#{name}" for name in SECTIONS if name in anchors)
                hint = f"sections are {sections}; a single source is #source-1"
                yield Problem(link.mark, "broken-anchor", message, hint)


def _event(before: str, text: RunningText, events: Mapping[tuple[str, str], Event]) -> Event | None:
    """Return the event into whose page a link leads; None for other links and for unknown events."""
    scheme, _, name = before.partition(":")
    if not before:
        return text.event
    if scheme != "event":
        return None
    return next((events[key] for timeline in text.timelines if (key := (timeline.id, name)) in events), None)


def _anchors(event: Event) -> set[str]:
    counts = {"claim": len(event.claims), "figure": len(event.figures), "source": len(event.source_keys())}
    numbered = {f"{name}-{number}" for name, count in counts.items() for number in range(1, count + 1)}
    absent = {f"{name}s" for name in ("claim", "figure") if not counts[name]}
    return numbered.union(SECTIONS) - absent
