"""The declaration of charts. Which fields belong to which kind is told by ``timeline.model.chart_kinds``."""

from timeline.model.chart import ChartColumn, ChartKind, ChartOrder, ChartOrigin, PanelMarks, ReferenceLine
from timeline.reading.declaration import Choice, DataFile, ExactDay, Field, Id, ListOf, Number, Shape
from timeline.reading.schema_common import CITED, LINE

CHART_COLUMN = Shape(
    "column",
    "A column shown beside the marks.",
    (
        Field("column", LINE, "Name of the column in the data file.", "votes", required=True),
        Field("name", LINE, "Name as readers see it.", "Votes", required=True),
        Field("unit", LINE, "Unit of its numbers.", "votes", required=True, code_when_missing="number-without-unit"),
    ),
    ChartColumn,
)

REFERENCE_LINE = Shape(
    "reference line",
    "A named value drawn across the chart.",
    (
        Field("value", Number(), "Where it stands.", "126", required=True),
        Field("name", LINE, "What it means.", "majority", required=True),
    ),
    ReferenceLine,
)

CHART = Shape(
    "chart",
    "One chart. Which fields belong to which kind is told in chart-kinds.md.",
    (
        Field("kind", Choice(ChartKind), "Form of the chart.", "bar", required=True, mistaken_for=("type",)),
        Field("data", DataFile(), "Path of the data file in the explainer’s folder.", "data/results.csv",
              mistaken_for=("file", "csv")),
        Field("from", Choice(ChartOrigin), "What of the timeline itself is shown, instead of a data file.", "estimates",
              mistaken_for=("origin",)),
        Field("event", Id(), "Id of the event whose estimates are shown.", "city-hall"),
        Field("figure", Number(least=1, is_whole=True), "Which contested figure of that event, counted from 1.", "2"),
        Field("x", LINE, "Column of the values that run across: lengths, or dates.", "seats"),
        Field("y", LINE, "Column of the names beside the marks, or of the heights where time runs across.", "list"),
        Field("series", LINE, "Column that tells lines, parts, groups or panels apart.", "party",
              mistaken_for=("group", "color", "colour")),
        Field("low", LINE, "Column of the lower bounds of estimates.", "at_least", mistaken_for=("min",)),
        Field("high", LINE, "Column of the upper bounds of estimates.", "at_most", mistaken_for=("max",)),
        Field("qualifier", LINE, "Column that says how exact a number is: about, at-least, more-than or at-most.",
              "exactness"),
        Field("words", LINE, "Column of the estimates that were given in words.", "in_words"),
        Field("end", LINE, "Column of the dates on which spans end.", "until"),
        Field("by", LINE, "Column that names who gives the number.", "says", mistaken_for=("claimant",)),
        Field("source", LINE, "Column of the keys of a row’s sources, separated by spaces.", "source"),
        Field("unit", LINE, "Unit of the numbers.", "seats"),
        Field("columns", ListOf(CHART_COLUMN), "Further columns shown beside the marks.",
              "[{column: votes, name: Votes, unit: votes}]"),
        Field("reference", REFERENCE_LINE, "A named value drawn across the chart.", "{value: 126, name: majority}"),
        Field("highlight", ListOf(LINE), "Names of the marks that stand out.", "[SNS]"),
        Field("order", Choice(ChartOrder), "Order of the rows.", "largest-first", mistaken_for=("sort",)),
        Field("domain", ListOf(Number(), least=2, most=2), "Both ends of the axis of values.", "[0, 250]",
              mistaken_for=("scale", "range")),
        Field("events", ListOf(Id()), "Ids of events drawn as lines across the axis of time.", "[voting-day]"),
        Field("panel_marks", Choice(PanelMarks), "What panels are drawn with.", "bars"),
        Field("title", LINE, "The finding, as a sentence.", "The ruling party won 129 of 250 seats", required=True),
        Field("description", LINE, "What the chart shows, for readers who do not see it.", "Ten bars, one a list.",
              required=True, mistaken_for=("summary", "alt")),
        Field("note", LINE, "A remark below the chart.", "Shares are of valid votes."),
        Field("citations", CITED, "Sources of the data as a whole.", "[ispd]", mistaken_for=("sources",)),
        Field("added", ExactDay(), "Day on which the chart was first published.", "2026-11-22", required=True),
    ),
    dict,
    one_of=("data", "from"),
)  # fmt: skip
