"""The seam between the timeline and its host: the only module that knows Pelican.

Order matters and is the host's: settings are final at ``initialized``; what changed is read in ``generate_context``;
pages are written in ``generate_output`` to a staging folder; ``finalized`` is sent only when every generator is done,
and only then does the site change.
"""

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pelican
from pelican import Pelican, signals
from pelican.contents import Content
from pelican.generators import Generator

from timeline.model.problem import Problem
from timeline.pipeline.collector import seldom_collecting
from timeline.pipeline.crew import processors
from timeline.pipeline.lock import BuildLock
from timeline.pipeline.staging import OverrunError, Staging
from timeline.pipeline.store import Store
from timeline.publishing.documents import HostedDocument
from timeline.publishing.faults import FaultyContentError
from timeline.publishing.pagefind import program_version
from timeline.publishing.reporting import ReportAddress
from timeline.publishing.settings import SiteSettings, site_address
from timeline.publishing.site import SiteBuild
from timeline.publishing.survey import BuildFolders
from timeline.publishing.version import version_of_results
from timeline.report import ContentErrors, has_errors, text_report
from timeline.views.addresses import Place

log = logging.getLogger(__name__)
T = TypeVar("T")

HOST_LINKS = ("{filename}", "{static}", "{attach}", "|filename|", "|static|")
"""The host's own link forms; it alone knows where they lead."""

_SITE = "TIMELINE_SITE"
"""Name under which the host's settings carry the staged site of the build."""


class StagedSite:
    """The place of a build: locked from its beginning to its end, and published as a whole or not at all."""

    def __init__(self, published: Path) -> None:
        """Lock the output folder, and stage beside it."""
        self.results = published.with_name(f"{published.name}.cache")
        self._lock = BuildLock(self.results / "lock")
        with _told_where_unwritable():
            self._lock.__enter__()
            self.staging = Staging.beside(published)
        self.build: SiteBuild | None = None

    def publish(self) -> None:
        """Let the staged files take the place of the published ones, and keep what the next build can use."""
        if self.build is not None:
            try:
                with seldom_collecting(), _told_where_unwritable():
                    self.staging.publish(self.build.files)
                    self.build.keep()
            except OverrunError:
                self.discard()
                raise
        self._lock.__exit__(None, None, None)

    def discard(self) -> None:
        """Throw away what was staged; the published site stays as it was."""
        self.staging.discard()
        self._lock.__exit__(None, None, None)


@contextmanager
def _told_where_unwritable() -> Iterator[None]:
    """End the build with one line, and status 1, where the folders of the site may not be written to."""
    try:
        yield
    except OSError as error:
        raise SystemExit(
            f"The site cannot be written: {error.filename}: {error.strerror}. Make that a folder that you may write "
            "to, or name another one: -o FOLDER."
        ) from error


class Document(Content):  # type: ignore[misc]
    """An event, explainer or page as the host knows it: an address for a source file."""

    mandatory_properties = ("title",)
    allowed_statuses = ("published",)
    default_status = "published"
    default_template = "event"

    def _expand_settings(self, key: str, klass: str | None = None) -> str:
        return super()._expand_settings(key, "page")  # type: ignore[no-any-return]


class TimelineGenerator(Generator):  # type: ignore[misc]
    """Reads and checks the content, then writes every page and data file that is not as it would become."""

    build: SiteBuild

    def generate_context(self) -> None:
        """Find and read what changed. Ends the build with status 2 and one report of all faults where there is any."""
        with self._all_or_nothing():
            site: StagedSite = self.settings[_SITE]
            folders = BuildFolders(Path(self.path), _shown_as(self.path), site.staging.folder, site.staging.published)
            store = Store(site.results, version_of_results(self.path, folders.shown))
            workers, settings = _workers(self.settings), _site_settings(self.settings)
            self.build = site.build = SiteBuild(folders, settings, store, workers, _tell)
            self.build.look()
            # Without this the host drops the way up to the root from the links that it resolves.
            relative = self.settings | {"RELATIVE_URLS": True}
            for document in self.build.documents:
                self._announce(document, relative)

    def generate_output(self, writer: object) -> None:
        """Stage every page and file of the site that is not as it would become."""
        with self._all_or_nothing():
            written = self.build.write(self._resolve)
            if self.build.warnings:
                # Printed here, as the host's log would wrap the lines and break their addresses.
                sys.stderr.write(f"{text_report(self.build.warnings)}\n")
        log.info("%d of %d pages and files written", written, len(self.build.files))

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Throw the staged site away where a step fails, whatever the cause."""
        try:
            try:
                with seldom_collecting():
                    yield
            except FaultyContentError as error:
                self._report_everything(error.problems)
                raise
        except BaseException:
            self.settings[_SITE].discard()
            raise

    def _report_everything(self, found: Iterable[Problem]) -> None:
        """Read the whole content to say all that is wrong with it and what was found beside that; end the build."""
        # Imported only now: a build without faults has no use for it.
        from timeline.inspection import inspect_content

        _, judged = inspect_content(Path(self.path), _shown_as(self.path))
        problems = tuple(sorted({*judged, *found}, key=Problem.sort_key))
        if has_errors(problems):
            sys.stderr.write(f"{text_report(problems)}\n")
            raise ContentErrors(problems)

    def _announce(self, document: HostedDocument, settings: dict[str, Any]) -> None:
        """Tell the host where a source file is published, so that links to it can be resolved."""
        # The text itself is read when its page is made; the host needs only the links in it, to know
        # which static files to copy.
        links = "".join(f'<a href="{target}"></a>' for target in document.targets if target.startswith(HOST_LINKS))
        content = Document(
            content=links,
            metadata={
                "title": document.title,
                "slug": document.path,
                "override_url": document.url,
                "override_save_as": document.file,
            },
            settings=settings,
            source_path=str(document.source),
            context=self.context,
        )
        self.add_source_path(content)
        self.add_static_links(content)

    def _resolve(self, html: str, source: str, place: Place) -> str:
        """Resolve the host's link forms in a piece of HTML."""
        if not any(form in html for form in HOST_LINKS):
            return html
        content = self.context["generated_content"][content_key(source, self.path)]
        return content._update_content(html, place.root.rstrip("/") or ".")  # type: ignore[no-any-return]


def build(arguments: list[str]) -> None:
    """Build a site as the host's command does, with its arguments.

    Raises ``SystemExit``: :class:`~timeline.report.ContentErrors` where the content has errors.
    """
    pelican.main(arguments)


def _tell(notice: str) -> None:
    # Not through the host's log, which shows such lines only where it is asked for them.
    sys.stderr.write(f"{notice}\n")


def content_key(source: str, root: str) -> str:
    """Return the name under which the host keeps a source file."""
    return Path(source).relative_to(root).as_posix()


def _shown_as(path: str) -> str:
    """Return the content folder as editors know it: relative to where the command was started."""
    try:
        return Path(path).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _site_settings(settings: dict[str, Any]) -> SiteSettings:
    return SiteSettings(
        name=settings["SITENAME"],
        description=settings.get("SITEDESCRIPTION", settings["SITENAME"]),
        url=_read(site_address, settings["SITEURL"] or ""),
        theme=Path(settings["THEME"]),
        language=settings["DEFAULT_LANG"],
        embeds_every_event=settings.get("TIMELINE_EMBEDS") == "all",
        report=_read(ReportAddress.read, settings["REPORT_URL"]) if settings.get("REPORT_URL") else None,
        search=_search_program() if settings.get("TIMELINE_SEARCH", True) else None,
    )


def _workers(settings: dict[str, Any]) -> int:
    """Return how many processes make pages. Raises ``SystemExit`` where the setting is no number."""
    setting = settings.get("TIMELINE_WORKERS")
    try:
        return int(setting or processors())
    except (TypeError, ValueError):
        raise SystemExit(f"TIMELINE_WORKERS: “{setting}” is no number of processes; write 1, or leave it out") from None


def _read(read: Callable[[str], T], setting: str) -> T:
    """Return what a setting means. Raises ``SystemExit`` with the fault of the setting where it has one."""
    try:
        return read(setting)
    except ValueError as error:
        raise SystemExit(str(error)) from None


def _search_program() -> str | None:
    """Return the program that makes the index of the search; where there is none, say in one line what to do."""
    found = program_version()
    if found is None:
        _tell("The site has no search: Pagefind is not installed here (pip install -r requirements.txt).")
    return found


def _stage(host: Pelican) -> None:
    site = StagedSite(Path(host.output_path))
    host.settings[_SITE] = site
    host.output_path = host.settings["OUTPUT_PATH"] = str(site.staging.folder)


def _publish(host: Pelican) -> None:
    host.settings[_SITE].publish()


def _generators(host: Pelican) -> type[TimelineGenerator]:
    return TimelineGenerator


def connect() -> None:
    """Connect to the host's signals. The receivers are functions of this module: the host keeps weak references."""
    signals.initialized.connect(_stage)
    signals.get_generators.connect(_generators)
    signals.finalized.connect(_publish)
