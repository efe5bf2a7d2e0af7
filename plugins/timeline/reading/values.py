"""Single values: from what was written to what the model holds."""

import re
import zoneinfo
from collections.abc import Callable
from datetime import tzinfo
from typing import Any
from urllib.parse import urlsplit

from timeline.model.edtf import EdtfDate, EdtfError, Precision, When, other_spellings, parse_edtf
from timeline.model.problem import did_you_mean
from timeline.reading import proposals
from timeline.reading.declaration import (
    Choice,
    DataFile,
    Date,
    ExactDay,
    Id,
    Language,
    Number,
    ScalarType,
    SourceKey,
    Text,
    WebAddress,
    ZoneName,
)
from timeline.reading.text import CONTROL
from timeline.reading.wording import as_id, found, nearest, quoted
from timeline.reading.yaml_core import Scalar

ID = re.compile(r"(?!.{101})[a-z0-9]+(?:-[a-z0-9]+)*")
SOURCE_KEY = re.compile(r"(?!.{101})[a-z0-9]+(?:[-_][a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
DATA_FILE = re.compile(r"data/[A-Za-z0-9][A-Za-z0-9_-]*\.csv")
_OTHER_TABLES = (".xlsx", ".xls", ".ods", ".numbers", ".tsv", ".txt")
_DENIES = re.compile(r"un|not\b|non|in(?=[a-z]{6})", re.IGNORECASE)
"""Beginning of words that say the opposite of the one that is near: “unconfirmed” is not “confirmed”."""
_THOUSANDS = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{3})+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OFFSET = re.compile(r"(?:GMT|UTC)?[+-]\d", re.IGNORECASE)
_CITATION_OR_LINK = re.compile(r"\[@|\]\(")


class UnusableValueError(Exception):
    """A value that cannot be used."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        """Keep the problem's code, what is wrong, and how to write it."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def read_value(scalar: Scalar, type_: ScalarType, zone: tzinfo) -> Any:
    """Return the value for the model. Times without a zone are meant in ``zone``. Raises ``UnusableValueError``."""
    reader: Callable[..., Any] = _READERS[type(type_)]
    return reader(scalar, type_, zone)


def _text(scalar: Scalar, type_: Text, zone: tzinfo) -> str:
    if isinstance(scalar.value, bool):
        raise UnusableValueError(
            "wrong-type", f"needs text, found {found(scalar)}", f'put it in quotes: "{scalar.text}"'
        )
    text = re.sub(r"[ \t\n]+", " ", scalar.text).strip(" ")
    # A file with such a character is refused, so an escape has brought it; most text has none that needs a closer look.
    if not text.isprintable() and (control := CONTROL.search(text)):
        raise UnusableValueError(
            "bad-value",
            f"a backslash here brings in the invisible control character U+{ord(control.group()):04X}",
            "leave out the backslash and what follows it; where a backslash is meant, write two",
        )
    if type_.most_characters is not None and len(text) > type_.most_characters:
        raise UnusableValueError(
            type_.code_when_longer,
            f"{quoted(text)} has {len(text)} characters, at most {type_.most_characters} fit",
            f"leave out at least {len(text) - type_.most_characters}",
        )
    if not type_.markdown and _CITATION_OR_LINK.search(text):
        raise UnusableValueError(
            "bad-value",
            f"{quoted(text)} holds a link or a citation, which this field prints as it stands",
            "write plain words here; sources go into citations, links into the text below the fields",
        )
    return text


def _id(scalar: Scalar, type_: Id, zone: tzinfo) -> str:
    if ID.fullmatch(scalar.text):
        return scalar.text
    suggestion = as_id(scalar.text)
    straight = proposals.without_quotes(scalar.text, ID)
    if straight:
        raise UnusableValueError("bad-id", f"{quoted(scalar.text)} is not an id", straight)
    hint = "ids have at most 100 small Latin letters, digits and single hyphens"
    several = proposals.several(scalar.text, ID)
    if len(several) > 1:
        hint = f"two ids have a comma between them: {', '.join(several)}; one id has hyphens: {suggestion}"
    elif ID.fullmatch(suggestion):
        hint = f"{hint}, such as {suggestion}"
    twin = proposals.foreign_letter(scalar.text)
    raise UnusableValueError("bad-id", f"{quoted(scalar.text)} is not an id", f"{hint}; {twin}" if twin else hint)


def _source_key(scalar: Scalar, type_: SourceKey, zone: tzinfo) -> str:
    if SOURCE_KEY.fullmatch(scalar.text):
        return scalar.text
    hint = proposals.source_key(scalar.text, SOURCE_KEY)
    raise UnusableValueError("bad-id", f"{quoted(scalar.text)} is not a key of a source", hint)


def _date(scalar: Scalar, type_: Date, zone: tzinfo) -> When:
    try:
        return parse_edtf(scalar.text.strip(), zone)
    except EdtfError as error:
        code = "end-before-start" if _is_reversed(scalar.text.strip(), zone) else "date-unreadable"
        raise UnusableValueError(code, error.message, error.hint) from error


def _is_reversed(text: str, zone: tzinfo) -> bool:
    """Whether the text is an interval that can be read the other way round."""
    start, slash, end = text.partition("/")
    if not slash:
        return False
    try:
        parse_edtf(f"{end}/{start}", zone)
    except EdtfError:
        return False
    return True


def _exact_day(scalar: Scalar, type_: ExactDay, zone: tzinfo) -> EdtfDate:
    try:
        when = _date(scalar, Date(), zone)
    except UnusableValueError as fault:
        days = [each for each in other_spellings(scalar.text) if _DAY.fullmatch(each)]
        raise UnusableValueError(
            fault.code, fault.message, f"write {days[0]}" if len(days) == 1 else fault.hint
        ) from fault
    if isinstance(when, EdtfDate) and when.is_exact and when.precision is Precision.DAY:
        return when
    raise UnusableValueError(
        "bad-value", f"{quoted(scalar.text)} is not one known day", "write year, month and day: 2026-11-22"
    )


def _number(scalar: Scalar, type_: Number, zone: tzinfo) -> int | float:
    number = scalar.value
    if isinstance(number, bool) or not isinstance(number, int | float):
        hint = proposals.number(scalar.text)
        raise UnusableValueError("wrong-type", f"needs a number, found {found(scalar)}", hint)
    if type_.may_be_thousands and _THOUSANDS.fullmatch(scalar.text.strip()):
        whole = scalar.text.strip().replace(".", "")
        message = f"{scalar.text} may be {whole}, or a number with three decimal places"
        raise UnusableValueError("bad-value", message, f"write {whole}, or {scalar.text.strip()}0")
    too_small = type_.least is not None and number < type_.least
    too_large = type_.most is not None and number > type_.most
    if too_small or too_large or (type_.is_whole and number != int(number)):
        raise UnusableValueError("bad-value", f"{scalar.text} is out of range", f"write {number_words(type_)}")
    return int(number) if type_.is_whole else number


def number_words(type_: Number) -> str:
    """Say which numbers are meant, as in “a number from 1 to 5”."""
    least = f" from {type_.least:g}" if type_.least is not None else ""
    most = f" to {type_.most:g}" if type_.most is not None else ""
    return f"a {'whole ' if type_.is_whole else ''}number{least}{most}"


def _choice(scalar: Scalar, type_: Choice, zone: tzinfo) -> Any:
    words = [str(word) for word in type_.words]
    if scalar.text in words:
        return type_.words(scalar.text)
    guess = did_you_mean(() if _DENIES.match(scalar.text) else nearest(scalar.text, words, type_.mistaken_for))
    hint = f"{guess} The words are: {', '.join(words)}" if guess else f"write one of: {', '.join(words)}"
    raise UnusableValueError(type_.code, f"{quoted(scalar.text)} is not one of the words for this field", hint)


def _web_address(scalar: Scalar, type_: WebAddress, zone: tzinfo) -> str:
    try:
        parts = urlsplit(scalar.text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if good and not re.search(r"[\s<>\"]", scalar.text):
        return scalar.text
    raise UnusableValueError(
        "bad-value",
        f"{quoted(scalar.text)} is not a web address",
        did_you_mean(filter(None, [proposals.web_address(scalar.text)]))
        or "write the whole address without spaces: https://example.org/page",
    )


def _language(scalar: Scalar, type_: Language, zone: tzinfo) -> str:
    if LANGUAGE.fullmatch(scalar.text):
        return scalar.text
    raise UnusableValueError(
        "bad-value",
        f"{quoted(scalar.text)} is not a language tag",
        did_you_mean(filter(None, [proposals.language(scalar.text)]))
        or "write the short name of the language (BCP 47): en, sr, or sr-Latn for Latin script",
    )


def _zone_name(scalar: Scalar, type_: ZoneName, zone: tzinfo) -> str:
    try:
        zoneinfo.ZoneInfo(scalar.text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        hint = did_you_mean_zone(scalar.text) or "write its IANA name: Europe/Belgrade"
        raise UnusableValueError("bad-value", f"{quoted(scalar.text)} is not a time zone", hint) from error
    return scalar.text


def did_you_mean_zone(name: str) -> str:
    """Return a hint naming the time zone that a misspelt name is nearest to, or nothing."""
    if _OFFSET.match(name):
        return "name a city of the zone, so that summer time is known: Europe/Belgrade"
    zones = sorted(zoneinfo.available_timezones())
    cities = {zone.rpartition("/")[2].lower(): zone for zone in zones}
    return did_you_mean(nearest(name.replace(" ", "_"), zones, cities))


def _data_file(scalar: Scalar, type_: DataFile, zone: tzinfo) -> str:
    if DATA_FILE.fullmatch(scalar.text):
        return scalar.text
    form = "save the table as “CSV UTF-8” and put" if scalar.text.lower().endswith(_OTHER_TABLES) else "put"
    raise UnusableValueError(
        "bad-value",
        f"{quoted(scalar.text)} is not the path of a data file",
        f"{form} the file into the explainer’s folder data and write: {_data_path(scalar.text)}",
    )


def _data_path(text: str) -> str:
    name = text.replace(chr(92), "/").rpartition("/")[2]
    ending = next((ending for ending in (".csv", *_OTHER_TABLES) if name.lower().endswith(ending)), "")
    path = f"data/{name.removesuffix(name[len(name) - len(ending) :])}.csv"
    return path if DATA_FILE.fullmatch(path) else "data/results.csv"


_READERS: dict[type[ScalarType], Callable[..., Any]] = {
    Text: _text,
    Id: _id,
    SourceKey: _source_key,
    Date: _date,
    ExactDay: _exact_day,
    Number: _number,
    Choice: _choice,
    WebAddress: _web_address,
    Language: _language,
    ZoneName: _zone_name,
    DataFile: _data_file,
}
