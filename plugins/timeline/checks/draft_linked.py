"""A published document does not lead to a draft."""

from collections.abc import Iterable, Iterator

from timeline.checks.kinds import EVENTS, Kind
from timeline.checks.surroundings import Surroundings
from timeline.checks.texts import RunningText
from timeline.checks.uses import Uses, earlier_uses, frame_uses, linked_ids
from timeline.model.event import Event, PublicationStatus
from timeline.model.problem import Mark, Problem
from timeline.model.timeline import Timeline


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield every earlier event that a published one names and that is a draft."""
    if event.status is not PublicationStatus.DRAFT:
        yield from _drafts(earlier_uses(event), around)


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every draft that a question names."""
    yield from _drafts(frame_uses(frame), around)


def of_text(text: RunningText) -> Iterator[Problem]:
    """Yield every link of published text that leads to a draft.

    A page beside several explainers is not judged: its links may name an event of any of them.
    """
    is_draft = text.event is not None and text.event.status is PublicationStatus.DRAFT
    for link in linked_ids(text.references) if len(text.timelines) == 1 and not is_draft else ():
        if link.kind is Kind.EVENT and _is_draft(link.id, text.timelines[0]):
            yield _problem("text", link.id, link.mark)


def _drafts(fields: Iterable[Uses], around: Surroundings) -> Iterator[Problem]:
    for uses in fields:
        for number, id_ in enumerate(uses.ids if uses.kinds == EVENTS else ()):
            if id_ and _is_draft(id_, around):
                yield _problem(uses.field(number), id_, uses.mark(number))


def _is_draft(event: str, around: Surroundings) -> bool:
    outline = around.outlines.get(event)
    return outline is not None and outline.is_draft


def _problem(field: str, event: str, mark: Mark) -> Problem:
    message = f"{field}: “{event}” is a draft, so readers cannot follow it"
    return Problem(mark, "draft-linked", message, "publish the event, or leave it out here")
