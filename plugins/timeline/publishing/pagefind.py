"""The index of the search over everything, made by Pagefind from small HTML documents.

Pagefind (https://pagefind.app) is a program that comes as a Python package of its own. It is run as a service that gets
documents and gives files, the way in which its own packages for Python and Node.js use it: so no folder is needed, and
the documents have an order. What it answers depends on them and their order alone, but for filters, whose order changes
from run to run: so none are used. What a result is, such as a source, is told by its language instead: a tag for
private use (RFC 5646, “en-x-source”) gives each kind an index of its own, and results carry the name of theirs. So
kinds are indexed one by one, each when one of its documents has changed, and what names all of them is put together
afterwards.
"""

import json
import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from timeline.pipeline.crew import processors

if TYPE_CHECKING:
    from threading import BoundedSemaphore

PRIVATE = "-x-"
"""Stands in a language tag before what is for private use."""
ENTRY = "pagefind-entry.json"
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_PARTS_OF_INDEX = (".pf_meta", ".pf_index", ".pf_fragment")
_LANGUAGES = "languages"
_END = b","
"""Stands behind each message to the service, and behind each of its answers."""
_AT_ONCE = 100
"""Documents that are sent before answers are read: so few that these find room in a pipe."""
_READ = 1 << 20
_MOST_PROGRAMS = 4
"""Indexes on which one process has the program work at the same time, where there are so many processors: each takes
about a hundred millions of bytes."""

Files = list[tuple[str, bytes]]
"""Files by their paths, in the order of these."""
Payload = Mapping[str, Any]
"""What a message or an answer says."""
T = TypeVar("T")


class SearchIndexError(Exception):
    """Pagefind failed; the message has what it said."""


class KindIndex(NamedTuple):
    """The index of documents of one kind in one language."""

    files: Files
    entry: bytes
    """What is to be told of it in the file that names all indexes."""


def program_version() -> str | None:
    """Return Pagefind's version, such as “pagefind 1.5.2”; None where it is not installed or does not run here."""
    program = _program()
    if program is None:
        return None
    try:
        told = subprocess.run([program, "--version"], capture_output=True, encoding="utf-8", timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return told.stdout.strip()


def kind_index(documents: Sequence[bytes], folder: str) -> Callable[[], KindIndex]:
    """Have HTML documents indexed that all have the same language tag; return what waits for their index.

    Its files lie below ``folder``. The same documents in the same order give the same bytes. What is returned raises
    :class:`SearchIndexError` where Pagefind is missing or fails.
    """
    return _begun(partial(_kind_index, documents, folder))


def _kind_index(documents: Sequence[bytes], folder: str) -> KindIndex:
    bundle = _bundle(documents)
    entry = json.loads(bundle[ENTRY])
    for language, index in entry[_LANGUAGES].items():
        index["wasm"] = _module(language) if index["wasm"] else None
    files = sorted((f"{folder}{path}", data) for path, data in bundle.items() if path.endswith(_PARTS_OF_INDEX))
    return KindIndex(files, _written(entry))


def entry_file(entries: Iterable[bytes], folder: str) -> tuple[str, bytes]:
    """Return the file that names all indexes, given what is told of each; there must be one at least."""
    told = [json.loads(entry) for entry in entries]
    languages = {language: index for one in told for language, index in one[_LANGUAGES].items()}
    return f"{folder}{ENTRY}", _written(told[0] | {_LANGUAGES: languages})


def program_files(languages: Iterable[str], folder: str) -> Callable[[], Files]:
    """Have made what a page loads to search, whatever is in the indexes: scripts, and a module for each language.

    What is returned waits for these files; Pagefind's own interfaces are not among them. It raises
    :class:`SearchIndexError` where Pagefind is missing or fails.
    """
    return _begun(partial(_program_files, tuple(languages), folder))


def _program_files(languages: Sequence[str], folder: str) -> Files:
    # Pagefind knows no language in which there are no words.
    documents = [f'<html lang="{language}"><body><p>word</p></body></html>'.encode() for language in languages]
    bundle = _bundle(documents)
    files = {script: bundle[script] for script in _SCRIPTS}
    for language, index in json.loads(bundle[ENTRY])[_LANGUAGES].items():
        # The kinds of one language share a stemmer, which is the same for each of them: it is loaded once.
        name = _module(language) if index["wasm"] else "unknown"
        files[f"wasm.{name}.pagefind"] = bundle[f"wasm.{index['wasm'] or name}.pagefind"]
    return sorted((f"{folder}{name}", data) for name, data in files.items())


def _begun(work: Callable[[], T]) -> Callable[[], T]:
    """Begin some work that waits for another program, as soon as it has its turn; return what waits for its end."""
    # Imported only now: most builds do not search anew.
    from concurrent.futures import ThreadPoolExecutor

    def in_turn(turns: "BoundedSemaphore") -> T:
        with turns:
            return work()

    pool = ThreadPoolExecutor(max_workers=1)
    result = pool.submit(in_turn, _turns(os.getpid()))
    pool.shutdown(wait=False)
    return result.result


@cache
def _turns(process: int) -> "BoundedSemaphore":
    """Return what bounds how often a process has the program work at the same time."""
    from threading import BoundedSemaphore

    return BoundedSemaphore(min(processors(), _MOST_PROGRAMS))


def _bundle(documents: Sequence[bytes]) -> Mapping[str, bytes]:
    """Return all that Pagefind makes of documents, by path."""
    program = _program()
    if program is None:
        raise SearchIndexError("Pagefind is not installed.")
    pipe = subprocess.PIPE
    try:
        with subprocess.Popen([program, "--service"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as service:
            _answers(service, [{"type": "NewIndex", "config": {}}])
            for start in range(0, len(documents), _AT_ONCE):
                _answers(service, map(_added, count(start), documents[start : start + _AT_ONCE]))
            (found,) = _answers(service, [{"type": "GetFiles", "index_id": 0}])
    except (OSError, ValueError) as error:
        raise SearchIndexError(f"Pagefind failed: {error}") from error
    return {file["path"]: b64decode(file["content"]) for file in found["files"]}


def _added(number: int, document: bytes) -> Payload:
    return {"type": "AddFile", "index_id": 0, "file_path": f"{number:07}.html", "file_contents": document.decode()}


def _answers(service: "subprocess.Popen[bytes]", payloads: Iterable[Payload]) -> list[Payload]:
    """Return the service's answers to some messages. Raises ``ValueError`` where one is missing, or tells an error."""
    assert service.stdin is not None
    assert service.stdout is not None
    messages = [{"message_id": number, "payload": payload} for number, payload in enumerate(payloads)]
    service.stdin.write(b"".join(b64encode(json.dumps(message).encode()) + _END for message in messages))
    service.stdin.flush()
    told, waiting = [b""], len(messages)
    while waiting:
        piece = os.read(service.stdout.fileno(), _READ)
        if not piece:
            raise ValueError(f"it ended with status {service.wait()}")
        waiting -= piece.count(_END)
        told.append(piece)
    answers = [json.loads(b64decode(answer))["payload"] for answer in b"".join(told).split(_END) if answer]
    for answer in answers:
        if answer["type"] == "Error":
            raise ValueError(answer["message"])
    return answers


def _program() -> str | None:
    try:
        # Imported only where it is asked for: a site can be built without it.
        from pagefind_bin import get_executable
    except ImportError:
        return shutil.which("pagefind")
    try:
        return str(get_executable())
    except FileNotFoundError:
        return None


def _written(entry: dict[str, Any]) -> bytes:
    return json.dumps(entry, sort_keys=True, ensure_ascii=False).encode()


def _module(language: str) -> str:
    """Return the name of the module that knows the words of a kind of documents."""
    return language.partition(PRIVATE)[0]
