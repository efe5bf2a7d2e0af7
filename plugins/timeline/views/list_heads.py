"""What stands above each list: of a category, thread, person, place, term, document and so on; of turning points."""

from collections.abc import Callable, Sequence

from timeline.model.entities import Place as PlaceEntry
from timeline.model.entities import PlacePrecision
from timeline.model.structure import Category, Era, Thread
from timeline.views.addresses import Place
from timeline.views.contexts import FactView, LinkView, MarkView
from timeline.views.depths import depth_views
from timeline.views.edition import Edition
from timeline.views.lexicon import N_, Phrases
from timeline.views.list_limits import TURNING_POINTS, claim_list, document_list, entry_list
from timeline.views.lists import ListHead
from timeline.views.names import place_link
from timeline.views.relations import ClaimPlace
from timeline.views.sources import byline, source_page, source_title
from timeline.views.threads import first_of_thread


def turning_points_head(edition: Edition, place: Place) -> ListHead:
    """Head the turning points."""
    say = edition.phrases.say
    return ListHead(
        path=TURNING_POINTS,
        title=say("{timeline}: the turning points", timeline=edition.timeline.short_title),
        window=say("Turning points"),
        label=say("In brief"),
        events=lambda: edition.lookup.turning_points,
        description=say("The events on which the story turns, without those between them."),
        depths=depth_views(TURNING_POINTS, edition, place),
    )


def category_head(category: Category, edition: Edition, _: Place) -> ListHead:
    """Head the events of a category."""
    return ListHead(
        path=entry_list("categories", category.id),
        title=category.name,
        window=edition.phrases.say("Category: {name}", name=category.name),
        label=edition.phrases.say("Category"),
        events=lambda: edition.lookup.by_category.get(category.id, ()),
        mark=MarkView(edition.lookup.slot[category.id], "turning-point"),
    )


def thread_head(thread: Thread, edition: Edition, place: Place) -> ListHead:
    """Head the events of a thread."""
    return ListHead(
        path=entry_list("threads", thread.id),
        title=thread.name,
        window=edition.phrases.say("Thread: {name}", name=thread.name),
        label=edition.phrases.say("Thread"),
        events=lambda: edition.lookup.by_thread.get(thread.id, ()),
        description=thread.description,
        first=first_of_thread(thread.id, edition, place),
    )


def era_head(era: Era, edition: Edition, place: Place) -> ListHead:
    """Head the events that begin in an era."""
    say = edition.phrases.say
    whole = LinkView(say("This era in the full timeline"), place.to(edition.paths.front, era.id))
    return ListHead(
        path=entry_list("eras", era.id),
        title=era.name,
        window=say("Era: {name}", name=era.name),
        label=say("Era"),
        events=lambda: edition.lookup.by_era[era.id],
        description=era.description,
        facts=(
            FactView(say("Dates"), (LinkView(edition.wording.span(era.when)),)),
            FactView(say("Everything"), (whole,)),
        ),
    )


def person_head(id_: str, edition: Edition, _: Place) -> ListHead:
    """Head a person's events and claims."""
    person = edition.timeline.people[id_]
    return ListHead(
        path=entry_list("people", person.id),
        title=person.name,
        window=person.name,
        label=edition.phrases.say("Person"),
        events=lambda: edition.lookup.by_person.get(person.id, ()),
        description=person.description,
        facts=_other_names(person.also, edition),
        claims=_claims_of(person.id, edition),
        claims_path=claim_list("people", person.id),
        citations=person.citations,
    )


def organization_head(id_: str, edition: Edition, _: Place) -> ListHead:
    """Head an organization's events and claims."""
    organization = edition.timeline.organizations[id_]
    also = (organization.short, *organization.also) if organization.short else organization.also
    return ListHead(
        path=entry_list("organizations", organization.id),
        title=organization.name,
        window=organization.name,
        label=edition.phrases.say("Organisation"),
        events=lambda: edition.lookup.by_organization.get(organization.id, ()),
        description=organization.description,
        facts=_other_names(also, edition),
        claims=_claims_of(organization.id, edition),
        claims_path=claim_list("organizations", organization.id),
        citations=organization.citations,
    )


def place_head(place_id: str, edition: Edition, place: Place) -> ListHead:
    """Head the events at a place and within it."""
    entry = edition.timeline.places[place_id]
    say = edition.phrases.say
    facts = []
    if entry.within:
        facts.append(FactView(say("Within"), (place_link(entry.within, edition, place),)))
    where = coordinates(entry, edition.phrases)
    if where:
        facts.append(FactView(say("Coordinates"), (LinkView(say("{where}, approximate", where=where)),)))
    return ListHead(
        path=entry_list("places", place_id),
        title=entry.name,
        # An organization may be named like the building that it meets in.
        window=say("Place: {name}", name=entry.name),
        label=say("Place"),
        events=lambda: edition.lookup.by_place.get(place_id, ()),
        description=entry.description,
        facts=tuple(facts),
        citations=entry.citations,
    )


def term_head(id_: str, edition: Edition, _: Place) -> ListHead:
    """Head the events whose text uses a term."""
    term = edition.timeline.terms[id_]
    return ListHead(
        path=entry_list("terms", id_),
        title=term.name,
        window=edition.phrases.say("Term: {name}", name=term.name),
        label=edition.phrases.say("Term"),
        events=lambda: edition.lookup.by_term.get(id_, ()),
        description=term.description,
        facts=_other_names(term.also, edition),
        citations=term.citations,
    )


def document_head(key: str, edition: Edition, place: Place) -> ListHead:
    """Head the events that cite a document, where they are too many for its entry in the bibliography."""
    source, say = edition.timeline.sources[key], edition.phrases.say
    return ListHead(
        path=document_list(key),
        title=say("Cited in: {title}", title=source_title(source)),
        # Several documents may have one title.
        window=say("Cited in: {title} ({key})", title=source_title(source), key=key),
        label=say("Document"),
        events=lambda: edition.lookup.by_source.get(key, ()),
        description=byline(source, edition),
        facts=(
            FactView(say("Document"), (LinkView(source.publisher, source.url),)),
            FactView(say("Sources"), (LinkView(say("Its entry"), place.to(*source_page(source, edition))),)),
        ),
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


def _claims_of(claimant: str, edition: Edition) -> Callable[[], Sequence[ClaimPlace]]:
    return lambda: edition.lookup.claims_by_claimant.get(claimant, ())


def _other_names(names: Sequence[str], edition: Edition) -> tuple[FactView, ...]:
    if not names:
        return ()
    return (FactView(edition.phrases.say("Also written"), tuple(LinkView(name) for name in names)),)
