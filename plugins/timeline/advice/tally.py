"""What stands well in an explainer, counted."""

from collections.abc import Iterator

from timeline.model.event import PublicationStatus
from timeline.model.source import origins_of
from timeline.model.timeline import Site
from timeline.report import counted

_TWO = 2


def tally(site: Site) -> Iterator[str]:
    """Yield a line each on the events, claims and sources that can be published, without any judgement."""
    events = [(event, timeline) for timeline in site.timelines for event in timeline.documents]
    published = [(event, timeline) for event, timeline in events if event.status is PublicationStatus.PUBLISHED]
    drafts = sum(event.status is PublicationStatus.DRAFT for event, _ in events)
    if published:
        well = sum(len(origins_of(event.source_keys(), timeline.sources)) >= _TWO for event, timeline in published)
        note = f", and {counted(drafts, 'draft')}" if drafts else ""
        yield f"Events: {len(published):,} published{note}; {well:,} rest on sources of two origins or more."
    claims = [claim for event, _ in published for claim in event.claims]
    if claims:
        answered = sum(bool(claim.denials) for claim in claims)
        yield f"Claims: {len(claims):,}, each with claimant and source; {answered:,} with a denial or reply."
    sources = [source for timeline in site.timelines for source in timeline.sources.values()]
    if sources:
        archived = sum(source.archived is not None for source in sources)
        accessed = sum(source.accessed is not None for source in sources)
        yield (
            f"Sources: {len(sources):,}; {archived:,} with an archived copy, {accessed:,} with the day on which they "
            "were read."
        )
