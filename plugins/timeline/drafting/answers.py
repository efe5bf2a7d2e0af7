"""Understanding an answer: names become ids, dates become EDTF, and all else is held against its field."""

import shlex
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from timeline.checks.kinds import Kind
from timeline.checks.unknown_id import REGISTERS as HOMES
from timeline.drafting.dates import in_words, understood
from timeline.drafting.holdings import Found, Holdings
from timeline.drafting.kinds import DraftKind, is_list, single_type
from timeline.drafting.settled import NotSettledError, Settled, UnknownPageError
from timeline.model.problem import did_you_mean
from timeline.model.web_addresses import same_page
from timeline.reading.declaration import Choice, DataFile, Date, ExactDay, Field, Language, Number, WebAddress
from timeline.reading.values import UnusableValueError, read_value
from timeline.reading.wording import nearest, quoted
from timeline.reading.yaml_core import Scalar, plain_value

_NEW = {Kind.SOURCE: "source", Kind.PERSON: "person", Kind.ORGANIZATION: "organization", Kind.PLACE: "place"}
_FEW = 12


@dataclass(frozen=True, slots=True)
class Answers:
    """Understands what an editor answers about something new."""

    kind: DraftKind
    holdings: Holdings
    today: date

    def settle(self, field: Field, given: str) -> Settled:
        """Return what is written for an answer. Raises ``NotSettledError`` where it is not clear what that is."""
        if not given.isascii() and any("\ud800" <= letter <= "\udfff" for letter in given):
            raise NotSettledError("the text is not UTF-8", "set the terminal to UTF-8, or write the file by hand")
        if not is_list(field):
            return self._single(field, given.strip())
        settled = [self._single(field, part) for part in _parts(field, given)]
        values = tuple(dict.fromkeys(str(each.value) for each in settled))
        return Settled(values, "; ".join(filter(None, (each.remark for each in settled))))

    def _single(self, field: Field, given: str) -> Settled:
        if field.name in self.kind.names:
            return self._named(given, self.kind.names[field.name])
        type_ = single_type(field)
        if isinstance(type_, Date | ExactDay):
            when = understood(given, self.holdings.zone, self.today)
            _read(when.text, type_)
            is_plain = isinstance(type_, ExactDay) and when.text == given
            return Settled(when.text, "" if is_plain else in_words(when, given))
        if isinstance(type_, Choice):
            return Settled(_word(given, type_))
        if isinstance(type_, DataFile):
            return Settled(self._data_file(given))
        if isinstance(type_, WebAddress):
            _read(given, type_)
            self._refuse_second(field, given)
            return Settled(given)
        if isinstance(type_, Number):
            _read(given.replace("−", "-"), type_)
            return Settled(given.replace("−", "-"))
        _read(given.lower() if isinstance(type_, Language) and len(given) in (2, 3) else given, type_)
        return Settled(
            given.lower() if isinstance(type_, Language) and len(given) in (2, 3) else " ".join(given.split())
        )

    def _data_file(self, given: str) -> str:
        """Return the path of a data file that is there, named with or without its folder and ending."""
        files = self.holdings.data_files()
        for path in (given, f"data/{given}", f"data/{given}.csv"):
            if path in files:
                return path
        hint = did_you_mean(nearest(f"data/{given.removeprefix('data/')}", files))
        hint = hint or (
            f"files there: {', '.join(files)}" if files else f"put it into {self.holdings.shown}/data first"
        )
        raise NotSettledError(f"{quoted(given)} is no data file", hint)

    def _named(self, given: str, kind: Kind) -> Settled:
        if kind in self.holdings.context.unreadable.get(self.holdings.timeline.id, ()):
            message = f"{quoted(given)} cannot be looked up, as the file that lists {kind} ids has mistakes"
            raise NotSettledError(message, "run timeline check, and mend what it says first")
        found = self.holdings.find(given.removeprefix("@"), kind)
        if found.is_sure:
            entry = found.entries[0]
            return Settled(entry.id, "" if entry.id == given else f"{quoted(given)} is {entry}")
        if kind is Kind.SOURCE and "://" in given and not found.entries:
            hint = f"add it first: timeline new source --url {shlex.quote(given)}"
            raise UnknownPageError(f"{quoted(given)} is not in sources.yml", hint, given)
        raise NotSettledError(*self._why_not(given, kind, found))

    def _why_not(self, given: str, kind: Kind, found: Found) -> tuple[str, str]:
        home = HOMES[(kind,)]
        if len(found.entries) > 1 and not found.is_near:
            return f"{quoted(given)} may be several", f"write one of: {', '.join(map(str, found.entries))}"
        hint, otherwise = did_you_mean(entry.id for entry in found.entries), " If not, "
        ids = sorted(self.holdings.entries(kind))
        if not hint and 0 < len(ids) <= _FEW:
            hint, otherwise = f"write one of: {', '.join(ids)}", "; if none is meant, "
        if kind in _NEW:
            hint = f"{hint}{otherwise if hint else ''}add it first: timeline new {_NEW[kind]}"
        return f"{quoted(given)} is not {home.home}", hint or home.remedy

    def _refuse_second(self, field: Field, address: str) -> None:
        """Refuse an address that another source has, too: one document stands in the register once."""
        if self.kind.name != "source" or field.name != "url":
            return
        page = same_page(address)
        for source in self.holdings.timeline.sources.values():
            if same_page(source.url) == page:
                mark = source.marks.at()
                message = f"this page is in the register already, as {source.key} ({mark.file}:{mark.line})"
                raise NotSettledError(message, f"cite it as {source.key}; one document has one entry")


def _parts(field: Field, given: str) -> list[str]:
    """Take a list apart at its commas; at semicolons where there are any, as titles and names may hold commas."""
    text = given.strip().removeprefix("[").removesuffix("]")
    return [part.strip() for part in text.split(";" if ";" in text else ",") if part.strip()]


def _word(given: str, type_: Choice) -> str:
    words = [word.value for word in type_.words]
    sought = given.strip().lower().replace("_", "-").replace(" ", "-")
    if sought in words:
        return sought
    begun = [word for word in words if sought and word.startswith(sought)]
    if len(begun) == 1:
        return begun[0]
    hint = did_you_mean(nearest(sought, words)) or f"write one of: {', '.join(words)}"
    raise NotSettledError(f"{quoted(given)} is not one of the words for this field", hint)


def _read(given: str, type_: object) -> None:
    """Hold an answer against the declaration of its field."""
    try:
        read_value(Scalar(given, plain_value(given) if isinstance(type_, Number) else given), type_, ZoneInfo("UTC"))  # type: ignore[arg-type]
    except UnusableValueError as fault:
        raise NotSettledError(fault.message, fault.hint) from fault
