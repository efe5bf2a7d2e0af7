"""ZIP archives that are the same bytes for the same content, from members that are compressed once and kept.

The standard library's ``zipfile`` compresses whatever is put into an archive. Here an archive is put together from
pieces that are compressed already, so that a change to one file costs the compression of that file alone. The form is
that of PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16, without encryption, comments and ZIP64.
"""

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _DEFLATED = 20, 1 << 11, 8
_UNIX, _FILE_MODE = 3, 0o100644
_LEVEL = 6
MOST_MEMBERS = 0xFFFF
"""Members that an archive without ZIP64 can hold."""


class Member(NamedTuple):
    """A file as it lies in an archive."""

    path: str
    """Path in the archive, with slashes."""
    checksum: int
    size: int
    """Bytes of the file."""
    deflated: bytes
    """The file, compressed (RFC 1951)."""


class Day(NamedTuple):
    """The day that an archive gives as the last change of all its files."""

    year: int
    """1980 at the earliest."""
    month: int
    day: int


def member(path: str, data: bytes) -> Member:
    """Return a file for an archive."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Member(path, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def archive(members: Iterable[Member], day: Day) -> bytes:
    """Return a ZIP file with its members in the order of their paths.

    Raises ``ValueError`` for more members than the form has numbers for, and for a day before 1980.
    """
    ordered = sorted(members)
    if len(ordered) > MOST_MEMBERS:
        raise ValueError(f"an archive holds at most {MOST_MEMBERS} files, not {len(ordered)}")
    if day.year < 1980:
        raise ValueError(f"an archive knows no day in {day.year}")
    date = (day.year - 1980) << 9 | day.month << 5 | day.day
    parts: list[bytes] = []
    index: list[bytes] = []
    at = 0
    for one in ordered:
        name = one.path.encode()
        facts = (_UTF8, _DEFLATED, 0, date, one.checksum, len(one.deflated), one.size, len(name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, *facts) + name
        index.append(
            _CENTRAL.pack(b"PK\x01\x02", _UNIX << 8 | _VERSION, _VERSION, *facts, 0, 0, 0, _FILE_MODE << 16, at) + name
        )
        parts += (local, one.deflated)
        at += len(local) + len(one.deflated)
    directory = b"".join(index)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(ordered), len(ordered), len(directory), at, 0)
    return b"".join((*parts, directory, end))
