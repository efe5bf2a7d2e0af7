"""A person, an organization, a place or a term stands in its register once, whatever the spelling of its name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from timeline.model.entities import Organization, Person, Place, Term
from timeline.model.latin import is_near, sound_of
from timeline.model.problem import Problem, Severity
from timeline.model.timeline import Timeline

_Entry: TypeAlias = Person | Organization | Place | Term


def of_explainer(timeline: Timeline) -> Iterator[Problem]:
    """Yield each entry whose name, in some spelling, is that of an earlier entry of the same register."""
    yield from _of_register(timeline.people, lambda person: (person.name, *person.also))
    yield from _near_people(timeline.people)
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


def _near_people(people: Mapping[str, Person]) -> Iterator[Problem]:
    """Yield each person whose name differs from an earlier one in a letter: “Petr” and “Peter” are often one."""
    first: defaultdict[str, list[tuple[tuple[str, ...], Person]]] = defaultdict(list)
    for person in people.values():
        sounds = [sound_of(name) for name in (person.name, *person.also)]
        words = {word for sound in sounds for word in sound}
        earlier = [known for word in words for known in first[word]]
        near = {other.id: other for sound, other in earlier if any(is_near(sound, each) for each in sounds)}
        same = {other.id for sound, other in earlier if sound in sounds}
        yield from (_problem(other, person, "nearly spelt like") for id_, other in near.items() if id_ not in same)
        for sound in sounds:
            for word in sound:
                first[word].append((sound, person))


def _problem(first: _Entry, second: _Entry, alike: str = "spelt like") -> Problem:
    other = first.marks.at()
    message = f"{second.id}: “{second.name}” is {alike} “{first.name}”, {first.id} in {other.file}:{other.line}"
    hint = f"if they are one, keep {first.id} and list the other spelling under also; else tell them apart by name"
    return Problem(second.marks.at(), "name-twice", message, hint, Severity.WARNING, (other,))
