"""Writes explainers of any size, the same for the same seed."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from tests.bench.corpus import frame, register_entries
from tests.bench.corpus.events import GeneratedEvent, generated_events
from tests.bench.corpus.size import Size, event_id
from tests.bench.corpus.yaml_text import Value, yaml_fields

EXPLAINER = "generated"
"""Id of every explainer that is written here."""
REGISTERS: dict[str, Callable[[Size, Random], register_entries.Entries]] = {
    "sources": register_entries.sources,
    "people": register_entries.people,
    "organizations": register_entries.organizations,
    "places": register_entries.places,
}


def write_explainer(content: Path, events: int, seed: int = 1) -> Path:
    """Write an explainer named “generated” with so many events below a content folder and return the folder.

    Every event has a text of 60 to 250 words in Markdown with citations and links, one to four sources, and now and
    then claims, a contested figure, a cause, an approximate date or a span. There are as many sources as a third of
    the events, a twentieth as many people, and forty places. The time that is covered grows with the square root of
    the number of events. Raises ``FileExistsError`` where the folder holds such an explainer already.
    """
    folder, size = content / EXPLAINER, Size(events)
    for name in ("events", "charts", "data"):
        (folder / name).mkdir(parents=True)
    for name, entries in REGISTERS.items():
        with (folder / f"{name}.yml").open("w", encoding="utf-8") as register:
            register.writelines(yaml_fields({key: entry}) for key, entry in entries(size, Random(f"{seed}/{name}")))
    _write(folder / "index.md", frame.index(size, Random(f"{seed}/index")), "")
    random = Random(f"{seed}/chart")
    _write(folder / "charts" / f"{frame.CHART}.md", frame.chart(random), "")
    (folder / "data" / f"{frame.CHART}.csv").write_text(frame.chart_data(random), encoding="utf-8")
    for event in generated_events(size, seed):
        _write(event_file(content, event), event.fields, event.body)
    return content


def event_file(content: Path, event: GeneratedEvent) -> Path:
    """Return the path of an event's file in a content folder."""
    return content / EXPLAINER / "events" / f"{event.day}-{event_id(event.number)}.md"


def _write(path: Path, fields: Mapping[str, Value], text: str) -> None:
    path.write_text(f"---\n{yaml_fields(fields)}---\n{text}", encoding="utf-8")
