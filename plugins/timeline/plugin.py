"""The seam between the timeline and its host: the only module that knows Pelican.

Order matters and is the host's: settings are final at ``initialized``; everything is read and checked in
``generate_context``, before anything is written; pages are written in ``generate_output`` to a staging
folder; ``finalized`` is sent only when every generator is done, and only then does the site change.
"""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Content
from pelican.generators import Generator

from timeline.inspection import inspect_content
from timeline.model.event import Link
from timeline.pipeline.staging import Staging
from timeline.publishing.settings import SiteSettings
from timeline.publishing.site import HostedDocument, SitePublisher
from timeline.report import ContentErrors, has_errors, text_report
from timeline.views.addresses import Place

log = logging.getLogger(__name__)

HOST_LINKS = ("{filename}", "{static}", "{attach}", "|filename|", "|static|")
"""The host's own link forms; it alone knows where they lead."""

STAGING = "TIMELINE_STAGING"
"""Name under which the host's settings carry the staging folder of the build."""


class Document(Content):  # type: ignore[misc]
    """An event, explainer or page as the host knows it: an address for a source file."""

    mandatory_properties = ("title",)
    allowed_statuses = ("published",)
    default_status = "published"
    default_template = "event"

    def _expand_settings(self, key: str, klass: str | None = None) -> str:
        return super()._expand_settings(key, "page")  # type: ignore[no-any-return]


class TimelineGenerator(Generator):  # type: ignore[misc]
    """Reads and checks the content, then writes every page and data file."""

    publisher: SitePublisher

    def generate_context(self) -> None:
        """Read everything. Ends the build with status 2 and one report of all faults where there is an error."""
        with self._all_or_nothing():
            loaded, problems = inspect_content(Path(self.path), _shown_as(self.path))
            if problems:
                # Printed here, as the host's log would wrap the lines and break their addresses.
                sys.stderr.write(f"{text_report(problems)}\n")
            if has_errors(problems):
                raise ContentErrors(problems)
            self.publisher = SitePublisher(loaded, _site_settings(self.settings), self._resolve)
            # Without this the host drops the way up to the root from the links that it resolves.
            settings = self.settings | {"RELATIVE_URLS": True}
            for document in self.publisher.documents():
                self._announce(document, settings)

    def generate_output(self, writer: object) -> None:
        """Write every page and file of the site below the host's output folder."""
        with self._all_or_nothing():
            written = self.publisher.write(Path(self.output_path))
        log.info("%d pages and files written", written)

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Throw the staged site away where a step fails, whatever the cause."""
        try:
            yield
        except BaseException:
            self.settings[STAGING].discard()
            raise

    def _announce(self, document: HostedDocument, settings: dict[str, Any]) -> None:
        """Tell the host where a source file is published, so that links to it can be resolved."""
        # The text itself is read when its page is made; the host needs only the links in it, to know
        # which static files to copy.
        links = "".join(f'<a href="{link.target}"></a>' for link in document.links if _is_host_link(link))
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


def content_key(source: str, root: str) -> str:
    """Return the name under which the host keeps a source file."""
    return Path(source).relative_to(root).as_posix()


def _is_host_link(link: Link) -> bool:
    return link.target.startswith(HOST_LINKS)


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
        url=settings["SITEURL"],
        theme=Path(settings["THEME"]),
        language=settings["DEFAULT_LANG"],
        report_url=settings.get("REPORT_URL") or None,
    )


def _stage(host: Pelican) -> None:
    staging = Staging.beside(Path(host.output_path))
    host.settings[STAGING] = staging
    host.output_path = host.settings["OUTPUT_PATH"] = str(staging.folder)


def _publish(host: Pelican) -> None:
    host.settings[STAGING].publish()


def _generators(host: Pelican) -> type[TimelineGenerator]:
    return TimelineGenerator


def connect() -> None:
    """Connect to the host's signals. The receivers are functions of this module: the host keeps weak references."""
    signals.initialized.connect(_stage)
    signals.get_generators.connect(_generators)
    signals.finalized.connect(_publish)
