"""The pages of an explainer that list events: by category, person, era and the like, by month and year."""

from collections.abc import Iterator
from functools import partial

from timeline.publishing.planned import ListPlan, MadeList, PlannedList
from timeline.views.addresses import Place
from timeline.views.contexts import LinkView
from timeline.views.edition import Edition
from timeline.views.era_page import era_list_head, era_page_view
from timeline.views.front_list import eras_shown
from timeline.views.known_list import known_title, known_view
from timeline.views.list_heads import (
    category_head,
    document_head,
    organization_head,
    person_head,
    place_head,
    term_head,
    thread_head,
    turning_points_head,
)
from timeline.views.list_limits import DOCUMENTS, KNOWN, SHORT, TIMELINE, TURNING_POINTS, claim_list, entry_list
from timeline.views.lists import Head, ListHead, claims_view, list_view, portion_view, stretch_view
from timeline.views.portion_views import portion_path, step_words, way_up
from timeline.views.short_page import short_view
from timeline.views.steps import Step, Stretch


def event_lists(plan: ListPlan) -> Iterator[PlannedList]:
    """Yield a page for every entry, as running text may link to one that no event names, and for every month."""
    edition, timeline = plan.edition, plan.edition.timeline
    yield from plan.whole(SHORT, partial(_short, edition))
    yield from plan.whole(TURNING_POINTS, partial(_list, turning_points_head, edition))
    yield from plan.present(KNOWN, partial(_known, edition))
    heads: list[tuple[str, str, Head]] = [
        *(("categories", category.id, partial(_category, category.id)) for category in timeline.categories),
        *(("threads", thread.id, partial(_thread, thread.id)) for thread in timeline.threads),
        *(("people", person, partial(person_head, person)) for person in timeline.people),
        *(("organizations", body, partial(organization_head, body)) for body in timeline.organizations),
        *(("places", place, partial(place_head, place)) for place in timeline.places),
        *(("terms", term, partial(term_head, term)) for term in timeline.terms),
    ]
    for group, entry, head in heads:
        yield from plan.whole(entry_list(group, entry), partial(_list, head, edition))
        yield from plan.present(claim_list(group, entry), partial(_claims, head, edition))
    for era in eras_shown(edition):
        yield from plan.whole(entry_list("eras", era.id), partial(_era, era.id, edition))
    for list_ in plan.lists:
        if list_.startswith(DOCUMENTS):
            key = list_.removeprefix(DOCUMENTS).removesuffix("/")
            yield from plan.present(list_, partial(_list, partial(document_head, key), edition))
    for planned in plan.present(TIMELINE, partial(_stretch, edition)):
        if planned.path != edition.paths.front:
            yield planned


def _short(edition: Edition, _: Step | None, place: Place) -> MadeList:
    say = edition.phrases.say
    return MadeList("short", say("The 60-second version"), short_view(edition, place), edition.timeline.standfirst)


def _category(id_: str, edition: Edition, place: Place) -> ListHead:
    # Looked up when the page is made, not when it is planned: what a page rests on is noted while it is made.
    return category_head(next(one for one in edition.timeline.categories if one.id == id_), edition, place)


def _thread(id_: str, edition: Edition, place: Place) -> ListHead:
    return thread_head(next(one for one in edition.timeline.threads if one.id == id_), edition, place)


def _list(head: Head, edition: Edition, step: Step | None, place: Place) -> MadeList:
    of = head(edition, place)
    if step is None:
        return MadeList("list", of.window, list_view(head, edition, place), of.text or of.description)
    title = edition.phrases.say("{name}: {portion}", name=of.window, portion=step_words(step, edition))
    above = way_up(of.path, step, of.title, edition, place)
    return MadeList("list", title, portion_view(head, step, edition, place), above=above)


def _era(id_: str, edition: Edition, step: Step | None, place: Place) -> MadeList:
    made = _list(partial(era_list_head, id_), edition, step, place)
    return made._replace(kind="era", view=era_page_view(id_, edition, place)) if step is None else made


def _known(edition: Edition, step: Step | None, place: Place) -> MadeList:
    view = known_view(step, edition, place)
    above = way_up(KNOWN, step, known_title(edition), edition, place)
    return MadeList("known", view.title, view, view.description, above)


def _claims(head: Head, edition: Edition, step: Step | None, place: Place) -> MadeList:
    of, view = head(edition, place), claims_view(head, step, edition, place)
    claimant = LinkView(of.title, place.to(portion_path(of.path, None, edition)))
    above = way_up(of.claims_path, step, edition.phrases.say("What they claim"), edition, place)
    return MadeList("list", view.title, view, above=(claimant, *above))


def _stretch(edition: Edition, step: Step | None, place: Place) -> MadeList:
    assert isinstance(step, Stretch)  # the list itself is the front page
    view = stretch_view(step, edition, place)
    return MadeList("list", view.title, view, above=way_up(TIMELINE, step, "", edition, place))
