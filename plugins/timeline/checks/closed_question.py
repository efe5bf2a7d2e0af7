"""A question that is closed says what closed it, and when."""

from collections.abc import Iterator

from timeline.checks.surroundings import Surroundings
from timeline.model.problem import Marks, Problem, spoken_path
from timeline.model.spans import span
from timeline.model.structure import OpenQuestion
from timeline.model.timeline import Timeline


def of_frame(frame: Timeline, around: Surroundings) -> Iterator[Problem]:
    """Yield every question closed without an event, answered without a day, or closed before it was opened."""
    for number, question in enumerate(frame.questions):
        yield from _of_question(question, f"questions.{number}", frame.marks)


def _of_question(question: OpenQuestion, path: str, marks: Marks) -> Iterator[Problem]:
    closed, closed_by, opened = (f"{path}.{field}" for field in ("closed", "closed_by", "opened"))
    are_both_read = marks.was_read(closed) and marks.was_read(closed_by)
    if question.closed is None and question.closed_by is not None and are_both_read:
        message = f"{spoken_path(closed)}: “{question.id}” has closed_by, but no day"
        yield Problem(marks.at(closed_by), "closed-without-date", message, "write closed: with the day of that event")
    if question.closed is None:
        return
    if question.closed_by is None and are_both_read:
        message = f"{spoken_path(closed_by)}: “{question.id}” is closed, but no event is named that answered it"
        hint = "write closed_by: with the id of that event, or remove closed:"
        yield Problem(marks.at(closed), "closed-without-event", message, hint)
    if marks.was_read(opened) and span(question.closed)[1] < span(question.opened)[0]:
        message = f"{spoken_path(closed)}: “{question.closed.text}” is before opened, {question.opened.text}"
        yield Problem(marks.at(closed), "closed-before-opened", message, "correct one of the two dates")
