"""What events share: sources, places, and the people and organizations that are already known by name."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from timeline.importers.found import FoundSource, Notes
from timeline.importers.prose import is_web_address, one_line
from timeline.importers.settings import Destination, Options
from timeline.importers.slugs import Ids, slug
from timeline.importers.yaml_text import Value, entry
from timeline.reading.values import LANGUAGE

_LONGEST_KEY = 24
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id")


def same_address(url: str) -> str:
    """Return what is the same in all spellings of an address: no “www.”, no tracking, no place on the page."""
    parts = urlsplit(url)
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    return f"{host}{port}{parts.path.rstrip('/')}?{urlencode(query)}"


def host_of(url: str) -> str:
    """Return the host of an address without “www.”."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


class Sources:
    """The register of sources, into which each document comes once."""

    def __init__(self, destination: Destination, options: Options, notes: Notes) -> None:
        """Start from what the explainer has."""
        known = destination.timeline.sources if destination.timeline else {}
        self._options, self._notes = options, notes
        self._keys = {same_address(source.url): key for key, source in known.items() if is_web_address(source.url)}
        self._new = Ids(known, "_")
        self.entries: dict[str, str] = {}
        """New entries of the register, by key."""

    def key_of(self, source: FoundSource, spot: str) -> str | None:
        """Return the key of a source, which is registered where it is new; None where it has no address."""
        url = source.url.strip()
        if not is_web_address(url):
            what = "a source without a web address has no place in the register"
            self._notes.left(spot, what, one_line(f"{source.title} {url}")[:200])
            return None
        address = same_address(url)
        if address not in self._keys:
            self._keys[address] = self._registered(source, url, spot)
        return self._keys[address]

    def _registered(self, source: FoundSource, url: str, spot: str) -> str:
        publisher, title = one_line(source.publisher), one_line(source.title)
        if not publisher:
            publisher = host_of(url)
            self._notes.changed(spot, "a source names no publisher; the host of its address stands there", url)
        if not title:
            self._notes.changed(spot, "a source has no title; a description stands there", url)
        language = source.language if LANGUAGE.fullmatch(source.language) else self._options.language
        fields: dict[str, Value] = {"title": title} if title else {"description": f"Page of {publisher}"}
        fields |= {"publisher": publisher, "url": url}
        for name in ("published", "accessed"):
            if getattr(source, name):
                fields[name] = getattr(source, name)
        if is_web_address(source.archived):
            fields["archived"] = source.archived
        fields |= {"kind": self._options.source_kind, "language": language}
        stem = slug(publisher, "source", _LONGEST_KEY)
        day = source.published.replace("-", "") if re.fullmatch(r"\d{4}(-\d\d){0,2}", source.published) else ""
        key = self._new.new(f"{stem}_{day}" if day else stem)
        self.entries[key] = entry(key, fields)
        return key


class Places:
    """The register of places, into which each name comes once."""

    def __init__(self, destination: Destination) -> None:
        """Start from what the explainer has."""
        known = destination.timeline.places if destination.timeline else {}
        self._ids = {plain(name): id_ for id_, place in known.items() for name in (id_, place.name)}
        self._new = Ids(known)
        self.entries: dict[str, str] = {}

    def id_of(self, name: str) -> str:
        """Return the id of a place, which is registered by its name where it is new."""
        name = one_line(name)
        if plain(name) not in self._ids:
            id_ = self._new.new(slug(name, "place"))
            self._ids[plain(name)] = id_
            self.entries[id_] = entry(id_, {"name": name})
        return self._ids[plain(name)]


class Actors:
    """People and organizations by every name under which the registers know them."""

    def __init__(self, destination: Destination) -> None:
        """Collect the names. One that stands for two entries is not certain."""
        timeline = destination.timeline
        people = timeline.people if timeline else {}
        organizations = timeline.organizations if timeline else {}
        self._people = _by_name({id_: (id_, each.name, *each.also) for id_, each in people.items()})
        self._organizations = _by_name(
            {id_: (id_, each.name, each.short or "", *each.also) for id_, each in organizations.items()}
        )

    def sorted_out(self, names: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
        """Return the ids of people, the ids of organizations, and the names that are not known for certain."""
        people: list[str] = []
        organizations: list[str] = []
        unknown: list[str] = []
        for name in names:
            person, organization = self._people.get(plain(name)), self._organizations.get(plain(name))
            if person and not organization:
                people.append(person)
            elif organization and not person:
                organizations.append(organization)
            else:
                unknown.append(name)
        return list(dict.fromkeys(people)), list(dict.fromkeys(organizations)), list(dict.fromkeys(unknown))


def plain(name: str) -> str:
    """Return a name as it is compared: in small letters, with single spaces, its letters composed."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _by_name(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for id_, several in names.items():
        for name in several:
            if name:
                found.setdefault(plain(name), set()).add(id_)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}
