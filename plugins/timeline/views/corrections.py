"""Corrections beside what they correct: in short on every part of an event, and by their day on its card."""

from collections.abc import Collection, Mapping

from timeline.model.event import Correction, Event
from timeline.views.addresses import Place
from timeline.views.contexts import CorrectionNote, LinkView
from timeline.views.dates import date_view
from timeline.views.edition import Edition
from timeline.views.lexicon import PART_WORDS

RECORD = "corrections"
"""Anchor of the record of corrections on an event's page."""
_ANCHORS: Mapping[str, str] = {"text": "account", "because-of": "links", "citations": "sources"}
"""Anchors of the parts that stand elsewhere than in the head of an event's page."""


def correction_notes(
    event: Event, parts: Collection[str], edition: Edition, place: Place
) -> tuple[CorrectionNote, ...]:
    """Return the corrections of some parts of an event in short, newest first."""
    found = [one for one in event.corrections if one.of in parts]
    if not found:
        return ()
    found.sort(key=lambda one: one.date.sort_key(), reverse=True)
    record = place.to(edition.paths.event(event.id), RECORD)
    return tuple(
        CorrectionNote(
            date_view(one.date, edition), edition.phrases.say("{now}, not {was}.", now=one.now, was=one.was), record
        )
        for one in found
    )


def latest_correction(event: Event, edition: Edition, place: Place) -> LinkView | None:
    """Return the day of an event's newest correction, leading to the record."""
    if not event.corrections:
        return None
    newest = max((one.date for one in event.corrections), key=lambda day: day.sort_key())
    words = edition.phrases.say("Corrected {date}", date=edition.wording.date(newest))
    return LinkView(words, place.to(edition.paths.event(event.id), RECORD))


def corrected_part(correction: Correction, event: Event, edition: Edition, place: Place) -> LinkView | None:
    """Return what a correction corrects, in words, leading there."""
    if correction.of is None:
        return None
    kind, _, number = correction.of.partition("-")
    if number.isdigit():
        words = {"claim": edition.phrases.say("Claim {number}", number=number)}
        name = words.get(kind) or edition.phrases.say("Figure {number}", number=number)
        return LinkView(name, place.to(edition.paths.event(event.id), correction.of))
    anchor = _ANCHORS.get(correction.of, "")
    return LinkView(edition.phrases.say(PART_WORDS[correction.of]), place.to(edition.paths.event(event.id), anchor))
