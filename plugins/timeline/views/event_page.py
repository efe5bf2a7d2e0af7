"""The page of one event."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.model.brief import AnyEvent, claimants_of
from timeline.model.event import CORRECTABLE, Cause, Event
from timeline.model.order import in_order
from timeline.views.addresses import Place
from timeline.views.cause_map import cause_map
from timeline.views.changes import own_corrections
from timeline.views.citing import cite_page
from timeline.views.claims import claim_view, claims_note, most_doubtful
from timeline.views.contexts import CauseView, EventView, FactView, LinkView, RetractedView, ThreadStepView
from timeline.views.corrections import correction_notes
from timeline.views.dates import date_view
from timeline.views.edition import Edition
from timeline.views.embeds import event_share
from timeline.views.estimates import figure_view
from timeline.views.glosses import Glosses
from timeline.views.listed import mark_view
from timeline.views.names import event_link, organization_link, person_link
from timeline.views.sources import is_copy, name_links, number_links, numbers_of, origins, source_views
from timeline.views.threads import thread_step_views

EFFECTS_SHOWN = 50
"""Events named as what came of another; of more, the number is told."""
_HEAD = frozenset(CORRECTABLE) - {"text", "because-of", "citations"}
"""What can be corrected in the head of the page."""


def event_view(event: Event, edition: Edition, place: Place) -> EventView:
    """Return everything that an event's page shows."""
    keys = event.source_keys()
    numbers = numbers_of(keys)
    sources_note = _sources_note(event, edition)
    before, after = edition.lookup.neighbours[event.id]
    led_by, followed_by = _led_by(event, edition, place, numbers), _followed_by(event, edition, place, numbers)
    hidden, date = _effects_hidden(event, edition), date_view(event.when, edition, note=event.when_note, full=True)
    # In the order of the page, as each name is explained where it is first met: in the text, then in the claims.
    glosses = Glosses(edition, place)
    body = edition.texts.body("event", event.id, numbers, place, glosses)
    claims = tuple(claim_view(claim, event, edition, place, numbers, glosses) for claim in event.claims)
    return EventView(
        id=event.id,
        title=edition.wording.tied(event.title),
        url=place.to(edition.paths.event(event.id)),
        summary=edition.wording.tied(event.summary),
        date=date,
        facts=_facts(event, sources_note, edition, place, glosses),
        body=body,
        claims=claims,
        figures=tuple(
            figure_view(index, figure, event, edition, place, numbers)
            for index, figure in enumerate(event.figures, start=1)
        ),
        led_by=led_by,
        followed_by=followed_by,
        sources=source_views(keys, edition, place, event.all_citations()),
        sources_note=sources_note,
        corrections=own_corrections(event, edition, place),
        named=_named(event, edition, place),
        threads=thread_step_views(event, edition, place),
        citation=cite_page(event.title, edition.paths.event(event.id), event.last_modified, edition, event.id),
        previous=event_link(before, edition, place) if before is not None else None,
        next=event_link(after, edition, place) if after is not None else None,
        added=_history(event, edition),
        followed_by_more=_followed_by_more(hidden, edition),
        cause_map=cause_map(LinkView(event.title, note=date.short), led_by, followed_by, hidden, edition.phrases),
        glosses=glosses.views,
        share=event_share(event, edition, place),
        head_corrections=correction_notes(event, _HEAD, edition, place),
        account_corrections=correction_notes(event, ("text",), edition, place),
        links_corrections=correction_notes(event, ("because-of",), edition, place),
        sources_corrections=correction_notes(event, ("citations",), edition, place),
    )


def list_link(event: str, edition: Edition, place: Place) -> LinkView:
    """Return the link to an event's card in the list of all events, on whichever page that is."""
    page = f"{edition.paths.front}{edition.lookup.event_pages[event]}"
    return LinkView(edition.phrases.say("In the list of events"), place.to(page, event))


def retracted_view(event: Event, edition: Edition, place: Place) -> RetractedView:
    """Return what stands at the address of a withdrawn event; the day is told where a change is on record."""
    say = edition.phrases.say
    withdrawn = say("This entry was withdrawn.")
    if event.last_modified != event.added:
        withdrawn = say("This entry was withdrawn on {date}.", date=edition.wording.date(event.last_modified))
    return RetractedView(
        title=event.title,
        text=f"{withdrawn} " + say("Its address is kept so that links to it do not break."),
        corrections=own_corrections(event, edition, place),
    )


def _facts(event: Event, sources_note: str, edition: Edition, place: Place, glosses: Glosses) -> tuple[FactView, ...]:
    """Return the rows of the facts box; names that the text and the claims do not explain are explained there."""
    say = edition.phrases.say
    timeline = edition.timeline
    facts = []
    category = timeline.category_of(event)
    if category:
        link = LinkView(category.singular, place.to(edition.paths.entry("categories", category.id)))
        facts.append(FactView(say("Category"), (link,), mark_view(event, edition)))
    if event.place:
        facts.append(FactView(say("Place"), (glosses.place(event.place),)))
    involved = [glosses.person(person) for person in event.people if person in timeline.people]
    involved += [glosses.organization(o) for o in event.organizations if o in timeline.organizations]
    if involved:
        facts.append(FactView(say("Involved"), tuple(replace(link, note=None) for link in involved)))
    if event.known is not None:
        facts.append(FactView(say("Known since"), (LinkView(edition.wording.date(event.known)),)))
    steps = thread_step_views(event, edition, place)
    if steps:
        facts.append(FactView(edition.phrases.count("Thread", "Threads", len(steps)), tuple(map(_thread_fact, steps))))
    doubtful = most_doubtful(event.claims)
    if doubtful:
        note = claims_note(event.claims, doubtful.status, edition)
        facts.append(FactView(say("Claims"), (LinkView(note, "#claims"),)))
    facts.append(FactView(say("Sources"), (LinkView(sources_note, "#sources"),)))
    facts.append(FactView(say("Updated"), (), date=date_view(event.last_modified, edition)))
    return tuple(facts)


def _thread_fact(step: ThreadStepView) -> LinkView:
    return LinkView(", ".join(filter(None, (step.thread.text, step.position))), "#threads")


def _sources_note(event: Event, edition: Edition) -> str:
    """Say how many sources there are, how many are copies and how many texts stand behind them."""
    phrases = edition.phrases
    sources = [edition.timeline.sources[key] for key in event.source_keys() if key in edition.timeline.sources]
    total = phrases.count("{number} source", "{number} sources", len(sources))
    copies = sum(map(is_copy, sources))
    if copies:
        total = phrases.count(
            "{total}, of which {number} copy or relay",
            "{total}, of which {number} copies or relays",
            copies,
            total=total,
        )
    if len(sources) < 2:
        return total
    behind = origins(event, edition)
    return phrases.count("{total}; {number} origin", "{total}; {number} origins", behind, total=total)


def _led_by(event: Event, edition: Edition, place: Place, numbers: Mapping[str, int]) -> tuple[CauseView, ...]:
    events = edition.lookup.events
    causes = {cause.event: cause for cause in event.because_of if cause.event in events}
    found = in_order(events[earlier] for earlier in causes)
    return tuple(_cause(earlier, causes[earlier.id], edition, place, numbers) for earlier in found)


def _followed_by(event: Event, edition: Edition, place: Place, numbers: Mapping[str, int]) -> tuple[CauseView, ...]:
    briefs = edition.lookup.effects.get(event.id, ())[:EFFECTS_SHOWN]
    found = [edition.lookup.documents[later.id] for later in briefs]
    causes = [(later, cause) for later in found for cause in later.because_of if cause.event == event.id]
    return tuple(
        replace(_cause(later, cause, edition, place, numbers), elapsed=edition.wording.elapsed(event.when, later.when))
        for later, cause in causes
    )


def _effects_hidden(event: Event, edition: Edition) -> int:
    """Return how many of the events that came of one are not named."""
    return max(0, len(edition.lookup.effects.get(event.id, ())) - EFFECTS_SHOWN)


def _followed_by_more(hidden: int, edition: Edition) -> str:
    if hidden == 0:
        return ""
    return edition.phrases.count("… and {number} more event.", "… and {number} more events.", hidden)


def _cause(event: AnyEvent, cause: Cause, edition: Edition, place: Place, numbers: Mapping[str, int]) -> CauseView:
    # A later event may rest on sources that this page does not number; these are named.
    numbered = all(use.source in numbers for use in cause.citations)
    return CauseView(
        date=date_view(event.when, edition, full=True),
        event=event_link(event, edition, place),
        basis=cause.note,
        sources=number_links(cause.citations, numbers) if numbered else name_links(cause.citations, edition, place),
    )


def _named(event: Event, edition: Edition, place: Place) -> tuple[LinkView, ...]:
    """Return everybody met on the page, each once, with the neutral line."""
    timeline = edition.timeline
    speaking = [by.id for by in claimants_of(event) if by.id is not None]
    ids = dict.fromkeys([*event.people, *event.organizations, *speaking])
    people = [person_link(one, edition, place) for one in ids if one in timeline.people]
    organizations = [organization_link(one, edition, place) for one in ids if one in timeline.organizations]
    return (*people, *organizations)


def _history(event: Event, edition: Edition) -> str:
    say = edition.phrases.say
    first = say("First published {date}.", date=edition.wording.date(event.added))
    if event.last_modified.sort_key() == event.added.sort_key():
        return first
    return f"{first} " + say("Last changed {date}.", date=edition.wording.date(event.last_modified))
