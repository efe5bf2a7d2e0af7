"""The tasks that make the index of the search, one for each kind of what is found: an edit costs one of them.

Of many events each has only a share. An event’s share follows from its id, so it is the same whatever is edited.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from zlib import crc32

from timeline.exports.search_records import (
    PRIVATE_TAGS,
    entry_records,
    language_tag,
    page_record,
    share_tag,
    with_tag,
)
from timeline.pipeline.reads import Reads
from timeline.pipeline.tasks import Made, Making, Task
from timeline.publishing.content import Content
from timeline.publishing.editions import SEARCH_RECORDS, Results
from timeline.publishing.pagefind import entry_file, kind_index, program_files
from timeline.publishing.settings import SiteSettings
from timeline.views import addresses
from timeline.views.addresses import Place
from timeline.views.edition import Edition

SEARCH_TASK = "data/search"
"""Name of the task that makes the file which names all indexes."""
INDEX_TASK = f"{SEARCH_TASK}/index/"
"""Begins the name of a task that makes an index; it ends with the language tag of this."""
SEARCH_INDEX = "search index"
"""Name under which it is noted what is told of an index, by language tag."""
_MOST_IN_ONE = 1_000
"""Events that one index holds: about a second of work."""
_MOST_SHARES = 16
"""Indexes of events at most, as a reader’s browser loads what leads into each; a power of two."""


def share_fact(id_: str) -> str:
    """Return the name under which a change of what the search knows of an event is noted."""
    return f"{SEARCH_RECORDS}/{_share(id_)}"


def _share(id_: str) -> int:
    return crc32(id_.encode()) % _MOST_SHARES


class SearchTasks:
    """A task for the index of each kind in each language, for the file that names them, and for what loads them."""

    def __init__(
        self,
        content: Content,
        editions: Mapping[str, Edition],
        results: Results,
        settings: SiteSettings,
        reads: Reads,
        noted: Callable[[str], Edition],
    ) -> None:
        """``noted`` returns an explainer for a task."""
        self._content = content
        self._editions = editions
        self._results = results
        self._settings = settings
        self._reads = reads
        self._noted = noted

    def kinds(self) -> Iterator[Task]:
        """Yield the tasks that need nothing but events and registers; those that take longest come first."""
        if self._settings.search is None:
            return
        for language in self._languages:
            shares = self._shares(language)
            for share in range(shares):
                # Into how many they are shared is part of the name, as it is no fact that is noted.
                name = f"{INDEX_TASK}{shares}/{share_tag(share, language)}"
                yield Task(name, partial(self._events, share, shares, language))
        for kind in PRIVATE_TAGS:
            for language in self._languages:
                yield Task(f"{INDEX_TASK}{language_tag(kind, language)}", partial(self._entries, kind, language))
        yield Task(f"{SEARCH_TASK}/program", self._program)

    def entry(self) -> Iterator[Task]:
        """Yield the task that needs what is told of all indexes."""
        if self._settings.search is not None:
            yield Task(SEARCH_TASK, self._entry)

    @property
    def _languages(self) -> list[str]:
        """Languages of the site and its explainers, as Pagefind spells them; reading them is noted."""
        languages = (edition.timeline.language for edition in self._editions.values())
        return sorted({language.lower() for language in (*languages, self._settings.language)})

    def _note_site(self) -> None:
        self._reads.note("site", "frame")
        self._reads.note("site", "explainers")

    def _shares(self, language: str) -> int:
        """Return by how many tasks the events in a language are indexed; to be called where tasks are planned."""
        events = sum(len(self._content.relations(edition.timeline.id).order) for edition in self._editions_of(language))
        shares = 1
        while shares < _MOST_SHARES and events > shares * _MOST_IN_ONE:
            shares *= 2
        return shares

    def _events(self, share: int, shares: int, language: str) -> Making:
        self._note_site()
        tag = share_tag(share, language)
        records = self._event_records(share, shares, language)
        return self._index([with_tag(record, language, tag) if share else record for record in records])

    def _entries(self, kind: str, language: str) -> Making:
        self._note_site()
        return self._index(list(self._entry_records(kind, language)))

    def _index(self, documents: list[bytes]) -> Making:
        if not documents:
            return Made(())
        wait = kind_index(documents, addresses.SEARCH_BUNDLE)
        return lambda: Made(*wait())

    def _editions_of(self, language: str) -> Iterator[Edition]:
        return (edition for edition in self._editions.values() if edition.timeline.language.lower() == language)

    def _editions_in(self, language: str) -> Iterator[Edition]:
        for explainer in self._editions:
            edition = self._noted(explainer)
            if edition.timeline.language.lower() == language:
                yield edition

    def _event_records(self, share: int, shares: int, language: str) -> Iterator[bytes]:
        """Yield what the search knows of the events of a share, by their ids.

        What is noted is each of these events, and that another may come to have the same share; the order of all
        events is neither read nor noted.
        """
        shelf = self._results.lines[SEARCH_RECORDS]
        for edition in self._editions_in(language):
            explainer = edition.timeline.id
            for number in range(share, _MOST_SHARES, shares):
                self._reads.note(f"{explainer}/lines", f"{SEARCH_RECORDS}/{number}")
            for id_ in sorted(brief.id for brief in self._content.relations(explainer).order):
                if _share(id_) % shares == share and id_ in edition.lookup.events:
                    yield shelf[f"{explainer}/{id_}"]

    def _entry_records(self, kind: str, language: str) -> Iterator[bytes]:
        for edition in self._editions_in(language):
            yield from (record.encode() for record in entry_records(kind, edition))
        if kind == "page" and self._settings.language.lower() == language:
            self._reads.note("site", "pages")
            place = Place(addresses.SEARCH, self._settings.style)
            for read in self._content.frame.pages:
                page, address = read.legible, place.to(addresses.text_page(read.legible.id))
                yield page_record(page.title, page.summary, address, self._settings.language).encode()

    def _program(self) -> Making:
        self._note_site()
        wait = program_files(self._languages, addresses.SEARCH_BUNDLE)
        return lambda: Made(wait())

    def _entry(self) -> Made:
        self._note_site()
        tags = [
            *(share_tag(share, one) for one in self._languages for share in range(self._shares(one))),
            *(language_tag(kind, one) for kind in PRIVATE_TAGS for one in self._languages),
        ]
        for tag in tags:
            self._reads.note(SEARCH_INDEX, tag)
        entries = (self._results.indexes.get(tag) for tag in tags)
        return Made([entry_file((entry for entry in entries if entry is not None), addresses.SEARCH_BUNDLE)])
