"""What a rule may ask about the surroundings of the document that it judges.

Every answer is read by key from a mapping, so that whoever runs the rules can record which answers a verdict rests on,
and need not ask for it again while these stay the same.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from timeline.checks.facts import Facts, Names, Stretch
from timeline.checks.kinds import Kinds
from timeline.checks.outlines import Outline
from timeline.checks.similar import similar_ids, spellings
from timeline.checks.voices import Voice

Watch: TypeAlias = Callable[[str, Mapping[Any, Any]], Mapping[Any, Any]]
"""Returns a mapping that tells whoever wants to know what was read of it; takes the mapping's name."""


def unwatched(_: str, mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """Return a mapping as it is."""
    return mapping


class Surroundings:
    """The explainer around one of its documents."""

    def __init__(self, facts: Facts, watched: Watch = unwatched) -> None:
        """``watched`` is told of every fact that is read, by the names of ``Facts.by_name``."""
        by_name = {name: watched(name, mapping) for name, mapping in facts.by_name().items()}
        self.timeline = facts.timeline
        """Id of the explainer."""
        self.index = facts.index
        """File of its index, as editors know it."""
        self.outlines: Mapping[str, Outline] = by_name["outlines"]
        """Its events by id, as far as other documents need to know them."""
        self.voices: Mapping[str, Voice] = by_name["voices"]
        """Its sources by key, as far as events need to know them."""
        self.files: Mapping[str, bool] = by_name["files"]
        """All files below the content folder by path."""
        self._known: dict[str, Mapping[str, bool]] = {kind: by_name[f"known {kind}"] for kind in facts.known}
        self._judged: Mapping[str, bool] = by_name["judged"]
        self._names: Mapping[str, Names] = by_name["names"]
        self._times: Mapping[str, tuple[Stretch, ...]] = by_name["times"]
        self._spellings: dict[Kinds, dict[str, str]] = {}
        self._similar: dict[tuple[str, Kinds], tuple[str, ...]] = {}

    @property
    def coverage(self) -> Stretch | None:
        """The time that the explainer covers; None where that could not be read."""
        return next(iter(self._times["coverage"]), None)

    @property
    def eras(self) -> tuple[Stretch, ...]:
        """The eras in order; none where one of them could not be read."""
        return self._times["eras"]

    def may_name(self, id_: str, kinds: Kinds) -> bool:
        """Whether an id names something of one of these kinds, or it cannot be known whether it does."""
        for kind in kinds:
            if id_ in self._known[kind]:
                return True
        return not all(self._judged[kind] for kind in kinds)

    def ids(self, kinds: Kinds) -> list[str]:
        """Return all ids of these kinds in alphabetical order. Meant for hints: it depends on every one of them."""
        return sorted({id_ for kind in kinds for id_ in self._known[kind]})

    def similar(self, id_: str, kinds: Kinds) -> tuple[str, ...]:
        """Return the ids of these kinds that were probably meant, the likeliest first. Meant for hints, as ``ids``.

        Each answer is worked out once, as the same slip is often made many times.
        """
        # Read at each call, so that every reader is seen.
        ids = self.ids(kinds)
        names = [self._names.get(kind, {}) for kind in kinds]
        if kinds not in self._spellings:
            spelled: dict[str, tuple[str, ...]] = dict.fromkeys(ids, ())
            for named in names:
                spelled |= named
            self._spellings[kinds] = spellings(spelled)
        if (id_, kinds) not in self._similar:
            self._similar[id_, kinds] = similar_ids(id_, self._spellings[kinds])
        return self._similar[id_, kinds]


class SiteSurroundings:
    """The site around a page that stands beside the explainers."""

    def __init__(
        self, timelines: Sequence[Surroundings], files: Mapping[str, bool], watched: Watch = unwatched
    ) -> None:
        """``timelines`` are watched already; ``files`` are those of ``Facts``."""
        self.timelines = tuple(timelines)
        """The explainers, whose ids the page may use."""
        self.files: Mapping[str, bool] = watched("files", files)
        """All files below the content folder by path."""
        self.explainers: Mapping[str, str] = watched("explainers", {each.timeline: each.index for each in timelines})
        """File of the index of each explainer by id, as editors know it."""
