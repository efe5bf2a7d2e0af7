"""What changed since the last build, fact by fact."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from timeline.model.timeline import Timeline
from timeline.pipeline.fingerprints import digest_of
from timeline.pipeline.packing import pack
from timeline.pipeline.reads import WHOLE, Fact, changed_keys
from timeline.publishing.content import Content, EventFiles
from timeline.publishing.packed import REGISTERS
from timeline.publishing.watched import WATCHED_FIELDS, field_facts
from timeline.reading.frame import TextKey
from timeline.views.lookup import RELATIONS, WHOLES
from timeline.views.relations import Relations

Table = Mapping[Any, Any]


def field_tables(content: Content) -> dict[str, dict[str, bytes]]:
    """Return what stands for each field of each explainer, by the name of their facts."""
    return {
        field_facts(explainer): {
            field.name: digest_of(pack(getattr(content.timeline(explainer), field.name)))
            for field in fields(Timeline)
            if field.name in WATCHED_FIELDS
        }
        for explainer in content.explainers
    }


def text_table(content: Content) -> dict[TextKey, bytes]:
    """Return what stands for each running text that is no event's."""
    return {key: text.digest for key, text in content.frame.texts.items()}


def changed_tables(before: Mapping[str, Table], now: Mapping[str, Table]) -> Iterator[Fact]:
    """Yield what differs between tables of the same names; a table that is missing has no entries."""
    for name in before.keys() | now.keys():
        yield from changed_keys(name, before.get(name, {}), now.get(name, {}))


def changed_events(content: Content) -> Iterator[Fact]:
    """Yield which events and texts of events are not what they were."""
    for explainer, files in content.explainers.items():
        before = content.before.get(explainer, EventFiles())
        gone = before.records.keys() - files.records.keys()
        for path in (*files.reread, *gone):
            brief = files.briefs.get(path) or before.briefs[path]
            old, new = before.records.get(path), files.records.get(path)
            if old is None or new is None or old.fields != new.fields or before.briefs[path].id != brief.id:
                yield f"{explainer}/event", brief.id
            if old is None or new is None or old.text != new.text or before.briefs[path].id != brief.id:
                yield "text", ("event", explainer, brief.id)


def changed_registers(content: Content) -> Iterator[Fact]:
    """Yield which entries of registers are not what they were."""
    if not content.is_frame_new:
        return
    registers_before = content.registers_before()
    for explainer, registers in content.registers.items():
        before = registers_before.get(explainer, {})
        for name in REGISTERS:
            yield from changed_keys(f"{explainer}/{name}", before.get(name, {}), registers[name])


def changed_relations(content: Content) -> Iterator[Fact]:
    """Yield which relations between events are not what they were."""
    for explainer, files in content.explainers.items():
        if files.are_told_alike and not content.is_frame_new:
            continue
        timeline = content.timeline_before(explainer)
        if timeline is None:
            yield from _all_relations(explainer)
            continue
        before = Relations(timeline, content.briefs_before(explainer))
        now = content.relations(explainer)
        yield from changed_keys(f"{explainer}/brief", before.events, now.events)
        for name in RELATIONS:
            yield from changed_keys(f"{explainer}/{name}", getattr(before, name), getattr(now, name))
        for name in WHOLES:
            if getattr(before, name) != getattr(now, name):
                yield f"{explainer}/whole", name
        if len(before.order) != len(now.order):
            yield f"{explainer}/whole", "total"


def _all_relations(explainer: str) -> Iterator[Fact]:
    """Yield what a new explainer may be missed by: that it was not there was never read by key."""
    for name in ("brief", *RELATIONS):
        yield f"{explainer}/{name}", WHOLE
    for name in (*WHOLES, "total"):
        yield f"{explainer}/whole", name
