"""How many things stand on one page of a list, and where the lists are.

The limits keep every page below 300 kB of HTML; the sizes beside them were measured. A list is known by its address
below that of the explainer.
"""

EVENTS = 100
"""Cards of 1 to 2.5 kB."""
CLAIMS = 150
"""Claims of 0.7 to 1.5 kB."""
CLAIMS_BESIDE = 40
"""Claims on the page of a person or organization, which lists events too."""
FIGURES = 50
"""Contested figures of 3 to 4 kB."""
QUESTIONS = 100
"""Questions of 0.5 to 2 kB."""
CHANGES = 200
"""Changes of 0.3 to 0.6 kB."""
NAMES = 400
"""Links of 0.1 kB in an index."""
DISPUTE_SHOWN = 24
"""Claims of a dispute that is set out in full among others; of one with more, the first."""

TIMELINE = ""
SHORT, TURNING_POINTS = "short/", "turning-points/"
KNOWN = "known/"
DISPUTED, DISPUTES, FIGURE_LIST = "disputed/", "disputes/", "disputed/figures/"
QUESTION_LIST, CLOSED = "questions/", "questions/closed/"
CHANGE_LIST = "changes/"
MONTHS = "months/"
CHART_LIST = "charts/"
DOCUMENTS = "documents/"
"""Addresses of lists below that of the explainer."""


def entry_list(group: str, entry: str) -> str:
    """Return the list of the events of a person, a place, a category and the like."""
    return f"{group}/{entry}/"


def claim_list(group: str, entry: str) -> str:
    """Return the list of what a person or organization claims."""
    return f"{group}/{entry}/claims/"


def name_list(group: str) -> str:
    """Return the index of all people, organizations, places, categories or threads."""
    return f"{group}/"


def document_list(key: str) -> str:
    """Return the list of the events that cite a source."""
    return f"{DOCUMENTS}{key}/"


def dispute_list(dispute: str) -> str:
    """Return the list of the claims of a dispute."""
    return f"{DISPUTES}{dispute}/"


def status_list(status: str) -> str:
    """Return the list of the claims of a status."""
    return f"{DISPUTED}{status}/"
