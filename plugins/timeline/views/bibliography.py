"""The bibliography: which documents an explainer cites, and on which page each of them stands.

A short bibliography is one page. A long one has a page for each letter with which publishers begin; the documents of a
long letter are divided by the year and month in which they were published. Which page a document is on is worked out
once for an explainer, by :mod:`timeline.views.long_lists`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from timeline.model.brief import months_of
from timeline.model.source import Source
from timeline.model.timeline import Timeline
from timeline.views.letters import alphabetical, by_letter
from timeline.views.portions import Dated, leading, numbered, split
from timeline.views.steps import Counted, Named, Portion, Portions

SOURCES = "sources/"
"""Address of the bibliography below that of the explainer."""
USES_SHOWN = 12
"""Events named at once as those that cite a document; a document that more events cite has a page that lists them."""
UNDATED = "undated"
_ENTRY = 5
_LIMIT = 2_000
"""A page's entries with the events they name, in lines: an entry weighs as much as five events, about 650 bytes."""


class Use(NamedTuple):
    """A cited document with the number of events that cite it."""

    key: str
    events: int


def cited_keys(timeline: Timeline, used: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of all cited sources in the register's order; ``used`` are those that events cite.

    These are the sources that an event, a register, a question, a dispute, a chart or the explainer's own
    text cites, and the originals of those that are copies.
    """
    register = timeline.sources
    waiting = [key for key in _cited(timeline, used) if key in register]
    wanted: set[str] = set()
    while waiting:
        key = waiting.pop()
        origin = register[key].copy_of
        original = origin.source if origin is not None else None
        if original is not None and original in register and original not in wanted:
            waiting.append(original)
        wanted.add(key)
    return tuple(key for key in register if key in wanted)


def _cited(timeline: Timeline, used: Iterable[str]) -> set[str]:
    citations = [
        *(person.citations for person in timeline.people.values()),
        *(organization.citations for organization in timeline.organizations.values()),
        *(place.citations for place in timeline.places.values()),
        *(term.citations for term in timeline.terms.values()),
        *(question.citations for question in timeline.questions),
        *(dispute.citations for dispute in timeline.disputes),
        *(chart.all_citations for chart in timeline.charts),
    ]
    texts = [timeline.references, *(chart.references for chart in timeline.charts)]
    keys = set(used)
    keys.update(use.source for uses in citations for use in uses)
    keys.update(cited.citation.source for text in texts for cited in text.citations)
    return keys


def source_portions(register: Mapping[str, Source], uses: Iterable[Use]) -> dict[str, Portions[str]]:
    """Return the pages of a long bibliography by the list they belong to, whose address is below the explainer's.

    There are none where all documents fit on one page.
    """
    cited = sorted(uses, key=lambda use: _order(register[use.key]))
    if sum(map(_weight, cited)) <= _LIMIT:
        return {}
    letters = by_letter((register[use.key].publisher, use) for use in cited)
    within = tuple(Counted(Named(letter), len(found)) for letter, found in letters.items())
    lists: dict[str, Portions[str]] = {SOURCES: {None: Portion((), len(cited), within)}}
    for letter, found in letters.items():
        lists |= _letter(f"{SOURCES}{letter}/", found, register)
    return lists


def _letter(path: str, found: list[Use], register: Mapping[str, Source]) -> dict[str, Portions[str]]:
    if sum(map(_weight, found)) <= _LIMIT:
        return {path: {None: Portion(tuple(use.key for use in found), len(found))}}
    dated, undated = [], []
    for use in found:
        published = register[use.key].published
        first = None if published is None else published.lower or published.upper
        if published is None or first is None:
            undated.append(use.key)
        else:
            dated.append(Dated(use, months_of(published)[:1], first))
    dated.sort(key=lambda one: one.first)
    # A limit below what there is: those with a date are divided even where they alone would fit on a page.
    portions = split(dated, min(_LIMIT, sum(_weight(one.item) for one in dated) - 1), weigh=_weight)
    keys: Portions[str] = {step: _keys_of(portion, register) for step, portion in portions.items()}
    within = portions[None].within if portions else ()
    lists: dict[str, Portions[str]] = {}
    if undated:
        within = (*within, Counted(Named(UNDATED), len(undated)))
        lists[f"{path}{UNDATED}/"] = dict(numbered(undated, _LIMIT // (_ENTRY + USES_SHOWN)))
    keys[None] = leading(tuple(use.key for use in found), within)
    return {path: keys, **lists}


def _keys_of(portion: Portion[Use], register: Mapping[str, Source]) -> Portion[Any]:
    keys = sorted((use.key for use in portion.items), key=lambda key: _order(register[key]))
    return portion._replace(items=tuple(keys))  # type: ignore[arg-type]


def _weight(use: Use) -> int:
    return _ENTRY + min(use.events, USES_SHOWN)


def _order(source: Source) -> tuple[tuple[str, str], tuple[str, str]]:
    title = f"[{source.title}]" if source.described else source.title
    return alphabetical(source.publisher), alphabetical(title)
