"""Which ids a timeline knows, and which of them a misspelt one was meant to be."""

from timeline.checks.context import CheckContext, Kind
from timeline.checks.similar import similar_ids, spellings
from timeline.model.timeline import Timeline


class KnownNames:
    """The ids of one timeline. Each answer is worked out once, as the same slip is often made many times."""

    def __init__(self, timeline: Timeline, context: CheckContext) -> None:
        """Gather the ids of every kind."""
        self._timeline = timeline
        self._ids = {kind: context.ids(timeline, kind) for kind in Kind}
        self._judged = {kind: context.is_judged(timeline, kind) for kind in Kind}
        self._spellings: dict[tuple[Kind, ...], dict[str, str]] = {}
        self._similar: dict[tuple[str, tuple[Kind, ...]], tuple[str, ...]] = {}

    def may_name(self, id_: str, kinds: tuple[Kind, ...]) -> bool:
        """Whether an id names something of one of these kinds, or it cannot be known whether it does."""
        return any(id_ in self._ids[kind] or not self._judged[kind] for kind in kinds)

    def ids(self, kinds: tuple[Kind, ...]) -> list[str]:
        """Return all ids of these kinds in alphabetical order."""
        return sorted(frozenset().union(*(self._ids[kind] for kind in kinds)))

    def similar(self, id_: str, kinds: tuple[Kind, ...]) -> tuple[str, ...]:
        """Return the ids of these kinds that were probably meant, the likeliest first."""
        if kinds not in self._spellings:
            self._spellings[kinds] = self._spelled(kinds)
        if (id_, kinds) not in self._similar:
            self._similar[id_, kinds] = similar_ids(id_, self._spellings[kinds])
        return self._similar[id_, kinds]

    def _spelled(self, kinds: tuple[Kind, ...]) -> dict[str, str]:
        timeline = self._timeline
        names: dict[str, tuple[str, ...]] = dict.fromkeys(self.ids(kinds), ())
        if Kind.PERSON in kinds:
            for person in timeline.people.values():
                surname = person.name.split()[-1:]
                names[person.id] = (person.name, *surname, *person.also)
        if Kind.ORGANIZATION in kinds:
            for body in timeline.organizations.values():
                names[body.id] = (body.name, *body.also, *([body.short] if body.short else []))
        if Kind.PLACE in kinds:
            names |= {place.id: (place.name,) for place in timeline.places.values()}
        if Kind.CATEGORY in kinds:
            names |= {category.id: (category.name, category.singular) for category in timeline.categories}
        return spellings(names)
