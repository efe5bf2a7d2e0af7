"""Other spellings of dates than EDTF, recognised only to offer the right one in a hint."""

import re
from collections.abc import Callable, Sequence
from unicodedata import decimal

from timeline.model.dates import EdtfError, year_text
from timeline.model.latin import plain_latin

MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip

# Other spellings of dates, offered as hints only: what is wrong, a pattern of any case, the EDTF. There {a} and {b} are
# dates, put right in their turn, {n} is a year before Christ, {m} a month or season; the rest are numbers and signs.
_Y, _M, _D = r"(?P<y>[0-9]{4})", r"(?P<m>1[0-2]|0?[1-9]|[a-z]{3,9})\.?", r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_OVER_12 = r"(?P<d>1[3-9]|2[0-9]|3[01])"
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-5][0-9])(?: ?h)?")
_SHORT_YEAR = re.compile(r"(?P<d>[0-9]{1,2})[./-] ?(?P<m>[0-9]{1,2})[./-] ?(?P<y>[0-9]{2})\.?")
_DAY_ONLY_IN_FORM = re.compile(r"(?P<d>29|3[01])[./-] ?(?P<m>0?[1-9]|1[0-2])[./-] ?(?P<y>[0-9]{4})\.?")
_NO_SIGN = re.compile(r"\b(?:early|mid|late|\w+day)\b", re.IGNORECASE)
_LETTERS_FOR_DIGITS = str.maketrans("OoIl", "0011")
_SPELLINGS = (
    ("has quotation marks around it", r"[“”„‟«»‘’‚\"'](?P<a>.+)[“”„‟«»‘’‚\"']", "{a}"),
    ("puts the year last", rf"{_D}[. ] ?{_M},?[. ] ?{_Y}\.?", "{y}-{m}-{d}"),
    ("puts the year last", rf"{_M} {_D},? {_Y}", "{y}-{m}-{d}"),
    ("puts the year last", rf"{_M}(?: of |, ?|[ /.-]){_Y}", "{y}-{m}"),
    ("puts the year last", rf"{_OVER_12}[/-]{_M}[/-]{_Y}", "{y}-{m}-{d}"),
    ("puts the year last", rf"{_M}[/-]{_OVER_12}[/-]{_Y}", "{y}-{m}-{d}"),
    ("may put the day or the month first", rf"{_D}[/-]{_M}[/-]{_Y}", "{y}-{m}-{d}"),
    ("may put the day or the month first", rf"{_M}[/-]{_D}[/-]{_Y}", "{y}-{m}-{d}"),
    ("needs hyphens and two digits for month and day", rf"{_Y}[-/. ]{_M}[-/. ]{_D}", "{y}-{m}-{d}"),
    ("needs a hyphen and two digits for the month", rf"{_Y}[-/. ]{_M}", "{y}-{m}"),
    ("needs hyphens", rf"{_Y}(?P<m>[0-9]{{2}})(?P<d>[0-9]{{2}})", "{y}-{m}-{d}"),
    ("needs a T and a two-digit hour", r"(?P<a>.+?),?(?: |T| T)(?P<h>[0-9]{1,2})[:.](?P<t>[0-9]{2}.*)", "{a}T{h}:{t}"),
    ("cannot mark its time as “about” or “uncertain”", r"(?P<a>[0-9-]+)T.*(?P<z>[~?%])", "{a}{z}"),
    ("has a word for “about”", r"(?:~|circa|about|around|approximately|approx\.?|ca?\.?) ?(?P<a>.+)", "{a}~"),
    ("has a word for “uncertain”", r"(?:\?|possibly|perhaps|probably|maybe) ?(?P<a>.+)", "{a}?"),
    ("says what EDTF has no sign for", r"(?:early|mid|late)[ -](?P<a>.+)", "{a}"),
    (
        "names the day of the week, for which EDTF has no sign",
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?P<a>.+)",
        "{a}",
    ),
    ("has a word for a decade", r"(?:the )?(?P<t>[0-9]{3})0'?s", "{t}X"),
    ("counts from 1 BC, where EDTF has the year 0000", r"(?P<n>[0-9]{1,4}) ?(?:BC|BCE)", "{n}"),
    ("joins two dates with a hyphen", r"(?P<a>[0-9]{4}(?:-[0-9]{2}){0,2})(?:--?|\.\.)(?P<b>[0-9]{4}.*)", "{a}/{b}"),
    ("joins two dates by other signs than a slash", r"(?:from )?(?P<a>.+?) (?:-+|to|until) (?P<b>.+)", "{a}/{b}"),
    ("needs two full dates", rf"(?:from )?{_D} ?(?:-|to) ?(?P<e>[0-9]{{1,2}}) {_M} {_Y}", "{y}-{m}-{d}/{y}-{m}-{e}"),
    ("needs two full dates", r"(?P<y>[0-9]{4}-(?:[0-9]{2}-)?)(?P<d>[0-9]{2})/(?P<e>[0-9]{2})", "{y}{d}/{y}{e}"),
    ("needs two full dates", r"(?P<t>[0-9]{2})(?P<d>[0-9]{2})/(?P<e>[0-9]{2})", "{t}{d}/{t}{e}"),
    ("has a word for an open end", r"(?:since|from) (?P<a>.+)", "{a}/.."),
    ("has a word for an open start", r"(?:until|till) (?P<a>.+)", "../{a}"),
    ("has a word at its end", r"(?P<a>[^/]+)/(?:open|now|today|present)", "{a}/.."),
    ("has ends that are not written as dates", r"(?P<a>[^/]+)/(?P<b>[^/]+)", "{a}/{b}"),
)
_SEASON_NAMES = ((21, "spring"), (22, "summer"), (23, "autumn"), (23, "fall"), (24, "winter"), (9, "sept"))
_SERBIAN = ("januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust", "septembar", "oktobar", "novembar",
            "decembar")  # fmt: skip
_NAMES = tuple((name.lower(), f"{number:02}") for number, name in (*enumerate(MONTHS, 1), *_SEASON_NAMES))
_SERBIAN_NAMES = {
    form: f"{number:02}"
    for number, name in enumerate(_SERBIAN, 1)
    for form in (name, name[:3], f"{name}a", f"{name.removesuffix('ar')}ra")
}
"""“Decembar”, “dec” and “decembra”."""
_NUMBERS = _SERBIAN_NAMES | dict(_NAMES) | {name[:3]: number for name, number in _NAMES}


def unreadable(text: str, reads: Callable[[str], bool]) -> EdtfError:
    """The refusal of a text that has not the form of EDTF; ``reads`` tells whether a spelling would be read."""
    reason, spellings = right_spellings(text, reads)
    time, short = _TIME.fullmatch(text.strip()), _SHORT_YEAR.fullmatch(text.strip())
    absent = None if spellings else _DAY_ONLY_IN_FORM.fullmatch(text.strip())
    if time:
        reason = "is a time of day without its day"
        hour = time[1].zfill(2) if reads(f"2023-12-17T{time[1].zfill(2)}:{time[2]}") else "00"
        spellings = [f"2023-12-17T{hour}:{time[2]} (with its day)"]
    elif absent:
        reason = "is a day that its month does not have"
        spellings = [f"{absent['y']}-{absent['m'].zfill(2)} (the month), if the day is not known"]
    elif short and reads(f"20{short['y']}-{short['m'].zfill(2)}-{short['d'].zfill(2)}"):
        reason = "has a year of two digits"
        spellings = [f"20{short['y']}-{short['m'].zfill(2)}-{short['d'].zfill(2)}, with the whole year"]
    elif not spellings:
        reason = "is not a date in EDTF"
        spellings = ["2023-12-17 (a day)", "2023-12 (a month)", "2023-12~ (about)"]
    elif len(spellings) > 1:
        spellings = [f"{iso} ({_day_in_words(iso)})" if len(iso) == 10 else iso for iso in spellings]
    elif "/" not in spellings[0] and reads(spellings[0] + "~"):
        spellings += [f"{spellings[0]}~ (about)", f"{spellings[0]}? (uncertain)"]
    return EdtfError(f"{quoted(text)} {reason}" if text else "the date is empty", write(spellings))


def same_meaning(text: str, reads: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the EDTF that a text in another spelling may mean: one where it is clear, several where it is not.

    Spellings that would lose a word, such as “early 2023”, are left out.
    """
    return () if _NO_SIGN.search(text) else tuple(right_spellings(text, reads)[1])


def _day_in_words(iso: str) -> str:
    return f"{int(iso[8:])} {MONTHS[int(iso[5:7]) - 1]}"


def right_spellings(text: str, reads: Callable[[str], bool]) -> tuple[str, list[str]]:
    """Return what is wrong with a text that has not the form of EDTF, and what it may be in EDTF."""
    plain = "".join(str(decimal(sign, sign)) for sign in re.sub("[\u2010-\u2015\u2212]", "-", text)).strip()
    if _CYRILLIC.search(plain):
        plain = plain_latin(plain)
    tidied = (
        ("has a space before or after it", text.strip()),
        ("has other digits or hyphens than the plain 0 to 9 and -", plain),
        ("has a small letter for a capital", plain.upper()),
        ("has a space in it", plain.replace(" ", "")),
        ("has a letter for a digit", plain.translate(_LETTERS_FOR_DIGITS)),
    )
    for reason, spelling in tidied:
        if spelling != text and reads(spelling):
            return reason, [spelling]
    found: dict[str, str] = {}
    for reason, pattern, shape in _SPELLINGS if len(plain) <= 60 else ():
        match = re.fullmatch(pattern, plain, re.ASCII | re.IGNORECASE)
        if match and reads(spelling := shape.format_map(_in_edtf(match, reads))):
            found.setdefault(spelling, reason)
    return next(iter(found.values()), ""), list(found)


def _in_edtf(match: re.Match[str], reads: Callable[[str], bool]) -> dict[str, str]:
    parts = {}
    for name, found in match.groupdict().items():
        if name in "ab":
            spellings = [found] if reads(found) else right_spellings(found, reads)[1]
            parts[name] = spellings[0] if len(spellings) == 1 and "/" not in spellings[0] else "unknown"
        elif name == "n":
            parts[name] = year_text(1 - int(found))
        else:
            parts[name] = _NUMBERS.get(found.lower(), found.zfill(2) if found.isdigit() else found)
    return parts


def write(spellings: Sequence[str]) -> str:
    """Words of a hint that offers these spellings."""
    *others, last = spellings
    return f"write {', '.join(others)} or {last}" if others else f"write {last}"


def quoted(text: str) -> str:
    """The text in typographic quotes, printable and of bounded length."""
    shown = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[:60])
    return f"“{shown}{'…' if len(text) > 60 else ''}”"
