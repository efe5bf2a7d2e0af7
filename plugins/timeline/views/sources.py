"""Sources as readers see them: numbered, dated, with what lowers their weight said beside them."""

from collections.abc import Iterable, Mapping

from timeline.model.event import Event
from timeline.model.source import Citation, Source, SourceKind, origin_of, origins_of, outlet_of
from timeline.views.addresses import Place
from timeline.views.bibliography import SOURCES
from timeline.views.contexts import LinkView, SourceView
from timeline.views.edition import Edition
from timeline.views.lexicon import COPY_NOTES, COPY_TAGS, KIND_WORDS, LANGUAGES, LIGHTER_KINDS, Phrases


def source_anchor(number: int) -> str:
    """Return the anchor of a source in a page's numbered list."""
    return f"source-{number}"


def bibliography_anchor(source: Source) -> str:
    """Return the anchor of a source in the explainer's bibliography."""
    return f"source-{source.key}"


def source_page(source: Source, edition: Edition) -> tuple[str, str]:
    """Return the path of the page of the bibliography on which a cited source stands, and its anchor there."""
    return f"{edition.paths.front}{edition.lookup.source_pages.get(source.key, SOURCES)}", bibliography_anchor(source)


def numbers_of(keys: Iterable[str]) -> dict[str, int]:
    """Number sources from 1 in the order in which a page first uses them."""
    return {key: number for number, key in enumerate(dict.fromkeys(keys), start=1)}


def source_title(source: Source) -> str:
    """Return the title; an editor's description stands in square brackets."""
    return f"[{source.title}]" if source.described else source.title


def kind_words(source: Source, edition: Edition) -> str:
    """Return what sort of document a source is, such as “News agency” or “Russian state media”."""
    if _is_mirror(source):
        return edition.phrases.say("Encyclopedia mirror")
    return _of_state(source, edition.phrases) or edition.phrases.say(KIND_WORDS[source.kind])


def _is_mirror(source: Source) -> bool:
    """Whether a source shows an encyclopedia's page elsewhere; the page itself is no mirror."""
    return source.kind is SourceKind.TERTIARY and source.copy_of is not None


def _of_state(source: Source, phrases: Phrases) -> str | None:
    """Return “Russian state media” for state media whose state is known."""
    if source.kind is not SourceKind.STATE_MEDIA or source.state is None:
        return None
    return phrases.say("{state} state media", state=source.state)


def weight_note(source: Source, phrases: Phrases) -> str | None:
    """Return what lowers a source's weight, in a word or two; None for most."""
    state_media = _of_state(source, phrases)
    if state_media is not None:
        return state_media
    if _is_mirror(source):
        return phrases.say("encyclopedia mirror")
    if source.kind in LIGHTER_KINDS:
        return phrases.say(LIGHTER_KINDS[source.kind])
    if source.copy_of is not None:
        return phrases.say(COPY_NOTES[source.copy_of.form])
    return None


def number_links(citations: Iterable[Citation], numbers: Mapping[str, int]) -> tuple[LinkView, ...]:
    """Return the numbers of the cited sources, leading down the page."""
    return tuple(
        LinkView(str(numbers[use.source]), f"#{source_anchor(numbers[use.source])}", use.locator)
        for use in _once(citations)
        if use.source in numbers
    )


def name_links(
    citations: Iterable[Citation], edition: Edition, place: Place, event: Event | None = None
) -> tuple[LinkView, ...]:
    """Return the names of the cited outlets, state media last.

    They lead to the entry in the event's own list of sources, or else in the bibliography: there readers
    see what a document is before they leave the site for it.
    """
    numbers = numbers_of(event.source_keys()) if event is not None else {}

    def entry(source: Source) -> str:
        if event is not None and source.key in numbers:
            return place.to(edition.paths.event(event.id), source_anchor(numbers[source.key]))
        return place.to(*source_page(source, edition))

    return tuple(
        LinkView(outlet_of(source), entry(source), weight_note(source, edition.phrases))
        for source in _sources_of(citations, edition)
    )


def origins_in_words(citations: Iterable[Citation], edition: Edition) -> tuple[str, ...]:
    """Return the outlets behind the cited sources, each once, with what lowers their weight in brackets.

    State media come last. An outlet of which one document weighs in full bears no note.
    """
    behind: dict[str, str] = {}
    notes: dict[str, list[str | None]] = {}
    for source in _sources_of(citations, edition):
        outlet = origin_of(source, edition.timeline.sources)
        behind.setdefault(outlet.casefold(), outlet)
        notes.setdefault(outlet.casefold(), []).append(weight_note(source, edition.phrases))
    return tuple(_noted(outlet, notes[key]) for key, outlet in behind.items())


def _noted(outlet: str, notes: Iterable[str | None]) -> str:
    """Return an outlet with the notes on its documents, unless one of them has none."""
    told = [note for note in dict.fromkeys(notes) if note]
    return f"{outlet} ({', '.join(told)})" if None not in notes else outlet


def source_links(
    citations: Iterable[Citation], event: Event, edition: Edition, place: Place, numbers: Mapping[str, int] | None
) -> tuple[LinkView, ...]:
    """Return the sources of a part of an event: numbers on its own page, names where ``numbers`` is None."""
    return name_links(citations, edition, place, event) if numbers is None else number_links(citations, numbers)


def document_links(citations: Iterable[Citation], edition: Edition) -> tuple[LinkView, ...]:
    """Return the names of the cited outlets, leading to the documents themselves; state media come last."""
    return tuple(
        LinkView(outlet_of(source), source.url, weight_note(source, edition.phrases))
        for source in _sources_of(citations, edition)
    )


def _sources_of(citations: Iterable[Citation], edition: Edition) -> list[Source]:
    register = edition.timeline.sources
    sources = [register[use.source] for use in _once(citations) if use.source in register]
    return sorted(sources, key=lambda source: source.kind is SourceKind.STATE_MEDIA)


def _once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return the first use of each source."""
    first: dict[str, Citation] = {}
    for use in citations:
        first.setdefault(use.source, use)
    return tuple(first.values())


def source_views(
    keys: Iterable[str], edition: Edition, place: Place, uses: Iterable[Citation] = ()
) -> tuple[SourceView, ...]:
    """Return a page's numbered list of sources."""
    locators: dict[str, list[str]] = {}
    for use in uses:
        if use.locator and use.locator not in locators.setdefault(use.source, []):
            locators[use.source].append(use.locator)
    known = [key for key in dict.fromkeys(keys) if key in edition.timeline.sources]
    return tuple(
        _source_view(number, edition.timeline.sources[key], edition, place, "; ".join(locators.get(key, ())))
        for number, key in enumerate(known, start=1)
    )


def _source_view(number: int, source: Source, edition: Edition, place: Place, locators: str) -> SourceView:
    say = edition.phrases.say
    kind, tag = kind_words(source, edition), None
    if source.copy_of is not None:
        tag = say(COPY_TAGS[source.copy_of.form], outlet=source.copy_of.outlet)
    elif source.kind is SourceKind.STATE_MEDIA:
        kind, tag = "", kind
    foreign = source.language.split("-")[0] != edition.timeline.language.split("-")[0]
    return SourceView(
        number=number,
        key=source.key,
        title=source_title(source),
        url=source.url,
        page_url=place.to(*source_page(source, edition)),
        byline=byline(source, edition),
        kind=kind,
        language=source.language if foreign else None,
        tag=tag,
        language_note=language_words(source, edition.phrases),
        note=source.note,
        archived_url=source.archived,
        locators=locators or None,
    )


def language_words(source: Source, phrases: Phrases) -> str:
    """Return the language of a document in words, such as “in Serbian”; where it has no name here, its tag."""
    name = LANGUAGES.get(source.language.split("-")[0])
    return phrases.say(name) if name else phrases.say("language: {tag}", tag=source.language)


def byline(source: Source, edition: Edition) -> str:
    """Return outlet, where it was seen, and date."""
    say = edition.phrases.say
    who = source.publisher
    if source.copy_of is not None and source.copy_of.outlet != source.publisher:
        who = say("{outlet}, seen at {publisher}", outlet=source.copy_of.outlet, publisher=source.publisher)
    if source.published is None:
        return say("{who}, no date given", who=who)
    return say("{who}, {date}", who=who, date=edition.wording.date(source.published))


def origins(event: Event, edition: Edition) -> int:
    """Count the origins of an event's sources; see :func:`~timeline.model.source.origins_of`."""
    return len(origins_of(event.source_keys(), edition.timeline.sources))


def origins_in_short(event: Event, edition: Edition) -> str:
    """Say how many origins the sources of an event have; nothing for a single source."""
    sources = edition.timeline.sources
    if sum(key in sources for key in event.source_keys()) < 2:
        return ""
    return edition.phrases.count("{number}\u00a0origin", "{number}\u00a0origins", origins(event, edition))


def single_origin(citations: Iterable[Citation], edition: Edition) -> str:
    """Say that several sources of a statement go back to one outlet, and to which; nothing where they do not."""
    register = edition.timeline.sources
    keys = [use.source for use in _once(citations) if use.source in register]
    if len(keys) < 2:
        return ""
    outlets = origins_of(keys, register)
    if len(outlets) > 1:
        return ""
    return edition.phrases.count(
        "{number} link, 1 origin: {outlet}", "{number} links, 1 origin: {outlet}", len(keys), outlet=outlets[0]
    )


def bibliography(edition: Edition) -> tuple[Source, ...]:
    """Return every source that is cited anywhere, and the originals of copies, in the register's order."""
    return tuple(edition.timeline.sources[key] for key in edition.lookup.bibliography)


def is_copy(source: Source) -> bool:
    """Whether a source carries another outlet's text."""
    return source.copy_of is not None
