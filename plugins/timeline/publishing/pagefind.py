"""The index of the search over everything, made by Pagefind from small HTML documents.

Pagefind (https://pagefind.app) is a program that comes as a Python package of its own. It is run as a command, in a
folder that exists for that time only. What it writes depends on the documents and their order alone, but for the order
of the languages in its entry file, which is put right here, and for filters, whose order changes from run to run: so
none are used. What a result is, such as a source, is told by its language instead: a tag for private use (RFC 5646,
“en-x-source”) gives each kind an index of its own, and results carry the name of theirs.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

PRIVATE = "-x-"
"""Stands in a language tag before what is for private use."""
ENTRY = "pagefind-entry.json"
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_FOLDERS = ("index", "fragment")


class SearchIndexError(Exception):
    """Pagefind failed; the message has what it said."""


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


def search_index(documents: Iterable[bytes], folder: str) -> list[tuple[str, bytes]]:
    """Return the files of an index of HTML documents, each with its path below ``folder``, in the order of their paths.

    The same documents in the same order give the same bytes. Only what a page needs to search is returned: Pagefind's
    own interfaces are left out. Raises :class:`SearchIndexError` where Pagefind is missing or fails.
    """
    program = _program()
    if program is None:
        raise SearchIndexError("Pagefind is not installed.")
    with tempfile.TemporaryDirectory(prefix="timeline-search-") as workplace:
        site, bundle = Path(workplace, "site"), Path(workplace, "bundle")
        site.mkdir()
        for number, document in enumerate(documents):
            (site / f"{number:07}.html").write_bytes(document)
        command = [program, "--site", str(site), "--output-path", str(bundle), "--silent"]
        ended = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if ended.returncode != 0 or not (bundle / ENTRY).is_file():
            raise SearchIndexError(f"Pagefind failed (status {ended.returncode}): {ended.stdout}{ended.stderr}")
        return sorted((f"{folder}{path}", data) for path, data in _needed(bundle))


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


def _needed(bundle: Path) -> Iterator[tuple[str, bytes]]:
    entry = json.loads((bundle / ENTRY).read_bytes())
    modules: dict[str, str] = {}
    for language, index in entry["languages"].items():
        # The kinds of one language share a stemmer, which is the same for each of them: it is loaded once.
        name = language.partition(PRIVATE)[0] if index["wasm"] else "unknown"
        modules[name] = f"wasm.{index['wasm'] or name}.pagefind"
        index["wasm"] = name if index["wasm"] else None
    yield ENTRY, json.dumps(entry, sort_keys=True, ensure_ascii=False).encode()
    for name, file in modules.items():
        yield f"wasm.{name}.pagefind", (bundle / file).read_bytes()
    for script in _SCRIPTS:
        yield script, (bundle / script).read_bytes()
    for file_of_names in bundle.glob("*.pf_meta"):
        yield file_of_names.name, file_of_names.read_bytes()
    for folder in _FOLDERS:
        for path in (bundle / folder).iterdir():
            yield f"{folder}/{path.name}", path.read_bytes()
