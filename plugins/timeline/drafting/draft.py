"""Something new as a file or as an entry of a register, proven before it is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline.advice import events_twice
from timeline.checks import judge_event, judge_frame
from timeline.checks.site import facts_around
from timeline.checks.surroundings import Surroundings
from timeline.drafting.filing import Change, refuse_outside, with_entry
from timeline.drafting.holdings import Holdings
from timeline.drafting.kinds import CHART, KIND_OF_REGISTER, DraftKind, single_type
from timeline.drafting.settled import NotSettledError, Written
from timeline.drafting.yaml_text import field_line, key_line
from timeline.model.brief import brief_of
from timeline.model.event import Event
from timeline.model.order import in_order
from timeline.model.problem import Problem
from timeline.model.timeline import Timeline
from timeline.reading.charts import chart
from timeline.reading.declaration import Number
from timeline.reading.documents import document_of, event
from timeline.reading.registers import all_entries, register_of
from timeline.reading.text import normalise
from timeline.reading.yaml_core import MOST_ENTRIES_IN_REGISTER, compose

_DATED = re.compile(r"-?\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Draft:
    """What was answered about something new."""

    kind: DraftKind
    holdings: Holdings
    id: str
    values: Mapping[str, Written]
    """What is written for each field, by the field's name."""
    text: str = ""
    """Running text of a document."""

    def fields(self) -> list[str]:
        """Return the fields as lines of YAML, in the order in which they are declared."""
        return [
            field_line(field.name, self.values[field.name], isinstance(single_type(field), Number))
            for field in self.kind.fields
            if field.name in self.values
        ]

    def change(self) -> Change:
        """Return what is written where. Raises ``NotSettledError`` where there is no room for it."""
        return self._entry() if self.kind.register else self._document()

    def problems(self, change: Change) -> tuple[Problem, ...]:
        """Return what ``timeline check`` will say of the new piece."""
        if self.kind is CHART:
            return self._problems_of_chart(change)
        if self.kind.register is None:
            return self._problems_of_event(change)
        return self._problems_of_entry(change)

    def _document(self) -> Change:
        folder = "charts" if self.kind is CHART else "events"
        name = f"{folder}/{'' if self.kind is CHART else _date_prefix(self.values)}{self.id}.md"
        path = self.holdings.folder / name
        body = f"{self.text.rstrip()}\n" if self.text.strip() else ""
        text = "\n".join(["---", *self.fields(), "---", body])
        return Change(path, f"{self.holdings.shown}/{name}", None, text.encode())

    def _entry(self) -> Change:
        assert self.kind.register is not None
        name = f"{self.kind.register.name}.yml"
        path, shown = self.holdings.folder / name, f"{self.holdings.shown}/{name}"
        refuse_outside(path, self.holdings.content)
        entry = "\n".join([key_line(self.id), *(f"  {line}" for line in self.fields()), ""])
        if not path.exists():
            return Change(path, shown, None, entry.encode())
        try:
            before = path.read_bytes()
            text = before.decode()
        except (OSError, UnicodeDecodeError) as error:
            raise NotSettledError(f"{shown} cannot be read", "mend what timeline check says of it") from error
        after = with_entry(text, self.id, entry)
        if after is None or not _only_adds(text, after, self.id):
            message = f"{shown} is written in a way to which no entry can be added"
            raise NotSettledError(message, "mend what timeline check says of it, or add the entry by hand")
        return Change(path, shown, before, after.encode())

    def _problems_of_event(self, change: Change) -> tuple[Problem, ...]:
        timeline = self.holdings.timeline
        document = document_of(normalise(change.after.decode()), change.path, change.shown, "event", self.holdings.zone)
        new: Event = event(self.id, document)
        briefs = tuple(map(brief_of, in_order([*timeline.documents, new])))
        around = Surroundings(facts_around(timeline, briefs, self.holdings.site, self.holdings.context))
        twins = events_twice.of_explainer(replace(timeline, documents=(*timeline.documents, new)))
        told = [problem for problem in twins if change.shown in (problem.mark.file, *(m.file for m in problem.others))]
        return (*document.problems, *judge_event(new, around), *told)

    def _problems_of_chart(self, change: Change) -> tuple[Problem, ...]:
        timeline, holdings = self.holdings.timeline, self.holdings
        document = document_of(normalise(change.after.decode()), change.path, change.shown, "chart", holdings.zone)
        new, problems = chart(self.id, document, holdings.folder, holdings.content, holdings.shown)
        before, after = (self._judged(each) for each in (timeline, replace(timeline, charts=(*timeline.charts, new))))
        return (*document.problems, *problems, *(problem for problem in after if problem not in before))

    def _judged(self, timeline: Timeline) -> tuple[Problem, ...]:
        briefs = tuple(map(brief_of, timeline.documents))
        return judge_frame(
            timeline, Surroundings(facts_around(timeline, briefs, self.holdings.site, self.holdings.context))
        )

    def _problems_of_entry(self, change: Change) -> tuple[Problem, ...]:
        before, after = (self._with_register(data or b"", change.shown) for data in (change.before, change.after))
        told = {(problem.code, problem.message) for problem in before}
        return tuple(problem for problem in after if (problem.code, problem.message) not in told)

    def _with_register(self, data: bytes, shown: str) -> tuple[Problem, ...]:
        """Return all that is wrong with another text of the register, and with the explainer that has it."""
        assert self.kind.register is not None
        name, timeline = self.kind.register.name, self.holdings.timeline
        read = register_of(normalise(data.decode()), shown, self.kind.register, self.holdings.zone)
        empty = register_of("", "", self.kind.register, self.holdings.zone)
        entries = all_entries({each: read if each == name else empty for each in _REGISTER_NAMES})[name]
        return (*read.problems, *self._judged(replace(timeline, **{name: entries})))


_REGISTER_NAMES = tuple(KIND_OF_REGISTER)


def _only_adds(before: str, after: str, key: str) -> bool:
    """Whether a register says the same with the new entry as before, and the new one besides."""
    old, new = (compose(normalise(text), "", most_entries=MOST_ENTRIES_IN_REGISTER) for text in (before, after))
    if new.problems or not isinstance(new.tree, dict) or not isinstance(new.tree.get(key), dict):
        return False
    others = {each: tree for each, tree in new.tree.items() if each != key}
    return others == (old.tree if isinstance(old.tree, dict) else {})


def _date_prefix(values: Mapping[str, Written]) -> str:
    """Return the date in front of a file's name: as much of the event's first day as is known."""
    when = values.get("when", "")
    found = _DATED.search(when) if isinstance(when, str) and not when.startswith("Y") else None
    return f"{found.group()}-" if found else ""
