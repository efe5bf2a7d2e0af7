"""Looking through the parts of a workbook before they are read: none may be a bomb of entities, elements or words."""

import zipfile
from xml.parsers import expat

from timeline.importers.found import RefusedError

LARGEST_OTHER = 2_000_000
"""Bytes of a part that holds no cells, such as the styles: all of it is held in memory."""
MOST_ELEMENTS = 6_000_000
"""Elements of a sheet: a row, a cell and its value are one each."""
MOST_TEXTS = 1_500_000
"""Elements of the part that holds the texts of all sheets."""
MOST_AT_ONCE = 100_000
"""Elements of a row, and of all that is no row together."""
LONGEST_ROW = 5_000_000
"""Characters of a row, and of all that is no row together."""

AS_CSV = "save the sheet as CSV, and import that"

_SHEETS, _TEXTS = "xl/worksheets/", "xl/sharedstrings.xml"
_PIECE = 1 << 20
_ROW_DEPTH = 3
_TEXT_DEPTH = 2


def refuse_hostile_part(package: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Raise ``RefusedError`` for a part that declares entities of XML, or would take much memory to be read."""
    place = part.filename.lower()
    has_cells = place.startswith((_SHEETS, _TEXTS))
    if part.file_size > LARGEST_OTHER and not has_cells:
        raise RefusedError(f"{name} holds a large part beside its cells, {part.filename[:80]}", AS_CSV)
    counter = _Counter(name, place) if has_cells and place.endswith(".xml") else None
    before = b""
    with package.open(part) as file:
        while piece := file.read(_PIECE):
            if place.endswith((".xml", ".rels")):
                if b"<!DOCTYPE" in before + piece or b"<!ENTITY" in before + piece or b"\0" in piece:
                    raise RefusedError(f"{name} declares entities of XML, which no spreadsheet writes", AS_CSV)
                before = piece[-16:]
            if counter is not None:
                counter.feed(piece)


class _Counter:
    """Counts the elements and characters of a part, anew after each row or text."""

    def __init__(self, name: str, place: str) -> None:
        self.name = name
        self.most = MOST_TEXTS if place == _TEXTS else MOST_ELEMENTS
        self.counted_depth, self.counted = (_TEXT_DEPTH, "si") if place == _TEXTS else (_ROW_DEPTH, "row")
        self.depth = self.elements = self.since = self.characters = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def feed(self, piece: bytes) -> None:
        try:
            self.parser.Parse(piece)
        except expat.ExpatError as error:
            raise RefusedError(f"{self.name} cannot be read as a workbook: {error}", AS_CSV) from error

    def _start(self, _tag: str, _attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        self.since += 1
        if self.since > MOST_AT_ONCE or self.elements > self.most:
            raise RefusedError(f"{self.name} holds more cells than an import reads", AS_CSV)

    def _end(self, tag: str) -> None:
        if self.depth == self.counted_depth and tag.rpartition(":")[2] == self.counted:
            self.since = self.characters = 0
        self.depth -= 1

    def _text(self, text: str) -> None:
        self.characters += len(text)
        if self.characters > LONGEST_ROW:
            raise RefusedError(f"{self.name}: a row has more than {LONGEST_ROW:,} characters", AS_CSV)
