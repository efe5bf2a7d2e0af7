"""Corrections, additions and retractions: the record of what changed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.model.brief import EventBrief
from timeline.model.event import Correction, Event
from timeline.views.addresses import Place
from timeline.views.contexts import ChangesView, ChangeView, SplitView
from timeline.views.corrections import corrected_part
from timeline.views.dates import date_view
from timeline.views.edition import Edition
from timeline.views.event_parts import ChangePlace, DatedChange, after_first_day, changes
from timeline.views.list_limits import CHANGE_LIST
from timeline.views.names import event_link
from timeline.views.portion_views import CHANGE, part_words, split_view, step_words
from timeline.views.steps import Step


def own_corrections(event: Event, edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return the corrections of an event for its own page, which need not name it, newest first."""
    newest_first = sorted(event.corrections, key=lambda one: one.date.sort_key(), reverse=True)
    return tuple(replace(_correction(one, event, edition, place), event=None) for one in newest_first)


def corrected_events(edition: Edition) -> tuple[EventBrief, ...]:
    """Return the events whose corrections stay on record: published ones and those withdrawn since."""
    return tuple(brief for brief in edition.lookup.recorded if brief.corrections)


def all_changes(edition: Edition) -> Sequence[DatedChange]:
    """Return every change, newest first; on one day corrections come before additions."""
    return changes(edition.lookup.order, edition.lookup.retracted, edition.lookup.recorded)


def changes_since_publication(edition: Edition) -> list[DatedChange]:
    """Return every change, newest first, without what stood there on the first day: that is no change."""
    return after_first_day(all_changes(edition), edition.timeline.published)


def change_views(found: Iterable[ChangePlace], edition: Edition, place: Place) -> tuple[ChangeView, ...]:
    """Return changes for a page, in the order given."""
    return tuple(_change(change, edition, place) for change in found)


def _change(change: ChangePlace, edition: Edition, place: Place) -> ChangeView:
    say, lookup = edition.phrases.say, edition.lookup
    if change.kind == "addition":
        brief = lookup.events[change.event]
        date = date_view(brief.added, edition)
        return ChangeView(date, change.kind, say("Added."), event_link(brief, edition, place))
    event = lookup.documents[change.event]
    if change.kind == "correction":
        return _correction(event.corrections[change.place], event, edition, place)
    date = date_view(event.last_modified, edition)
    return ChangeView(date, change.kind, say("Withdrawn."), event_link(event, edition, place))


def _correction(correction: Correction, event: Event, edition: Edition, place: Place) -> ChangeView:
    return ChangeView(
        date=date_view(correction.date, edition),
        kind="correction",
        text=edition.phrases.say("Corrected: {now}, not {was}.", now=correction.now, was=correction.was),
        event=event_link(event, edition, place),
        was=correction.was,
        now=correction.now,
        reason=correction.reason,
        part=corrected_part(correction, event, edition, place),
    )


def corrections_text(edition: Edition) -> str:
    """Say whether anything was corrected, and since when the explainer has stood."""
    number = sum(len(event.corrections) for event in corrected_events(edition))
    published = edition.wording.date(edition.timeline.published)
    if number == 0:
        return edition.phrases.say("No corrections so far. First published {date}.", date=published)
    count = edition.phrases.count("{number} correction", "{number} corrections", number)
    return edition.phrases.say("{count} so far. First published {date}.", count=count, date=published)


def changes_view(edition: Edition, place: Place) -> ChangesView:
    """Return corrections and additions by date: all of them, or the newest and the way to the rest."""
    say, phrases = edition.phrases.say, edition.phrases
    title = say("Corrections and additions")
    description = say(
        "What was corrected, added or withdrawn since the explainer was first published. "
        "Smaller changes show in the day of the last change on an event’s own page."
    )
    text = corrections_text(edition)
    portion = edition.lookup.portions.get((CHANGE_LIST, None))
    if portion is None:
        found = change_views((one.change for one in changes_since_publication(edition)), edition, place)
        heading = say("By date, newest first") if found else say("No changes so far")
        return ChangesView(title, description, found, text, heading=heading)
    return ChangesView(
        title=title,
        description=description,
        changes=change_views(portion.highlights, edition, place),
        corrections_text=text,
        heading=phrases.count("The newest change", "The newest {number} changes", len(portion.highlights)),
        split=_newest_first(split_view(portion, CHANGE_LIST, None, CHANGE, edition, place)),
    )


def changes_of(step: Step, edition: Edition, place: Place) -> ChangesView:
    """Return the changes of a year or a month, newest first."""
    say = edition.phrases.say
    portion = edition.lookup.portions[CHANGE_LIST, step]
    return ChangesView(
        title=say("Corrections and additions: {portion}", portion=step_words(step, edition)),
        description=part_words(portion, edition),
        changes=change_views(reversed(portion.items), edition, place),
        corrections_text="",
        heading=say("By date, newest first"),
        split=_newest_first(split_view(portion, CHANGE_LIST, step, CHANGE, edition, place)),
    )


def _newest_first(split: SplitView) -> SplitView:
    """Name years and months in the order in which changes are told."""
    portions = (replace(one, within=one.within[::-1]) for one in reversed(split.portions))
    return replace(split, portions=tuple(portions))
