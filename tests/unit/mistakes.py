"""Mistakes that editors really make: each in a small sound explainer, with what the check has to say of it."""

from typing import NamedTuple

INDEX = """\
---
title: The river and the square
short_title: River
kicker: Example
standfirst: What happened at the river.
language: en
timezone: Europe/Belgrade
timezone_name: Belgrade
coverage: {when: 2023/2024, statement: Everything is covered.}
published: 2024-02-01
categories:
  - {id: protest, name: Protests, singular: Protest}
  - {id: court, name: Courts, singular: Ruling}
threads:
  - {id: street, name: The street, description: What happened outside.}
disputes:
  - {id: count, question: Was the count right?}
charts: [seats]
---
"""
SOURCES = """\
daily:
  title: People rally
  publisher: The Daily
  url: https://example.org/daily
  published: 2023-12-18
  kind: news
  language: en
agency:
  title: Rally held
  publisher: The Agency
  url: https://example.org/agency
  kind: agency
  language: en
"""
PEOPLE = """\
ana-ilic:
  name: Ana Ilić
  description: A speaker.
  citations: [daily]
"""
PLACES = """\
square:
  name: The Square
  latitude: 44.8
  longitude: 20.4
"""
EVENT = """\
---
title: People rally in the square
when: 2023-12-18
category: protest
threads: [street]
place: square
people: [ana-ilic]
summary: A rally was held.
citations: [daily, agency]
claims:
  - statement: The count was wrong.
    by: ana-ilic
    status: alleged
    citations: [daily]
    dispute: count
figures:
  - measure: People
    unit: people
    estimates:
      - {value: 2490, by: ana-ilic, citations: [daily]}
added: 2024-02-01
---
A rally was held [@daily].
"""
CHART = """\
---
kind: bar
data: data/seats.csv
x: seats
y: who
unit: seats
title: One has more than Two
description: Two bars.
citations: [daily]
added: 2024-02-01
---
"""
CSV = "who,seats\nOne,3\nTwo,2\n"
EVENT_FILE = "river/events/2023-12-18-rally.md"
SOURCES_FILE, PEOPLE_FILE, PLACES_FILE = "river/sources.yml", "river/people.yml", "river/places.yml"
INDEX_FILE, CHART_FILE, DATA_FILE = "river/index.md", "river/charts/seats.md", "river/data/seats.csv"
SOUND = {
    INDEX_FILE: INDEX,
    SOURCES_FILE: SOURCES,
    PEOPLE_FILE: PEOPLE,
    PLACES_FILE: PLACES,
    EVENT_FILE: EVENT,
    CHART_FILE: CHART,
    DATA_FILE: CSV,
}
Files = dict[str, str | bytes | None]
"""Files by their path in the content folder; None for one that is not there."""


class Mistake(NamedTuple):
    """One mistake."""

    name: str
    changes: Files
    """The files that have it."""
    file: str
    line: int
    code: str
    correction: str | None
    """What the hint has to offer for copying; None where only the editor can know."""


def in_file(file: str, text: str, was: str, now: str) -> Files:
    """Return a file with something written wrong."""
    assert was in text
    return {file: text.replace(was, now, 1)}


def in_event(was: str, now: str) -> Files:
    """Return the event with something written wrong."""
    return in_file(EVENT_FILE, EVENT, was, now)


MISTAKES = (
    Mistake(
        "a number sign in a title",
        in_event("title: People rally in the square", "title: Rally #1 in the square"),
        EVENT_FILE,
        2,
        "yaml-note",
        '"Rally #1 in the square"',
    ),
    Mistake(
        "a path whose backslash means a control character",
        in_event("summary: A rally was held.", 'summary: "It was kept in C:\\bin."'),
        EVENT_FILE,
        8,
        "bad-value",
        "write two",
    ),
    Mistake(
        "a citation in round brackets",
        in_event("[@daily].", "(@daily)."),
        EVENT_FILE,
        23,
        "citation-unreadable",
        "[@daily]",
    ),
    Mistake(
        "a blank before the sign of a citation",
        in_event("[@daily].", "[ @daily]."),
        EVENT_FILE,
        23,
        "citation-unreadable",
        "[@daily]",
    ),
    Mistake(
        "a link that is never closed",
        in_event("held [@daily]", "held by [Ana](person:ana-ilic [@daily]"),
        EVENT_FILE,
        23,
        "broken-link",
        "](person:ana-ilic)",
    ),
    Mistake(
        "a blank within a link",
        in_event("held [@daily]", "held by [Ana] (person:ana-ilic) [@daily]"),
        EVENT_FILE,
        23,
        "broken-link",
        "[words](person:ana-ilic)",
    ),
    Mistake(
        "the brackets of a link changed over",
        in_event("held [@daily]", "held by (Ana)[person:ana-ilic] [@daily]"),
        EVENT_FILE,
        23,
        "broken-link",
        "[Ana](person:ana-ilic)",
    ),
    Mistake(
        "a blank in the name of a picture",
        in_event("[@daily].", "[@daily].\n\n![Square](../images/the square.jpg)"),
        EVENT_FILE,
        25,
        "broken-link",
        None,
    ),
    Mistake(
        "a capital in the mark of a chart",
        in_event("[@daily].", "[@daily].\n\n{Chart:seats}"),
        EVENT_FILE,
        25,
        "chart-misplaced",
        "{chart:seats}",
    ),
    Mistake(
        "a chart in square brackets",
        in_event("[@daily].", "[@daily].\n\n[chart:seats]"),
        EVENT_FILE,
        25,
        "chart-misplaced",
        "{chart:seats}",
    ),
    Mistake(
        "half of what git leaves in a conflict",
        in_event("[@daily].", "[@daily].\n>>>>>>> main"),
        EVENT_FILE,
        24,
        "merge-conflict",
        None,
    ),
    Mistake(
        "a line of --- among the fields",
        in_event("place: square", "---\nplace: square"),
        EVENT_FILE,
        6,
        "front-matter-twice",
        "remove this line of ---",
    ),
    Mistake(
        "the old name of a file in place of the old id",
        in_event("added:", "formerly: [2023-12-18-old-rally]\nadded:"),
        EVENT_FILE,
        21,
        "bad-id",
        "write old-rally",
    ),
    Mistake(
        "a local date in the name of a file",
        {EVENT_FILE: None, "river/events/18-12-2023-rally.md": EVENT},
        "river/events/18-12-2023-rally.md",
        1,
        "bad-id",
        "2023-12-18-rally.md",
    ),
    Mistake(
        "a date without hyphens in the name of a file",
        {EVENT_FILE: None, "river/events/20231218-rally.md": EVENT},
        "river/events/20231218-rally.md",
        1,
        "bad-id",
        "2023-12-18-rally.md",
    ),
    Mistake(
        "an event of a word processor",
        {EVENT_FILE: None, "river/events/2023-12-18-rally.docx": b"PK\x03\x04"},
        "river/events/2023-12-18-rally.docx",
        1,
        "file-misplaced",
        "river/events/2023-12-18-rally.md",
    ),
    Mistake(
        "an event without the ending of its name",
        {EVENT_FILE: None, "river/events/2023-12-18-rally": EVENT},
        "river/events/2023-12-18-rally",
        1,
        "file-misplaced",
        "river/events/2023-12-18-rally.md",
    ),
    Mistake(
        "a workbook that was only renamed",
        {DATA_FILE: b"PK\x03\x04\x14\x00\x06"},
        DATA_FILE,
        1,
        "file-encoding",
        "“CSV UTF-8”",
    ),
    Mistake(
        "a workbook named as data",
        in_file(CHART_FILE, CHART, "seats.csv", "seats.xlsx"),
        CHART_FILE,
        3,
        "bad-value",
        "data/seats.csv",
    ),
    Mistake(
        "a first line for a spreadsheet",
        {DATA_FILE: "sep=;\nwho;seats\nOne;3\nTwo;2\n"},
        DATA_FILE,
        1,
        "table-header",
        None,
    ),
    Mistake("a formula that failed", {DATA_FILE: "who,seats\nOne,#REF!\nTwo,2\n"}, DATA_FILE, 2, "table-number", None),
    Mistake(
        "a comma in text of a group in braces",
        in_event("{value: 2490, by", "{value: 2490, note: counted by drone, twice, at noon, by"),
        EVENT_FILE,
        20,
        "unknown-key",
        'note: "counted by drone, twice, at noon"',
    ),
    Mistake(
        "a name in place without braces",
        in_event("    by: ana-ilic\n    status", "    by: name: A witness\n    status"),
        EVENT_FILE,
        12,
        "yaml-syntax",
        "by: {name: A witness}",
    ),
    Mistake(
        "a dash of a word processor before an item",
        in_event("  - statement", "  – statement"),
        EVENT_FILE,
        11,
        "yaml-syntax",
        "- statement: The count was wrong.",
    ),
    Mistake(
        "no-break spaces that indent",
        in_event("    by: ana-ilic\n    status", "\u00a0\u00a0\u00a0\u00a0by: ana-ilic\n    status"),
        EVENT_FILE,
        12,
        "yaml-syntax",
        None,
    ),
    Mistake(
        "no colon after a key",
        {SOURCES_FILE: SOURCES.replace("daily:", "daily")},
        SOURCES_FILE,
        1,
        "yaml-syntax",
        "daily:",
    ),
    Mistake(
        "a range where one number belongs",
        in_event("value: 2490", "value: 2000-3000"),
        EVENT_FILE,
        20,
        "wrong-type",
        "text: 2000 to 3000",
    ),
    Mistake(
        "both coordinates in one field",
        in_file(PLACES_FILE, PLACES, "44.8", "44.8, 20.4"),
        PLACES_FILE,
        3,
        "wrong-type",
        "here 44.8, and 20.4",
    ),
    Mistake(
        "degrees and minutes",
        in_file(PLACES_FILE, PLACES, "44.8", "44°48'N"),
        PLACES_FILE,
        3,
        "wrong-type",
        "30 minutes are 0.5",
    ),
    Mistake(
        "a sign in an id that cannot be seen",
        in_event("category: protest", "category: pro\u200btest"),
        EVENT_FILE,
        4,
        "bad-id",
        "such as protest",
    ),
    Mistake(
        "the ends of an axis as a span",
        in_file(CHART_FILE, CHART, "unit: seats", "unit: seats\ndomain: 0-40"),
        CHART_FILE,
        7,
        "wrong-type",
        "domain: [0, 40]",
    ),
    Mistake(
        "the ends of an axis changed over",
        in_file(CHART_FILE, CHART, "unit: seats", "unit: seats\ndomain: [40, 0]"),
        CHART_FILE,
        7,
        "bad-value",
        "domain: [0, 40]",
    ),
    Mistake(
        "an empty cell without its comma",
        in_file(DATA_FILE, CSV, "One,3", "One"),
        DATA_FILE,
        2,
        "table-ragged",
        "an empty cell keeps its place",
    ),
    Mistake(
        "a point for thousands",
        in_event("value: 2490", "value: 2.490"),
        EVENT_FILE,
        20,
        "bad-value",
        "2490",
    ),
    Mistake(
        "a comma for thousands in braces",
        in_event("value: 2490", "value: 2,490"),
        EVENT_FILE,
        20,
        "unknown-key",
        "value: 2490",
    ),
    Mistake(
        "a no-break space behind a colon",
        in_event("category: p", "category:\u00a0p"),
        EVENT_FILE,
        4,
        "yaml-syntax",
        "category: protest",
    ),
    Mistake(
        "typographic quotation marks around a key",
        in_event("citations: [daily, agency]", "citations: [“daily”, agency]"),
        EVENT_FILE,
        9,
        "bad-id",
        "daily",
    ),
    Mistake(
        "a source that a memo calls its outlet",
        in_file(SOURCES_FILE, SOURCES, "publisher: The Daily", "outlet: The Daily"),
        SOURCES_FILE,
        3,
        "unknown-key",
        "publisher",
    ),
    Mistake(
        "a comma missing in braces",
        in_file(INDEX_FILE, INDEX, "{id: protest, name", "{id: protest name"),
        INDEX_FILE,
        12,
        "yaml-syntax",
        "id: protest, name: Protests",
    ),
    Mistake(
        "a day of publication in words",
        in_event("added: 2024-02-01", "added: 1. februar 2024."),
        EVENT_FILE,
        21,
        "date-unreadable",
        "2024-02-01",
    ),
    Mistake(
        "a source in brackets without its sign",
        in_file(
            EVENT_FILE,
            EVENT.replace("@daily].", "@day_ly]."),
            "[@day_ly]",
            "[day_ly]",
        ),
        EVENT_FILE,
        23,
        "citation-unreadable",
        "[@day_ly]",
    ),
    Mistake("a letter out of place in a field", in_event("title:", "titel:"), EVENT_FILE, 2, "unknown-key", "title"),
    Mistake(
        "a doubled letter in a field of a claim",
        in_event("status:", "statuss:"),
        EVENT_FILE,
        13,
        "unknown-key",
        "status",
    ),
    Mistake("a capital in a field", in_event("category:", "Category:"), EVENT_FILE, 4, "unknown-key", "category"),
    Mistake("a Cyrillic letter in a field", in_event("title:", "titlе:"), EVENT_FILE, 2, "unknown-key", "title"),
    Mistake(
        "another program's name for a field", in_event("threads:", "tags:"), EVENT_FILE, 5, "unknown-key", "threads"
    ),
    Mistake(
        "a field in camel case",
        in_file(INDEX_FILE, INDEX, "short_title:", "shortTitle:"),
        INDEX_FILE,
        3,
        "unknown-key",
        "short_title",
    ),
    Mistake(
        "a hyphen for an underscore",
        in_file(INDEX_FILE, INDEX, "short_title:", "short-title:"),
        INDEX_FILE,
        3,
        "unknown-key",
        "short_title",
    ),
    Mistake(
        "a date in words", in_event("2023-12-18", "18 December 2023"), EVENT_FILE, 3, "date-unreadable", "2023-12-18"
    ),
    Mistake("a date with dots", in_event("2023-12-18", "18.12.2023."), EVENT_FILE, 3, "date-unreadable", "2023-12-18"),
    Mistake(
        "a date with slashes", in_event("2023-12-18", "18/12/2023"), EVENT_FILE, 3, "date-unreadable", "2023-12-18"
    ),
    Mistake(
        "a date that can be read in two ways",
        in_event("2023-12-18", "5/12/2023"),
        EVENT_FILE,
        3,
        "date-unreadable",
        "2023-12-05 (5 December) or 2023-05-12 (12 May)",
    ),
    Mistake(
        "a month in Serbian",
        in_event("2023-12-18", "18. decembar 2023."),
        EVENT_FILE,
        3,
        "date-unreadable",
        "2023-12-18",
    ),
    Mistake("a day of one digit", in_event("2023-12-18", "2023-12-8"), EVENT_FILE, 3, "date-unreadable", "2023-12-08"),
    Mistake(
        "a day that does not exist",
        in_event("2023-12-18", "2023-11-31"),
        EVENT_FILE,
        3,
        "date-unreadable",
        "2023-11-30",
    ),
    Mistake(
        "day and month changed over",
        in_event("2023-12-18", "2023-18-12"),
        EVENT_FILE,
        3,
        "date-unreadable",
        "2023-12-18",
    ),
    Mistake("a year of two digits", in_event("2023-12-18", "18.12.23"), EVENT_FILE, 3, "date-unreadable", "2023-12-18"),
    Mistake(
        "a time after a blank",
        in_event("2023-12-18", "2023-12-18 20:30"),
        EVENT_FILE,
        3,
        "date-unreadable",
        "2023-12-18T20:30",
    ),
    Mistake("a time without its day", in_event("2023-12-18", "20:30"), EVENT_FILE, 3, "date-unreadable", None),
    Mistake(
        "a hyphen between two dates",
        in_event("2023-12-18", "2023-12-18 - 2023-12-20"),
        EVENT_FILE,
        3,
        "date-unreadable",
        "2023-12-18/2023-12-20",
    ),
    Mistake(
        "a span that ends before it starts",
        in_event("2023-12-18", "2023-12-20/2023-12-18"),
        EVENT_FILE,
        3,
        "end-before-start",
        "2023-12-18/2023-12-20",
    ),
    Mistake("a word for about", in_event("2023-12-18", "ca. 2023"), EVENT_FILE, 3, "date-unreadable", "2023~"),
    Mistake("wide digits", in_event("2023-12-18", "２０２３-12-18"), EVENT_FILE, 3, "date-unreadable", "2023-12-18"),
    Mistake(
        "dashes for hyphens in a date",
        in_event("2023-12-18", "2023–12–18"),
        EVENT_FILE,
        3,
        "date-unreadable",
        "2023-12-18",
    ),
    Mistake(
        "a month where a day belongs",
        in_event("added: 2024-02-01", "added: 2024-02"),
        EVENT_FILE,
        21,
        "bad-value",
        None,
    ),
    Mistake(
        "a tab at the start of a line",
        in_event("    by: ana-ilic\n", "\tby: ana-ilic\n"),
        EVENT_FILE,
        12,
        "yaml-syntax",
        None,
    ),
    Mistake(
        "typographic quotes around text with a colon",
        in_event("title: People rally in the square", "title: “People: rally in the square”"),
        EVENT_FILE,
        2,
        "yaml-syntax",
        'title: "“People: rally in the square”"',
    ),
    Mistake(
        "typographic quotes in a group in braces",
        in_file(INDEX_FILE, INDEX, "Was the count right?", "“Was: the count right?”"),
        INDEX_FILE,
        17,
        "yaml-syntax",
        'question: "“Was: the count right?”"',
    ),
    Mistake(
        "a quote that is never closed",
        in_event("title: People rally in the square", 'title: "People rally in the square'),
        EVENT_FILE,
        2,
        "yaml-syntax",
        'title: "People rally in the square"',
    ),
    Mistake(
        "an apostrophe between single quotes",
        in_event("title: People rally in the square", "title: 'People's rally in the square'"),
        EVENT_FILE,
        2,
        "yaml-syntax",
        'title: "People’s rally in the square"',
    ),
    Mistake(
        "straight quotes within quotes",
        in_event("title: People rally in the square", 'title: "People "rally" in the square"'),
        EVENT_FILE,
        2,
        "yaml-syntax",
        'title: "People “rally” in the square"',
    ),
    Mistake(
        "a quoted word before further words",
        in_event("title: People rally in the square", 'title: "People" rally in the square'),
        EVENT_FILE,
        2,
        "yaml-syntax",
        'title: "“People” rally in the square"',
    ),
    Mistake(
        "a colon in text",
        in_event("title: People rally", "title: Rally: people"),
        EVENT_FILE,
        2,
        "yaml-syntax",
        'title: "Rally: people in the square"',
    ),
    Mistake(
        "no blank after the colon",
        in_event("title: People", "title:People"),
        EVENT_FILE,
        2,
        "yaml-syntax",
        "title: People rally in the square",
    ),
    Mistake(
        "no colon", in_event("category: protest", "category protest"), EVENT_FILE, 4, "yaml-syntax", "category: protest"
    ),
    Mistake(
        "an equals sign for the colon",
        in_event("category: protest", "category = protest"),
        EVENT_FILE,
        4,
        "yaml-syntax",
        "category: protest",
    ),
    Mistake(
        "fields as in JSON",
        in_event(
            "title: People rally in the square\nwhen: 2023-12-18\n",
            '"title": "People rally in the square",\n"when": "2023-12-18",\n',
        ),
        EVENT_FILE,
        2,
        "yaml-syntax",
        'title: "People rally in the square"',
    ),
    Mistake(
        "a field written twice",
        in_event("place: square\n", "place: square\nplace: square\n"),
        EVENT_FILE,
        7,
        "duplicate-key",
        None,
    ),
    Mistake(
        "a key with its @ in the fields",
        in_event("citations: [daily, agency]", "citations: @daily"),
        EVENT_FILE,
        9,
        "yaml-syntax",
        "daily",
    ),
    Mistake(
        "one text where a list belongs",
        in_event("citations: [daily, agency]", "citations: daily"),
        EVENT_FILE,
        9,
        "wrong-type",
        "citations: [daily]",
    ),
    Mistake(
        "a list without brackets",
        in_event("citations: [daily, agency]", "citations: daily, agency"),
        EVENT_FILE,
        9,
        "wrong-type",
        "citations: [daily, agency]",
    ),
    Mistake(
        "a list in parentheses",
        in_event("citations: [daily, agency]", "citations: (daily, agency)"),
        EVENT_FILE,
        9,
        "wrong-type",
        "citations: [daily, agency]",
    ),
    Mistake(
        "a list with bullets of a word processor",
        in_event("citations: [daily, agency]", "citations:\n  • daily\n  • agency"),
        EVENT_FILE,
        10,
        "wrong-type",
        "citations: [daily, agency]",
    ),
    Mistake(
        "a list with asterisks",
        in_event("citations: [daily, agency]", "citations:\n  * daily\n  * agency"),
        EVENT_FILE,
        10,
        "yaml-syntax",
        "- daily",
    ),
    Mistake(
        "semicolons in a list",
        in_event("citations: [daily, agency]", "citations: [daily; agency]"),
        EVENT_FILE,
        9,
        "bad-id",
        "daily, agency",
    ),
    Mistake(
        "a list where one value belongs",
        in_event("category: protest", "category: [protest]"),
        EVENT_FILE,
        4,
        "wrong-type",
        "category: protest",
    ),
    Mistake(
        "two categories",
        in_event("category: protest", "category: [protest, court]"),
        EVENT_FILE,
        4,
        "wrong-type",
        "category: protest or category: court",
    ),
    Mistake(
        "a bracket that is never closed",
        in_event("citations: [daily, agency]", "citations: [daily, agency"),
        EVENT_FILE,
        9,
        "yaml-syntax",
        None,
    ),
    Mistake(
        "two commas",
        in_event("citations: [daily, agency]", "citations: [daily,, agency]"),
        EVENT_FILE,
        9,
        "yaml-syntax",
        None,
    ),
    Mistake(
        "no hyphen before the first field of an item",
        in_event("  - statement:", "    statement:"),
        EVENT_FILE,
        11,
        "wrong-type",
        "- statement",
    ),
    Mistake(
        "no blank after the hyphen of an item",
        in_event("  - statement:", "  -statement:"),
        EVENT_FILE,
        11,
        "yaml-syntax",
        "- statement: The count was wrong.",
    ),
    Mistake(
        "a line indented by a blank too few",
        in_event("    status: alleged", "   status: alleged"),
        EVENT_FILE,
        13,
        "yaml-syntax",
        "column 5",
    ),
    Mistake(
        "a place in a source without braces",
        in_event("citations: [daily, agency]", "citations:\n  - daily, paragraph 4\n  - agency"),
        EVENT_FILE,
        10,
        "bad-id",
        "{source: daily, locator: paragraph 4}",
    ),
    Mistake(
        "a letter missing in an id",
        in_event("people: [ana-ilic]", "people: [ana-ilc]"),
        EVENT_FILE,
        7,
        "unknown-person",
        "ana-ilic",
    ),
    Mistake(
        "a name in place of an id",
        in_event("people: [ana-ilic]", "people: [Ana Ilić]"),
        EVENT_FILE,
        7,
        "bad-id",
        "ana-ilic",
    ),
    Mistake(
        "a name in Cyrillic in place of an id",
        in_event("people: [ana-ilic]", "people: [Ана Илић]"),
        EVENT_FILE,
        7,
        "bad-id",
        "ana-ilic",
    ),
    Mistake(
        "a Cyrillic letter in an id",
        in_event("people: [ana-ilic]", "people: [аna-ilic]"),
        EVENT_FILE,
        7,
        "bad-id",
        "ana-ilic",
    ),
    Mistake("a capital in an id", in_event("place: square", "place: Square"), EVENT_FILE, 6, "bad-id", "square"),
    Mistake(
        "an id with other words around it",
        in_event("place: square", "place: the-square-in-town"),
        EVENT_FILE,
        6,
        "unknown-place",
        "square",
    ),
    Mistake(
        "letters changed over in a key",
        in_event("citations: [daily, agency]", "citations: [dialy, agency]"),
        EVENT_FILE,
        9,
        "unknown-source",
        "daily",
    ),
    Mistake(
        "the plural of a category",
        in_event("category: protest", "category: protests"),
        EVENT_FILE,
        4,
        "unknown-category",
        "protest",
    ),
    Mistake(
        "a letter missing in a status",
        in_event("status: alleged", "status: aleged"),
        EVENT_FILE,
        13,
        "unknown-status",
        "alleged",
    ),
    Mistake(
        "a status that no one has",
        in_event("status: alleged", "status: unconfirmed"),
        EVENT_FILE,
        13,
        "unknown-status",
        None,
    ),
    Mistake(
        "another word for a weight",
        in_event("category: protest", "category: protest\nweight: major"),
        EVENT_FILE,
        5,
        "bad-value",
        "turning-point",
    ),
    Mistake(
        "a title that is a truth value",
        in_event("title: People rally in the square", "title: true"),
        EVENT_FILE,
        2,
        "wrong-type",
        '"true"',
    ),
    Mistake("a number with a comma", in_event("2490", '"2,490"'), EVENT_FILE, 20, "wrong-type", "2490"),
    Mistake(
        "words where a number belongs",
        in_event("value: 2490", "value: hundreds"),
        EVENT_FILE,
        20,
        "wrong-type",
        "text: hundreds",
    ),
    Mistake(
        "a number with a sign for about", in_event("value: 2490", "value: ~2490"), EVENT_FILE, 20, "wrong-type", "2490"
    ),
    Mistake(
        "a comma before decimals", in_file(PLACES_FILE, PLACES, "44.8", "44,8"), PLACES_FILE, 3, "wrong-type", "44.8"
    ),
    Mistake("a degree sign", in_file(PLACES_FILE, PLACES, "44.8", "44.8°"), PLACES_FILE, 3, "wrong-type", "44.8"),
    Mistake(
        "half of a pair of coordinates",
        in_file(PLACES_FILE, PLACES, "  longitude: 20.4\n", ""),
        PLACES_FILE,
        2,
        "missing-field",
        None,
    ),
    Mistake(
        "one slash missing in an address",
        in_file(SOURCES_FILE, SOURCES, "https://example.org/daily", "https:/example.org/daily"),
        SOURCES_FILE,
        4,
        "bad-value",
        "https://example.org/daily",
    ),
    Mistake(
        "an address without its scheme",
        in_file(SOURCES_FILE, SOURCES, "https://example.org/daily", "www.example.org/daily"),
        SOURCES_FILE,
        4,
        "bad-value",
        "https://www.example.org/daily",
    ),
    Mistake(
        "an address as a link in Markdown",
        in_file(SOURCES_FILE, SOURCES, "https://example.org/daily", '"[x](https://example.org/daily)"'),
        SOURCES_FILE,
        4,
        "bad-value",
        "https://example.org/daily",
    ),
    Mistake(
        "a language written out",
        in_file(SOURCES_FILE, SOURCES, "language: en", "language: English"),
        SOURCES_FILE,
        7,
        "bad-value",
        "en",
    ),
    Mistake(
        "an underscore in a tag of language",
        in_file(SOURCES_FILE, SOURCES, "language: en", "language: sr_Latn"),
        SOURCES_FILE,
        7,
        "bad-value",
        "sr-Latn",
    ),
    Mistake(
        "another word for a kind of source",
        in_file(SOURCES_FILE, SOURCES, "kind: news", "kind: newspaper"),
        SOURCES_FILE,
        6,
        "bad-value",
        "news",
    ),
    Mistake(
        "a city without its continent",
        in_file(INDEX_FILE, INDEX, "Europe/Belgrade", "Belgrade"),
        INDEX_FILE,
        7,
        "bad-value",
        "Europe/Belgrade",
    ),
    Mistake(
        "no --- below the fields",
        {EVENT_FILE: EVENT.replace("---\nA rally", "A rally")},
        EVENT_FILE,
        1,
        "front-matter-unclosed",
        "above line 22",
    ),
    Mistake(
        "no --- above the fields",
        {EVENT_FILE: EVENT[4:]},
        EVENT_FILE,
        1,
        "front-matter-missing",
        "above the first field",
    ),
    Mistake(
        "+++ for ---",
        {EVENT_FILE: EVENT.replace("---", "+++")},
        EVENT_FILE,
        1,
        "front-matter-missing",
        "--- in place of +++",
    ),
    Mistake(
        "four hyphens for three",
        {EVENT_FILE: EVENT.replace("---\nA rally", "----\nA rally")},
        EVENT_FILE,
        1,
        "front-matter-unclosed",
        "--- in place of ----",
    ),
    Mistake(
        "a second block of fields",
        {EVENT_FILE: EVENT.replace("---\nA rally", "---\n---\ntitle: Second\n---\nA rally")},
        EVENT_FILE,
        23,
        "front-matter-twice",
        None,
    ),
    Mistake(
        "what git leaves in a conflict",
        in_event("category: protest\n", "<<<<<<< HEAD\ncategory: protest\n=======\ncategory: court\n>>>>>>> work\n"),
        EVENT_FILE,
        4,
        "merge-conflict",
        None,
    ),
    Mistake(
        "the same in a register",
        {SOURCES_FILE: "<<<<<<< HEAD\n" + SOURCES + "=======\n>>>>>>> work\n"},
        SOURCES_FILE,
        1,
        "merge-conflict",
        None,
    ),
    Mistake("a file in UTF-16", {EVENT_FILE: EVENT.encode("utf-16")}, EVENT_FILE, 1, "file-encoding", None),
    Mistake(
        "a file in Windows-1250",
        {EVENT_FILE: EVENT.replace("rally was", "rally ćčšžđ was").encode("cp1250")},
        EVENT_FILE,
        8,
        "file-encoding",
        None,
    ),
    Mistake(
        "a file that ends in .markdown",
        {EVENT_FILE: None, "river/events/2023-12-18-rally.markdown": EVENT},
        "river/events/2023-12-18-rally.markdown",
        1,
        "file-misplaced",
        "river/events/2023-12-18-rally.md",
    ),
    Mistake(
        "a file that ends in .md.txt",
        {EVENT_FILE: None, "river/events/2023-12-18-rally.md.txt": EVENT},
        "river/events/2023-12-18-rally.md.txt",
        1,
        "file-misplaced",
        "river/events/2023-12-18-rally.md",
    ),
    Mistake(
        "a blank in the name of a file",
        {EVENT_FILE: None, "river/events/2023-12-18 rally.md": EVENT},
        "river/events/2023-12-18 rally.md",
        1,
        "bad-id",
        "2023-12-18-rally.md",
    ),
    Mistake(
        "a capital in the name of a file",
        {EVENT_FILE: None, "river/events/2023-12-18-Rally.md": EVENT},
        "river/events/2023-12-18-Rally.md",
        1,
        "bad-id",
        "2023-12-18-rally.md",
    ),
    Mistake(
        "Cyrillic letters in the name of a file",
        {EVENT_FILE: None, "river/events/2023-12-18-митинг.md": EVENT},
        "river/events/2023-12-18-митинг.md",
        1,
        "bad-id",
        "2023-12-18-miting.md",
    ),
    Mistake(
        "an event in another folder",
        {"river/event/2023-12-19-x.md": EVENT},
        "river/event/2023-12-19-x.md",
        1,
        "file-misplaced",
        "river/events/2023-12-19-x.md",
    ),
    Mistake(
        "a register under another name",
        {PEOPLE_FILE: None, "river/person.yml": PEOPLE},
        "river/person.yml",
        1,
        "file-misplaced",
        "people.yml",
    ),
    Mistake(
        "a link to an id without its kind",
        in_event("[@daily].", "[@daily], see [there](rally)."),
        EVENT_FILE,
        23,
        "broken-link",
        "event:rally",
    ),
    Mistake(
        "the plural of a kind of link",
        in_event("[@daily].", "[@daily], see [her](people:ana-ilic)."),
        EVENT_FILE,
        23,
        "link-scheme",
        "person:ana-ilic",
    ),
    Mistake(
        "a footnote in place of a citation",
        in_event("[@daily].", "[^daily]."),
        EVENT_FILE,
        23,
        "citation-unreadable",
        "[@daily]",
    ),
    Mistake(
        "a comma between two keys",
        in_event("[@daily].", "[@daily, @agency]."),
        EVENT_FILE,
        23,
        "citation-unreadable",
        "[@daily; @agency]",
    ),
    Mistake(
        "a blank in the mark of a chart",
        {EVENT_FILE: EVENT + "\n{chart: seats}\n"},
        EVENT_FILE,
        25,
        "chart-misplaced",
        "{chart:seats}",
    ),
    Mistake(
        "a capital in the name of a column",
        in_file(CHART_FILE, CHART, "x: seats", "x: Seats"),
        CHART_FILE,
        4,
        "table-column",
        "seats",
    ),
    Mistake(
        "a data file without its folder",
        in_file(CHART_FILE, CHART, "data/seats.csv", "seats.csv"),
        CHART_FILE,
        3,
        "bad-value",
        "data/seats.csv",
    ),
    Mistake("a cell too many", {DATA_FILE: "who,seats\nOne,3,4\nTwo,2\n"}, DATA_FILE, 2, "table-ragged", None),
    Mistake(
        "a number of a table that can be read in two ways",
        {DATA_FILE: 'who,seats\nOne,"3,000"\nTwo,2\n'},
        DATA_FILE,
        2,
        "table-number-unclear",
        "3000",
    ),
    Mistake("a per cent sign in a table", {DATA_FILE: "who,seats\nOne,3%\nTwo,2\n"}, DATA_FILE, 2, "table-number", "3"),
    Mistake(
        "a quote in a table that is never closed",
        {DATA_FILE: 'who,seats\n"One,3\nTwo,2\n'},
        DATA_FILE,
        2,
        "table-quote",
        None,
    ),
)
