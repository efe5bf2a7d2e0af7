"""What the browser of a returning reader needs to tell what is new since the last visit."""

from timeline.views.addresses import Place
from timeline.views.changes import all_changes, corrected_events
from timeline.views.contexts import LinkView, SinceView
from timeline.views.edition import Edition


def since_view(edition: Edition, place: Place) -> SinceView:
    """Return how many events were ever added after the first day, and how often one was corrected or withdrawn.

    What is new is told by the growth of these numbers, not by days: content knows no hours, so of two visits on one
    day the second is to find what was added between them, and nothing that stood there before. What was added on the
    day of publication is no change: the page of all changes, to which readers are led, does not name it.
    """
    lookup, first_day = edition.lookup, edition.timeline.published.lower
    corrections = sum(len(event.corrections) for event in corrected_events(edition))
    return SinceView(
        explainer=edition.timeline.id,
        newest=all_changes(edition)[0].day.iso() or "",
        added=sum(brief.added.lower != first_day for brief in (*lookup.order, *lookup.retracted)),
        corrected=corrections + len(lookup.retracted),
        changes_link=LinkView(
            edition.phrases.say("All corrections and additions"), place.to(edition.paths.part("changes"))
        ),
    )
