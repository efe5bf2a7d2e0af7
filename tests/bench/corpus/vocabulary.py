"""The words from which texts and names are put together. None of the names belongs to anybody."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NOUNS = _words(
    "agreement appeal archive assembly ballot bridge budget bulletin campaign canal committee complaint contract"
    " council count court crossing crowd decision decree delegation depot district embankment evening factory ferry"
    " figure fine garden gate hall harbour hearing inquiry inspection invoice journal ledger letter library licence"
    " list market meeting memorandum minute motion notice office order pamphlet park party permit petition pier"
    " plan platform poster programme proposal protest quarter question railway reading receipt recount register"
    " report reservoir result review river road ruling school session shift signature square statement station street"
    " strike survey tariff tender theatre timetable tower tram tunnel vote walkout warehouse warning witness"
)
ADJECTIVES = _words(
    "annual brief central common confidential corrected crowded delayed detailed disputed early eastern empty final"
    " first formal former full handwritten incomplete independent internal interim joint late local long missing"
    " municipal narrow new northern official old open partial preliminary printed private provisional public regional"
    " repeated second secret shared short signed southern sudden temporary third unsigned urgent western yearly"
)
GROUPS = (
    "a group of residents", "a spokeswoman", "an inspector", "both parties", "several witnesses", "the council",
    "the court", "the dockers", "the electoral board", "the ferry crews", "the mayor’s office", "the ministry",
    "the neighbours", "the newsroom", "the observers", "the opposition", "the organisers", "the planners",
    "the police", "the prosecutor", "the railway workers", "the students", "the teachers", "the tram drivers",
)  # fmt: skip
"""Who acts in a sentence."""
DEEDS = (
    "accepted", "adopted", "announced", "asked for", "cancelled", "confirmed", "corrected", "criticised", "described",
    "examined", "handed over", "held back", "inspected", "leaked", "objected to", "opened", "opposed", "postponed",
    "presented", "published", "questioned", "read out", "received", "refused", "rejected", "repeated", "signed",
    "supported", "suspended", "withdrew",
)  # fmt: skip
"""What is done in a sentence, in the past tense."""
OPENERS = (
    "According to the minutes", "After the recess", "At about nine o’clock", "At the gates", "Before noon",
    "Contrary to earlier reports", "During the night", "For the first time", "In a letter", "In the evening",
    "In the meantime", "On the same day", "On the steps of the hall", "Shortly afterwards", "The next morning",
    "Without a vote",
)  # fmt: skip
TAILS = (
    "after a session of six hours", "although no date had been set", "as had been agreed", "at the end of the month",
    "because the papers were incomplete", "before the doors were opened", "by eleven votes to nine",
    "for the second time that year", "in front of the town hall", "in the presence of two notaries",
    "on the other side of the river", "to the surprise of the reporters", "under the rules of procedure",
    "until the next session", "when the lights went out", "while others waited outside",
    "with a single vote against", "within a few hours", "without giving a reason", "without naming anybody",
)  # fmt: skip
GIVEN_NAME_BEGINNINGS = _words("Ža Ló Ñi Šu Ře Åm Ék Öt Tý Câ Bü Dă Fí Gě Hů Jó Kà Mî Nő Pú")
GIVEN_NAME_ENDINGS = _words("mar lin tok viš nél dra ron bet sko gun pír zel fañ wen chó rit")
SURNAME_BEGINNINGS = _words("Vzor Príklad Beispiel Ejémpl Mustér Örnek Näid Exémpl Példa Mostră Usóred Påhitt")
SURNAME_ENDINGS = _words("ović ský sen eñez ák ánt ôt řík űs ček îr ínho arď ulică onně ešti")
PLACE_BEGINNINGS = _words("Nörd Vél Šlov Mîr Ástra Kópa Bélo Trän")
PLACE_ENDINGS = _words("haven grád bück mínster ovo")
PAPERS = _words("Courier Gazette Herald Messenger Observer Record Review Telegraph Times Voice")
PAPER_PLACES = _words("Canal Ferry Harbour Lighthouse Market River")
BODIES = (
    "Board", "Chamber", "Committee", "Federation", "Initiative", "Institute", "League", "Office", "Society", "Union",
)  # fmt: skip
"""What organizations are called, after the matter that they are about."""
