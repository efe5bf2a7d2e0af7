"""What the rules may ask about the surroundings of a document: the answers, each as narrow as the question.

Titles and lines of files are not among them, so no document is judged again for a change that cannot alter its verdict.
Names are: the hint at an unknown id rests on them.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

from timeline.checks.answers import Answers
from timeline.checks.kinds import Kind
from timeline.checks.outlines import Outline
from timeline.checks.voices import Voice, voice_of
from timeline.model.chart import CLAIMS_BY_STATUS, EVENTS_BY_WEEK
from timeline.model.edtf import When
from timeline.model.spans import span
from timeline.model.timeline import Timeline
from timeline.model.values import dataclass

Names: TypeAlias = Mapping[str, tuple[str, ...]]
"""For each id of a kind the names under which it may be looked for."""


class Stretch(NamedTuple):
    """A time that an index names."""

    id: str
    """Id of an era; empty for the coverage."""
    text: str
    first: float
    """Ordinal of its first day; infinite where that is not given."""
    last: float
    """Ordinal of its last day; infinite where that is not given."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that may be asked about one explainer."""

    timeline: str
    """Id of the explainer."""
    index: str
    """File of its index, as editors know it."""
    known: Mapping[Kind, Mapping[str, bool]]
    """For each kind the ids that may be named."""
    judged: Mapping[Kind, bool]
    """For each kind whether it is known which ids there are."""
    names: Mapping[Kind, Names]
    """The names of each kind that has any."""
    outlines: Mapping[str, Outline]
    """Every event that was read by its id, drafts and retracted ones too."""
    voices: Mapping[str, Voice]
    """Every source by its key."""
    times: Mapping[str, tuple[Stretch, ...]]
    """The ``coverage``, and the ``eras`` in their order; empty where it is not said or could not be read."""
    files: Mapping[str, bool]
    """Paths of all files below the content folder, relative to it."""

    def by_name(self) -> dict[str, Mapping[Any, Any]]:
        """Return every mapping under the name by which readers of it are recorded."""
        return {f"known {kind}": ids for kind, ids in self.known.items()} | {
            "judged": self.judged,
            "names": self.names,
            "outlines": self.outlines,
            "voices": self.voices,
            "times": self.times,
            "files": self.files,
        }


def facts_of(
    frame: Timeline,
    outlines: Mapping[str, Outline],
    files: Iterable[str],
    known: Mapping[str, Iterable[str]] | None = None,
    unread: Collection[str] = frozenset(),
) -> Facts:
    """Return what may be asked about one explainer. Entries of registers are not looked at before they are asked for.

    Args:
        frame: The explainer; its events are not looked at.
        outlines: Of every event that was read, drafts and faulty ones too.
        files: Paths of all files below the content folder, relative to it.
        known: Further ids of each kind that may be named.
        unread: The kinds of which it is not known which ids there are.
    """
    further = known or {}
    return Facts(
        timeline=frame.id,
        index=frame.marks.file,
        known={kind: dict.fromkeys(chain(ids, further.get(kind, ())), True) for kind, ids in _ids(frame, outlines)},
        judged={kind: kind not in unread for kind in Kind},
        names=Answers(_NAMES, lambda names_of: names_of(frame)),
        outlines=outlines,
        voices=Answers(frame.sources, partial(voice_of, register=frame.sources)),
        times={"coverage": _coverage(frame), "eras": _eras(frame)},
        files=dict.fromkeys(files, True),
    )


def _ids(frame: Timeline, events: Iterable[str]) -> Iterator[tuple[Kind, Iterable[str]]]:
    yield Kind.EVENT, events
    yield Kind.PERSON, frame.people
    yield Kind.ORGANIZATION, frame.organizations
    yield Kind.PLACE, frame.places
    yield Kind.TERM, frame.terms
    yield Kind.SOURCE, frame.sources
    yield Kind.CATEGORY, (category.id for category in frame.categories)
    yield Kind.THREAD, (thread.id for thread in frame.threads)
    yield Kind.DISPUTE, (dispute.id for dispute in frame.disputes)
    yield Kind.CHART, (*(chart.id for chart in frame.charts), EVENTS_BY_WEEK, CLAIMS_BY_STATUS)


def _people(frame: Timeline) -> Names:
    return {person.id: (person.name, *person.name.split()[-1:], *person.also) for person in frame.people.values()}


def _organizations(frame: Timeline) -> Names:
    bodies = frame.organizations.values()
    return {body.id: (body.name, *body.also, *([body.short] if body.short else [])) for body in bodies}


def _places(frame: Timeline) -> Names:
    return {place.id: (place.name,) for place in frame.places.values()}


def _terms(frame: Timeline) -> Names:
    return {term.id: (term.name, *term.also) for term in frame.terms.values()}


def _categories(frame: Timeline) -> Names:
    return {category.id: (category.name, category.singular) for category in frame.categories}


_NAMES: Mapping[Kind, Callable[[Timeline], Names]] = {
    Kind.PERSON: _people,
    Kind.ORGANIZATION: _organizations,
    Kind.PLACE: _places,
    Kind.TERM: _terms,
    Kind.CATEGORY: _categories,
}


def _coverage(frame: Timeline) -> tuple[Stretch, ...]:
    return (_stretch("", frame.coverage.when),) if frame.marks.was_read("coverage.when") else ()


def _eras(frame: Timeline) -> tuple[Stretch, ...]:
    paths = ("eras", *(f"eras.{number}.when" for number in range(len(frame.eras))))
    are_read = all(map(frame.marks.was_read, paths))
    return tuple(_stretch(era.id, era.when) for era in frame.eras) if are_read else ()


def _stretch(id_: str, when: When) -> Stretch:
    return Stretch(id_, when.text, *span(when))
