"""Declarations that several kinds of files share."""

from timeline.model.claim import Claimant
from timeline.model.source import Citation
from timeline.reading.declaration import Field, Id, ListOf, Shape, ShortOr, SourceKey, Text

LINE = Text()
MARKDOWN = Text(markdown=True)

CITATION = ShortOr(
    "source",
    SourceKey(),
    Shape(
        "citation",
        "One use of a source.",
        (
            Field("source", SourceKey(), "Key of the source in sources.yml.", "reu_24", required=True),
            Field("locator", LINE, "Where in the source it stands.", "paragraph 4"),
        ),
        Citation,
    ),
)
CITED = ListOf(CITATION, least=1)

CLAIMANT = ShortOr(
    "id",
    Id(),
    Shape(
        "claimant",
        "Somebody who is in no register.",
        (
            Field(
                "name",
                LINE,
                "Name as readers see it.",
                "RFE/RL",
                required=True,
                code_when_missing="claim-without-claimant",
            ),
        ),
        Claimant,
    ),
)
