"""Threads as reading paths: where an event stands in each of its threads, and where one starts reading."""

from timeline.model.brief import EventBrief
from timeline.model.event import Event
from timeline.model.structure import Thread
from timeline.views.addresses import Place
from timeline.views.contexts import LinkView, ThreadStepView
from timeline.views.edition import Edition
from timeline.views.names import event_link


def thread_step_views(event: Event, edition: Edition, place: Place) -> tuple[ThreadStepView, ...]:
    """Return the steps back and on in each thread of an event."""
    return tuple(_step_view(thread, event, edition, place) for thread in edition.timeline.threads_of(event))


def first_of_thread(thread: str, edition: Edition, place: Place) -> LinkView | None:
    """Return the event with which a thread begins; None where it has none."""
    step = edition.lookup.thread_steps.get((thread, None))
    return _link(step.after, edition, place) if step is not None else None


def _step_view(thread: Thread, event: Event, edition: Edition, place: Place) -> ThreadStepView:
    phrases, step = edition.phrases, edition.lookup.thread_steps.get((thread.id, event.id))
    position = ""
    if step is not None and step.total:
        position = phrases.say("{number} of {total}", number=f"{step.number:,}", total=f"{step.total:,}")
    return ThreadStepView(
        label=phrases.say("Thread: {name}", name=thread.name),
        thread=LinkView(
            thread.name, place.to(edition.paths.entry("threads", thread.id)), note=thread.description or None
        ),
        position=position,
        previous=_link(step.before, edition, place) if step is not None else None,
        next=_link(step.after, edition, place) if step is not None else None,
    )


def _link(event: EventBrief | None, edition: Edition, place: Place) -> LinkView | None:
    return event_link(event, edition, place) if event is not None else None
