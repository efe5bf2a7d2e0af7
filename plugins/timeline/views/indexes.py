"""The pages that name all people, organizations, places, categories, threads, months or charts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from timeline.model.brief import EventBrief
from timeline.model.entities import Organization, Person, Term
from timeline.model.entities import Place as PlaceEntry
from timeline.model.structure import Category, Thread
from timeline.views.addresses import Place
from timeline.views.chart_page import front_charts
from timeline.views.contexts import FacetGroupView, IndexView, LinkView
from timeline.views.edition import Edition
from timeline.views.letters import alphabetical
from timeline.views.lexicon import GROUP_NAMES, GROUP_TEXTS
from timeline.views.list_limits import CHART_LIST, MONTHS, TIMELINE, name_list
from timeline.views.portion_views import CHART, EVENT, NAME, Unit, part_words, split_view, step_words
from timeline.views.steps import Named, Step

_Entry: TypeAlias = Person | Organization | PlaceEntry | Term | Category | Thread
Links: TypeAlias = Callable[[Iterable[str], Edition, Place], Iterable[LinkView]]
"""Returns links to what is known by ids."""


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
    description = say(GROUP_TEXTS[group])
    portion = lookup.portions.get((name_list(group), None))
    if portion is not None:
        return IndexView(title, description, (), split_view(portion, name_list(group), None, NAME, edition, place))
    links = list(_names(group, _of(group, edition)[0], edition, place))
    if group in ("people", "organizations", "places", "terms"):
        links.sort(key=lambda link: alphabetical(link.text))
    return _index(title, description, links)


def names_view(group: str, list_: str, step: Step | None, edition: Edition, place: Place) -> IndexView:
    """Return the names that begin with one letter."""
    name = edition.phrases.say(GROUP_NAMES[group])
    return letter_view(name, list_, step, NAME, partial(_names, group), edition, place)


def charts_view(edition: Edition, place: Place) -> IndexView:
    """Return the page that names all charts by what each of them finds, or leads to them: the featured ones first."""
    say, featured = edition.phrases.say, edition.timeline.featured_charts
    portion = edition.lookup.portions.get((CHART_LIST, None))
    ids = edition.charts.ids
    if portion is not None:
        # The alphabet has the charts of editors; those that nobody declared are few, and stand above it.
        ids = tuple(id_ for id_ in ids if id_ not in {chart.id for chart in edition.timeline.charts})
    first = [id_ for id_ in featured if id_ in ids]
    rest = sorted(
        _charts((id_ for id_ in ids if id_ not in first), edition, place), key=lambda link: alphabetical(link.text)
    )
    title, description = say("Charts"), say("Every chart by what it shows, with its table, its sources and its data.")
    index = _index(title, description, (*_charts(first, edition, place), *rest))
    if portion is None:
        return index
    return replace(index, split=split_view(portion, CHART_LIST, None, CHART, edition, place))


def chart_letter_view(list_: str, step: Step | None, edition: Edition, place: Place) -> IndexView:
    """Return the charts whose titles begin with one letter."""
    return letter_view(edition.phrases.say("Charts"), list_, step, CHART, _charts, edition, place)


def charts_link(edition: Edition, place: Place) -> LinkView | None:
    """Return the way from the front page to all charts; None where it shows them all."""
    ids, shown = edition.charts.ids, front_charts(edition.timeline)
    if all(chart in shown for chart in ids):
        return None
    words = edition.phrases.count("{number} chart", "All {number} charts", len(ids))
    return LinkView(words, place.to(edition.paths.part("charts")))


def letter_view(
    name: str, list_: str, step: Step | None, unit: Unit, links: Links, edition: Edition, place: Place
) -> IndexView:
    """Return the part of an index that begins with one letter, or one of several pages of that."""
    portion = edition.lookup.portions[list_, step]
    letter = step_words(Named(list_.removesuffix("/").rpartition("/")[2]), edition)
    say = edition.phrases.say
    title = say("{name}: {portion}", name=name, portion=letter)
    if step is not None:
        title = say("{name}: {portion}", name=title, portion=step_words(step, edition))
    return IndexView(
        title=title,
        description=part_words(portion, edition) or edition.phrases.count(*unit, portion.number),
        groups=(FacetGroupView("", tuple(links(portion.items, edition, place))),),
        split=split_view(portion, list_, step, unit, edition, place),
    )


def _charts(ids: Iterable[str], edition: Edition, place: Place) -> Iterable[LinkView]:
    """Yield charts by what they state."""
    return (
        LinkView(edition.wording.tied(edition.charts.title(id_)), place.to(edition.paths.entry("charts", id_)))
        for id_ in ids
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
