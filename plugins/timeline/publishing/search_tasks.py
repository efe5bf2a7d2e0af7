"""The tasks that make the index of the search, one for each kind of what is found: an edit costs one of them."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from timeline.exports.search_records import PRIVATE_TAGS, entry_records, language_tag, page_record
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
"""Stands before the language tag in the name of a task that makes the index of one kind."""
SEARCH_INDEX = "search index"
"""Name under which it is noted what is told of an index, by language tag."""
_EVENT = "event"


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
        for kind in (_EVENT, *PRIVATE_TAGS):
            for language in self._languages:
                tag = language_tag(kind, language)
                yield Task(f"{INDEX_TASK}{tag}", partial(self._index, kind, language))
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

    def _index(self, kind: str, language: str) -> Making:
        self._note_site()
        records = self._event_records(language) if kind == _EVENT else self._entry_records(kind, language)
        documents = list(records)
        if not documents:
            return Made(())
        wait = kind_index(documents, addresses.SEARCH_BUNDLE)
        return lambda: Made(*wait())

    def _editions_in(self, language: str) -> Iterator[Edition]:
        for explainer in self._editions:
            edition = self._noted(explainer)
            if edition.timeline.language.lower() == language:
                yield edition

    def _event_records(self, language: str) -> Iterator[bytes]:
        shelf = self._results.lines[SEARCH_RECORDS]
        for edition in self._editions_in(language):
            explainer = edition.timeline.id
            self._reads.note(f"{explainer}/lines", SEARCH_RECORDS)
            yield from (shelf[f"{explainer}/{brief.id}"] for brief in edition.lookup.order)

    def _entry_records(self, kind: str, language: str) -> Iterator[bytes]:
        for edition in self._editions_in(language):
            yield from (record.encode() for record in entry_records(kind, edition))
        if kind == "page" and self._settings.language.lower() == language:
            self._reads.note("site", "pages")
            place = Place(addresses.SEARCH, self._settings.style)
            for read in self._content.frame.pages:
                page, address = read.legible, place.to(addresses.text_page(read.legible.id))
                yield page_record(page.title, page.summary, address, self._settings.language).encode()

    def _program(self) -> Made:
        self._note_site()
        return Made(program_files(self._languages, addresses.SEARCH_BUNDLE))

    def _entry(self) -> Made:
        self._note_site()
        tags = [language_tag(kind, language) for kind in (_EVENT, *PRIVATE_TAGS) for language in self._languages]
        for tag in tags:
            self._reads.note(SEARCH_INDEX, tag)
        entries = (self._results.indexes.get(tag) for tag in tags)
        return Made([entry_file((entry for entry in entries if entry is not None), addresses.SEARCH_BUNDLE)])
