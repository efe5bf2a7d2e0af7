"""What readers can take of an explainer: all of it in one file, and the page that offers it."""

from collections.abc import Mapping

from timeline.views.addresses import Place, embed_of
from timeline.views.contexts import LinkView, ShareView, TakeView, WholeView
from timeline.views.disputes import dispute_views
from timeline.views.edition import Edition
from timeline.views.embeds import explainer_frame, state_text
from timeline.views.explainer import explainer_facts
from timeline.views.file_size import size_text
from timeline.views.glosses import Glosses
from timeline.views.names import event_link
from timeline.views.questions import question_view
from timeline.views.short_telling import key_point_lists, key_points
from timeline.views.sources import numbers_of, source_views

__all__ = ["take_view", "whole_view"]


def whole_view(edition: Edition, place: Place, policy: str, style_html: str, events_html: str) -> WholeView:
    """Return a whole explainer for one file; what is given is printed in its head and as its events."""
    timeline = edition.timeline
    uses = [cited.citation for cited in timeline.references.citations]
    numbers = numbers_of(use.source for use in uses)
    glosses = Glosses(edition, place)
    return WholeView(
        title=timeline.title,
        kicker=timeline.kicker,
        period=edition.wording.span(timeline.coverage.when),
        standfirst=timeline.standfirst,
        facts=explainer_facts(edition, place),
        key_points=key_points(key_point_lists(edition), edition, place, numbers),
        charts=tuple(
            edition.charts.view(chart, place) for chart in timeline.featured_charts if chart in edition.charts.ids
        ),
        contents=tuple(event_link(event, edition, place) for event in edition.lookup.order),
        disputes=tuple(dispute_views(edition, place, glosses)),
        questions=tuple(
            question_view(question, edition, place) for question in timeline.questions if question.closed is None
        ),
        about=edition.texts.body("index", timeline.id, numbers, place),
        sources=source_views(numbers, edition, place, uses),
        coverage=timeline.coverage.statement,
        address=f"{edition.site_url}/{edition.paths.front}",
        state=state_text(edition),
        glosses=glosses.views,
        policy=policy,
        style_html=style_html,
        events_html=events_html,
    )


def take_view(edition: Edition, place: Place, sizes: Mapping[str, int], bounds: Mapping[str, int]) -> TakeView:
    """Return the page of what can be taken.

    Args:
        edition: The explainer, of a site whose address is known.
        place: The page.
        sizes: Bytes of each file that holds the whole, by the ending of its name: ``html`` and ``zip``.
        bounds: The most events of an explainer for which such a file is made, by ending.
    """
    say, paths = edition.phrases.say, edition.paths
    words = {
        "html": (say("The whole explainer as one page"), say("one HTML file, {size}")),
        "zip": (say("All its pages, to be unpacked"), say("one ZIP file, {size}")),
    }
    data = {
        "events.csv": (say("Events, for spreadsheets"), "CSV"),
        "events.json": (say("Events with all their fields"), "JSON"),
        "events.ics": (say("Events as a calendar"), "ICS"),
        "sources.json": (say("Sources"), "JSON"),
    }
    return TakeView(
        title=say("Take it with you"),
        description=say(
            "{title}: to read offline, to compute with and to show elsewhere.", title=edition.timeline.title
        ),
        files=tuple(
            LinkView(words[kind][0], place.to(whole_file(edition, kind)), words[kind][1].format(size=size_text(size)))
            for kind, size in sizes.items()
        ),
        bounds=tuple(
            say("{what}: not made for more than {most} events.", what=words[kind][0], most=f"{most:,}")
            for kind, most in bounds.items()
            if kind not in sizes
        ),
        data=tuple(LinkView(text, place.to(paths.data(file)), form) for file, (text, form) in data.items()),
        share=ShareView(place.to(embed_of(paths.front)), explainer_frame(edition).code),
        state=state_text(edition),
    )


def whole_file(edition: Edition, ending: str) -> str:
    """Return the path of a file that holds the whole explainer."""
    return edition.paths.data(f"{edition.timeline.id}.{ending}")
