"""The pages that name all people, organizations, places, categories, threads or months."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from timeline.model.brief import EventBrief
from timeline.model.entities import Organization, Person, Term
from timeline.model.entities import Place as PlaceEntry
from timeline.model.structure import Category, Thread
from timeline.views.addresses import Place
from timeline.views.contexts import FacetGroupView, IndexView, LinkView
from timeline.views.edition import Edition
from timeline.views.lexicon import GROUP_NAMES
from timeline.views.list_limits import MONTHS, TIMELINE, name_list
from timeline.views.portion_views import EVENT, NAME, part_words, split_view, step_words
from timeline.views.steps import Named, Step

_Entry: TypeAlias = Person | Organization | PlaceEntry | Term | Category | Thread


def index_view(group: str, edition: Edition, place: Place) -> IndexView:
    """Return the page that names all people, organizations, places, categories, threads or months, or leads to them."""
    lookup, say = edition.lookup, edition.phrases.say
    title = say(GROUP_NAMES[group])
    if group == "months":
        description = say("Events by the month in which they began or ended.")
        portion = lookup.portions.get((MONTHS, None))
        if portion is not None:
            split = split_view(portion, TIMELINE, None, EVENT, edition, place)
            return IndexView(title, description, (), replace(split, text=""))
        return _index(title, description, _months(edition, place))
    description = say("Everybody and everything named, with the number of events.")
    portion = lookup.portions.get((name_list(group), None))
    if portion is not None:
        return IndexView(title, description, (), split_view(portion, name_list(group), None, NAME, edition, place))
    links = list(_names(group, _of(group, edition)[0], edition, place))
    if group in ("people", "organizations", "places", "terms"):
        links.sort(key=lambda link: link.text.casefold())
    return _index(title, description, links)


def names_view(group: str, list_: str, step: Step | None, edition: Edition, place: Place) -> IndexView:
    """Return the names that begin with one letter."""
    portion = edition.lookup.portions[list_, step]
    letter = step_words(Named(list_.removesuffix("/").rpartition("/")[2]), edition)
    say = edition.phrases.say
    title = say("{name}: {portion}", name=say(GROUP_NAMES[group]), portion=letter)
    if step is not None:
        title = say("{name}: {portion}", name=title, portion=step_words(step, edition))
    return IndexView(
        title=title,
        description=part_words(portion, edition) or edition.phrases.count(*NAME, portion.number),
        groups=(FacetGroupView("", tuple(_names(group, portion.items, edition, place))),),
        split=split_view(portion, list_, step, NAME, edition, place),
    )


def _index(title: str, description: str, links: Iterable[LinkView]) -> IndexView:
    return IndexView(title, description, (FacetGroupView("", tuple(links)),))


def _months(edition: Edition, place: Place) -> Iterable[LinkView]:
    for month, events in sorted(edition.lookup.by_month.items()):
        url = place.to(edition.paths.month(*month))
        yield LinkView(edition.wording.month(month), url, f"{len(events):,}")


def _of(group: str, edition: Edition) -> tuple[Mapping[str, _Entry], Mapping[str, Sequence[EventBrief]]]:
    """Return the entries of a group and the events of each."""
    timeline, lookup = edition.timeline, edition.lookup
    if group == "people":
        return timeline.people, lookup.by_person
    if group == "organizations":
        return timeline.organizations, lookup.by_organization
    if group == "places":
        return timeline.places, lookup.by_place
    if group == "terms":
        return timeline.terms, lookup.by_term
    if group == "categories":
        return {category.id: category for category in timeline.categories}, lookup.by_category
    return {thread.id: thread for thread in timeline.threads}, lookup.by_thread


def _names(group: str, ids: Iterable[str], edition: Edition, place: Place) -> Iterable[LinkView]:
    """Yield the names of those entries that have events."""
    entries, events_of = _of(group, edition)
    for id_ in ids:
        if id_ in events_of:
            url = place.to(edition.paths.entry(group, id_))
            yield LinkView(entries[id_].name, url, f"{len(events_of[id_]):,}")
