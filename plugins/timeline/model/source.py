"""Documents that statements rest on, and the single uses made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum

from timeline.model.edtf import When
from timeline.model.problem import Marks
from timeline.model.values import dataclass


class SourceKind(StrEnum):
    """What sort of document a source is; readers see it beside every source."""

    NEWS = "news"
    AGENCY = "agency"
    OFFICIAL = "official"
    OBSERVERS = "observers"
    NGO = "ngo"
    RESEARCH = "research"
    STATE_MEDIA = "state-media"
    PARTISAN = "partisan"
    REFERENCE = "reference"
    TERTIARY = "tertiary"


class CopyForm(StrEnum):
    """How another outlet's text is carried."""

    COPY = "copy"
    RELAY = "relay"
    REPRINT = "reprint"
    REWRITE = "rewrite"


@dataclass(frozen=True, slots=True)
class Origin:
    """The text that a copy goes back to, so that one report is not counted twice."""

    outlet: str
    """Name of the outlet whose text it is."""
    form: CopyForm
    source: str | None = None
    """Key of the original in the same register, where it has one."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document in the register of sources."""

    key: str
    title: str
    """The document's own title, or an editor's description of it (see ``described``)."""
    described: bool
    """Whether ``title`` is a description; such titles are shown in square brackets."""
    publisher: str
    """Who publishes the page at ``url``."""
    url: str
    kind: SourceKind
    language: str
    """BCP 47 language tag of the document."""
    published: When | None = None
    accessed: When | None = None
    archived: str | None = None
    """Address of an archived copy."""
    copy_of: Origin | None = None
    state: str | None = None
    """Whose state media it is, as an adjective such as “Russian”; None for every other kind."""
    note: str | None = None
    """A short caution for readers, such as “hostile headline”."""
    marks: Marks = field(default=Marks(""), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """One use of a source."""

    source: str
    """Key in the register of sources."""
    locator: str | None = None
    """Where in the source, such as “paragraph 4”."""


def original_of(source: Source, register: Mapping[str, Source]) -> Source:
    """Return the source that a copy goes back to, through copies of copies, as far as the register holds them.

    An original is its own. Copies that run in a circle, which the checks refuse, end where the circle closes.
    """
    seen = {source.key}
    while source.copy_of is not None:
        original = register.get(source.copy_of.source or "")
        if original is None or original.key in seen:
            break
        seen.add(original.key)
        source = original
    return source


def outlet_of(source: Source) -> str:
    """Return whose text a source carries: the outlet that a copy names, else the publisher."""
    return source.publisher if source.copy_of is None else source.copy_of.outlet


def origin_of(source: Source, register: Mapping[str, Source]) -> str:
    """Return the outlet that a source's text goes back to, through copies of copies."""
    return outlet_of(original_of(source, register))


def origins_of(keys: Iterable[str], register: Mapping[str, Source]) -> tuple[str, ...]:
    """Return the outlets behind some sources, each once: these are the sources' origins.

    Copies count for the outlet whose text they carry, and several texts of one outlet count once. Unknown keys are left
    out. This is the one rule for pages and checks.
    """
    found: dict[str, str] = {}
    for key in keys:
        if key in register:
            outlet = origin_of(register[key], register)
            found.setdefault(outlet.casefold(), outlet)
    return tuple(found.values())
