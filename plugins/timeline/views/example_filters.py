"""Example filters of a list of events. In the style guide they load nothing: there is no index."""

from dataclasses import replace

from timeline.views.contexts import FilterChoice, FilterView, LinkView, MarkView
from timeline.views.example_cards import HOSTILE

_HERE = "#component-filters"
FILTERS = FilterView(
    index_url="",
    categories=(FilterChoice("election", "Election", MarkView(1)), FilterChoice("protest", "Protest", MarkView(2))),
    statuses=(FilterChoice("disputed", "Disputed"), FilterChoice("alleged", "Alleged")),
    weights=(FilterChoice("turning-point", "Turning points"), FilterChoice("normal", "Other events")),
    marks=(MarkView(1, "turning-point"), MarkView(1), MarkView(1, "minor")),
    links=(LinkView("People", _HERE), LinkView("Places", _HERE), LinkView("Claims by status", _HERE)),
)
HOSTILE_FILTERS = replace(
    FILTERS,
    index_url=HOSTILE,
    categories=(FilterChoice(HOSTILE, HOSTILE, MarkView(1)),),
    links=(LinkView(HOSTILE, _HERE),),
)
