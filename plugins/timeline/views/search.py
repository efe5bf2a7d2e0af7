"""The page of the search over everything."""

from collections.abc import Iterable, Mapping

from timeline.views.addresses import SEARCH_BUNDLE, Place
from timeline.views.contexts import FacetGroupView, LinkView, SearchKind, SearchView
from timeline.views.edition import Edition
from timeline.views.lexicon import GROUP_NAMES, N_, Phrases

KINDS: Mapping[str, str] = {
    "event": N_("Events"),
    "person": N_("People"),
    "group": N_("Organisations"),
    "place": N_("Places"),
    "source": N_("Sources"),
    "page": N_("Pages"),
}
"""Headings of the results by their kind, in the order in which they are shown."""


def search_view(editions: Iterable[Edition], place: Place, phrases: Phrases) -> SearchView:
    """Return the page of the search; its lists are what a reader without script has instead."""
    say = phrases.say
    return SearchView(
        title=say("Search"),
        engine_url=place.to(f"{SEARCH_BUNDLE}pagefind.js"),
        kinds=tuple(SearchKind(kind, say(words)) for kind, words in KINDS.items()),
        lists=tuple(_lists(edition, place, phrases) for edition in editions),
    )


def _lists(edition: Edition, place: Place, phrases: Phrases) -> FacetGroupView:
    paths, say = edition.paths, phrases.say
    links = [LinkView(say("All events"), place.to(paths.front))]
    links += [LinkView(say(name), place.to(paths.part(group))) for group, name in GROUP_NAMES.items()]
    links.append(LinkView(say("Sources"), place.to(paths.part("sources"))))
    links.append(LinkView(say("What is disputed"), place.to(paths.part("disputed"))))
    return FacetGroupView(edition.timeline.title, tuple(links))
