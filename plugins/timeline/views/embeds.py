"""What stands within the pages of others: an explainer or an event in little, with the way to the whole."""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from timeline.model.brief import AnyEvent
from timeline.model.event import Event, Weight
from timeline.views.addresses import Place, embed_of
from timeline.views.changes import corrected_events
from timeline.views.claims import claim_view
from timeline.views.contexts import EventEmbedView, ExplainerEmbedView, KeyPointsView, LinkView, ShareView
from timeline.views.dates import date_view
from timeline.views.edition import Edition
from timeline.views.embed_frame import EmbedFrame
from timeline.views.names import event_link
from timeline.views.portions import spread
from timeline.views.short_telling import key_point_lists, key_points
from timeline.views.sources import bibliography, name_links, numbers_of

CLAIMS_SHOWN = 3
"""Claims of an embedded event; of more, the number is told."""
SOURCES_SHOWN = 4
"""Sources named in an embedded event; their number is told."""
POINTS_SHOWN = 3
"""Key points of each list in an embedded explainer."""
TURNING_POINTS_SHOWN = 6
"""Turning points of an embedded explainer that has no key points."""
_SIGNS, _LINE = 42, 25
"""Signs in a line of a narrow frame, and the height of a line in pixels."""
_AROUND_EVENT, _AROUND_CLAIM, _AROUND_EXPLAINER = 210, 70, 300
"""Height in pixels of what stands around the texts: margins, dates, names and the last lines."""
_LOWEST, _HIGHEST = 260, 720
"""Bounds of a frame's height; what has no room in it is scrolled."""


def is_embedded(event: AnyEvent, edition: Edition) -> bool:
    """Whether others can show an event on their pages; without the site's address they would have none to name."""
    return bool(edition.site_url) and (edition.embeds_every_event or event.weight is Weight.TURNING_POINT)


def event_share(event: Event, edition: Edition, place: Place) -> ShareView | None:
    """Return how others show an event on their pages; None where they cannot."""
    if not is_embedded(event, edition):
        return None
    return ShareView(place.to(embed_of(edition.paths.event(event.id))), event_frame(event, edition).code)


def event_frame(event: Event, edition: Edition) -> EmbedFrame:
    """Return the frame in which other sites show an event."""
    shown = event.claims[:CLAIMS_SHOWN]
    sayings = [claim.statement for claim in shown]
    sayings += [denial.statement for claim in shown for denial in claim.denials]
    height = _height((event.title, event.title, event.summary, *sayings))
    return _frame(
        edition, edition.paths.event(event.id), event.title, height + _AROUND_EVENT + _AROUND_CLAIM * len(sayings)
    )


def explainer_frame(edition: Edition) -> EmbedFrame:
    """Return the frame in which other sites show an explainer."""
    timeline = edition.timeline
    listed = (timeline.key_points.happened, timeline.key_points.disputed, timeline.key_points.unknown)
    points = [point for points in listed for point in points[:POINTS_SHOWN]]
    height = _height((timeline.title, timeline.title, timeline.standfirst, *points))
    return _frame(edition, edition.paths.front, timeline.title, height + _AROUND_EXPLAINER)


def event_embed_view(event: Event, edition: Edition, place: Place) -> EventEmbedView:
    """Return an event as other sites show it: no claim without its sources and its denials."""
    phrases = edition.phrases
    claims = (claim_view(claim, event, edition, place, None) for claim in event.claims[:CLAIMS_SHOWN])
    hidden = len(event.claims) - CLAIMS_SHOWN
    return EventEmbedView(
        explainer=_explainer_link(edition, place),
        title=edition.wording.tied(event.title),
        url=place.to(edition.paths.event(event.id)),
        date=date_view(event.when, edition, note=event.when_note, full=True),
        summary=edition.wording.tied(event.summary),
        sources=name_links(event.citations, edition, place, event)[:SOURCES_SHOWN],
        source_count=phrases.count("{number} source", "{number} sources", len(event.source_keys())),
        claims=tuple(replace(claim, event=None) for claim in claims),
        more=phrases.count("and {number} more claim", "and {number} more claims", hidden) if hidden > 0 else "",
        state=_state(edition, edition.wording.date(event.last_modified), len(event.corrections)),
    )


def withdrawn_embed_view(event: Event, edition: Edition, place: Place) -> EventEmbedView:
    """Return what other sites show of an event that was withdrawn: that it was, and nothing of what it said."""
    say = edition.phrases.say
    return EventEmbedView(
        explainer=_explainer_link(edition, place),
        title=say("Withdrawn: {title}", title=event.title),
        url=place.to(edition.paths.event(event.id)),
        date=None,
        summary=say("This entry was withdrawn."),
        sources=(),
        source_count="",
        claims=(),
        more="",
        state="",
    )


def explainer_embed_view(edition: Edition, place: Place) -> ExplainerEmbedView:
    """Return an explainer as other sites show it."""
    timeline, phrases, lookup = edition.timeline, edition.phrases, edition.lookup
    points = _points(edition, place)
    turning = () if points else spread(lookup.turning_points, TURNING_POINTS_SHOWN)
    counts = (
        phrases.count("{number} event", "{number} events", lookup.total),
        phrases.count("{number} source", "{number} sources", len(bibliography(edition))),
    )
    return ExplainerEmbedView(
        title=edition.wording.tied(timeline.title),
        url=place.to(edition.paths.front),
        kicker=timeline.kicker,
        period=edition.wording.span(timeline.coverage.when),
        standfirst=edition.wording.tied(timeline.standfirst),
        key_points=points,
        turning_points=tuple(event_link(event, edition, place) for event in turning),
        counts=", ".join(counts),
        state=state_text(edition),
    )


def state_text(edition: Edition) -> str:
    """Say when an explainer was last changed, and how often it was corrected."""
    corrected = sum(len(event.corrections) for event in corrected_events(edition))
    return _state(edition, edition.wording.date(edition.lookup.last_modified), corrected)


def _points(edition: Edition, place: Place) -> tuple[KeyPointsView, ...]:
    """Return the first key points; their sources are numbered as on the front page, and lead to its list."""
    numbers = numbers_of(cited.citation.source for cited in edition.timeline.references.citations)
    front = place.to(edition.paths.front)
    return tuple(
        replace(
            group,
            points_html=tuple(
                point.replace('href="#', f'href="{front}#') for point in group.points_html[:POINTS_SHOWN]
            ),
        )
        for group in key_points(key_point_lists(edition), edition, place, numbers)
    )


def _explainer_link(edition: Edition, place: Place) -> LinkView:
    return LinkView(edition.timeline.title, place.to(edition.paths.front))


def _state(edition: Edition, day: str, corrections: int) -> str:
    """Say when something was last changed, and how often it was corrected."""
    changed = edition.phrases.say("Last changed {date}.", date=day)
    if not corrections:
        return changed
    return edition.phrases.count(
        "{changed} {number} correction.", "{changed} {number} corrections.", corrections, changed=changed
    )


def _frame(edition: Edition, page: str, title: str, height: int) -> EmbedFrame:
    bounded = min(max(height, _LOWEST), _HIGHEST)
    return EmbedFrame(f"{edition.site_url}/{embed_of(page)}", title, ceil(bounded / 10) * 10)


def _height(texts: Iterable[str]) -> int:
    return sum(ceil(len(text) / _SIGNS) * _LINE for text in texts)
