"""The bibliography."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.model.source import Source, SourceKind
from timeline.views.addresses import Place
from timeline.views.bibliography import SOURCES, USES_SHOWN
from timeline.views.contexts import FactView, LinkView, SourcesView, SourceView
from timeline.views.edition import Edition
from timeline.views.letters import alphabetical
from timeline.views.list_limits import document_list
from timeline.views.names import event_link
from timeline.views.portion_views import DOCUMENT, part_words, portion_path, split_view, step_words
from timeline.views.sources import bibliography, is_copy, source_title, source_views
from timeline.views.steps import Named, Step


def sources_view(edition: Edition, place: Place) -> SourcesView:
    """Return the bibliography: every document that is cited, with the events that do so, or the way to them."""
    say = edition.phrases.say
    cited = bibliography(edition)
    portion = edition.lookup.portions.get((SOURCES, None))
    title = say("Sources")
    description = say("Every document that this explainer cites, by publisher.")
    facts = _facts(cited, edition)
    if portion is not None:
        split = split_view(portion, SOURCES, None, DOCUMENT, edition, place)
        return SourcesView(title, description, facts, (), split)
    ordered = sorted(cited, key=lambda source: (alphabetical(source.publisher), alphabetical(source_title(source))))
    return SourcesView(title, description, facts, _entries((source.key for source in ordered), edition, place))


def sources_of(list_: str, step: Step | None, edition: Edition, place: Place) -> SourcesView:
    """Return the documents of publishers with one letter, or of those the ones of a year or a month."""
    portion = edition.lookup.portions[list_, step]
    return SourcesView(
        title=sources_title(list_, step, edition),
        description=part_words(portion, edition) or edition.phrases.count(*DOCUMENT, portion.number),
        facts=(),
        sources=_entries(portion.items, edition, place),
        split=split_view(portion, list_, step, DOCUMENT, edition, place),
    )


def sources_title(list_: str, step: Step | None, edition: Edition) -> str:
    """Return the heading of a part of the bibliography, such as “Sources: R, December 2023”."""
    names = list_.removeprefix(SOURCES).removesuffix("/").split("/")
    words = [step_words(Named(name), edition) for name in names]
    if step is not None:
        words.append(step_words(step, edition))
    return edition.phrases.say("Sources: {portion}", portion=", ".join(words))


def _facts(cited: Iterable[Source], edition: Edition) -> tuple[FactView, ...]:
    phrases, say = edition.phrases, edition.phrases.say
    kinds = [(is_copy(source), source.kind is SourceKind.STATE_MEDIA) for source in cited]
    copies, state = (sum(kind[place] for kind in kinds) for place in (0, 1))
    return (
        FactView(say("Documents"), (LinkView(f"{len(kinds):,}"),)),
        FactView(say("Copies and relays"), (LinkView(phrases.count("{number} of them", "{number} of them", copies)),)),
        FactView(say("State media"), (LinkView(phrases.count("{number} of them", "{number} of them", state)),)),
    )


def _entries(keys: Iterable[str], edition: Edition, place: Place) -> tuple[SourceView, ...]:
    views = source_views(keys, edition, place)
    return tuple(replace(view, used_by=_used_by(view.key, edition, place)) for view in views)


def _used_by(key: str, edition: Edition, place: Place) -> tuple[LinkView, ...]:
    """Return the events that cite a document; where they are many, the first of them and the way to all."""
    events = edition.lookup.by_source.get(key, ())
    links = tuple(event_link(event, edition, place) for event in events[:USES_SHOWN])
    if len(events) <= USES_SHOWN:
        return links
    words = edition.phrases.count("{number} event in all", "{number} events in all", len(events))
    return (*links, LinkView(words, place.to(portion_path(document_list(key), None, edition))))
