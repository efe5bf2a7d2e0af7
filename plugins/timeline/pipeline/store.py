"""Results that are kept from one run to the next, each piece under the digest of its content.

A folder holds the pieces and one file, ``current``, that names them. It is replaced last and at once, so an
interrupted run leaves the results of the one before. Whatever is damaged, foreign or of another version is not used.

The pieces are pickles: the folder is to be trusted like the program itself.
"""

import os
import pickle
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from timeline.pipeline.fingerprints import digest_of
from timeline.pipeline.packing import pack

_CURRENT = "current"
_MAGIC = b"timeline results 2\n"
_DIGEST = 16


class _Piece(NamedTuple):
    """A piece as it lies in the folder."""

    file: str
    """Digest of its content."""
    checksum: int
    """CRC-32 of its content: it tells damage as well as the digest does, in a quarter of the time."""


class UnusableError(Exception):
    """Kept results that cannot be used; the message says why, in one line."""


class Store:
    """The kept results of one site."""

    def __init__(self, folder: Path, version: bytes) -> None:
        """``version`` stands for all that results depend on without saying so, such as the program itself."""
        self.folder = folder
        self.version = version
        self.scratch = folder / "scratch"
        """Folder for what others keep in their own ways; it is dropped with all else."""
        self._named: dict[str, _Piece] = {}

    def open(self) -> None:
        """Find the pieces of the last run. Raises :class:`UnusableError` where there are results of no use."""
        self._named = {}
        try:
            data = (self.folder / _CURRENT).read_bytes()
        except FileNotFoundError:
            return
        except OSError as error:
            raise UnusableError(f"the kept results cannot be read ({error.strerror})") from error
        body = data[len(_MAGIC) + _DIGEST :]
        if not data.startswith(_MAGIC) or digest_of(body) != data[len(_MAGIC) : len(_MAGIC) + _DIGEST]:
            raise UnusableError("the kept results are damaged")
        version, named = pickle.loads(body)
        if version != self.version:
            raise UnusableError("the kept results are of another version of the program, or of other folders")
        self._named = {name: _Piece(*piece) for name, piece in named.items()}

    def __contains__(self, name: str) -> bool:
        """Whether there is a piece of a name."""
        return name in self._named

    def load(self, name: str) -> Any:
        """Return a piece. Raises ``KeyError`` where there is none, :class:`UnusableError` where it is damaged."""
        piece = self._named[name]
        try:
            data = (self.folder / piece.file).read_bytes()
        except OSError as error:
            raise UnusableError(f"a part of the kept results is missing ({name})") from error
        if crc32(data) != piece.checksum:
            raise UnusableError(f"a part of the kept results is damaged ({name})")
        return pickle.loads(data)

    def get(self, name: str, otherwise: Any) -> Any:
        """Return a piece, or something else where there is none. Raises :class:`UnusableError` where it is damaged."""
        return self.load(name) if name in self else otherwise

    def save(self, pieces: Mapping[str, Any]) -> None:
        """Put pieces in place of those of the same name; others stay."""
        self.folder.mkdir(parents=True, exist_ok=True)
        named = dict(self._named)
        for name, piece in pieces.items():
            data = pack(piece)
            named[name] = _Piece(digest_of(data).hex(), crc32(data))
            path = self.folder / named[name].file
            if not path.exists():
                _write(path, data)
        told = {name: tuple(piece) for name, piece in named.items()}
        body = pickle.dumps((self.version, told), pickle.HIGHEST_PROTOCOL)
        _write(self.folder / _CURRENT, _MAGIC + digest_of(body) + body)
        self._named = named
        for path in self._unnamed():
            path.unlink(missing_ok=True)

    def drop(self) -> None:
        """Forget everything."""
        self._named = {}
        shutil.rmtree(self.scratch, ignore_errors=True)
        for path in (self.folder / _CURRENT, *self._unnamed()):
            if path.is_dir():
                shutil.rmtree(path)
            path.unlink(missing_ok=True)

    def _unnamed(self) -> Iterator[Path]:
        """Yield the files of earlier runs; what else lies in the folder is not touched."""
        named = {piece.file for piece in self._named.values()}
        if self.folder.is_dir():
            for entry in os.scandir(self.folder):
                if _is_piece(entry.name) and entry.name not in named:
                    yield Path(entry.path)


def _is_piece(name: str) -> bool:
    stem = name.removesuffix(".new")
    return len(stem) == 2 * _DIGEST and all(character in "0123456789abcdef" for character in stem)


def _write(path: Path, data: bytes) -> None:
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(data)
    new.replace(path)


class _Sealed:
    """Pieces by name, one behind another in one piece of memory.

    Whoever reads one gets a copy, and nothing of what lies here is touched. So processes that are forks go on sharing
    it, while each object of its own that they looked at would be copied with all that lies near it.
    """

    __slots__ = ("_all", "_places")

    def __init__(self, pieces: Mapping[str, bytes]) -> None:
        self._all = b"".join(pieces.values())
        self._places: dict[str, int] = {}
        """Where each begins, and in the last 32 bits its length: one number takes less than a pair."""
        start = 0
        for name, piece in pieces.items():
            self._places[name] = start << 32 | len(piece)
            start += len(piece)

    def get(self, name: str) -> bytes | None:
        place = self._places.get(name)
        if place is None:
            return None
        start = place >> 32
        return self._all[start : start + (place & 0xFFFFFFFF)]

    def opened(self) -> dict[str, bytes]:
        """Return the pieces each for itself again."""
        return {name: self.get(name) or b"" for name in self._places}


class Shelf:
    """Many small pieces of bytes by name, kept in a few dozen boxes; only those touched are read or written."""

    BOXES = 64

    def __init__(self, store: Store, name: str) -> None:
        """``name`` tells this shelf from the store's others."""
        self._store = store
        self._name = name
        self._boxes: dict[int, dict[str, bytes]] = {}
        self._sealed: dict[int, _Sealed] = {}
        self._touched: set[int] = set()

    def __getitem__(self, key: str) -> bytes:
        """Return a piece. Raises ``KeyError`` where there is none, :class:`UnusableError` where its box is damaged."""
        piece = self.get(key)
        if piece is None:
            raise KeyError(key)
        return piece

    def get(self, key: str) -> bytes | None:
        """Return a piece, or None where there is none. Raises :class:`UnusableError` where its box is damaged."""
        number = _box_of(key)
        return (self._sealed.get(number) or self._box(number)).get(key)

    def put(self, key: str, piece: bytes) -> None:
        """Put a piece on the shelf."""
        number = _box_of(key)
        box = self._box(number)
        if box.get(key) != piece:
            box[key] = piece
            self._touched.add(number)

    def remove(self, key: str) -> None:
        """Take a piece from the shelf, where it is there."""
        number = _box_of(key)
        if self._box(number).pop(key, None) is not None:
            self._touched.add(number)

    def changed(self) -> dict[str, dict[str, bytes]]:
        """Return the boxes that were touched, to be saved in the store; entries in the order of their names."""
        return {self._box_name(number): dict(sorted(self._box(number).items())) for number in sorted(self._touched)}

    def seal(self) -> None:
        """Put the pieces that are in memory together, before other processes come to share them."""
        self._sealed |= {number: _Sealed(box) for number, box in self._boxes.items()}
        self._boxes.clear()

    def _box(self, number: int) -> dict[str, bytes]:
        sealed = self._sealed.pop(number, None)
        if sealed is not None:
            self._boxes[number] = sealed.opened()
        if number not in self._boxes:
            name = self._box_name(number)
            self._boxes[number] = self._store.load(name) if name in self._store else {}
        return self._boxes[number]

    def _box_name(self, number: int) -> str:
        return f"{self._name}/{number}"


def _box_of(key: str) -> int:
    return crc32(key.encode()) % Shelf.BOXES
