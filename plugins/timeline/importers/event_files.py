"""One event as a file of the explainer. Its name is made of a date and an id only, so it can lead nowhere else."""

from dataclasses import dataclass
from datetime import tzinfo

from timeline.importers.found import FoundEvent, FoundSource, Notes
from timeline.importers.framing import Frame
from timeline.importers.prose import MOST_WORDS, escaped, links_in, one_line, plain_words, shortened
from timeline.importers.registers import Actors, Places, Sources
from timeline.importers.settings import Destination, Options
from timeline.importers.slugs import slug
from timeline.importers.yaml_text import Value, fields
from timeline.model.edtf import EdtfDate, EdtfError, Precision, parse_edtf
from timeline.model.event import Weight

MOST_CHARACTERS = 110
"""Characters of a title."""
LARGEST = 900_000
"""Bytes of an event’s file; the site reads at most a million."""
UNWRITTEN = "To be written."
"""Stands where a summary has to be written; such an event is a draft."""

_PUBLISHED = frozenset({"", "published", "publish", "public", "live", "final", "verified", "confirmed", "true", "yes"})
_DRAFT = frozenset({"draft", "unpublished", "private", "pending", "review", "in review", "wip", "todo", "hidden",
                    "false", "no", "tentative", "needs-action"})  # fmt: skip
_RETRACTED = frozenset({"retracted", "withdrawn"})


@dataclass(frozen=True, slots=True)
class EventFile:
    """An event and its file."""

    spot: str
    path: str
    """Relative to the folder of the explainer."""
    text: str
    title: str
    when: str
    is_draft: bool
    is_there: bool = False
    """Whether the explainer has a file of this name, which is left as it is."""


class Writer:
    """Makes the files of events."""

    def __init__(
        self,
        destination: Destination,
        options: Options,
        notes: Notes,
        frame: Frame,
        sources: Sources,
        places: Places,
        actors: Actors,
        published: FoundSource | None,
    ) -> None:
        """Keep what all events share; ``published`` is the source of those that name none."""
        self._destination, self._options, self._notes, self._frame = destination, options, notes, frame
        self._sources, self._places, self._actors, self._published = sources, places, actors, published
        self._claimed: set[str] = set()
        self._last: dict[str, int] = {}

    def file_of(self, event: FoundEvent) -> EventFile:
        """Return the file of an event, with a note of everything that is not as it was."""
        drafts: list[str] = []
        title, opening = self._title(event, drafts)
        summary, text = self._summary(event, drafts)
        values: dict[str, Value] = {"title": title, "when": event.when}
        if event.when_note:
            values["when_note"] = one_line(event.when_note)
        values |= self._category(event)
        values |= self._weight(event)
        values |= self._threads(event)
        if event.place.strip():
            values["place"] = self._places.id_of(event.place)
        values |= self._named(event)
        values["summary"] = summary
        values |= self._citations(event)
        values["added"] = self._options.added
        status = self._status(event, drafts)
        head = fields(values)
        if status != "published":
            head += f"status: {status}" + (f"  # {one_line('; '.join(drafts))}" if drafts else "") + "\n"
        body = "\n\n".join(part for part in (opening, text) if part)
        whole = f"---\n{head}---\n" + (f"{body}\n" if body else "")
        if len(whole.encode()) > LARGEST:
            self._notes.left(
                event.spot, "the text is too long for one event and was left out", f"{len(body):,} characters"
            )
            whole = f"---\n{head}---\n"
        return self._placed(event, whole, title, status == "draft")

    def _placed(self, event: FoundEvent, text: str, title: str, is_draft: bool) -> EventFile:
        prefix = prefix_of(event.when, self._options.order.zone) if event.when_is_read else ""
        stem = slug(event.title or event.summary)
        number = self._last.get(stem, 0)
        while True:
            number += 1
            id_ = stem if number == 1 else f"{stem}-{number}"
            name = f"{prefix}{id_}.md"
            existing = self._destination.event_files.get(id_)
            if id_ not in self._claimed and existing in (None, name):
                break
        self._last[stem] = number
        self._claimed.add(id_)
        path = f"events/{name}"
        if existing is not None:
            same = self._destination.read(path) == text
            what = (
                "the explainer has this event already"
                if same
                else "the explainer has a file of this name with other text"
            )
            self._notes.left(event.spot, f"{what}: it was left as it is", path)
        elif number > 1:
            self._notes.changed(event.spot, "another event has this id, so this one has a number", path)
        return EventFile(event.spot, path, text, title, event.when, is_draft, existing is not None)

    def _title(self, event: FoundEvent, drafts: list[str]) -> tuple[str, str]:
        """Return the title, and the whole of it for the text where it had to be cut."""
        title = one_line(event.title)
        if not title:
            words = shortened(one_line(event.summary) or plain_words(event.text), 12).rstrip(".")
            title = words if len(words) <= MOST_CHARACTERS else ""
            drafts.append("a title is to be written")
            self._notes.decide(event.spot, "there is no title: write one", title)
            title = title or "Untitled event"
        if len(title) <= MOST_CHARACTERS:
            return title, ""
        cut = (title[: MOST_CHARACTERS - 1].rpartition(" ")[0] or title[: MOST_CHARACTERS - 1]) + "…"
        self._notes.changed(
            event.spot, f"a title has at most {MOST_CHARACTERS} characters; the whole stands in the text", title
        )
        return cut, f"**{escaped(title)}**"

    def _summary(self, event: FoundEvent, drafts: list[str]) -> tuple[str, str]:
        """Return the summary and the text."""
        summary, text, words = one_line(event.summary), event.text, plain_words(event.text.partition("\n\n")[0])
        if summary and len(summary.split()) <= MOST_WORDS:
            return summary, text
        if summary:
            what = f"a summary has at most {MOST_WORDS} words; the whole stands in the text"
            self._notes.changed(event.spot, what, f"{len(summary.split())} words")
            text = "\n\n".join(part for part in (escaped(summary), text) if part)
            words = summary
        short = shortened(words)
        if not short:
            reason = "its first sentence is too long for one" if words else "there is none"
            self._notes.decide(event.spot, "a summary is to be written, until then it is a draft", reason)
            drafts.append("a summary is to be written")
            return UNWRITTEN, text
        if not summary:
            self._notes.changed(event.spot, "the first sentences of the text became the summary")
            first, _, rest = text.partition("\n\n")
            if words == short and not links_in(first):
                text = rest.lstrip("\n")
        return short, text

    def _category(self, event: FoundEvent) -> dict[str, Value]:
        name = one_line(event.category)
        id_ = self._frame.category_of(name or self._options.category or "Event")
        if id_ is None:
            for tag in event.tags:
                id_ = id_ or self._frame.category_of(tag)
        if id_ is None and self._options.category:
            id_ = self._frame.category_of(self._options.category)
            if id_ is not None and name:
                self._notes.left(
                    event.spot, "the explainer has no such category; the one from --category was taken", name
                )
        if id_ is not None:
            return {"category": id_}
        if name:
            what = "the explainer has no such category: add it to index.md, or write another"
            self._notes.decide(event.spot, what, name)
            return {"category": slug(name, "category")}
        self._notes.decide(event.spot, "no category is named: write one of index.md")
        return {}

    def _weight(self, event: FoundEvent) -> dict[str, Value]:
        word = event.weight.strip().lower().replace(" ", "-")
        if word in (Weight.TURNING_POINT, Weight.MINOR):
            return {"weight": word}
        if word and word != Weight.NORMAL:
            self._notes.left(event.spot, "a weight that has no counterpart here", event.weight)
        return {}

    def _threads(self, event: FoundEvent) -> dict[str, Value]:
        ids: list[str] = []
        for tag in event.tags:
            id_ = self._frame.thread_of(tag)
            if id_ is not None:
                ids.append(id_)
            elif self._frame.category_of(tag) is None:
                self._notes.left(event.spot, "a tag has no thread here", tag)
        return {"threads": list(dict.fromkeys(ids))} if ids else {}

    def _named(self, event: FoundEvent) -> dict[str, Value]:
        people, organizations, unknown = self._actors.sorted_out(event.actors)
        for name in unknown:
            self._notes.left(event.spot, "somebody named here is in no register by this name", name)
        found: dict[str, Value] = {"people": people} if people else {}
        return found | ({"organizations": organizations} if organizations else {})

    def _citations(self, event: FoundEvent) -> dict[str, Value]:
        keys = [self._sources.key_of(source, event.spot) for source in event.sources]
        if not any(keys):
            linked = [FoundSource(address, words) for words, address in links_in(event.text)]
            keys = [self._sources.key_of(source, event.spot) for source in linked]
            if any(keys):
                self._notes.changed(
                    event.spot, "links in the text stand as sources: look whether each carries the event"
                )
        if not any(keys) and self._published is not None:
            keys = [self._sources.key_of(self._published, event.spot)]
        cited = list(dict.fromkeys(key for key in keys if key))
        if cited:
            return {"citations": cited}
        self._notes.decide(event.spot, "no source is named: register one in sources.yml and cite it")
        return {}

    def _status(self, event: FoundEvent, drafts: list[str]) -> str:
        word = " ".join(event.status.split()).casefold()
        if word in _RETRACTED:
            return "retracted"
        if word not in _PUBLISHED and word not in _DRAFT:
            what = "the status has no counterpart here, so it is a draft: claims are written with their claimant"
            self._notes.decide(event.spot, what, event.status)
            drafts.append(f"its status was “{event.status[:40]}”")
        elif word in _DRAFT:
            drafts.append("it was no published event" if not drafts else "")
        elif word not in ("", "published"):
            self._notes.changed(event.spot, "a status became “published”", event.status)
        drafts[:] = [reason for reason in drafts if reason]
        return "draft" if drafts else "published"


def prefix_of(when: str, zone: tzinfo) -> str:
    """Return the date in front of the id in the name of a file, as far as it is known; nothing for what has no year."""
    try:
        date = parse_edtf(when, zone)
    except EdtfError:
        return ""
    one = date if isinstance(date, EdtfDate) else date.start or date.end
    if one is None or not -9999 <= one.lower.year <= 9999 or one.precision in (Precision.CENTURY, Precision.DECADE):
        return ""
    year, month, day = str(one.lower).rsplit("-", 2)
    if one.precision in (Precision.YEAR, Precision.SEASON) or one.lower.month != one.upper.month:
        return f"{year}-"
    return f"{year}-{month}-" if one.lower != one.upper else f"{year}-{month}-{day}-"
