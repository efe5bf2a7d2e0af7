"""Registers whose entries stay packed until one is asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from timeline.model.problem import Marks
from timeline.model.timeline import Timeline
from timeline.pipeline.packing import pack, unpack

REGISTERS = ("sources", "people", "organizations", "places", "terms")
"""Fields of a timeline that are registers."""
PackedRegisters = Mapping[str, Mapping[str, bytes]]
"""Packed entries by register and key, in the order of the files."""


class PackedRegister(Mapping[str, Any]):
    """A register in packed form; an entry is unpacked once, when it is first asked for."""

    def __init__(self, packed: Mapping[str, bytes]) -> None:
        """Take the packed entries by key."""
        self._packed = packed
        self._entries: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        """Return an entry. Raises ``KeyError`` for an unknown key."""
        if key not in self._entries:
            self._entries[key] = unpack(self._packed[key])
        return self._entries[key]

    def __contains__(self, key: object) -> bool:
        """Whether there is an entry of a key."""
        return key in self._packed

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in the order of the file."""
        return iter(self._packed)

    def __len__(self) -> int:
        """Number of entries."""
        return len(self._packed)


def packed_registers(timeline: Timeline) -> dict[str, dict[str, bytes]]:
    """Return the entries of a timeline's registers in packed form, without the places where they stand."""
    nowhere = Marks("")
    return {
        name: {key: pack(replace(entry, marks=nowhere)) for key, entry in getattr(timeline, name).items()}
        for name in REGISTERS
    }


def entry_marks(timeline: Timeline) -> dict[str, dict[str, Marks]]:
    """Return where the entries of a timeline's registers stand."""
    return {name: {key: entry.marks for key, entry in getattr(timeline, name).items()} for name in REGISTERS}


def without_registers(timeline: Timeline) -> Timeline:
    """Return a timeline with empty registers."""
    return replace(timeline, sources={}, people={}, organizations={}, places={}, terms={})


def with_registers(timeline: Timeline, packed: PackedRegisters) -> Timeline:
    """Return a timeline with packed registers."""
    registers: dict[str, Any] = {name: PackedRegister(entries) for name, entries in packed.items()}
    return replace(timeline, **registers)


def with_marks(timeline: Timeline, marks: Mapping[str, Mapping[str, Marks]]) -> Timeline:
    """Return a timeline whose entries of registers know where they stand."""
    marked: dict[str, Any] = {
        name: {key: replace(entry, marks=marks[name][key]) for key, entry in getattr(timeline, name).items()}
        for name in REGISTERS
    }
    return replace(timeline, **marked)
