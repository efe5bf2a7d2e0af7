"""The page of an era: its events alone, drawn on a scale of their own."""

from dataclasses import replace
from functools import partial

from timeline.model.structure import Era
from timeline.views.addresses import Place
from timeline.views.contexts import EraPageView, EraView, LinkView
from timeline.views.edition import Edition
from timeline.views.front_list import eras_shown
from timeline.views.list_heads import era_head
from timeline.views.lists import ListHead, list_view
from timeline.views.strip import era_drawing


def era_of_id(id_: str, edition: Edition) -> Era:
    """Return an era. Raises ``StopIteration`` where there is none of that id."""
    return next(era for era in edition.timeline.eras if era.id == id_)


def era_list_head(id_: str, edition: Edition, place: Place) -> ListHead:
    """Head the list of the events that begin in an era."""
    return era_head(era_of_id(id_, edition), edition, place)


def era_page_view(id_: str, edition: Edition, place: Place) -> EraPageView:
    """Return an era with its overview, its events, and the way to the eras before and after that have events."""
    era, eras = era_of_id(id_, edition), eras_shown(edition)
    at = eras.index(era)
    whole = list_view(partial(era_list_head, id_), edition, place)
    return EraPageView(
        title=whole.title,
        label=whole.label,
        description=whole.description,
        facts=whole.facts,
        total=whole.total,
        strip=era_drawing(era, edition, place),
        eras=tuple(_untitled(one, edition) if one.id == id_ else one for one in whole.eras),
        split=replace(
            whole.split,
            previous=_link(eras[at - 1], edition, place) if at > 0 else None,
            next=_link(eras[at + 1], edition, place) if at + 1 < len(eras) else None,
        ),
    )


def _untitled(listed: EraView, edition: Edition) -> EraView:
    """Return the list of an era without what stands above the drawing already."""
    name = edition.phrases.say("Its events")
    return replace(listed, name=name, dates=listed.count, count="", description="")


def _link(era: Era, edition: Edition, place: Place) -> LinkView:
    return LinkView(era.name, place.to(edition.paths.entry("eras", era.id)), edition.wording.span(era.when))
