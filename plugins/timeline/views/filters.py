"""The filters above an explainer's list: what can be chosen, and the pages that lead to the same without script."""

from collections.abc import Iterator, Mapping, Sized

from timeline.model.claim import ClaimStatus
from timeline.model.event import Weight
from timeline.views.addresses import FILTER_INDEX, Place
from timeline.views.contexts import FilterChoice, FilterView, LinkView, MarkView
from timeline.views.edition import Edition
from timeline.views.lexicon import GROUP_NAMES, N_, STATUS_WORDS

WEIGHT_WORDS: Mapping[Weight, str] = {
    Weight.TURNING_POINT: N_("Turning points"),
    Weight.NORMAL: N_("Other events"),
    Weight.MINOR: N_("Minor events"),
}


def filter_view(edition: Edition, place: Place) -> FilterView | None:
    """Return the filters of an explainer; None where there is no event to be found."""
    if not edition.lookup.total:
        return None
    say, lookup = edition.phrases.say, edition.lookup
    met = {claim.brief.status for claim in lookup.claims}
    return FilterView(
        index_url=place.to(edition.paths.data(FILTER_INDEX)),
        categories=tuple(
            FilterChoice(category.id, category.name, MarkView(lookup.slot[category.id]))
            for category in edition.timeline.categories
            if category.id in lookup.by_category
        ),
        statuses=tuple(
            FilterChoice(status.value, say(STATUS_WORDS[status])) for status in ClaimStatus if status in met
        ),
        weights=tuple(FilterChoice(weight.value, say(words)) for weight, words in WEIGHT_WORDS.items()),
        marks=tuple(MarkView(1, weight.value) for weight in WEIGHT_WORDS),
        links=tuple(_links(edition, place)),
    )


def _links(edition: Edition, place: Place) -> Iterator[LinkView]:
    say, lookup, paths = edition.phrases.say, edition.lookup, edition.paths
    present: dict[str, Sized] = {
        "people": lookup.by_person,
        "organizations": lookup.by_organization,
        "places": lookup.by_place,
        "terms": lookup.by_term,
        "categories": lookup.by_category,
        "threads": lookup.by_thread,
        "months": lookup.by_month,
    }
    for group, name in GROUP_NAMES.items():
        if len(present[group]):
            yield LinkView(say(name), place.to(paths.part(group)))
    if lookup.claims:
        yield LinkView(say("Claims by status"), place.to(paths.part("disputed")))
    yield LinkView(say("Turning points"), place.to(paths.part("short")))
