"""The 60-second version of an explainer."""

from timeline.views.addresses import Place
from timeline.views.contexts import LinkView, ShortView
from timeline.views.depths import depth_views
from timeline.views.edition import Edition
from timeline.views.list_limits import SHORT
from timeline.views.reading_time import WORDS_A_MINUTE
from timeline.views.short_telling import (
    SourceNumbers,
    key_points,
    short_telling,
    turning_point_lines,
    turning_points_heading,
)
from timeline.views.sources import source_views


def short_view(edition: Edition, place: Place) -> ShortView:
    """Return the 60-second version: the first key points and the turning points, each in a line."""
    telling, numbers = short_telling(edition, place), SourceNumbers()
    uses = [cited.citation for cited in edition.timeline.references.citations]
    return ShortView(
        title=short_title(edition),
        label=edition.phrases.say("In brief"),
        key_points=key_points(telling.points, edition, place, numbers),
        heading=turning_points_heading(len(telling.events), edition),
        turning_points=turning_point_lines(telling.events, edition, place),
        more=_more(len(telling.events), edition, place),
        sources=source_views(numbers, edition, place, uses),
        note=_note(telling.words, edition),
        depths=depth_views(SHORT, edition, place),
    )


def short_title(edition: Edition) -> str:
    """Return the title of the 60-second version."""
    return edition.phrases.say("{timeline}: the 60-second version", timeline=edition.timeline.short_title)


def _more(shown: int, edition: Edition, place: Place) -> LinkView | None:
    number = len(edition.lookup.turning_points)
    if number == shown:
        return None
    words = edition.phrases.count("{number} turning point", "All {number} turning points", number)
    return LinkView(words, place.to(edition.paths.part("turning-points")))


def _note(words: int, edition: Edition) -> str:
    """Say how the time was worked out."""
    return edition.phrases.count(
        "{number} word, read at {speed} words a minute",
        "{number} words, read at {speed} words a minute",
        words,
        speed=f"{WORDS_A_MINUTE}",
    )
