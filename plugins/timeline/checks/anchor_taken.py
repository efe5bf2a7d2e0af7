"""Whatever an address on the front page names is there once."""

from collections.abc import Iterator, Sequence

from timeline.checks.whole import Whole
from timeline.model.problem import Mark, Problem
from timeline.model.structure import Dispute, Era, OpenQuestion
from timeline.model.timeline import FRONT_ANCHORS

_PART = "a part of the front page"


def of_whole(whole: Whole) -> Iterator[Problem]:
    """Yield every event, era, dispute and question whose id is that of another, or of a part of the front page.

    That two of a kind have one id is told where they are read.
    """
    taken = dict.fromkeys(FRONT_ANCHORS, _PART)
    for event in whole.events:
        if event.id in taken:
            yield _taken(whole.marks_of(event).at(), event.id, "an event", _PART)
    taken = dict.fromkeys((event.id for event in whole.events), "an event") | taken
    frame = whole.frame
    named: tuple[tuple[str, str, Sequence[Era | Dispute | OpenQuestion]], ...] = (
        ("eras", "an era", frame.eras),
        ("disputes", "a dispute", frame.disputes),
        ("questions", "a question", frame.questions),
    )
    for path, kind, parts in named:
        for number, part in enumerate(parts):
            if part.id and taken.setdefault(part.id, kind) != kind:
                yield _taken(frame.marks.at(f"{path}.{number}.id"), part.id, kind, taken[part.id])


def _taken(mark: Mark, id_: str, kind: str, other: str) -> Problem:
    message = f"“{id_}” is the id of {kind} and of {other}: on the front page, #{id_} can lead to one only"
    return Problem(mark, "anchor-taken", message, "give one of them another id")
