"""A person, an organization, a place or a term stands in its register once, whatever the spelling of its name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from timeline.model.entities import Organization, Person, Place, Term
from timeline.model.latin import sound_of
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Timeline

_Entry: TypeAlias = Person | Organization | Place | Term


def of_explainer(timeline: Timeline) -> Iterator[Problem]:
    """Yield each entry whose name, in some spelling, is that of an earlier entry of the same register."""
    yield from _of_register(timeline.people, lambda person: (person.name, *person.also))
    yield from _of_register(timeline.organizations, lambda body: (body.name, *body.also))
    yield from _of_register(timeline.terms, lambda term: (term.name, *term.also))
    yield from _of_register(timeline.places, lambda place: (f"{place.name} {place.within or ''}",))


def _of_register(register: Mapping[str, _Entry], names: Callable[..., Iterable[str]]) -> Iterator[Problem]:
    first: dict[tuple[str, ...], _Entry] = {}
    for entry in register.values():
        earlier = {first[sound].id: first[sound] for sound in map(sound_of, names(entry)) if sound in first}
        yield from (_problem(other, entry) for other in earlier.values())
        for name in names(entry):
            if sound := sound_of(name):
                first.setdefault(sound, entry)


def _problem(first: _Entry, second: _Entry) -> Problem:
    other = first.marks.at()
    message = f"{second.id}: “{second.name}” is spelt like “{first.name}”, {first.id} in {other.file}:{other.line}"
    hint = f"if they are one, keep {first.id} and list the other spelling under also; else tell them apart by name"
    return Problem(second.marks.at(), "name-twice", message, hint, Severity.WARNING, (other,))
