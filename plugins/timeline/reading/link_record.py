"""Reading the record of links of an explainer."""

from datetime import UTC
from pathlib import Path

from timeline.model.link_record import LinkEntry, LinkRecord
from timeline.model.problem import Problem
from timeline.reading.listing import LINK_RECORD
from timeline.reading.registers import read_register, without_faulty
from timeline.reading.schema_links import LINKS


def record_file(explainer: str) -> str:
    """Return the path of an explainer's record, relative to the content folder."""
    return f"{explainer}/{LINK_RECORD}"


def read_link_record(content: Path, shown: str, explainer: str) -> tuple[LinkRecord | None, tuple[Problem, ...]]:
    """Return the record of an explainer without entries that have faults, and the faults; None where there is no file.

    ``shown`` is the name of the content folder in messages.
    """
    path = content / record_file(explainer)
    if not path.is_symlink() and not path.exists():
        return None, ()
    read = read_register(path, f"{shown}/{record_file(explainer)}", content, LINKS, UTC)
    entries = without_faulty(read).entries
    return LinkRecord({key: LinkEntry(**values) for key, (values, _) in entries.items()}), read.problems
