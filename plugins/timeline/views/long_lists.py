"""The pages that an explainer has only because its lists are long."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from timeline.model.brief import EventBrief, months_of
from timeline.model.edtf import Day, When
from timeline.model.structure import OpenQuestion
from timeline.model.timeline import Timeline
from timeline.views.bibliography import SOURCES, USES_SHOWN, Use, source_portions
from timeline.views.event_parts import after_first_day, changes, contested_figures
from timeline.views.letters import alphabetical, by_letter
from timeline.views.list_limits import (
    CHANGE_LIST,
    CHANGES,
    CHART_LIST,
    CLAIMS,
    CLAIMS_BESIDE,
    CLOSED,
    DISPUTED,
    DISPUTES,
    EVENTS,
    FIGURE_LIST,
    FIGURES,
    KNOWN,
    MONTHS,
    NAMES,
    QUESTION_LIST,
    QUESTIONS,
    TIMELINE,
    TURNING_POINTS,
    claim_list,
    dispute_list,
    document_list,
    entry_list,
    name_list,
    status_list,
)
from timeline.views.portions import Dated, leading, numbered, split, split_by_month
from timeline.views.steps import Counted, Item, Named, Portion, Portions, Step, Stretch

if TYPE_CHECKING:
    from timeline.views.relations import Relations

PageKey: TypeAlias = tuple[str, Step | None]
"""Address of a list below that of the explainer, and the step from there to one of its pages."""
Pages: TypeAlias = dict[PageKey, Portion[Any]]

_DISPUTED = 2_600
"""Hundreds of bytes on the page of all that is disputed."""
_CLAIM, _FIGURE, _DISPUTE = 8, 29, 5


def long_lists(timeline: Timeline, relations: "Relations") -> Pages:
    """Return every page that there is only because a list is too long for one page.

    Where a list is split, its own page is among them, under the step None; where it is not, only if it would not be
    there otherwise. The months of the explainer are always there, and so are disputes that have a claim, and the
    list by when events became known, where that is not always when they happened.
    """
    found: Pages = {}
    for path, portions in _Lists(timeline, relations).all():
        found.update({(path, step): portion for step, portion in portions.items()})
    return found


def source_pages(keys: Iterable[str], pages: Mapping[PageKey, Portion[Any]]) -> dict[str, str]:
    """Return the address below that of the explainer on which each cited source stands."""
    if (SOURCES, None) not in pages:
        return dict.fromkeys(keys, SOURCES)
    return {
        key: path + (step.path if step else "")
        for (path, step), portion in pages.items()
        if path.startswith(SOURCES)
        for key in portion.items
    }


def event_pages(ids: Iterable[str], pages: Mapping[PageKey, Portion[Any]]) -> dict[str, str]:
    """Return the address below that of the explainer of the page on which each event stands in the list of all."""
    if (TIMELINE, None) not in pages:
        return dict.fromkeys(ids, TIMELINE)
    found: dict[str, str] = {}
    for (path, step), portion in pages.items():
        # Pages of the list come in order of time: an event stands where it begins.
        if path == TIMELINE and step is not None:
            address = step.path
            for id_ in portion.items:
                found.setdefault(id_, address)
    return found


class _Lists:
    """The lists of one explainer."""

    def __init__(self, timeline: Timeline, relations: "Relations") -> None:
        self._timeline = timeline
        self._relations = relations
        self._dated = {brief.id: _dated(brief.id, brief.when) for brief in relations.order}
        self._turning = {brief.id for brief in relations.turning_points}

    def all(self) -> Iterator[tuple[str, Portions[Any]]]:
        """Yield lists with their pages."""
        yield from self._whole()
        yield KNOWN, self._known()
        yield TURNING_POINTS, split(self._of(self._relations.turning_points), EVENTS)
        yield from self._entries()
        yield from self._claims()
        yield from self._disputed()
        yield from self._questions()
        yield CHANGE_LIST, self._changes()
        yield from self._names()
        uses = {key: len(events) for key, events in self._relations.by_source.items()}
        keys = self._relations.bibliography
        yield from source_portions(self._timeline.sources, (Use(key, uses.get(key, 0)) for key in keys)).items()

    def _whole(self) -> Iterator[tuple[str, Portions[str]]]:
        dated = self._of(self._relations.order)
        months = split_by_month(dated, EVENTS)
        portions = split(dated, EVENTS, highlighted=self._turning.__contains__)
        if portions:
            years = _months_by_year(months)
            for step, portion in portions.items():
                if isinstance(step, Stretch) and step.years == 1 and not step.month:
                    portions[step] = portion._replace(within=years[step.year])
            counted = (
                one._replace(within=years[one.step.year])
                if isinstance(one.step, Stretch) and one.step.years == 1
                else one
                for one in portions[None].within
            )
            yield MONTHS, {None: Portion((), len(dated), tuple(counted))}
        yield TIMELINE, {**portions, **months}

    def _known(self) -> Portions[str]:
        """Return the list by when events became known; nothing where that is always when they happened."""
        if not self._relations.delayed:
            return {}
        dated = [_dated(brief.id, brief.publicity) for brief in self._relations.by_publicity]
        # An event becomes known once, so it is listed once.
        return _whole_or_split([one._replace(months=one.months[:1]) for one in dated], EVENTS)

    def _entries(self) -> Iterator[tuple[str, Portions[str]]]:
        relations = self._relations
        for group, events_of in (
            ("categories", relations.by_category),
            ("threads", relations.by_thread),
            ("people", relations.by_person),
            ("organizations", relations.by_organization),
            ("places", relations.by_place),
            ("terms", relations.by_term),
            ("eras", relations.by_era),
        ):
            for entry, briefs in events_of.items():
                if len(briefs) > EVENTS:
                    portions = split(self._of(briefs), EVENTS, highlighted=self._turning.__contains__)
                    yield entry_list(group, entry), portions
        for key, briefs in relations.by_source.items():
            if len(briefs) > USES_SHOWN:
                yield document_list(key), _whole_or_split(self._of(briefs), EVENTS)

    def _claims(self) -> Iterator[tuple[str, Portions[Any]]]:
        for claimant, claims in self._relations.claims_by_claimant.items():
            if len(claims) > CLAIMS_BESIDE:
                group = "people" if claimant in self._timeline.people else "organizations"
                yield claim_list(group, claimant), _whole_or_split(self._by_event(claims), CLAIMS)

    def _disputed(self) -> Iterator[tuple[str, Portions[Any]]]:
        relations = self._relations
        figures = contested_figures(relations.order)
        of_disputes = {one.id: relations.claims_by_dispute.get(one.id, ()) for one in self._timeline.disputes}
        of_disputes = {dispute: claims for dispute, claims in of_disputes.items() if claims}
        disputed = sum(map(len, of_disputes.values()))
        weight = (len(relations.claims) + disputed) * _CLAIM + len(figures) * _FIGURE + len(of_disputes) * _DISPUTE
        is_long = weight > _DISPUTED
        for dispute, claims in of_disputes.items():
            yield dispute_list(dispute), _whole_or_split(self._by_event(claims), CLAIMS)
        if len(of_disputes) > NAMES:
            questions = {one.id: one.question for one in self._timeline.disputes}
            yield from _lettered(DISPUTES, {dispute: questions[dispute] for dispute in of_disputes})
        if is_long:
            yield from self._by_status()
            if figures:
                yield FIGURE_LIST, _whole_or_split(self._by_event(figures), FIGURES)

    def _by_status(self) -> Iterator[tuple[str, Portions[Any]]]:
        groups: dict[str, list[Any]] = {}
        for claim in self._relations.claims:
            groups.setdefault(claim.brief.status.value, []).append(claim)
        within = tuple(Counted(Named(status), len(claims)) for status, claims in sorted(groups.items()))
        yield DISPUTED, {None: Portion((), len(self._relations.claims), within)}
        for status, claims in groups.items():
            yield status_list(status), _whole_or_split(self._by_event(claims), CLAIMS)

    def _questions(self) -> Iterator[tuple[str, Portions[str]]]:
        questions = self._timeline.questions
        if len(questions) > QUESTIONS:
            yield QUESTION_LIST, split(_asked(one for one in questions if one.closed is None), QUESTIONS)
            closed = _asked(one for one in questions if one.closed is not None)
            if closed:
                yield CLOSED, _whole_or_split(closed, QUESTIONS)

    def _changes(self) -> Portions[Any]:
        relations = self._relations
        every = changes(relations.order, relations.retracted, relations.recorded)
        newest_first = after_first_day(every, self._timeline.published)
        dated = [_dated(one.change, one.day) for one in reversed(newest_first)]
        portions = split(dated, CHANGES)
        if portions:
            newest = tuple(one.change for one in newest_first[:CHANGES])
            portions[None] = portions[None]._replace(highlights=newest)
        return portions

    def _names(self) -> Iterator[tuple[str, Portions[str]]]:
        timeline, relations = self._timeline, self._relations
        for group, names, events_of in (
            ("people", {one.id: one.name for one in timeline.people.values()}, relations.by_person),
            ("organizations", {one.id: one.name for one in timeline.organizations.values()}, relations.by_organization),
            ("places", {one.id: one.name for one in timeline.places.values()}, relations.by_place),
            ("terms", {one.id: one.name for one in timeline.terms.values()}, relations.by_term),
            ("threads", {one.id: one.name for one in timeline.threads}, relations.by_thread),
        ):
            if len(events_of) > NAMES:
                yield from _lettered(name_list(group), {id_: names[id_] for id_ in names if id_ in events_of})
        if len(timeline.charts) > NAMES:
            yield from _lettered(CHART_LIST, {chart.id: chart.title for chart in timeline.charts})

    def _of(self, briefs: Iterable[EventBrief]) -> list[Dated[str]]:
        return [self._dated[brief.id] for brief in briefs]

    def _by_event(self, places: Iterable[Any]) -> list[Dated[Any]]:
        """Give each part of an event its event's time; it is listed once, where its event begins."""
        found = ((place, self._dated[place.event]) for place in places)
        return [Dated(place, dated.months[:1], dated.first) for place, dated in found]


def _dated(item: Item, when: When) -> Dated[Any]:
    first: Day | None = when.lower or when.upper
    assert first is not None  # a date has at least one end
    return Dated(item, months_of(when), first)


def _whole_or_split(dated: list[Dated[Any]], limit: int) -> Portions[Any]:
    return split(dated, limit) or {None: Portion(tuple(one.item for one in dated), len(dated))}


def _months_by_year(months: Portions[str]) -> dict[int, tuple[Counted, ...]]:
    found: dict[int, list[Counted]] = {}
    for step, portion in months.items():
        if isinstance(step, Stretch) and portion.part == 1:
            found.setdefault(step.year, []).append(Counted(step, portion.number))
    return {year: tuple(counted) for year, counted in found.items()}


def _asked(questions: Iterable[OpenQuestion]) -> list[Dated[str]]:
    dated = (_dated(one.id, one.opened) for one in questions)
    return sorted((one._replace(months=one.months[:1]) for one in dated), key=lambda one: one.first)


def _lettered(path: str, names: Mapping[str, str]) -> Iterator[tuple[str, Portions[str]]]:
    ordered = sorted(names, key=lambda id_: alphabetical(names[id_]))
    letters = by_letter((names[id_], id_) for id_ in ordered)
    within = tuple(Counted(Named(letter, "by-name/"), len(ids)) for letter, ids in letters.items())
    yield path, {None: leading(ordered, within)}
    for letter, ids in letters.items():
        yield f"{path}by-name/{letter}/", dict(numbered(ids, NAMES))
