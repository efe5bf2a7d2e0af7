"""Words for the model's fixed vocabularies, as readers see them, and the way in which all words are said: by gettext.

How the project uses gettext is told in ``docs/architecture.md``.
"""

from collections.abc import Mapping
from gettext import NullTranslations

from timeline.model.claim import ClaimStatus, Qualifier
from timeline.model.source import CopyForm, SourceKind
from timeline.model.values import dataclass


def N_(message: str) -> str:  # noqa: N802 -- the name that gettext's tools look for
    """Mark a message for translation where it is only stored."""
    return message


STATUS_WORDS: Mapping[ClaimStatus, str] = {
    ClaimStatus.CONFIRMED: N_("Confirmed"),
    ClaimStatus.REPORTED: N_("Reported"),
    ClaimStatus.ALLEGED: N_("Alleged"),
    ClaimStatus.DISPUTED: N_("Disputed"),
    ClaimStatus.DENIED: N_("Denied"),
    ClaimStatus.RETRACTED: N_("Retracted"),
}

STATUS_MEANINGS: Mapping[ClaimStatus, str] = {
    ClaimStatus.CONFIRMED: N_("Official text, several independent reports, or the speaker’s own public words."),
    ClaimStatus.REPORTED: N_("Said by one outlet or by relays of one; that it was said is sure, not that it is so."),
    ClaimStatus.ALLEGED: N_("Claimed by a party with an interest in it; no independent proof was seen."),
    ClaimStatus.DISPUTED: N_("Others say otherwise, and they are set beside it."),
    ClaimStatus.DENIED: N_("Rejected by those whom it concerns; the denial is printed with it."),
    ClaimStatus.RETRACTED: N_("Withdrawn by those who made it."),
}

STATUS_BY_DOUBT = (
    ClaimStatus.DISPUTED,
    ClaimStatus.DENIED,
    ClaimStatus.RETRACTED,
    ClaimStatus.ALLEGED,
    ClaimStatus.REPORTED,
    ClaimStatus.CONFIRMED,
)
"""Statuses, the one that readers must see first at the front."""

KIND_WORDS: Mapping[SourceKind, str] = {
    SourceKind.NEWS: N_("News"),
    SourceKind.AGENCY: N_("News agency"),
    SourceKind.OFFICIAL: N_("Official document"),
    SourceKind.OBSERVERS: N_("Election observers"),
    SourceKind.NGO: N_("Non-governmental organisation"),
    SourceKind.RESEARCH: N_("Research"),
    SourceKind.STATE_MEDIA: N_("State media"),
    SourceKind.PARTISAN: N_("Partisan outlet"),
    SourceKind.REFERENCE: N_("Reference work"),
    SourceKind.TERTIARY: N_("Encyclopedia"),
}

PART_WORDS: Mapping[str, str] = {
    "title": N_("Title"),
    "when": N_("Date"),
    "known": N_("Known since"),
    "category": N_("Category"),
    "place": N_("Place"),
    "people": N_("People"),
    "organizations": N_("Organisations"),
    "summary": N_("Summary"),
    "text": N_("What happened"),
    "because-of": N_("What led to it"),
    "citations": N_("Sources"),
}
"""Parts of an event that a correction can name, beside claims and figures."""

GROUP_NAMES: Mapping[str, str] = {
    "people": N_("People"),
    "organizations": N_("Organisations"),
    "places": N_("Places"),
    "terms": N_("Terms"),
    "categories": N_("Categories"),
    "threads": N_("Threads"),
    "months": N_("Months"),
}
"""Ways into the list of events, each with a page that names its entries, by the last part of that page's address."""

GROUP_TEXTS: Mapping[str, str] = {
    "people": N_("Everyone who is named, with the number of events."),
    "organizations": N_("Every organisation that is named, with the number of events."),
    "places": N_("Every place that is named, with the number of events there and within it."),
    "terms": N_("Words that need explaining, with the number of events that use them."),
    "categories": N_("What sort of event each is, with the number of events."),
    "threads": N_("The stories that run through the events, with the number of events in each."),
}
"""What those pages hold."""

LIGHTER_KINDS: Mapping[SourceKind, str] = {
    SourceKind.STATE_MEDIA: N_("state media"),
    SourceKind.PARTISAN: N_("partisan"),
    SourceKind.TERTIARY: N_("encyclopedia"),
}
"""Kinds that lower a source's weight, in the words of a short list."""

COPY_TAGS: Mapping[CopyForm, str] = {
    CopyForm.COPY: N_("Copy of {outlet}"),
    CopyForm.RELAY: N_("Relay of {outlet}"),
    CopyForm.REPRINT: N_("Reprint of {outlet}"),
    CopyForm.REWRITE: N_("Rewrite of {outlet}"),
}

COPY_NOTES: Mapping[CopyForm, str] = {
    CopyForm.COPY: N_("copy"),
    CopyForm.RELAY: N_("relay"),
    CopyForm.REPRINT: N_("reprint"),
    CopyForm.REWRITE: N_("rewrite"),
}

QUALIFIERS: Mapping[Qualifier, str] = {
    Qualifier.ABOUT: N_("about {number}"),
    Qualifier.AT_LEAST: N_("at least {number}"),
    Qualifier.MORE_THAN: N_("more than {number}"),
    Qualifier.AT_MOST: N_("at most {number}"),
}

LANGUAGES: Mapping[str, str] = {
    "ar": N_("in Arabic"),
    "be": N_("in Belarusian"),
    "bg": N_("in Bulgarian"),
    "bs": N_("in Bosnian"),
    "cs": N_("in Czech"),
    "da": N_("in Danish"),
    "de": N_("in German"),
    "el": N_("in Greek"),
    "en": N_("in English"),
    "es": N_("in Spanish"),
    "et": N_("in Estonian"),
    "fi": N_("in Finnish"),
    "fr": N_("in French"),
    "hr": N_("in Croatian"),
    "hu": N_("in Hungarian"),
    "it": N_("in Italian"),
    "ja": N_("in Japanese"),
    "lt": N_("in Lithuanian"),
    "lv": N_("in Latvian"),
    "mk": N_("in Macedonian"),
    "cnr": N_("in Montenegrin"),
    "nb": N_("in Norwegian"),
    "nl": N_("in Dutch"),
    "pl": N_("in Polish"),
    "pt": N_("in Portuguese"),
    "ro": N_("in Romanian"),
    "ru": N_("in Russian"),
    "sk": N_("in Slovak"),
    "sl": N_("in Slovene"),
    "sq": N_("in Albanian"),
    "sr": N_("in Serbian"),
    "sv": N_("in Swedish"),
    "tr": N_("in Turkish"),
    "uk": N_("in Ukrainian"),
    "zh": N_("in Chinese"),
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Translates, counts and fills in phrases in one language."""

    catalogue: NullTranslations

    def say(self, message: str, **values: object) -> str:
        """Return a phrase in the reader's language with its named places filled in."""
        text = self.catalogue.gettext(message)
        return text.format(**values) if values else text

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """Return the phrase for a number; ``{number}`` stands for it, with separators."""
        text = self.catalogue.ngettext(one, many, number)
        return text.format(number=f"{number:,}", **values)

    def source(self, number: int, locator: str | None) -> str:
        """Return the name of a source by its number in a page's list, with the place in it where one is given."""
        if locator is None:
            return self.say("Source {number}", number=number)
        return self.say("Source {number}, {locator}", number=number, locator=locator)
