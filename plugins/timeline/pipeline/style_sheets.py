"""Joins the theme's style sheets into one file, so that a page asks for one."""

import re
from pathlib import Path

_IMPORT = re.compile(r'^@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>[\w.-]+)\);$')
_ANY_IMPORT = re.compile(r"^\s*@import\b", re.MULTILINE)


class StyleSheetError(ValueError):
    """A style sheet that cannot be joined: the message names the file and the line."""


def bundle(main: Path) -> str:
    """Return a style sheet with every ``@import url("…") layer(…);`` replaced by the file it names.

    Each import stands on a line of its own; those into one layer that follow each other share its block. Relative
    addresses in the imported files are kept as they are, so they are written as seen from the folder of ``main``.
    Raises :class:`StyleSheetError` for an import of another form, of a file that is not there, or in an imported file.
    """
    lines: list[str] = []
    opened = ""
    for number, line in enumerate(main.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.lstrip().startswith("@import"):
            lines += ["}", line] if opened else [line]
            opened = ""
            continue
        found = _IMPORT.match(line)
        if found is None:
            raise StyleSheetError(f'{main}:{number}: write @import url("file.css") layer(name);')
        imported = main.parent / found["file"]
        if not imported.is_file():
            raise StyleSheetError(f"{main}:{number}: there is no {imported}")
        text = imported.read_text(encoding="utf-8").strip()
        if _ANY_IMPORT.search(text):
            raise StyleSheetError(f"{imported}: only {main.name} may import, as an import within a layer has no effect")
        layer = found["layer"]
        if layer != opened:
            lines += [*(["}"] if opened else []), f"@layer {layer} {{"]
            opened = layer
        lines.append(text)
    if opened:
        lines.append("}")
    return "\n".join(lines) + "\n"
