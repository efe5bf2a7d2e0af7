"""Running text without what only this project understands: citations become links, charts and own links are left."""

import re
from collections.abc import Mapping

from timeline.importers.found import Note, Notes
from timeline.importers.neutral import neutral
from timeline.importers.prose import link
from timeline.model.source import Source
from timeline.reading.references import CHART_LINE, CITATION_GROUP, split_uses

_OWN_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]]*)\]\((?:event|person|organization|place|thread|category|chart):[^()\s]*\)"
)


def portable(text: str, event: str, sources: Mapping[str, Source]) -> tuple[str, list[Note]]:
    """Return the Markdown of a text for other tools, and what was changed or left of it."""
    notes = Notes()

    def cited(found: re.Match[str]) -> str:
        links = []
        for key, locator, _ in split_uses(found["uses"]):
            if key in sources:
                words = f"{sources[key].publisher}, {locator}" if locator else sources[key].publisher
                links.append(link(words, sources[key].url))
        return f"({'; '.join(links)})" if links else ""

    def chart(found: re.Match[str]) -> str:
        notes.left(event, "a chart within the text", found["id"])
        return ""

    if CITATION_GROUP.search(text):
        notes.changed(event, "citations within the text became links to their sources")
    text = CITATION_GROUP.sub(cited, CHART_LINE.sub(chart, text))
    if _OWN_LINK.search(text):
        notes.left(event, "links within the site; their words were kept")
    return neutral(_OWN_LINK.sub(lambda found: found["words"], text), event, notes).strip(), notes.all


def source_line(keys: tuple[str, ...], sources: Mapping[str, Source]) -> str:
    """Return the sources of an event as one line of links, titles as they are."""
    links = [link(sources[key].title, sources[key].url) for key in keys if key in sources]
    return f"Sources: {'; '.join(links)}" if links else ""
