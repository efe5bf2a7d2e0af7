"""Everything in a content folder that can be mended, as changes to files."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from timeline.drafting.filing import Change
from timeline.mending.mender import Mender
from timeline.model.problem import Problem
from timeline.reading.layout import Layout, index_of, lay_out
from timeline.reading.listing import list_content
from timeline.reading.schema import DOCUMENTS, REGISTERS
from timeline.reading.text import LARGEST_FILE, LARGEST_REGISTER, read_text

_LINES_AROUND = 1


def changes(content: Path) -> tuple[Change, ...]:
    """Return what can be mended in a content folder. Files that cannot be read are left alone."""
    layout = lay_out(list_content(content, content.as_posix()))
    found = []
    for file, mender in _files(layout):
        path, shown = content / file, layout.shown_path(file)
        largest = LARGEST_REGISTER if mender.is_register else LARGEST_FILE
        if isinstance(read_text(path, shown, content, largest), Problem):
            continue
        before = path.read_bytes()
        after = mender.mended(before.decode()).encode()
        if after != before:
            found.append(Change(path, shown, before, after))
    return tuple(found)


def difference(change: Change) -> Iterator[str]:
    """Yield the lines of a unified difference; blanks at the end of a line show as dots."""
    before, after = (_lines((data or b"").decode()) for data in (change.before, change.after))
    for line in unified_diff(before, after, change.shown, change.shown, lineterm="", n=_LINES_AROUND):
        bare = line.rstrip("\r")
        kept = bare.rstrip(" \t") if len(bare) > 1 else bare
        yield kept + "·" * (len(bare) - len(kept)) if bare[:1] in "+-" else bare


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[:-1] if not lines[-1] else [*lines[:-1], f"{lines[-1]} (without a line end)"]


def _files(layout: Layout) -> Iterator[tuple[str, Mender]]:
    event, index, chart, page = (Mender(DOCUMENTS[kind]) for kind in ("event", "index", "chart", "page"))
    for explainer in layout.explainers:
        yield index_of(explainer), index
        for name, register in REGISTERS.items():
            if f"{explainer}/{name}.yml" in layout.files:
                yield f"{explainer}/{name}.yml", Mender.of_register(register)
        yield from ((file.path, event) for file in layout.events[explainer])
        yield from ((file.path, chart) for file in layout.charts[explainer])
    yield from ((file.path, page) for file in layout.pages)
