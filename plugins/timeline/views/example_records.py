"""Examples of what carries trust: sources, corrections and how to cite."""

from timeline.views.contexts import ChangeView, CiteView, CorrectionNote, DateView, LinkView, SourceView

CITY_HALL = LinkView(
    "Seventh protest ends in an attempt to enter City Hall", "#component-event_card", "24 December 2023"
)
NOTE = CorrectionNote(DateView("23 November 2026", "23 Nov 2026", "2026-11-23"), "38, not 35.", "#component-changes")
ADDITION = ChangeView(DateView("22 November 2026", "22 Nov 2026", "2026-11-22"), "addition", "Added.", CITY_HALL)
CORRECTION = ChangeView(
    DateView("23 November 2026", "23 Nov 2026", "2026-11-23"),
    "correction",
    "Corrected: 38, not 35.",
    CITY_HALL,
    was="35 people held.",
    now="38 people held.",
    reason="The police director gave 38 on 25 December.",
    part=LinkView("Figure 1", "#component-figure_estimates"),
)
SOURCE = SourceView(
    2,
    "reuters_islam_times",
    "Thousands protest in Belgrade to demand elections annulled",
    "#component-source",
    "#component-source",
    "Reuters, seen at Islam Times, 25 December 2023",
    "News agency",
    None,
    tag="Copy of Reuters",
    locators="paragraph 4",
)
FOREIGN_SOURCE = SourceView(
    11,
    "radio021_arrests",
    "Počelo hapšenje demonstranata u Beogradu",
    "#component-source",
    "#component-source",
    "Radio 021, seen at Naslovi.net, 24 December 2023",
    "News",
    "sr-Latn",
    tag="Relay",
    language_note="in Serbian",
    note="The headline is hostile.",
    archived_url="#component-source",
    used_by=(CITY_HALL,),
)
CITATION = CiteView(
    id="cite-example",
    text="‘Seventh protest ends in an attempt to enter City Hall’, Timelines, explained, version of 22 November 2026.",
    visited_before="Accessed on ",
    visited_after=".",
    bibtex="""@online{serbia-2023-city-hall,
  title = {{Seventh protest ends in an attempt to enter City Hall}},
  organization = {{Timelines, explained}},
  date = {2026-11-22},""",
    is_online=True,
)
