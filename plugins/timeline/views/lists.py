"""Pages that list some of the events: by category, thread, person, organization, place, month; the short version."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from timeline.model.brief import EventBrief, Month
from timeline.model.entities import Organization, Person, PlacePrecision
from timeline.model.entities import Place as PlaceEntry
from timeline.model.source import Citation
from timeline.model.structure import Category, Thread
from timeline.views.addresses import Place
from timeline.views.cards import era_views
from timeline.views.claims import claim_view
from timeline.views.contexts import ClaimView, FacetGroupView, FactView, IndexView, LinkView, ListView, MarkView
from timeline.views.edition import Edition
from timeline.views.lexicon import GROUP_NAMES, N_, Phrases
from timeline.views.names import place_link
from timeline.views.sources import source_views

_Entry: TypeAlias = Person | Organization | PlaceEntry | Category | Thread


def _list(
    edition: Edition,
    place: Place,
    events: Sequence[EventBrief],
    *,
    title: str,
    label: str,
    description: str,
    facts: tuple[FactView, ...] = (),
    claims: tuple[ClaimView, ...] = (),
    citations: Sequence[Citation] = (),
    mark: MarkView | None = None,
    previous: LinkView | None = None,
    following: LinkView | None = None,
) -> ListView:
    total = edition.phrases.count(
        "{number} of {total} events",
        "{number} of {total} events",
        len(events),
        total=f"{edition.lookup.total:,}",
    )
    return ListView(
        title=title,
        label=label,
        description=description,
        facts=facts,
        total=total,
        eras=era_views(events, edition, place),
        claims=claims,
        sources=source_views((use.source for use in citations), edition, place, citations),
        previous=previous,
        next=following,
        mark=mark,
    )


def short_view(edition: Edition, place: Place) -> ListView:
    """Return the 60-second version: turning points only."""
    say = edition.phrases.say
    return _list(
        edition,
        place,
        edition.lookup.turning_points,
        title=say("{timeline}: the 60-second version", timeline=edition.timeline.short_title),
        label=say("In brief"),
        description=say("The turning points only. Everything else is in the full timeline."),
        facts=(FactView(say("Everything"), (LinkView(say("The full timeline"), place.to(edition.paths.front)),)),),
    )


def category_view(category: Category, edition: Edition, place: Place) -> ListView:
    """Return the events of a category."""
    return _list(
        edition,
        place,
        edition.lookup.by_category.get(category.id, ()),
        title=category.name,
        label=edition.phrases.say("Category"),
        description="",
        mark=MarkView(edition.lookup.slot[category.id], "turning-point"),
    )


def thread_view(thread: Thread, edition: Edition, place: Place) -> ListView:
    """Return the events of a thread."""
    return _list(
        edition,
        place,
        edition.lookup.by_thread.get(thread.id, ()),
        title=thread.name,
        label=edition.phrases.say("Thread"),
        description=thread.description,
    )


def person_view(person: Person, edition: Edition, place: Place) -> ListView:
    """Return a person's events and claims."""
    return _list(
        edition,
        place,
        edition.lookup.by_person.get(person.id, ()),
        title=person.name,
        label=edition.phrases.say("Person"),
        description=person.description,
        facts=_other_names(person.also, edition),
        claims=_claims(person.id, edition, place),
        citations=person.citations,
    )


def organization_view(organization: Organization, edition: Edition, place: Place) -> ListView:
    """Return an organization's events and claims."""
    also = (organization.short, *organization.also) if organization.short else organization.also
    return _list(
        edition,
        place,
        edition.lookup.by_organization.get(organization.id, ()),
        title=organization.name,
        label=edition.phrases.say("Organisation"),
        description=organization.description,
        facts=_other_names(also, edition),
        claims=_claims(organization.id, edition, place),
        citations=organization.citations,
    )


def place_view(place_id: str, edition: Edition, place: Place) -> ListView:
    """Return the events at a place and within it."""
    entry = edition.timeline.places[place_id]
    say = edition.phrases.say
    facts = []
    if entry.within:
        facts.append(FactView(say("Within"), (place_link(entry.within, edition, place),)))
    where = coordinates(entry, edition.phrases)
    if where:
        facts.append(FactView(say("Coordinates"), (LinkView(say("{where}, approximate", where=where)),)))
    return _list(
        edition,
        place,
        edition.lookup.by_place.get(place_id, ()),
        title=entry.name,
        label=say("Place"),
        description=entry.description,
        facts=tuple(facts),
        citations=entry.citations,
    )


def coordinates(entry: PlaceEntry, phrases: Phrases) -> str:
    """Return a place's coordinates, with no more decimals than its precision bears; empty without any."""
    if entry.latitude is None or entry.longitude is None:
        return ""
    digits = _DIGITS[entry.precision]
    north = N_("{degrees}° N") if entry.latitude >= 0 else N_("{degrees}° S")
    east = N_("{degrees}° E") if entry.longitude >= 0 else N_("{degrees}° W")
    return phrases.say(
        "{latitude}, {longitude}",
        latitude=phrases.say(north, degrees=f"{abs(entry.latitude):.{digits}f}"),
        longitude=phrases.say(east, degrees=f"{abs(entry.longitude):.{digits}f}"),
    )


_DIGITS = {
    PlacePrecision.BUILDING: 3,
    PlacePrecision.AREA: 2,
    PlacePrecision.CITY: 1,
    PlacePrecision.COUNTRY: 0,
}


def month_view(month: Month, edition: Edition, place: Place) -> ListView:
    """Return the events of a month, with the way to the months before and after."""
    months = sorted(edition.lookup.by_month)
    index = months.index(month)
    return _list(
        edition,
        place,
        edition.lookup.by_month[month],
        title=edition.wording.month(month),
        label=edition.phrases.say("Month"),
        description="",
        previous=_month_link(months[index - 1], edition, place) if index > 0 else None,
        following=_month_link(months[index + 1], edition, place) if index + 1 < len(months) else None,
    )


def _month_link(month: Month, edition: Edition, place: Place) -> LinkView:
    return LinkView(edition.wording.month(month), place.to(edition.paths.month(*month)))


def _claims(claimant: str, edition: Edition, place: Place) -> tuple[ClaimView, ...]:
    found = edition.lookup.claims_at(edition.lookup.claims_by_claimant.get(claimant, ()))
    return tuple(claim_view(claim, event, edition, place, None) for event, claim in found)


def _other_names(names: Sequence[str], edition: Edition) -> tuple[FactView, ...]:
    if not names:
        return ()
    return (FactView(edition.phrases.say("Also written"), tuple(LinkView(name) for name in names)),)


def index_view(group: str, edition: Edition, place: Place) -> IndexView:
    """Return the page that names all people, organizations, places, categories, threads or months."""
    timeline, lookup, paths, say = edition.timeline, edition.lookup, edition.paths, edition.phrases.say
    title = say(GROUP_NAMES[group])
    if group == "months":
        links = [
            LinkView(edition.wording.month(month), place.to(paths.month(*month)), f"{len(events):,}")
            for month, events in sorted(lookup.by_month.items())
        ]
        return IndexView(
            title, say("Events by the month in which they began or ended."), (FacetGroupView("", tuple(links)),)
        )
    entries: dict[str, tuple[Iterable[_Entry], Mapping[str, Sequence[EventBrief]]]] = {
        "people": (timeline.people.values(), lookup.by_person),
        "organizations": (timeline.organizations.values(), lookup.by_organization),
        "places": (timeline.places.values(), lookup.by_place),
        "categories": (timeline.categories, lookup.by_category),
        "threads": (timeline.threads, lookup.by_thread),
    }
    named, events_of = entries[group]
    links = [
        LinkView(entry.name, place.to(paths.entry(group, entry.id)), f"{len(events_of[entry.id]):,}")
        for entry in named
        if entry.id in events_of
    ]
    if group in ("people", "organizations", "places"):
        links.sort(key=lambda link: link.text.casefold())
    return IndexView(
        title, say("Everybody and everything named, with the number of events."), (FacetGroupView("", tuple(links)),)
    )
