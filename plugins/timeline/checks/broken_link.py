"""A link leads somewhere: to an id, to a file of the content, or to an address on the web."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from timeline.checks.kinds import LINKED_KINDS, Kind
from timeline.checks.similar import similar_ids, spellings
from timeline.checks.texts import RunningText
from timeline.checks.unknown_id import REGISTERS
from timeline.model.problem import Mark, Problem, did_you_mean

WEB_SCHEMES = ("http", "https")
SCHEMES = (*LINKED_KINDS, *WEB_SCHEMES, "mailto")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
WEB = re.compile(r"https?\b|www\.", re.IGNORECASE)
"""What was probably meant to be a web address."""
_OTHER_NAMES = {
    "person": ("people", "persons"),
    "organization": ("organisation", "organisations"),
    "category": ("categories",),
    "chart": ("figure",),
}
"""Names under which editors look for a kind of link."""
_REMEDIES = {
    Kind.TERM: "add an entry to terms.yml",
    **{kind: REGISTERS[(kind,)].remedy for kind in LINKED_KINDS.values() if (kind,) in REGISTERS},
}
"""What to do where nothing similar is there."""
FILE = re.compile(r"\{(?:filename|static)\}")


def of_text(text: RunningText) -> Iterator[Problem]:
    """Yield every link and image whose target does not exist or is not allowed."""
    for link in text.references.links:
        yield from _target(link.target, link.mark, text)
    for image in text.references.images:
        yield from _image(image.target, image.mark, text)


def _target(target: str, mark: Mark, text: RunningText) -> Iterator[Problem]:
    scheme = SCHEME.match(target)
    if scheme is None:
        if not target.startswith("#"):
            yield from _file(target, mark, text, what="link")
    elif scheme[1] in LINKED_KINDS:
        yield from _id(target, mark, LINKED_KINDS[scheme[1]], text)
    else:
        yield from _address(target, mark, scheme[1])


def _id(target: str, mark: Mark, kind: Kind, text: RunningText) -> Iterator[Problem]:
    name = target.partition(":")[2].partition("#")[0]
    if not any(timeline.may_name(name, (kind,)) for timeline in text.timelines):
        similar = [f"{kind}:{found}" for timeline in text.timelines for found in timeline.similar(name, (kind,))]
        message = f"link: “{target}” names no {kind} of this timeline"
        yield Problem(mark, "broken-link", message, did_you_mean(similar) or _REMEDIES[kind])


def _address(target: str, mark: Mark, scheme: str) -> Iterator[Problem]:
    if scheme.lower() in WEB_SCHEMES:
        if not _is_web_address(target):
            hint = "write the whole address, such as https://example.org/page"
            yield Problem(mark, "broken-link", f"link: “{target}” is not a web address", hint)
    elif scheme.lower() == "mailto":
        if "@" not in target:
            hint = "write mailto:name@example.org"
            yield Problem(mark, "broken-link", f"link: “{target}” names no mail address", hint)
    else:
        similar = similar_ids(scheme, spellings({each: _OTHER_NAMES.get(each, ()) for each in SCHEMES}))
        hint = did_you_mean(f"{near}{target[len(scheme) :]}" for near in similar)
        allowed = "links may start with " + ", ".join(f"{name}:" for name in SCHEMES)
        yield Problem(mark, "link-scheme", f"link: “{scheme}:” is not a kind of link", hint or allowed)


def _image(target: str, mark: Mark, text: RunningText) -> Iterator[Problem]:
    if SCHEME.match(target) or target.startswith("//"):
        hint = "put the file below the content folder and name its path"
        yield Problem(mark, "remote-image", f"image: “{target}” would be fetched from elsewhere", hint)
    else:
        yield from _file(target, mark, text, what="image")


def _file(target: str, mark: Mark, text: RunningText, *, what: str) -> Iterator[Problem]:
    written = FILE.sub("", target, count=1).partition("#")[0].partition("?")[0]
    path = unquote(written)
    path = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(text.folder, path))
    if path not in text.files:
        message = f"{what}: “{target}” is no file of the content"
        hint = did_you_mean(_ids_of_name(target, text)[:2]) if what == "link" else ""
        yield Problem(mark, "broken-link", message, hint or _file_hint(written, path, text.files))


def _ids_of_name(target: str, text: RunningText) -> list[str]:
    """Return the links by id that a target without its kind may stand for; asked for faulty links only."""
    around = text.timelines
    return [f"{kind}:{target}" for each in around for kind in LINKED_KINDS.values() if target in each.ids((kind,))]


def _file_hint(written: str, path: str, files: Mapping[str, bool]) -> str:
    if WEB.match(written):
        return "write the whole web address, such as https://example.org/page"
    page = f"pages/{path.removesuffix('.html')}.md"
    if page in files:
        return f"write {{filename}}/{page}"
    folder, name = posixpath.split(path)
    neighbours = [posixpath.basename(file) for file in files if posixpath.dirname(file) == folder]
    similar = similar_ids(name, spellings(dict.fromkeys(sorted(neighbours), ())))
    proposals = [posixpath.join(posixpath.dirname(written), near) for near in similar]
    return did_you_mean(proposals) or "paths start at the document’s folder, or with {filename}/ at the content folder"


def _is_web_address(target: str) -> bool:
    try:
        host = urlsplit(target).hostname
    except ValueError:
        return False
    return bool(host) and not re.search(r"\s", target)
