"""Pages that list some of the events: by category, thread, person, organization, place, time; the turning points."""

from collections.abc import Callable, Sequence
from dataclasses import field

from timeline.model.brief import EventBrief
from timeline.model.source import Citation
from timeline.model.values import dataclass
from timeline.views.addresses import Place
from timeline.views.cards import card_views, era_views
from timeline.views.claims import claim_view
from timeline.views.contexts import ONE_PAGE, ClaimView, DepthView, EraView, FactView, LinkView, ListView, MarkView
from timeline.views.edition import Edition
from timeline.views.glosses import Glosses
from timeline.views.list_limits import TIMELINE
from timeline.views.portion_views import CLAIM, EVENT, part_words, portion_path, split_view, step_words
from timeline.views.relations import ClaimPlace
from timeline.views.sources import source_views
from timeline.views.steps import Portion, Step, Stretch


@dataclass(frozen=True, slots=True)
class ListHead:
    """What stands above a list, and where its events are found."""

    path: str
    """Address of the list below that of the explainer."""
    title: str
    window: str
    """The title for the window, which no other page may have."""
    label: str
    """Kind of list, such as “Person”."""
    events: Callable[[], Sequence[EventBrief]]
    """Returns all events of the list; not to be asked where the list is too long for one page."""
    description: str = ""
    facts: tuple[FactView, ...] = ()
    claims: Callable[[], Sequence[ClaimPlace]] | None = field(default=None)
    """Returns what the person or organization claims."""
    claims_path: str = ""
    """Address of the list of the claims below that of the explainer."""
    citations: Sequence[Citation] = ()
    mark: MarkView | None = None
    text: str = ""
    """What search engines are told of it; the description where this is empty."""
    depths: tuple[DepthView, ...] = ()
    """How much there is to read beside the list."""
    first: LinkView | None = None
    """Where a thread begins."""


Head = Callable[[Edition, Place], ListHead]
"""Makes the head of a list for a page."""


def list_view(head: Head, edition: Edition, place: Place) -> ListView:
    """Return a list, or where it is too long for one page the way to its portions."""
    of = head(edition, place)
    portion = edition.lookup.portions.get((of.path, None))
    events = of.events() if portion is None else _briefs(portion.items, edition)
    eras = era_views(events, edition, place)
    if portion is not None:
        eras = eras or _highlights(portion, edition, place)
    glosses = Glosses(edition, place)
    claims, claims_link = _claims(of, edition, place, glosses)
    return ListView(
        title=edition.wording.tied(of.title),
        label=of.label,
        description=edition.wording.tied(of.description),
        facts=of.facts,
        total=_total(len(events) if portion is None else portion.number, edition),
        eras=eras,
        claims=claims,
        claims_link=claims_link,
        sources=source_views((use.source for use in of.citations), edition, place, of.citations),
        mark=of.mark,
        split=split_view(portion, of.path, None, EVENT, edition, place) if portion is not None else ONE_PAGE,
        glosses=glosses.views,
        depths=of.depths,
        first=of.first,
    )


def portion_view(head: Head, step: Step, edition: Edition, place: Place) -> ListView:
    """Return a portion of a list that is too long for one page."""
    of = head(edition, place)
    portion = edition.lookup.portions[of.path, step]
    title = edition.phrases.say("{name}: {portion}", name=of.title, portion=step_words(step, edition))
    return _portion(portion, of.path, step, title, of.label, edition, place)


def stretch_view(stretch: Stretch, edition: Edition, place: Place) -> ListView:
    """Return the events of a month or one of its parts, or of a year or more where the explainer is long."""
    portion, title = edition.lookup.portions[TIMELINE, stretch], step_words(stretch, edition)
    label = edition.phrases.say("Month")
    if not stretch.month:
        label = edition.phrases.say("Year") if stretch.years == 1 else edition.phrases.say("Years")
    return _portion(portion, TIMELINE, stretch, title, label, edition, place)


def _portion(
    portion: Portion[str], list_: str, step: Step, title: str, label: str, edition: Edition, place: Place
) -> ListView:
    eras = era_views(_briefs(portion.items, edition), edition, place)
    return ListView(
        title=title,
        label=label,
        description="",
        facts=(),
        total=part_words(portion, edition) or _total(portion.number, edition),
        eras=eras or _highlights(portion, edition, place),
        split=split_view(portion, list_, step, EVENT, edition, place),
    )


def claims_view(head: Head, step: Step | None, edition: Edition, place: Place) -> ListView:
    """Return what a person or organization claims, where that is too much for their own page."""
    of = head(edition, place)
    portion = edition.lookup.portions[of.claims_path, step]
    title = edition.phrases.say("What they claim: {name}", name=of.title)
    glosses = Glosses(edition, place)
    if step is not None:
        title = edition.phrases.say("{name}: {portion}", name=title, portion=step_words(step, edition))
    return ListView(
        title=title,
        label=of.label,
        description="",
        facts=(),
        total=part_words(portion, edition) or edition.phrases.count(*CLAIM, portion.number),
        eras=(),
        claims=claim_views(portion.items, edition, place, glosses),
        split=split_view(portion, of.claims_path, step, CLAIM, edition, place),
        glosses=glosses.views,
    )


def claim_views(
    claims: Sequence[ClaimPlace], edition: Edition, place: Place, glosses: Glosses | None = None
) -> tuple[ClaimView, ...]:
    """Return claims as they stand outside their events; ``glosses`` are those of a page that explains names."""
    found = edition.lookup.claims_at(claims)
    return tuple(claim_view(claim, event, edition, place, None, glosses) for event, claim in found)


def _total(number: int, edition: Edition) -> str:
    """Return the number of events of a list.

    It is told out of how many, but in a long explainer: there all lists would change with each event.
    """
    if (TIMELINE, None) in edition.lookup.portions:
        return edition.phrases.count(*EVENT, number)
    total = f"{edition.lookup.total:,}"
    return edition.phrases.count("{number} of {total} events", "{number} of {total} events", number, total=total)


def _claims(
    of: ListHead, edition: Edition, place: Place, glosses: Glosses
) -> tuple[tuple[ClaimView, ...], LinkView | None]:
    """Return the claims, or where they are many the way to them."""
    if of.claims is None:
        return (), None
    portion = edition.lookup.portions.get((of.claims_path, None))
    if portion is None:
        return claim_views(of.claims(), edition, place, glosses), None
    words = edition.phrases.count("{number} claim, by date", "All {number} claims, by date", portion.number)
    return (), LinkView(words, place.to(portion_path(of.claims_path, None, edition)))


def _highlights(portion: Portion[str], edition: Edition, place: Place) -> tuple[EraView, ...]:
    """Return the turning points of a page that only leads on."""
    cards = card_views(_briefs(portion.highlights, edition), edition, place)
    if not cards:
        return ()
    name = edition.phrases.count("Turning point", "Turning points", len(cards))
    return (EraView("turning-points", name, "", "", str(len(cards)), "", cards),)


def _briefs(ids: Sequence[str], edition: Edition) -> tuple[EventBrief, ...]:
    return tuple(edition.lookup.events[id_] for id_ in ids)
