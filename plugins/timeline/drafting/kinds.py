"""What can be drafted, and what an editor is asked for each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from timeline.checks.kinds import Kind
from timeline.drafting.settled import Written
from timeline.model.chart import ChartKind, ChartOrigin
from timeline.model.chart_kinds import needed_fields
from timeline.reading.declaration import Field, ListOf, Register, Shape, ShortOr
from timeline.reading.schema import DOCUMENTS, REGISTERS

NOTHING_NAMED: Mapping[str, Kind] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DraftKind:
    """One sort of content that can be drafted."""

    name: str
    """Its name on the command line and in messages, such as ``event``."""
    shape: Shape
    """Its fields."""
    asked: tuple[str, ...]
    """Fields that are asked for on a terminal, in this order; those that are required among them."""
    named_after: str
    """Field from which an id is suggested."""
    names: Mapping[str, Kind] = field(default_factory=lambda: NOTHING_NAMED)
    """For each field that holds ids, what they name."""
    register: Register | None = None
    """The register that it becomes an entry of; documents have none."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that can be given in one line each."""
        return tuple(each for each in self.shape.fields if is_simple(each))

    def field(self, name: str) -> Field:
        """Return a field. Raises ``KeyError`` where there is none of that name."""
        for each in self.shape.fields:
            if each.name == name:
                return each
        raise KeyError(name)


def asked_fields(kind: DraftKind, values: Mapping[str, Written]) -> tuple[str, ...]:
    """Return the fields that are asked for, in order. Those of a chart depend on what was answered so far."""
    if kind is not CHART or not isinstance(values.get("kind"), str):
        return kind.asked
    origin = values.get("from")
    needed = needed_fields(ChartKind(str(values["kind"])), ChartOrigin(str(origin)) if origin else None)
    before, after = kind.asked[:_BEFORE_COLUMNS], kind.asked[_BEFORE_COLUMNS:]
    return (*before, *needed, *(name for name in after if name != "source" or not origin))


def is_simple(declared: Field) -> bool:
    """Whether a field is a single value or a list of such, and no group of fields."""
    type_ = declared.type.item if isinstance(declared.type, ListOf) else declared.type
    return not isinstance(type_, ListOf | Shape)


def is_list(declared: Field) -> bool:
    """Whether a field holds several values."""
    return isinstance(declared.type, ListOf)


def single_type(declared: Field) -> object:
    """Return the type of a field's single values, in their short form where they have one."""
    type_ = declared.type.item if isinstance(declared.type, ListOf) else declared.type
    return type_.short if isinstance(type_, ShortOr) else type_


_CITING = {"citations": Kind.SOURCE}

EVENT = DraftKind(
    "event",
    DOCUMENTS["event"],
    ("title", "when", "category", "summary", "citations", "place", "people", "organizations", "threads"),
    "title",
    {
        "category": Kind.CATEGORY,
        "threads": Kind.THREAD,
        "place": Kind.PLACE,
        "people": Kind.PERSON,
        "organizations": Kind.ORGANIZATION,
        "because_of": Kind.EVENT,
        "after": Kind.EVENT,
        **_CITING,
    },
)
SOURCE = DraftKind(
    "source",
    REGISTERS["sources"].entry,
    ("url", "title", "publisher", "published", "kind", "state", "language", "archived", "accessed"),
    "publisher",
    register=REGISTERS["sources"],
)
PERSON = DraftKind(
    "person",
    REGISTERS["people"].entry,
    ("name", "description", "also", "citations"),
    "name",
    _CITING,
    REGISTERS["people"],
)
ORGANIZATION = DraftKind(
    "organization",
    REGISTERS["organizations"].entry,
    ("name", "short", "description", "also", "citations"),
    "name",
    _CITING,
    REGISTERS["organizations"],
)
PLACE = DraftKind(
    "place",
    REGISTERS["places"].entry,
    ("name", "description", "within", "latitude", "longitude", "precision", "citations"),
    "name",
    {"within": Kind.PLACE, **_CITING},
    REGISTERS["places"],
)

CHART = DraftKind(
    "chart",
    DOCUMENTS["chart"],
    ("kind", "data", "source", "title", "description", "citations"),
    "title",
    {"event": Kind.EVENT, "events": Kind.EVENT, **_CITING},
)

TERM = DraftKind(
    "term",
    REGISTERS["terms"].entry,
    ("name", "description", "also", "citations"),
    "name",
    _CITING,
    REGISTERS["terms"],
)

KINDS = (EVENT, SOURCE, PERSON, ORGANIZATION, PLACE, TERM, CHART)
"""Everything that is drafted from answers."""
_BEFORE_COLUMNS = 2

KIND_OF_REGISTER = {
    "sources": Kind.SOURCE,
    "people": Kind.PERSON,
    "organizations": Kind.ORGANIZATION,
    "places": Kind.PLACE,
    "terms": Kind.TERM,
}
"""What the entries of each register are."""
