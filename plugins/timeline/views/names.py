"""Names that lead to their pages: persons, organizations, places and claimants with their neutral line, events."""

from timeline.model.brief import AnyEvent
from timeline.model.claim import Claimant
from timeline.model.entities import PlacePrecision
from timeline.model.timeline import Timeline
from timeline.views.addresses import Place
from timeline.views.contexts import LinkView
from timeline.views.edition import Edition


def event_link(event: AnyEvent, edition: Edition, place: Place, anchor: str = "") -> LinkView:
    """Return an event's title, leading to its page; the note is its date."""
    words = edition.wording
    return LinkView(words.tied(event.title), place.to(edition.paths.event(event.id), anchor), words.date(event.when))


def claimant_link(by: Claimant, edition: Edition, place: Place) -> LinkView:
    """Return who says something; the note is the neutral line of the register."""
    timeline = edition.timeline
    if by.id is not None and by.id in timeline.people:
        return person_link(by.id, edition, place)
    if by.id is not None and by.id in timeline.organizations:
        return organization_link(by.id, edition, place)
    return LinkView(by.name or by.id or "")


def claimant_name(by: Claimant, timeline: Timeline) -> str:
    """Return the shortest name under which readers know a claimant."""
    if by.id is not None and by.id in timeline.people:
        return timeline.people[by.id].name
    if by.id is not None and by.id in timeline.organizations:
        organization = timeline.organizations[by.id]
        return organization.short or organization.name
    return by.name or by.id or ""


def person_link(person: str, edition: Edition, place: Place) -> LinkView:
    """Return a person's name, leading to their page."""
    entry = edition.timeline.people[person]
    description = edition.wording.tied(entry.description)
    return LinkView(entry.name, place.to(edition.paths.entry("people", person)), description)


def organization_link(organization: str, edition: Edition, place: Place) -> LinkView:
    """Return an organization's name with its abbreviation, leading to its page."""
    entry = edition.timeline.organizations[organization]
    name = f"{entry.name} ({entry.short})" if entry.short and entry.short != entry.name else entry.name
    description = edition.wording.tied(entry.description)
    return LinkView(name, place.to(edition.paths.entry("organizations", organization)), description)


def place_link(place_id: str, edition: Edition, place: Place) -> LinkView:
    """Return a place's name with the larger place that contains it, leading to its page."""
    entry = edition.timeline.places[place_id]
    description = edition.wording.tied(entry.description)
    return LinkView(place_name(place_id, edition), place.to(edition.paths.entry("places", place_id)), description)


def place_name(place_id: str, edition: Edition) -> str:
    """Return a place's name, with the city or area it lies in where that is not part of the name."""
    places = edition.timeline.places
    entry = places[place_id]
    within = places.get(entry.within) if entry.within else None
    if within is None or within.precision is PlacePrecision.COUNTRY or within.name in entry.name:
        return entry.name
    return f"{entry.name}, {within.name}"
