"""The list of events by when they became known, which is not always when they happened."""

from collections.abc import Iterator, Sequence

from timeline.model.brief import EventBrief
from timeline.model.spans import begins_in
from timeline.model.structure import Era
from timeline.views.addresses import Place
from timeline.views.cards import OTHER_ERA, is_lighter, listed_card, other_era_name
from timeline.views.contexts import ONE_PAGE, CauseView, EraView, EventCard, KnownView, LinkView
from timeline.views.dates import date_view, year_of
from timeline.views.edition import Edition
from timeline.views.list_limits import KNOWN, TIMELINE
from timeline.views.listed import ListedEvent
from timeline.views.names import event_link
from timeline.views.portion_views import EVENT, KNOWN_EVENT, part_words, portion_path, split_view, step_words
from timeline.views.steps import Step

DELAYED_SHOWN = 20
"""Events named above the list as those that became known later; of more, the number is told."""


def known_link(edition: Edition, place: Place) -> LinkView | None:
    """Return the way to the list; None where every event became known when it happened."""
    if (KNOWN, None) not in edition.lookup.portions:
        return None
    return LinkView(edition.phrases.say("By when they became known"), place.to(portion_path(KNOWN, None, edition)))


def known_title(edition: Edition) -> str:
    """Return the heading of the list."""
    return edition.phrases.say("Events by when they became known")


def known_view(step: Step | None, edition: Edition, place: Place) -> KnownView:
    """Return the list, or the way to its portions where it is too long for one page; or one of these."""
    say, count, lookup = edition.phrases.say, edition.phrases.count, edition.lookup
    portion = lookup.portions[KNOWN, step]
    is_whole = portion.parts == 1 and not portion.within and step is None
    events = tuple(lookup.events[id_] for id_ in portion.items)
    delayed = lookup.delayed if step is None else ()
    title = known_title(edition)
    return KnownView(
        title=title if step is None else say("{name}: {portion}", name=title, portion=step_words(step, edition)),
        description=_description(len(delayed), edition) if step is None else "",
        total=part_words(portion, edition) or count(*EVENT, portion.number),
        order=LinkView(say("By when they happened"), place.to(portion_path(TIMELINE, None, edition))),
        delayed=tuple(_delay(event, edition, place) for event in delayed[:DELAYED_SHOWN]),
        delayed_more=_more(len(delayed) - DELAYED_SHOWN, edition),
        eras=tuple(_eras(events, edition, place)),
        split=ONE_PAGE if is_whole else split_view(portion, KNOWN, step, KNOWN_EVENT, edition, place),
    )


def _description(delayed: int, edition: Edition) -> str:
    """Say how many events have a second date, and how the others are taken."""
    return edition.phrases.count(
        "Of one event it is on record that it became known at another time than it happened. Of every other event "
        "nothing of the kind is on record: it stands where it happened, as if it had been known at once.",
        "Of {number} events it is on record that they became known at another time than they happened. Of every other "
        "event nothing of the kind is on record: it stands where it happened, as if it had been known at once.",
        delayed,
    )


def _more(hidden: int, edition: Edition) -> str:
    if hidden <= 0:
        return ""
    return edition.phrases.count("… and {number} more event.", "… and {number} more events.", hidden)


def _delay(event: EventBrief, edition: Edition, place: Place) -> CauseView:
    """Return an event with the day on which it became known and how long that took."""
    words = edition.phrases.say("Happened: {date}", date=edition.wording.date(event.when))
    return CauseView(
        date=date_view(event.publicity, edition, full=True),
        event=event_link(event, edition, place),
        basis=words,
        elapsed=_delay_words(event, edition),
    )


def _delay_words(event: EventBrief, edition: Edition) -> str:
    """Return “became known 14 months later”; without a time where the dates do not say how much lies between."""
    elapsed = edition.wording.elapsed(event.when, event.publicity)
    if elapsed is None:
        return edition.phrases.say("Became known at another time")
    return edition.phrases.say("Became known {elapsed}", elapsed=elapsed)


def _eras(events: Sequence[EventBrief], edition: Edition, place: Place) -> Iterator[EraView]:
    by_era: dict[Era | None, list[EventBrief]] = {era: [] for era in (*edition.timeline.eras, None)}
    for event in events:
        era = next((one for one in edition.timeline.eras if begins_in(one.when, event.publicity)), None)
        by_era[era].append(event)
    for era, members in by_era.items():
        if members:
            yield EraView(
                id=era.id if era else OTHER_ERA,
                name=era.name if era else other_era_name(edition),
                dates=edition.wording.span(era.when) if era else "",
                count=edition.phrases.count(*EVENT, len(members)),
                number=f"{len(members):,}",
                description="",
                events=tuple(_cards(members, edition, place)),
                short=era.short if era else "",
            )


def _cards(members: Sequence[EventBrief], edition: Edition, place: Place) -> Iterator[EventCard]:
    before: ListedEvent | None = None
    for event, after in zip(members, (*members[1:], None), strict=True):
        listed = _listed(event, edition)
        yield listed_card(
            event.id,
            listed,
            before,
            edition,
            place,
            before_heavier=is_lighter(event, after),
            remark=_remark(event, edition),
        )
        before = listed


def _remark(event: EventBrief, edition: Edition) -> str:
    if event.publicity == event.when:
        return ""
    return edition.phrases.say(
        "{delay}. Happened: {date}", delay=_delay_words(event, edition), date=edition.wording.date(event.when)
    )


def _listed(event: EventBrief, edition: Edition) -> ListedEvent:
    """Return an event as lists show it, with the date on which it became known."""
    listed, when, words = edition.listed[event.id], event.publicity, edition.wording
    if when == event.when:
        return listed
    return listed._replace(
        text=words.date(when),
        short=words.short(when, year=False),
        dated=words.short(when, year=True),
        iso=when.iso(),
        weekday=words.weekday(when),
        year=year_of(when),
        year_words=words.year(year_of(when)),
        note=None,
    )
