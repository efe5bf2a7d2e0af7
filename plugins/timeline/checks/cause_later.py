"""What led to an event, or is told to have come before it, did come before it."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.walk import each_event
from timeline.model.edtf import When
from timeline.model.problem import Problem
from timeline.model.timeline import Site


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every cause that began after its effect had begun, whatever day each really fell on.

    A month or a season as the effect's date may mean any of its days: only a cause that starts
    after the last of them is certainly later.
    """
    dated = [(timeline, event) for timeline, event in each_event(site) if event.marks.was_read("when")]
    dates = {(timeline.id, event.id): event.when for timeline, event in dated}
    for timeline, event in dated:
        for number, cause in enumerate(event.because_of):
            cause_when = dates.get((timeline.id, cause.event))
            if cause_when is None or not _starts_later(cause_when, event.when):
                continue
            message = (
                f"because_of {number + 1}: “{cause.event}” ({cause_when.text}) is later than"
                f" “{event.id}” ({event.when.text}), to which it is said to have led"
            )
            hint = "correct one of the two dates, or leave the cause out"
            yield Problem(event.marks.at(f"because_of.{number}.event"), "cause-later", message, hint)
        for number, earlier in enumerate(event.after):
            earlier_when = dates.get((timeline.id, earlier))
            if earlier_when is not None and _starts_later(earlier_when, event.when):
                message = (
                    f"after {number + 1}: “{earlier}” ({earlier_when.text}) is later than"
                    f" “{event.id}” ({event.when.text})"
                )
                hint = "correct one of the two dates, or leave it out"
                yield Problem(event.marks.at(f"after.{number}"), "cause-later", message, hint)


def _starts_later(cause: When, effect: When) -> bool:
    begin = effect.start if effect.is_interval and effect.start is not None else effect
    earliest_of_cause, _, _ = cause.sort_key()
    _, latest_of_effect, _ = begin.sort_key()
    return earliest_of_cause > latest_of_effect
