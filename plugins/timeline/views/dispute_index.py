"""Disputes by the alphabet, where they are too many to be named with what else is disputed."""

from collections.abc import Iterable, Iterator

from timeline.views.addresses import Place
from timeline.views.contexts import IndexView, LinkView
from timeline.views.edition import Edition
from timeline.views.indexes import letter_view
from timeline.views.list_limits import DISPUTES, dispute_list
from timeline.views.portion_views import CLAIM, DISPUTE, portion_path, split_view
from timeline.views.steps import Step


def dispute_links(ids: Iterable[str], edition: Edition, place: Place) -> Iterator[LinkView]:
    """Yield disputes by their questions, each with the number of its claims."""
    questions, portions = {one.id: one.question for one in edition.timeline.disputes}, edition.lookup.portions
    for id_ in ids:
        words = edition.phrases.count(*CLAIM, portions[dispute_list(id_), None].number)
        yield LinkView(questions[id_], place.to(portion_path(dispute_list(id_), None, edition)), words)


def disputes_title(edition: Edition) -> str:
    """Return the heading of the list of all disputes."""
    return edition.phrases.say("Claim and counter-claim")


def disputes_index_view(edition: Edition, place: Place) -> IndexView:
    """Return the page that leads to disputes by the first letter of their questions."""
    split = split_view(edition.lookup.portions[DISPUTES, None], DISPUTES, None, DISPUTE, edition, place)
    return IndexView(disputes_title(edition), edition.phrases.say("Every dispute by its question."), (), split)


def disputes_letter_view(list_: str, step: Step | None, edition: Edition, place: Place) -> IndexView:
    """Return the disputes whose questions begin with one letter."""
    return letter_view(disputes_title(edition), list_, step, DISPUTE, dispute_links, edition, place)
