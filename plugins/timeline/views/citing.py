"""How to cite a page: in words and as an entry for BibTeX.

No day of a visit is given, as none is known when a site is built.
"""

from timeline.model.edtf import EdtfDate
from timeline.views.contexts import CiteView
from timeline.views.edition import Edition
from timeline.views.lexicon import N_

_ALONE = N_("‘{title}’, {site}, version of {date}. {address}")
_WITHIN = N_("‘{title}’, in ‘{timeline}’, {site}, version of {date}. {address}")
_VISIT = "\ue003"
"""Stands for the day of the visit while a phrase is filled in: a character for private use."""
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)
"""Signs that mean something to BibTeX or LaTeX. Braces are named, since BibTeX counts them even behind a backslash."""
_ADDRESS_ESCAPES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def cite_page(title: str, path: str, version: EdtfDate, edition: Edition, key: str = "") -> CiteView:
    """Return how to cite a page of an explainer that is of the version of a day.

    ``key`` tells the entry for BibTeX from those of other pages; without one the page is the explainer itself.
    """
    say, timeline = edition.phrases.say, edition.timeline
    text = say(
        _WITHIN if key else _ALONE,
        title=title,
        timeline=timeline.title,
        site=edition.site_name,
        date=edition.wording.date(version),
        address=f"{edition.site_url}/{path}" if edition.site_url else path,
    )
    before, _, after = say("Accessed on {date}.", date=_VISIT).partition(_VISIT)
    fields = {
        "title": f"{{{_escaped(title)}}}",
        "titleaddon": _escaped(say("In: {timeline}", timeline=timeline.title)) if key else "",
        "organization": f"{{{_escaped(edition.site_name)}}}",
        "date": version.text,
        "url": f"{edition.site_url}/{path}".translate(_ADDRESS_ESCAPES) if edition.site_url else "",
    }
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return CiteView(
        id="cite",
        text=text,
        visited_before=before,
        visited_after=after,
        bibtex="\n".join((f"@online{{{timeline.id}{'-' if key else ''}{key},", *lines)),
        is_online=bool(edition.site_url),
    )


def _escaped(text: str) -> str:
    """Return text for a field of an entry, to be read by BibTeX and set by LaTeX as it stands."""
    return text.translate(_ESCAPES)
