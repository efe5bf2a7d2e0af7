"""What is probably meant where an editor has not said it yet."""

from collections.abc import Mapping

from timeline.checks.kinds import Kind
from timeline.drafting.holdings import Entry, Holdings
from timeline.drafting.kinds import KIND_OF_REGISTER, DraftKind
from timeline.drafting.settled import Written
from timeline.model.latin import is_near, sound_of
from timeline.model.web_addresses import host_of
from timeline.reading.wording import as_id

_LONGEST_ID = 40
_JOINING_WORD = 3
"""Letters of words such as “to the”, with which no shortened id ends."""


def id_kind(kind: DraftKind) -> Kind:
    """Return what the id of something new names."""
    if kind.register:
        return KIND_OF_REGISTER[kind.register.name]
    return Kind.CHART if kind.name == "chart" else Kind.EVENT


def suggested(name: str, kind: DraftKind, values: Mapping[str, Written], holdings: Holdings) -> str:
    """Return the value that a field probably has, judged by other entries; empty where nothing speaks for one."""
    url = values.get("url")
    if kind.name != "source" or name not in ("publisher", "kind", "language", "state") or not isinstance(url, str):
        return ""
    host = host_of(url)
    like_it = [source for source in holdings.timeline.sources.values() if host and host_of(source.url) == host]
    found = [str(getattr(source, name)) for source in like_it if getattr(source, name)]
    return max(found, key=found.count) if found else ""


def suggested_id(kind: DraftKind, values: Mapping[str, Written], holdings: Holdings) -> str:
    """Return an id that is free: made of the title or name, for a source of its publisher and day."""
    words = str(values.get("short") or values.get(kind.named_after) or "")
    stem = _shortened(as_id(words.replace("’", "").replace("'", "")))
    if kind.name == "source":
        day = str(values.get("published", ""))[:10].strip("~?%/")
        stem = "_".join(filter(None, (stem, as_id(day) or _shortened(as_id(str(values.get("title", "")))))))
    taken = holdings.taken(id_kind(kind))
    if not stem or stem not in taken:
        return stem
    return next(f"{stem}-{number}" for number in range(2, len(taken) + 3) if f"{stem}-{number}" not in taken)


def namesake(kind: DraftKind, values: Mapping[str, Written], holdings: Holdings) -> Entry | None:
    """Return the entry that has the same name in some spelling, and may be the same person, body or place.

    A short name counts as a name, and the names of people may differ in a letter.
    """
    if kind.register is None or kind.name == "source":
        return None
    also = values.get("also", ())
    names = (str(values.get("name", "")), str(values.get("short", "")), *(also if isinstance(also, tuple) else ()))
    sounds = {sound_of(name) for name in names} - {()}
    entries = [
        (entry, [sound_of(name) for name in (entry.name, *entry.others)])
        for entry in holdings.entries(id_kind(kind)).values()
    ]
    same = (entry for entry, spelt in entries if not sounds.isdisjoint(spelt))
    near = (
        entry
        for entry, spelt in (entries if kind.name == "person" else ())
        if any(is_near(own, other) for own in sounds for other in spelt)
    )
    return next(same, None) or next(near, None)


def _shortened(id_: str) -> str:
    """Return an id of few words: whole ones as far as they fit, and none of the short ones that join last."""
    words: list[str] = []
    length = -1
    for word in id_.split("-"):
        length += len(word) + 1
        if words and length > _LONGEST_ID:
            while len(words) > 1 and len(words[-1]) <= _JOINING_WORD:
                words.pop()
            break
        words.append(word)
    return "-".join(words)[:100]
