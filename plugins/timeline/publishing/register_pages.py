"""The pages of an explainer that list no events: what is disputed and not known, sources, changes, names."""

from collections.abc import Iterator
from functools import partial

from timeline.model.claim import ClaimStatus
from timeline.publishing.planned import ListPlan, MadeList, PlannedList
from timeline.views.addresses import Place
from timeline.views.bibliography import SOURCES
from timeline.views.changes import changes_of, changes_view
from timeline.views.contexts import LinkView
from timeline.views.dispute_index import disputes_index_view, disputes_letter_view, disputes_title
from timeline.views.dispute_page import dispute_page_view
from timeline.views.disputes import (
    disputed_view,
    figures_page_view,
    is_disputed_long,
    status_page_view,
    status_title,
)
from timeline.views.edition import Edition
from timeline.views.indexes import chart_letter_view, charts_view, index_view, names_view
from timeline.views.lexicon import GROUP_NAMES
from timeline.views.list_limits import (
    CHANGE_LIST,
    CHART_LIST,
    CLOSED,
    DISPUTED,
    DISPUTES,
    FIGURE_LIST,
    QUESTION_LIST,
    dispute_list,
    name_list,
    status_list,
)
from timeline.views.portion_views import portion_path, way_up
from timeline.views.questions import questions_of, questions_title, questions_view
from timeline.views.registers import sources_of, sources_title, sources_view
from timeline.views.steps import Step


def registers(plan: ListPlan) -> Iterator[PlannedList]:
    """Yield the pages of what is disputed and not known, of sources and changes, and indexes of names and charts."""
    edition = plan.edition
    yield from _disputed(plan)
    yield from plan.whole(QUESTION_LIST, partial(_questions, QUESTION_LIST, edition))
    yield from plan.present(CLOSED, partial(_questions, CLOSED, edition))
    yield from plan.whole(SOURCES, partial(_sources, SOURCES, edition))
    for list_ in plan.lists:
        if list_.startswith(SOURCES) and list_ != SOURCES:
            yield from plan.present(list_, partial(_sources, list_, edition))
    yield from plan.whole(CHANGE_LIST, partial(_changes, edition))
    for group in GROUP_NAMES:
        yield PlannedList(edition.paths.part(group), partial(_index, group, edition))
        letters = (list_ for list_ in plan.lists if list_.startswith(f"{name_list(group)}by-name/"))
        for list_ in letters:
            yield from plan.present(list_, partial(_names, group, list_, edition))
    if edition.charts.ids:
        yield PlannedList(edition.paths.part("charts"), partial(_charts, edition))
        for list_ in plan.lists:
            if list_.startswith(f"{CHART_LIST}by-name/"):
                yield from plan.present(list_, partial(_charts_of_letter, list_, edition))


def _disputed(plan: ListPlan) -> Iterator[PlannedList]:
    edition = plan.edition
    yield PlannedList(edition.paths.part("disputed"), partial(_all_disputed, edition))
    for status in ClaimStatus:
        yield from plan.present(status_list(status.value), partial(_status, status, edition))
    yield from plan.present(FIGURE_LIST, partial(_figures, edition))
    yield from plan.present(DISPUTES, partial(_disputes, edition))
    for list_ in plan.lists:
        if list_.startswith(f"{DISPUTES}by-name/"):
            yield from plan.present(list_, partial(_disputes_of_letter, list_, edition))
    for dispute in edition.timeline.disputes:
        yield from plan.present(dispute_list(dispute.id), partial(_dispute, dispute.id, edition))


def _all_disputed(edition: Edition, place: Place) -> MadeList:
    say = edition.phrases.say
    kind = "index" if is_disputed_long(edition) else "disputed"
    return MadeList(kind, say("What is disputed"), disputed_view(edition, place), say("Claim against counter-claim."))


def _status(status: ClaimStatus, edition: Edition, step: Step | None, place: Place) -> MadeList:
    name, view = status_title(status, edition), status_page_view(status, step, edition, place)
    made = MadeList("disputed", view.title, view)
    return _below_disputed(status_list(status.value), name, step, made, edition, place)


def _figures(edition: Edition, step: Step | None, place: Place) -> MadeList:
    name, view = edition.phrases.say("Contested figures"), figures_page_view(step, edition, place)
    return _below_disputed(FIGURE_LIST, name, step, MadeList("disputed", view.title, view), edition, place)


def _disputes(edition: Edition, _: Step | None, place: Place) -> MadeList:
    view = disputes_index_view(edition, place)
    above = (_link(edition.phrases.say("What is disputed"), DISPUTED, edition, place),)
    return MadeList("index", view.title, view, view.description, above)


def _disputes_of_letter(list_: str, edition: Edition, step: Step | None, place: Place) -> MadeList:
    view = disputes_letter_view(list_, step, edition, place)
    links = ((edition.phrases.say("What is disputed"), DISPUTED), (disputes_title(edition), DISPUTES))
    return MadeList("index", view.title, view, above=tuple(_link(*link, edition, place) for link in links))


def _dispute(id_: str, edition: Edition, step: Step | None, place: Place) -> MadeList:
    # Looked up when the page is made, not when it is planned: what a page rests on is noted while it is made.
    dispute = next(one for one in edition.timeline.disputes if one.id == id_)
    view = dispute_page_view(dispute, step, edition, place)
    text = edition.phrases.say("{question} Claim against counter-claim, with sources.", question=view.title)
    made = MadeList("dispute", view.title, view, text)
    return _below_disputed(dispute_list(dispute.id), dispute.question, step, made, edition, place)


def _below_disputed(
    list_: str, name: str, step: Step | None, made: MadeList, edition: Edition, place: Place
) -> MadeList:
    """Return a page with the way to it from that of all that is disputed."""
    whole = _link(edition.phrases.say("What is disputed"), DISPUTED, edition, place)
    return made._replace(above=(whole, *way_up(list_, step, name, edition, place)))


def _questions(list_: str, edition: Edition, step: Step | None, place: Place) -> MadeList:
    say = edition.phrases.say
    if list_ == QUESTION_LIST and step is None:
        return MadeList("questions", say("What is not known"), questions_view(edition, place), say("Open questions."))
    view, name = questions_of(list_, step, edition, place), questions_title(list_, edition)
    whole = _link(say("What is not known"), QUESTION_LIST, edition, place)
    above = way_up(list_, step, name if list_ == CLOSED else "", edition, place)
    return MadeList("questions", view.title, view, above=(whole, *above))


def _sources(list_: str, edition: Edition, step: Step | None, place: Place) -> MadeList:
    say = edition.phrases.say
    if list_ == SOURCES and step is None:
        return MadeList("sources", say("Sources"), sources_view(edition, place), say("Every document that is cited."))
    view = sources_of(list_, step, edition, place)
    above = [_link(say("Sources"), SOURCES, edition, place)]
    letter = f"{SOURCES}{list_.removeprefix(SOURCES).partition('/')[0]}/"
    if letter != list_:
        above.append(_link(sources_title(letter, None, edition), letter, edition, place))
    above += way_up(list_, step, sources_title(list_, None, edition), edition, place)
    return MadeList("sources", view.title, view, above=tuple(above))


def _changes(edition: Edition, step: Step | None, place: Place) -> MadeList:
    title = edition.phrases.say("Corrections and additions")
    if step is None:
        return MadeList("changes", title, changes_view(edition, place), edition.phrases.say("What changed, by date."))
    view = changes_of(step, edition, place)
    return MadeList("changes", view.title, view, above=way_up(CHANGE_LIST, step, title, edition, place))


def _index(group: str, edition: Edition, place: Place) -> MadeList:
    return MadeList("index", edition.phrases.say(GROUP_NAMES[group]), index_view(group, edition, place))


def _names(group: str, list_: str, edition: Edition, step: Step | None, place: Place) -> MadeList:
    view = names_view(group, list_, step, edition, place)
    whole = _link(edition.phrases.say(GROUP_NAMES[group]), name_list(group), edition, place)
    return MadeList("index", view.title, view, above=(whole,))


def _charts(edition: Edition, place: Place) -> MadeList:
    view = charts_view(edition, place)
    return MadeList("index", view.title, view, view.description)


def _charts_of_letter(list_: str, edition: Edition, step: Step | None, place: Place) -> MadeList:
    view = chart_letter_view(list_, step, edition, place)
    return MadeList(
        "index", view.title, view, above=(_link(edition.phrases.say("Charts"), CHART_LIST, edition, place),)
    )


def _link(words: str, list_: str, edition: Edition, place: Place) -> LinkView:
    return LinkView(words, place.to(portion_path(list_, None, edition)))
