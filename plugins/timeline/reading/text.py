"""Reading one file as text, whatever is in it."""

import os
import re
import stat
from pathlib import Path

from timeline.model.problem import Mark, Problem
from timeline.model.values import dataclass

LARGEST_FILE = 1_000_000
"""Bytes; a larger document is refused before it is read."""
LARGEST_REGISTER = 9_500_000
"""Bytes; room for some forty thousand sources, enough for a hundred thousand events."""

_BYTE_ORDER_MARK = "\ufeff"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that have no place in a normalised text."""
_CONFLICTS = ("<<<<<<< ", ">>>>>>> ")
_CONFLICT_LINE = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
_PROGRAMS = (
    (b"PK\x03\x04", "a workbook, or a document of a word processor"),
    (b"\xd0\xcf\x11\xe0", "a workbook, or a document of a word processor"),
    (b"%PDF", "a PDF"),
)
"""How files begin that are no text, whatever their name says."""
_SAVE_AS_TEXT = "save it from its program as plain text in UTF-8; a table as “CSV UTF-8”"
_INVISIBLE_BREAKS = ("\x85", "\u2028", "\u2029")
_CENTRAL_EUROPEAN_BYTES = frozenset("ČčĆćĐđŠšŽž".encode("cp1250"))
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 16
_SAVE_AS_UTF_8 = "save the file again with the encoding UTF-8"


@dataclass(frozen=True, slots=True)
class Text:
    """Running text that stays in its file until a page needs it."""

    path: Path
    """The file."""
    first_line: int
    """Line of the file on which the text starts, counted from 1."""
    digest: bytes = b""
    """Stands for what the text says."""

    def read(self) -> str:
        """Return the text. Raises ``OSError`` or ``UnicodeDecodeError`` if the file changed for the worse since."""
        before = self.first_line - 1
        lines = normalise(_bytes_of(self.path).decode()).split("\n", before)
        return lines[before] if len(lines) > before else ""


def normalise(text: str) -> str:
    """Return the text without a byte order mark and with a line feed at the end of every line.

    Line separators that no editor shows become spaces, so that lines are counted as editors count them.
    """
    text = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    # Each of these looks for one sign, faster by far than a pattern that looks for any of them.
    for sign in _INVISIBLE_BREAKS:
        text = text.replace(sign, " ")
    return text


def read_text(path: Path, file: str, root: Path, largest: int = LARGEST_FILE) -> str | Problem:
    """Return the normalised text of a file, or what keeps it from being read.

    ``file`` is the name under which the editor knows it; ``root`` is the folder that it must not lie outside of.
    """
    try:
        size = _size_inside(path, root)
        if size > largest:
            return Problem(
                Mark(file),
                "file-too-large",
                f"the file has {size:,} bytes; at most {largest:,} are read",
                "split it, or move long tables into data files",
            )
        data = _bytes_of(path)
    except _RefusedError as refusal:
        return Problem(Mark(file), "file-unreadable", *refusal.args)
    except FileNotFoundError:
        return Problem(Mark(file), "file-unreadable", "the file does not exist", "check its name")
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it leads round in a circle"
        return Problem(
            Mark(file), "file-unreadable", f"the file cannot be read: {reason}", "check its name and who may read it"
        )
    return _decoded(data, file)


class _RefusedError(Exception):
    """A file that exists and is not read; carries message and hint."""


def _bytes_of(path: Path) -> bytes:
    """Return what is in a file, with half of the system calls that an object for the file would make."""
    file = os.open(path, _FLAGS)
    try:
        pieces = []
        while piece := os.read(file, _PIECE):
            pieces.append(piece)
    finally:
        os.close(file)
    return b"".join(pieces)


def _size_inside(path: Path, root: Path) -> int:
    status = _status_below(os.fspath(path), f"{root}{os.sep}")
    return _size_of_linked(path, root) if status is None else _size(status)


def _status_below(path: str, root: str) -> os.stat_result | None:
    """Return what is known of a file that no link below the root leads to; None of others."""
    if not path.startswith(root):
        return None
    reached, status = root.removesuffix(os.sep), None
    for name in path[len(root) :].split(os.sep):  # noqa: PTH206 - parts of a Path cost more than the calls they save
        reached += f"{os.sep}{name}"
        status = os.lstat(reached)
        if name == os.pardir or stat.S_ISLNK(status.st_mode):
            return None
    return status


def _size_of_linked(path: Path, root: Path) -> int:
    if not path.resolve(strict=True).is_relative_to(root.resolve()):
        raise _RefusedError(
            "the file is a link to a place outside the content folder", "copy the file itself into the content folder"
        )
    return _size(path.stat())


def _size(status: os.stat_result) -> int:
    if not stat.S_ISREG(status.st_mode):
        raise _RefusedError("this is not an ordinary file", "remove it, or put a text file in its place")
    return status.st_size


def _decoded(data: bytes, file: str) -> str | Problem:
    if data.startswith(_UTF_16_MARKS):
        return Problem(Mark(file), "file-encoding", "the file is written in UTF-16, not in UTF-8", _SAVE_AS_UTF_8)
    program = next((what for begin, what in _PROGRAMS if data.startswith(begin)), "")
    if program:
        return Problem(Mark(file), "file-encoding", f"the file is {program}, not text", _SAVE_AS_TEXT)
    try:
        text = normalise(data.decode())
    except UnicodeDecodeError as error:
        return _wrong_encoding(data, error.start, file)
    control = CONTROL.search(text)
    if control is not None:
        return _control_character(control, file)
    if any(sign in text for sign in _CONFLICTS) and (conflict := _CONFLICT_LINE.search(text)):
        return _conflict(conflict, file)
    if not text.strip():
        return Problem(Mark(file), "file-empty", "the file is empty", "write it or remove it")
    return text


def _wrong_encoding(data: bytes, start: int, file: str) -> Problem:
    good = normalise(data[:start].decode())
    return Problem(
        _mark_after(good, file),
        "file-encoding",
        f"the file is not UTF-8: byte {data[start]:#04x} here; it is probably {_probable_encoding(data)}",
        _SAVE_AS_UTF_8,
    )


def _control_character(found: re.Match[str], file: str) -> Problem:
    character = found.group()
    if character == "\0":
        message = "the file holds a NUL byte, so it is not a text file"
    else:
        message = f"the file holds the invisible control character U+{ord(character):04X}"
    return Problem(
        _mark_after(found.string[: found.start()], file),
        "file-encoding",
        message,
        "delete the character here, or save the file again as plain text in UTF-8",
    )


def _conflict(found: re.Match[str], file: str) -> Problem:
    """The marks that git leaves where two people changed the same lines."""
    mark = _mark_after(found.string[: found.start()], file)
    if found.group().startswith(">"):
        hint = "delete this line, and look whether what stands above it is there once"
        return Problem(mark, "merge-conflict", "a mark of two versions is left here", hint)
    end = found.string.find("\n>>>>>>>", found.start())
    until = f" and line {found.string.count(chr(10), 0, end) + 2}" if end >= 0 else ""
    hint = (
        f"two versions stand between this line{until}: keep one, and delete the lines with <<<<<<<, ======= and >>>>>>>"
    )
    return Problem(mark, "merge-conflict", "two versions of these lines were not brought together", hint)


def _mark_after(text: str, file: str) -> Mark:
    return Mark(file, text.count("\n") + 1, len(text) - text.rfind("\n"))


def _probable_encoding(data: bytes) -> str:
    """Guess from the bytes above ASCII: Cyrillic stands in runs, Central European letters are few and known."""
    high = [byte for byte in data if byte >= 0x80]
    in_runs = sum(len(run) for run in re.findall(rb"[\xa8\xb8\xc0-\xff]{3,}", data))
    if in_runs * 2 > len(high):
        return "Windows-1251 (Cyrillic)"
    if sum(byte in _CENTRAL_EUROPEAN_BYTES for byte in high) * 2 > len(high):
        return "Windows-1250 (Central European)"
    return "Windows-1252 (Western European)"
