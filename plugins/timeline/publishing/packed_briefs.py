"""Briefs of events that stay packed until more is asked of one than what all of them are asked for.

A build after an edit asks every event of an explainer for its id, and a few of them for more: to unpack them all would
take longer than to make the page.
"""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from timeline.model.brief import EventBrief
from timeline.pipeline.packing import pack, unpack

_AT_HAND = ("id", "status", "causes", "threads", "charts", "files")
"""Fields by which the relations of single events, and the files that the host is to know, are found."""
_OTHERS = tuple(field.name for field in fields(EventBrief) if field.name not in _AT_HAND)
_SETTERS = {field.name: vars(EventBrief)[field.name].__set__ for field in fields(EventBrief)}
_set_at_hand = tuple(_SETTERS[name] for name in _AT_HAND)


class PackedBrief(EventBrief):
    """A brief, most of whose fields are unpacked together when one of them is first asked for."""

    __slots__ = ("_packed",)

    _packed: bytes

    def __getattr__(self, name: str) -> Any:
        """Return a field that has no value so far, and give one to all others."""
        if name not in _SETTERS:
            raise AttributeError(name=name, obj=self)
        for other, value in zip(_OTHERS, unpack(self._packed), strict=True):
            _SETTERS[other](self, value)
        return getattr(self, name)

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what a copy is made from, which is packed again."""
        return _packed_brief, (_values_at_hand(self), self._packed)


_values_at_hand = attrgetter(*_AT_HAND)
_values_of_others = attrgetter(*_OTHERS)


def packed_brief(brief: EventBrief) -> EventBrief:
    """Return a brief that takes little to be kept and to be sent to another process."""
    return _packed_brief(_values_at_hand(brief), pack(_values_of_others(brief)))


def _packed_brief(at_hand: Sequence[Any], packed: bytes) -> PackedBrief:
    brief = PackedBrief.__new__(PackedBrief)
    object.__setattr__(brief, "_packed", packed)
    for set_, value in zip(_set_at_hand, at_hand, strict=True):
        set_(brief, value)
    return brief
