"""What led to an event, or is told to have come before it, did come before it."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.edtf import When
from timeline.model.event import Event
from timeline.model.problem import Problem


def of_event(event: Event, around: Surroundings) -> Iterator[Problem]:
    """Yield every cause that began after its effect had begun, whatever day each really fell on.

    A month or a season as the effect's date may mean any of its days: only a cause that starts
    after the last of them is certainly later.
    """
    if not event.marks.was_read("when"):
        return
    for number, cause in enumerate(event.because_of):
        when = _later(cause.event, event.when, around)
        if when is not None:
            message = (
                f"because_of {number + 1}: “{cause.event}” ({when.text}) is later than"
                f" “{event.id}” ({event.when.text}), to which it is said to have led"
            )
            hint = "correct one of the two dates, or leave the cause out"
            yield Problem(event.marks.at(f"because_of.{number}.event"), "cause-later", message, hint)
    for number, earlier in enumerate(event.after):
        when = _later(earlier, event.when, around)
        if when is not None:
            message = f"after {number + 1}: “{earlier}” ({when.text}) is later than “{event.id}” ({event.when.text})"
            hint = "correct one of the two dates, or leave it out"
            yield Problem(event.marks.at(f"after.{number}"), "cause-later", message, hint)


def _later(earlier: str, effect: When, around: Surroundings) -> When | None:
    """Return the date of an event that is said to be earlier than another one, where it is certainly later."""
    outline = around.outlines.get(earlier)
    when = outline.when if outline is not None else None
    return when if when is not None and _starts_later(when, effect) else None


def _starts_later(cause: When, effect: When) -> bool:
    begin = effect.start if effect.is_interval and effect.start is not None else effect
    earliest_of_cause, _, _ = cause.sort_key()
    _, latest_of_effect, _ = begin.sort_key()
    return earliest_of_cause > latest_of_effect
