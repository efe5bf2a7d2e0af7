"""A link leads somewhere: to an id, to a file of the content, or to an address on the web."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urlsplit

from timeline.checks.context import CheckContext, Kind
from timeline.checks.names import KnownNames
from timeline.checks.similar import similar_ids, spellings
from timeline.checks.uses import LINKED_KINDS
from timeline.checks.walk import RunningText, running_texts
from timeline.model.problem import Mark, Problem, did_you_mean
from timeline.model.timeline import Site

WEB_SCHEMES = ("http", "https")
SCHEMES = (*LINKED_KINDS, *WEB_SCHEMES, "mailto")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
WEB = re.compile(r"https?\b|www\.", re.IGNORECASE)
"""What was probably meant to be a web address."""
FILE = re.compile(r"\{(?:filename|static)\}")


def check(site: Site, context: CheckContext) -> Iterator[Problem]:
    """Yield every link and image of running text whose target does not exist or is not allowed."""
    names = {timeline.id: KnownNames(timeline, context) for timeline in site.timelines}
    for text in running_texts(site):
        own = [names[timeline.id] for timeline in text.timelines]
        for link in text.references.links:
            yield from _target(link.target, link.mark, text, site, own)
        for image in text.references.images:
            yield from _image(image.target, image.mark, text, site)


def _target(target: str, mark: Mark, text: RunningText, site: Site, names: Sequence[KnownNames]) -> Iterator[Problem]:
    scheme = SCHEME.match(target)
    if scheme is None:
        if not target.startswith("#"):
            yield from _file(target, mark, text, site, what="link")
    elif scheme[1] in LINKED_KINDS:
        yield from _id(target, mark, LINKED_KINDS[scheme[1]], names)
    else:
        yield from _address(target, mark, scheme[1])


def _id(target: str, mark: Mark, kind: Kind, names: Sequence[KnownNames]) -> Iterator[Problem]:
    name = target.partition(":")[2].partition("#")[0]
    if not any(known.may_name(name, (kind,)) for known in names):
        similar = [f"{kind.value}:{found}" for known in names for found in known.similar(name, (kind,))]
        message = f"link: “{target}” names no {kind.value} of this timeline"
        yield Problem(mark, "broken-link", message, did_you_mean(similar))


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
        similar = similar_ids(scheme, spellings(dict.fromkeys(SCHEMES, ())))
        hint = did_you_mean(f"{near}{target[len(scheme) :]}" for near in similar)
        allowed = "links may start with " + ", ".join(f"{name}:" for name in SCHEMES)
        yield Problem(mark, "link-scheme", f"link: “{scheme}:” is not a kind of link", hint or allowed)


def _image(target: str, mark: Mark, text: RunningText, site: Site) -> Iterator[Problem]:
    if SCHEME.match(target) or target.startswith("//"):
        hint = "put the file below the content folder and name its path"
        yield Problem(mark, "remote-image", f"image: “{target}” would be fetched from elsewhere", hint)
    else:
        yield from _file(target, mark, text, site, what="image")


def _file(target: str, mark: Mark, text: RunningText, site: Site, *, what: str) -> Iterator[Problem]:
    written = FILE.sub("", target, count=1).partition("#")[0].partition("?")[0]
    path = unquote(written)
    if path.startswith("/"):
        path = posixpath.normpath(path.lstrip("/"))
    else:
        path = posixpath.normpath(posixpath.join(text.folder.as_posix(), path))
    if path in site.files:
        return
    yield Problem(mark, "broken-link", f"{what}: “{target}” is no file of the content", _file_hint(written, path, site))


def _file_hint(written: str, path: str, site: Site) -> str:
    if WEB.match(written):
        return "write the whole web address, such as https://example.org/page"
    page = f"pages/{path.removesuffix('.html')}.md"
    if page in site.files:
        return f"write {{filename}}/{page}"
    folder, name = posixpath.split(path)
    neighbours = [posixpath.basename(file) for file in site.files if posixpath.dirname(file) == folder]
    similar = similar_ids(name, spellings(dict.fromkeys(sorted(neighbours), ())))
    proposals = [posixpath.join(posixpath.dirname(written), near) for near in similar]
    return did_you_mean(proposals) or "paths start at the document’s folder, or with {filename}/ at the content folder"


def _is_web_address(target: str) -> bool:
    try:
        host = urlsplit(target).hostname
    except ValueError:
        return False
    return bool(host) and not re.search(r"\s", target)
