"""Getting all that something new needs: from what was given at once, and from an editor who is there to be asked."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from timeline.checks.kinds import Kind
from timeline.drafting.answers import Answers
from timeline.drafting.draft import Draft
from timeline.drafting.holdings import Holdings
from timeline.drafting.kinds import CHART, asked_fields, is_list, single_type
from timeline.drafting.settled import LeftError, NotSettledError, UnknownPageError, Written
from timeline.drafting.suggestions import id_kind, namesake, suggested, suggested_id
from timeline.model.chart_kinds import DEPENDENT_FIELDS, KINDS
from timeline.model.problem import Problem, did_you_mean
from timeline.reading.declaration import Choice, DataFile, Field
from timeline.reading.values import ID, SOURCE_KEY
from timeline.reading.wording import as_id, nearest, quoted

_MOST_CHOICES = 12
COLUMN_FIELDS = frozenset(name for rules in KINDS.values() for name in rules.columns)
"""Fields of a chart that name a column of its data."""


class Conversation(Protocol):
    """An editor at a terminal."""

    def say(self, text: str) -> None:
        """Tell something."""

    def ask(self, prompt: str) -> str:
        """Ask something. Raises ``NotSettledError`` where no answer will come any more."""


class Fault(NamedTuple):
    """What keeps something new from being written."""

    flag: str
    """The flag that is missing or wrong, such as ``--title``; empty where it is no single one."""
    message: str
    hint: str = ""


class FaultsError(Exception):
    """All that is missing or wrong, told at once."""

    def __init__(self, faults: list[Fault]) -> None:
        """Keep the faults in the order in which they were found."""
        super().__init__(faults)
        self.faults = tuple(faults)


@dataclass(slots=True)
class Session:
    """One new thing on its way to a draft."""

    answers: Answers
    given: Mapping[str, str]
    """Answers given at once, by field."""
    talk: Conversation | None = None
    """The editor, where one is there to be asked."""
    values: dict[str, Written] = field(default_factory=dict)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    """How answers were understood, by field."""
    add_source: Callable[[str], Holdings] | None = None
    """Makes a source of the page at an address, and returns the explainer with it; none where that cannot be done."""

    def draft(self, id_: str = "", text: str = "") -> Draft:
        """Return what is to be written. Raises ``FaultsError``, or ``NotSettledError`` where the editor leaves."""
        faults = list(self._settle_given())
        if self.talk is None:
            faults += self._missing()
        elif not faults:
            self._ask_for_the_rest(self.talk)
        if "added" in self._names() and "added" not in self.values:
            self.values["added"] = self.answers.today.isoformat()
        if self.talk is not None and faults and not id_:
            raise FaultsError(faults)
        try:
            chosen = self._id(id_, bool(faults))
        except LeftError:
            raise
        except NotSettledError as fault:
            faults.append(Fault("--id", fault.message, fault.hint))
        if faults:
            raise FaultsError(faults)
        return Draft(self.answers.kind, self.answers.holdings, chosen, self.values, text)

    def fields_in(self, problems: Iterable[Problem]) -> tuple[str, ...]:
        """Return the fields that errors of the check begin with."""
        told = {re.split(r"[:, ]", problem.message, maxsplit=1)[0] for problem in problems if problem.is_error}
        return tuple(name for name in asked_fields(self.answers.kind, self.values) if name in told)

    def draft_again(self, names: Iterable[str], draft: Draft) -> Draft:
        """Return a draft for which an editor was asked for some fields once more."""
        assert self.talk is not None
        for name in names:
            self.values.pop(name, None)
            self.remarks = [remark for remark in self.remarks if remark[0] != name]
            declared = self.answers.kind.field(name)
            self._ask(self.talk, declared, self._is_needed(declared))
        return replace(draft, values=dict(self.values))

    def _names(self) -> set[str]:
        return {each.name for each in self.answers.kind.fields}

    def _settle_given(self) -> Iterator[Fault]:
        for name, given in self.given.items():
            try:
                self._settle(self.answers.kind.field(name), given)
            except NotSettledError as fault:
                if self.talk is None or name not in asked_fields(self.answers.kind, self.values):
                    yield Fault(flag(name), fault.message, fault.hint)
                else:
                    self.talk.say(_complaint(name, fault))

    def _settle(self, declared: Field, given: str) -> None:
        settled = self.answers.settle(declared, given)
        columns = self._columns(declared.name)
        if columns and settled.value not in columns:
            hint = did_you_mean(nearest(str(settled.value), columns)) or f"columns are: {', '.join(columns)}"
            raise NotSettledError(f"{quoted(str(settled.value))} is not a column of the data file", hint)
        self.values[declared.name] = settled.value
        if settled.remark:
            self.remarks.append((declared.name, settled.remark))

    def _columns(self, name: str) -> tuple[str, ...]:
        """Return the columns that a field of a chart can name; none for other fields."""
        is_column = self.answers.kind is CHART and name in COLUMN_FIELDS
        return self.answers.holdings.columns(str(self.values.get("data", ""))) if is_column else ()

    def _missing(self) -> Iterator[Fault]:
        shape = self.answers.kind.shape
        for declared in self.answers.kind.fields:
            if declared.required and declared.name not in (*self.values, *self.given, "added"):
                yield Fault(flag(declared.name), "is missing", _meaning(declared))
        if shape.one_of and not any(name in self.given for name in shape.one_of):
            choice = " or ".join(map(flag, shape.one_of))
            yield Fault(choice, "is missing", _meaning(self.answers.kind.field(shape.one_of[0])))

    def _ask_for_the_rest(self, talk: Conversation) -> None:
        kind = self.answers.kind
        seen: set[str] = set()
        while left := [name for name in asked_fields(kind, self.values) if name not in seen]:
            name = left[0]
            seen.add(name)
            declared = kind.field(name)
            if name in self.values or (self.given and name not in self.given and not self._is_needed(declared)):
                continue
            if name == "state" and self.values.get("kind") != "state-media":
                continue
            self._ask(talk, declared, self._is_needed(declared) and name not in kind.shape.one_of)
            others = [each for each in kind.shape.one_of if each != name]
            if name in kind.shape.one_of and name not in self.values:
                self._ask(talk, kind.field(others[0]), True)

    def _is_needed(self, declared: Field) -> bool:
        one_of = self.answers.kind.shape.one_of
        if self.answers.kind is CHART and declared.name in DEPENDENT_FIELDS - {"source"}:
            return True
        return declared.required or (declared.name in one_of and not any(name in self.values for name in one_of))

    def _ask(self, talk: Conversation, declared: Field, is_needed: bool) -> None:
        proposal = suggested(declared.name, self.answers.kind, self.values, self.answers.holdings)
        talk.say(f"\n{declared.name}: {_meaning(declared)}{'' if is_needed else ' (Enter leaves it out)'}")
        listed = self._choices(declared)
        if listed:
            talk.say(f"  {listed}")
        while True:
            given = talk.ask(f"  [{proposal}] > " if proposal else "  > ").strip() or proposal
            if not given and not is_needed:
                return
            try:
                if not given:
                    raise NotSettledError("this is needed", "")
                self._settle_with_new_sources(talk, declared, given)
            except NotSettledError as fault:
                talk.say(_complaint(declared.name, fault))
                continue
            if self.remarks and self.remarks[-1][0] == declared.name:
                talk.say(f"  {self.remarks[-1][1]}")
            return

    def _settle_with_new_sources(self, talk: Conversation, declared: Field, given: str) -> None:
        """Settle an answer. The editor may have pages that it names by their addresses made sources first."""
        while True:
            try:
                return self._settle(declared, given)
            except UnknownPageError as page:
                if self.add_source is None:
                    raise
                talk.say(f"  {page.message}")
                if talk.ask("  Add it now? [Y/n] ").strip().lower() in ("n", "no"):
                    raise NotSettledError("name the sources that are there, or add others by their addresses") from page
                self.answers = replace(self.answers, holdings=self.add_source(page.address))

    def _choices(self, declared: Field) -> str:
        type_ = single_type(declared)
        if isinstance(type_, Choice):
            return f"One of: {', '.join(type_.words)}"
        if isinstance(type_, DataFile):
            return f"Files there: {', '.join(self.answers.holdings.data_files()) or 'none yet'}"
        if columns := self._columns(declared.name):
            return f"Columns: {', '.join(columns)}"
        if declared.name not in self.answers.kind.names:
            return ""
        entries = self.answers.holdings.entries(self.answers.kind.names[declared.name])
        how = "Ids or names, with commas between them." if is_list(declared) else "An id or a name."
        if self.answers.kind.names[declared.name] is Kind.SOURCE:
            how = "Keys, titles or web addresses, with commas between them."
            how += " A new address becomes a new source." if self.add_source else ""
        if not entries:
            return f"{how} None is there yet."
        shown = ", ".join(map(str, entries.values())) if len(entries) <= _MOST_CHOICES else f"{len(entries)} are there"
        return f"{how} {shown}."

    def _id(self, given: str, has_faults: bool) -> str:
        """Return the id that was given, or one that is suggested and, where somebody is there, agreed to."""
        kind, holdings = self.answers.kind, self.answers.holdings
        twin = None if given or has_faults else namesake(kind, self.values, holdings)
        if twin is not None:
            place = f" ({twin.mark.file}:{twin.mark.line})" if twin.mark else ""
            message = f"{quoted(twin.name)} is in the register already, as {twin.id}{place}"
            if self.talk is None:
                raise NotSettledError(message, "use that id; if this is somebody or something else, choose another")
            self.talk.say(f"\n{message}")
            if self.talk.ask("  Is this somebody or something else? [y/N] ").strip().lower() not in ("y", "yes"):
                raise NotSettledError(f"{twin.id} is there already", f"use the id {twin.id}")
        if given:
            return self._checked(given)
        proposal = suggested_id(kind, self.values, holdings)
        if self.talk is None:
            if proposal or has_faults:
                return proposal
            raise NotSettledError("is missing", "small Latin letters, digits and hyphens: --id city-hall")
        what = "key: What events cite it by" if kind.name == "source" else "id: Its address for ever"
        self.talk.say(f"\n{what}; it never changes.")
        while True:
            chosen = self.talk.ask(f"  [{proposal}] > " if proposal else "  > ").strip() or proposal
            try:
                return self._checked(chosen)
            except NotSettledError as fault:
                self.talk.say(_complaint("id", fault))

    def _checked(self, id_: str) -> str:
        kind = self.answers.kind
        is_source = kind.name == "source"
        if not (SOURCE_KEY if is_source else ID).fullmatch(id_):
            hint = "ids have small Latin letters, digits and single hyphens"
            raise NotSettledError(f"{quoted(id_)} is no id", f"{hint}, such as {as_id(id_)}" if as_id(id_) else hint)
        if id_ in self.answers.holdings.taken(id_kind(kind)):
            free = suggested_id(kind, self.values, self.answers.holdings)
            raise NotSettledError(f"the id {quoted(id_)} is taken", f"for example {free}" if free else "")
        return id_


def flag(name: str) -> str:
    """Return the flag of a field."""
    return "--" + name.replace("_", "-")


def _meaning(declared: Field) -> str:
    return f"{declared.description} For example: {declared.example.strip('[]')}"


def _complaint(name: str, fault: NotSettledError) -> str:
    return f"  {name}: {fault.message}" + (f"\n    {fault.hint}" if fault.hint else "")
