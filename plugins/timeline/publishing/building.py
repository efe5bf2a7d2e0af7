"""Reads and judges what changed, and makes what depends on it."""

from collections.abc import Iterator, Set

from timeline.model.problem import Problem
from timeline.pipeline.reads import Fact, Reads
from timeline.pipeline.store import Store
from timeline.pipeline.tasks import Ledger
from timeline.publishing.changes import changed_events, changed_registers, changed_relations, changed_tables
from timeline.publishing.content import Content
from timeline.publishing.hosted import hosted_documents
from timeline.publishing.judging import Judge
from timeline.publishing.making import Making
from timeline.publishing.settings import SiteSettings
from timeline.publishing.survey import BuildFolders, Survey
from timeline.publishing.texts import HostLinks
from timeline.publishing.workshop import Workshop


class Building:
    """A build in which something changed."""

    def __init__(
        self, survey: Survey, folders: BuildFolders, settings: SiteSettings, store: Store, workers: int
    ) -> None:
        """Read and judge what changed.

        Raises :class:`~timeline.publishing.content.FaultyContentError` where something in the content is wrong.
        """
        self._survey = survey
        self._staging = folders.staging
        self._settings = settings
        self._store = store
        self._workers = workers
        self._content = Content(survey.listing, survey.content, store, workers)
        self._content.read()
        self._judge = Judge(self._content, store)
        self._judge.judge_together()
        self.documents = tuple(hosted_documents(self._content, folders.content, settings.style))
        """The source files that the host must know of."""
        self.warnings: tuple[Problem, ...] = ()
        """What is to be said of the content, once all is made."""
        self.files: Set[str] = frozenset()
        """Paths of all files that the site has from its content."""
        self.staged: Set[str] = frozenset()
        """Those of them that are not published as they are to be."""

    def make(self, host_links: HostLinks) -> dict[str, object]:
        """Stage every file that is not published as it would become; return what the next build is to know.

        ``host_links`` resolves the host's own link forms. Raises
        :class:`~timeline.publishing.content.FaultyContentError` where an event has an error.
        """
        reads = Reads()
        judge = self._judge.of_events(reads)
        workshop = Workshop(self._content, self._survey.theme, self._settings, self._store, host_links, judge, reads)
        ledger = Ledger.kept(self._store)
        is_first = "tables" not in self._store
        changed = set() if is_first else set(self._changed(workshop))
        making = Making(self._staging, ledger, self._survey.damaged, changed, reads, self._workers)

        def fill_tables() -> None:
            # In a first build only the next one needs them, so they need not hold up the making of events.
            assert workshop.tables

        making.make(workshop, fill_tables)
        self.files, self.staged = making.files, making.staged
        self.warnings = self._judge.warnings(ledger.note(name) for name in ledger if name.startswith("event/"))
        return {
            **self._content.pieces(),
            **self._judge.pieces(),
            **workshop.pieces(),
            **ledger.changed(),
            "tables": workshop.tables,
        }

    def _changed(self, workshop: Workshop) -> Iterator[Fact]:
        """Yield the facts that are not what they were."""
        yield from changed_tables(self._store.get("tables", {}), workshop.tables)
        for find in (changed_events, changed_registers, changed_relations, self._judge.changed):
            yield from find(self._content)
