"""The declaration of everything that editors write. The reader, the messages and the JSON Schema all follow it."""

from timeline.reading.declaration import Register, Shape
from timeline.reading.schema_chart import CHART
from timeline.reading.schema_event import EVENT
from timeline.reading.schema_explainer import INDEX, PAGE
from timeline.reading.schema_links import LINKS
from timeline.reading.schema_registers import ORGANIZATIONS, PEOPLE, PLACES, SOURCES, TERMS

DOCUMENTS: dict[str, Shape] = {"event": EVENT, "index": INDEX, "chart": CHART, "page": PAGE}
"""Shape of the fields of each kind of document."""
REGISTERS: dict[str, Register] = {
    register.name: register for register in (SOURCES, PEOPLE, ORGANIZATIONS, PLACES, TERMS)
}
"""Each register by the name of its file."""
RECORDS: dict[str, Register] = {LINKS.name: LINKS}
"""Each file that a command writes and editors only read, by its name."""
