"""Everything that the tasks of one build share."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property, partial
from gettext import NullTranslations
from typing import Any

from timeline.model.event import Event
from timeline.model.problem import Problem
from timeline.pipeline.compacting import compact_scripts, compact_style_sheet
from timeline.pipeline.fingerprints import digest_of
from timeline.pipeline.packing import pack, unpack
from timeline.pipeline.reads import Memory, Reads
from timeline.pipeline.store import Store
from timeline.pipeline.style_sheets import bundle
from timeline.pipeline.tasks import Task
from timeline.publishing.changes import field_tables, text_table
from timeline.publishing.compiled import CompiledTemplates
from timeline.publishing.content import Content
from timeline.publishing.editions import Results, Words, make_edition
from timeline.publishing.frame import Frame
from timeline.publishing.fused import Templates
from timeline.publishing.plan import FACES, GALLERY, PAGES, SCRIPTS, SITE, STYLE_SHEETS, Plan
from timeline.publishing.rendering import TEMPLATES, Renderer
from timeline.publishing.search_tasks import SEARCH_TASK
from timeline.publishing.settings import SiteSettings
from timeline.publishing.site_pages import site_pages
from timeline.publishing.taking import ASSETS
from timeline.publishing.templates import ingredients, template_digests, template_files
from timeline.publishing.texts import HostLinks, SiteTexts
from timeline.publishing.watched import field_facts
from timeline.reading.markdown import TextRenderer
from timeline.views import addresses
from timeline.views.addresses import Place
from timeline.views.contexts import ChartView
from timeline.views.date_words import DateWords
from timeline.views.lookup import RELATIONS, WHOLES

_TEMPLATES, _STYLES, _SCRIPTS, _FACES = "templates/", "static/css/", "static/js/", "cards/"
_FONTS = "static/fonts/"


class Workshop:
    """What pages are made with, and the tasks that make them."""

    def __init__(
        self,
        content: Content,
        theme: Mapping[str, bytes],
        settings: SiteSettings,
        store: Store,
        host_links: HostLinks,
        judge: Callable[[str, Event], tuple[Problem, ...]],
        reads: Reads,
    ) -> None:
        """``theme`` has the digests of the theme's files by path."""
        self.results = Results(store)
        self._content = content
        self._theme = theme
        self._settings = settings
        self._store = store
        self._pieces: dict[str, object] = {}
        catalogue = NullTranslations()
        words = Words.of(catalogue)
        markdown = TextRenderer()
        pages = tuple((addresses.text_page(read.legible.id), read.legible.title) for read in content.frame.pages)
        self._frame = Frame(settings, words.phrases, pages, Memory(reads))
        compiled = partial(CompiledTemplates, store.scratch, digest=lambda name: self._template_table[name])
        self._templates = Templates(
            settings.theme / "templates",
            catalogue,
            (compiled(store.version), compiled(store.version + b"fused")),
        )
        shared = (content, settings, words, markdown, host_links, self.results, reads)
        made = {explainer: make_edition(explainer, *shared) for explainer in content.explainers}
        texts = SiteTexts(reads.watch("text", content.frame.texts), markdown, host_links, words.phrases)
        dates = DateWords(words.wording, words.phrases, "")
        self._plan = Plan(
            content,
            made,
            self.results,
            self._frame,
            Renderer(self._templates, self._frame, reads),
            reads,
            judge,
            partial(site_pages, frame=self._frame, texts=texts, words=dates, gallery=partial(self._gallery, reads)),
            self._style_sheet,
            self._scripts,
            self._assets,
        )

    def charts(self) -> Iterator[Task]:
        """Yield the tasks that draw charts."""
        return self._plan.charts()

    def envelopes(self) -> Iterator[Task]:
        """Yield the tasks that make what stands around the events in files of all events."""
        return self._plan.envelopes()

    def events(self) -> Iterator[Task]:
        """Yield the tasks that judge events and make their pages."""
        return self._plan.events()

    def prepare(self) -> None:
        """Work out all relations now, before the work is shared: else every worker would do so by itself.

        The same holds for what stands for each template, by which compiled ones are found. And what all workers read
        much of is put together, so that none comes to hold a copy of it.
        """
        self._content.seal()
        self.results.seal()
        assert self._template_table
        for explainer in self._content.explainers:
            relations = self._content.relations(explainer)
            for name in (*RELATIONS, *WHOLES):
                getattr(relations, name)

    def plans_as_before(self, known: Collection[str]) -> bool:
        """Whether there are the same pages and files as after the last build, whatever stands in them.

        ``known`` are the names of the tasks of that build.
        """
        has_search = self._settings.search is not None
        return self._content.is_told_alike and (SEARCH_TASK in known) is has_search

    def data(self) -> Iterator[Task]:
        """Yield the tasks that make files of data, which are among the rest."""
        return self._plan.data()

    def rest(self) -> Iterator[Task]:
        """Yield all other tasks."""
        return self._plan.rest()

    def taken(self, pages: Collection[str]) -> Iterator[Task]:
        """Yield the tasks that put together what all others made."""
        return self._plan.taken(pages)

    @cached_property
    def tables(self) -> dict[str, Mapping[Any, Any]]:
        """Return what the facts that are no events or relations stand for, by name and key."""
        return {
            **self._field_tables(),
            "text": text_table(self._content),
            TEMPLATES: self._template_table,
            STYLE_SHEETS: self._below(_STYLES),
            SCRIPTS: self._below(_SCRIPTS),
            FACES: self._below(_FACES),
            ASSETS: self._offline_files,
            SITE: {
                "frame": digest_of(repr((self._settings, self._frame.text_pages)).encode()),
                "pages": self._text_pages(),
                "explainers": tuple(self._content.explainers),
            },
            PAGES: self._page_table(),
        }

    def pieces(self) -> dict[str, object]:
        """Return what is to be kept, as pieces for the store."""
        return {**self._pieces, **self.results.changed()}

    def _gallery(self, reads: Reads, gallery: str, place: Place) -> tuple[ChartView, ...]:
        # Imported only now, for a few pages.
        from timeline.charts.gallery import example_views

        explainer, chart = GALLERY
        reads.note(f"{explainer}/chart", chart)
        return example_views(unpack(self.results.charts[f"{explainer}/{chart}"])[gallery], place)

    def _field_tables(self) -> Mapping[str, Mapping[Any, Any]]:
        """Return what stands for the fields of all explainers.

        It is worked out of what was read from files, and never of what was kept: equal values have other bytes where
        they were packed before, and each first edit would seem to change them.
        """
        if self._content.is_frame_new or "tables" not in self._store:
            return field_tables(self._content)
        before: Mapping[str, Mapping[Any, Any]] = self._store.load("tables")
        return {name: before[name] for name in map(field_facts, self._content.explainers)}

    def _text_pages(self) -> bytes:
        """Return what stands for the pages of plain text; it is worked out as the fields are."""
        if self._content.is_frame_new or "tables" not in self._store:
            return digest_of(pack([read.legible for read in self._content.frame.pages]))
        told: bytes = self._store.load("tables")[SITE]["pages"]
        return told

    def _page_table(self) -> Mapping[Any, Any]:
        """Return what stands for the list of all pages; it hangs on nothing but the frame and the events in brief."""
        before: Mapping[str, Mapping[Any, Any]] = self._store.get("tables", {})
        if PAGES in before and self._content.is_told_alike:
            return before[PAGES]
        return {"all": self._plan.page_digest()}

    @property
    def _offline_files(self) -> dict[str, bytes]:
        """The digests of the fonts and of the small icon, by their paths in the theme."""
        icon = f"static/{addresses.SMALL_ICON.removeprefix('assets/')}"
        return {path: digest for path, digest in self._theme.items() if path.startswith(_FONTS) or path == icon}

    def _assets(self) -> Mapping[str, bytes]:
        """Return the fonts and the small icon by the paths at which they are published."""
        theme = self._settings.theme
        return {f"assets/{path.removeprefix('static/')}": (theme / path).read_bytes() for path in self._offline_files}

    def _below(self, folder: str) -> dict[str, bytes]:
        """Return the digests of the theme's files in a folder."""
        return {path: digest for path, digest in self._theme.items() if path.startswith(folder)}

    @cached_property
    def _template_table(self) -> dict[str, bytes]:
        digests = {
            path.removeprefix(_TEMPLATES): digest for path, digest in self._theme.items() if path.startswith(_TEMPLATES)
        }
        if "templates" in self._store:
            of, parts = self._store.load("templates")
            if of == digests:
                return template_digests(parts, digests)
        folder = self._settings.theme / "templates"
        parts = ingredients(self._templates.engine, folder, template_files(folder))
        self._pieces["templates"] = (digests, parts)
        return template_digests(parts, digests)

    def _style_sheet(self) -> str:
        return self._joined_sheet

    @cached_property
    def _joined_sheet(self) -> str:
        return compact_style_sheet(bundle(self._settings.theme / _STYLES / "main.css"))

    def _scripts(self) -> Mapping[str, str]:
        """Return each script as it is published, by its path; those who write it find it in the theme."""
        paths = [self._settings.theme / path for path in sorted(self._below(_SCRIPTS)) if path.endswith(".js")]
        compacted = compact_scripts({path.name: path.read_text(encoding="utf-8") for path in paths})
        return {addresses.script(path.stem): compacted[path.name] for path in paths}
