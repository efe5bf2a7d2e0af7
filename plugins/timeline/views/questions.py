"""Open and closed questions."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.model.structure import OpenQuestion
from timeline.views.addresses import Place
from timeline.views.contexts import ONE_PAGE, LinkView, QuestionsView, QuestionView
from timeline.views.edition import Edition
from timeline.views.list_limits import CLOSED, QUESTION_LIST
from timeline.views.names import event_link
from timeline.views.portion_views import QUESTION, part_words, portion_path, split_view, step_words
from timeline.views.sources import name_links
from timeline.views.steps import Step


def question_view(question: OpenQuestion, edition: Edition, place: Place) -> QuestionView:
    """Return a question with what is known so far."""
    say = edition.phrases.say
    state = say("Open, {date}", date=edition.wording.since(question.opened))
    if question.closed is not None:
        state = say("Closed, {date}", date=edition.wording.date(question.closed))
    answered_by = (question.closed_by,) if question.closed_by else ()
    named = dict.fromkeys((*question.events, *answered_by))
    found = [edition.lookup.events[event] for event in named if event in edition.lookup.events]
    return QuestionView(
        id=question.id,
        question=question.question,
        answer=question.answer,
        state=state,
        sources=name_links(question.citations, edition, place),
        events=tuple(event_link(event, edition, place) for event in found),
    )


def brief_question_view(question: OpenQuestion, edition: Edition, place: Place) -> QuestionView:
    """Return a question without the events in which it comes up; the page of all questions names them."""
    return replace(question_view(question, edition, place), events=())


def questions_view(edition: Edition, place: Place) -> QuestionsView:
    """Return all questions, open and closed, or where they are many the way to them."""
    say, portions = edition.phrases.say, edition.lookup.portions
    questions = edition.timeline.questions
    portion, closed = portions.get((QUESTION_LIST, None)), portions.get((CLOSED, None))
    shown = [one for one in questions if one.closed is None] if portion is None else []
    closed_link = None
    if closed is not None:
        words = edition.phrases.count("{number} closed question", "{number} closed questions", closed.number)
        closed_link = LinkView(words, place.to(portion_path(CLOSED, None, edition)))
    return QuestionsView(
        title=say("What is not known"),
        description=say("Open questions, with what is known so far."),
        open=_views(shown, edition, place),
        closed=() if closed else _views([one for one in questions if one.closed is not None], edition, place),
        closed_link=closed_link,
        split=split_view(portion, QUESTION_LIST, None, QUESTION, edition, place) if portion is not None else ONE_PAGE,
    )


def questions_of(list_: str, step: Step | None, edition: Edition, place: Place) -> QuestionsView:
    """Return the open or the closed questions of a year or a month, or all that are closed."""
    say = edition.phrases.say
    portion = edition.lookup.portions[list_, step]
    title = questions_title(list_, edition)
    asked = {one.id: one for one in edition.timeline.questions}
    views = _views([asked[id_] for id_ in portion.items], edition, place)
    return QuestionsView(
        title=title if step is None else say("{name}: {portion}", name=title, portion=step_words(step, edition)),
        description=part_words(portion, edition) or edition.phrases.count(*QUESTION, portion.number),
        open=() if list_ == CLOSED else views,
        closed=views if list_ == CLOSED else (),
        split=split_view(portion, list_, step, QUESTION, edition, place),
    )


def questions_title(list_: str, edition: Edition) -> str:
    """Return the heading of the pages of open or of closed questions."""
    return edition.phrases.say("Closed questions") if list_ == CLOSED else edition.phrases.say("Open questions")


def _views(questions: Sequence[OpenQuestion], edition: Edition, place: Place) -> tuple[QuestionView, ...]:
    return tuple(question_view(question, edition, place) for question in questions)
