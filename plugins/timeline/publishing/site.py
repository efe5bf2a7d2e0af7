"""One build of a site: what is not what it would become is made anew, and nothing else."""

from collections.abc import Callable, Set
from functools import partial
from typing import TYPE_CHECKING, Any

from timeline.model.problem import Problem
from timeline.pipeline.output import as_published
from timeline.pipeline.store import Store, UnusableError
from timeline.publishing.documents import HostedDocument
from timeline.publishing.settings import SiteSettings
from timeline.publishing.survey import BuildFolders, Survey, plain, survey
from timeline.views.addresses import Place

if TYPE_CHECKING:
    from timeline.publishing.building import Building


class SiteBuild:
    """Looks at what there is and, where anything changed, has made what depends on it."""

    def __init__(
        self, folders: BuildFolders, settings: SiteSettings, store: Store, workers: int, notice: Callable[[str], None]
    ) -> None:
        """``store`` has what the last build kept; ``notice`` is told in one line where that is of no use."""
        self._folders = folders
        self._settings = settings
        self._store = store
        self._workers = workers
        self._notice = notice
        self._survey: Survey
        self._building: Building | None = None
        self._pieces: dict[str, object] = {}
        self.warnings: tuple[Problem, ...] = ()
        """What is to be said of the content, once all is written."""
        self.documents: tuple[HostedDocument, ...] = ()
        """The source files that the host must know of."""
        self.files: Set[str] = frozenset()
        """Paths of all files that the site has from its content, whether they were staged or stand."""

    def look(self) -> None:
        """Find what changed and read it.

        Raises :class:`~timeline.publishing.faults.FaultyContentError` where something in the content is wrong.
        """
        self._with_store_or_without(self._look)

    def write(self, host_links: Callable[[str, str, Place], str]) -> int:
        """Stage every file that is not published as it would become; return how many.

        ``host_links`` resolves the host's own link forms in HTML, given the document's file and the page. Raises
        :class:`~timeline.publishing.faults.FaultyContentError` where something in the content is wrong.
        """
        if self._building is None:
            return 0
        return int(self._with_store_or_without(partial(self._write, host_links), self._look))

    def keep(self) -> None:
        """Keep the results for the next build, now that the site is published."""
        if self._building is not None:
            standing = self.files - self._building.staged
            published = {path: state for path, state in self._survey.published.items() if path in standing}
            published |= as_published(self._folders.published, self.files - published.keys())
            self._pieces |= {"published": plain(published), "told": (self.warnings, self.documents)}
        if self._pieces:
            self._store.save(self._pieces)

    def _with_store_or_without(self, step: Callable[[], Any], *before: Callable[[], Any]) -> Any:
        """Take a step; where the kept results turn out to be of no use, take it again without them."""
        try:
            return step()
        except UnusableError as reason:
            self._notice(f"{reason}; everything is made anew.")
            self._store.drop()
            for earlier in before:
                earlier()
            return step()

    def _look(self) -> None:
        self._store.open()
        self._survey = survey(self._folders, self._settings, self._store)
        self._pieces = self._survey.pieces
        if self._survey.is_unchanged:
            self.files = self._survey.published.keys()
            self.warnings, self.documents = self._store.load("told")
            return
        # Imported only now: it takes longer than everything else where nothing changed.
        from timeline.publishing.building import Building

        self._building = Building(self._survey, self._folders, self._settings, self._store, self._workers)
        self.documents = self._building.documents

    def _write(self, host_links: Callable[[str, str, Place], str]) -> int:
        building = self._building
        if building is None:
            return 0
        self._pieces |= building.make(host_links)
        self.files, self.warnings = building.files, building.warnings
        return len(building.staged)
