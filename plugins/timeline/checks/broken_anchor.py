"""A link into an event's page ends at a place that the page has."""

from collections.abc import Iterator

from timeline.checks.outlines import Anchors, anchors_of
from timeline.checks.texts import RunningText
from timeline.model.problem import Problem

SECTIONS = ("account", "claims", "figures", "links", "named", "sources", "corrections", "cite")
"""Sections of an event's page that may be linked to; single entries are ``claim-1``, ``figure-1`` and ``source-1``."""


def of_text(text: RunningText) -> Iterator[Problem]:
    """Yield every ``event:id#anchor``, and every bare ``#anchor`` of an event, that the event's page lacks."""
    for link in text.references.links:
        before, hash_sign, anchor = link.target.partition("#")
        page = _page(before, text) if hash_sign else None
        names = _names(page[1]) if page is not None else set()
        if page is not None and anchor not in names:
            message = f"link: “{link.target}” names nothing on the page of “{page[0]}”"
            sections = ", ".join(f"#{name}" for name in SECTIONS if name in names)
            hint = f"sections are {sections}; a single source is #source-1"
            yield Problem(link.mark, "broken-anchor", message, hint)


def _page(before: str, text: RunningText) -> tuple[str, Anchors] | None:
    """Return the id and the anchors of the event into whose page a link leads.

    None for other links, for unknown events and for events with a fault.
    """
    if not before:
        event = text.event
        return None if event is None or event.marks.faulty else (event.id, anchors_of(event))
    scheme, _, name = before.partition(":")
    if scheme != "event":
        return None
    outlines = (timeline.outlines.get(name) for timeline in text.timelines)
    outline = next((found for found in outlines if found is not None), None)
    return None if outline is None or outline.anchors is None else (name, outline.anchors)


def _names(there: Anchors) -> set[str]:
    counts = {"claim": there.claims, "figure": there.figures, "source": there.sources}
    numbered = {f"{name}-{number}" for name, count in counts.items() for number in range(1, count + 1)}
    absent = {f"{name}s" for name in ("claim", "figure") if not counts[name]}
    return numbered.union(SECTIONS) - absent
