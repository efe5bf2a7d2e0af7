"""A question that is closed says what closed it, and when."""

from collections.abc import Iterator

from timeline.checks.context import CheckContext
from timeline.checks.spans import span
from timeline.model.problem import Problem, spoken_path
from timeline.model.timeline import Site


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every question closed without an event, answered without a day, or closed before it was opened."""
    for timeline in site.timelines:
        for number, question in enumerate(timeline.questions):
            path, at = f"questions.{number}", timeline.marks.at
            closed, closed_by = (spoken_path(f"{path}.{field}") for field in ("closed", "closed_by"))
            if question.closed is None and question.closed_by is not None:
                message = f"{closed}: “{question.id}” has closed_by, but no day"
                hint = "write closed: with the day of that event"
                yield Problem(at(f"{path}.closed_by"), "closed-without-date", message, hint)
            elif question.closed is not None and question.closed_by is None:
                message = f"{closed_by}: “{question.id}” is closed, but no event is named that answered it"
                hint = "write closed_by: with the id of that event, or remove closed:"
                yield Problem(at(f"{path}.closed"), "closed-without-event", message, hint)
            if question.closed is not None and span(question.closed)[1] < span(question.opened)[0]:
                message = f"{closed}: “{question.closed.text}” is before opened, {question.opened.text}"
                yield Problem(at(f"{path}.closed"), "closed-before-opened", message, "correct one of the two dates")
