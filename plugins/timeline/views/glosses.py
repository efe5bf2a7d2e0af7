"""Glosses: persons, organizations, places, terms and status words explained on the page where they are met.

Each is explained once on a page. A gloss is opened by a small control beside the first mention, or for a status beside
every tag of it, as readers come from links to single claims.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from timeline.model.claim import Claimant, ClaimStatus
from timeline.model.entities import Organization, Person, Term
from timeline.model.entities import Place as PlaceEntry
from timeline.model.source import Citation
from timeline.views.addresses import Place
from timeline.views.claims import status_view
from timeline.views.contexts import GlossButtonView, GlossView, LinkView, StatusView
from timeline.views.edition import Edition
from timeline.views.lexicon import N_, STATUS_MEANINGS
from timeline.views.names import claimant_link, organization_link, person_link, place_link
from timeline.views.sources import name_links

GLOSSED = ("person", "organization", "place", "term")
"""Kinds of entries that have a gloss, as links in running text name them."""


class Glosses:
    """What one page explains, in the order in which it is met."""

    def __init__(self, edition: Edition, place: Place) -> None:
        """Begin with nothing explained."""
        self._edition = edition
        self._place = place
        self._views: dict[str, GlossView] = {}
        self._told: set[str] = set()

    @property
    def views(self) -> tuple[GlossView, ...]:
        """All that was met so far."""
        return tuple(self._views.values())

    def first(self, kind: str, id_: str) -> GlossButtonView | None:
        """Return the control for the first mention of a register's entry.

        None for a later mention, on the entry's own page, and for an entry that is not there or of which nothing is
        said. ``kind`` is one of ``GLOSSED``.
        """
        anchor = _anchor(kind, id_)
        if anchor in self._told:
            return None
        self._told.add(anchor)
        group, make, question = _KINDS[kind]
        if self._place.path.startswith(self._edition.paths.entry(group, id_)):
            return None
        view = make(anchor, id_, self._edition, self._place)
        if view is None:
            return None
        self._views[anchor] = view
        return GlossButtonView(anchor, self._edition.phrases.say(question, name=view.name))

    def leave_out(self, by: Claimant) -> None:
        """Explain somebody no more, as the page itself says who they are."""
        if by.id is not None:
            self._told |= {_anchor("person", by.id), _anchor("organization", by.id)}

    def claimant(self, by: Claimant) -> LinkView:
        """Return who says something, with the control where they are first met."""
        link = claimant_link(by, self._edition, self._place)
        if by.id is None:
            return link
        return _with(link, self.first("person", by.id) or self.first("organization", by.id))

    def person(self, id_: str) -> LinkView:
        """Return a person's name, with the control where they are first met."""
        return _with(person_link(id_, self._edition, self._place), self.first("person", id_))

    def organization(self, id_: str) -> LinkView:
        """Return an organization's name, with the control where it is first met."""
        return _with(organization_link(id_, self._edition, self._place), self.first("organization", id_))

    def place(self, id_: str) -> LinkView:
        """Return a place's name, with the control where it is first met."""
        return _with(place_link(id_, self._edition, self._place), self.first("place", id_))

    def status(self, status: ClaimStatus) -> StatusView:
        """Return a status with the control that opens its meaning."""
        view, say = status_view(status, self._edition), self._edition.phrases.say
        anchor = f"gloss-status-{view.id}"
        if anchor not in self._views:
            meaning = say(STATUS_MEANINGS[status])
            self._views[anchor] = GlossView(anchor, view.word, say("Status of a claim"), meaning)
        return StatusView(view.id, view.word, GlossButtonView(anchor, say("What does ‘{name}’ mean?", name=view.word)))


def _anchor(kind: str, id_: str) -> str:
    return f"gloss-{kind}-{id_}"


def _with(link: LinkView, gloss: GlossButtonView | None) -> LinkView:
    return LinkView(link.text, link.url, link.note, link.language, gloss)


def _person(anchor: str, id_: str, edition: Edition, place: Place) -> GlossView | None:
    entry: Person | None = edition.timeline.people.get(id_)
    if entry is None:
        return None
    say = edition.phrases.say
    return GlossView(
        id=anchor,
        name=entry.name,
        kind=say("Person"),
        text=edition.wording.tied(entry.description),
        also=_also(entry.also, edition),
        sources=_sources(entry.citations, edition, place),
        link=LinkView(say("All events and claims"), place.to(edition.paths.entry("people", id_))),
    )


def _organization(anchor: str, id_: str, edition: Edition, place: Place) -> GlossView | None:
    entry: Organization | None = edition.timeline.organizations.get(id_)
    if entry is None:
        return None
    say = edition.phrases.say
    link = organization_link(id_, edition, place)
    return GlossView(
        id=anchor,
        name=link.text,
        kind=say("Organisation"),
        text=edition.wording.tied(entry.description),
        also=_also(entry.also, edition),
        sources=_sources(entry.citations, edition, place),
        link=LinkView(say("All events and claims"), link.url),
    )


def _place(anchor: str, id_: str, edition: Edition, place: Place) -> GlossView | None:
    entry: PlaceEntry | None = edition.timeline.places.get(id_)
    if entry is None or not entry.description:
        return None
    say = edition.phrases.say
    link = place_link(id_, edition, place)
    return GlossView(
        id=anchor,
        name=link.text,
        kind=say("Place"),
        text=edition.wording.tied(entry.description),
        sources=_sources(entry.citations, edition, place),
        link=LinkView(say("All events there"), link.url),
    )


def _term(anchor: str, id_: str, edition: Edition, place: Place) -> GlossView | None:
    entry: Term | None = edition.timeline.terms.get(id_)
    if entry is None:
        return None
    say = edition.phrases.say
    return GlossView(
        id=anchor,
        name=entry.name,
        kind=say("Term"),
        text=edition.wording.tied(entry.description),
        also=_also(entry.also, edition),
        sources=_sources(entry.citations, edition, place),
        link=LinkView(say("All events that use it"), place.to(edition.paths.entry("terms", id_))),
    )


def _also(names: Iterable[str], edition: Edition) -> str:
    found = ", ".join(names)
    return edition.phrases.say("Also written {names}", names=found) if found else ""


def _sources(citations: Iterable[Citation], edition: Edition, place: Place) -> tuple[LinkView, ...]:
    return name_links(citations, edition, place)


class _Kind(NamedTuple):
    """A sort of entry that is explained."""

    group: str
    """First part of the address of its page."""
    make: Callable[[str, str, Edition, Place], GlossView | None]
    question: str
    """What the control asks."""


_KINDS: Mapping[str, _Kind] = {
    "person": _Kind("people", _person, N_("Who is {name}?")),
    "organization": _Kind("organizations", _organization, N_("What is {name}?")),
    "place": _Kind("places", _place, N_("What is {name}?")),
    "term": _Kind("terms", _term, N_("What does ‘{name}’ mean?")),
}
