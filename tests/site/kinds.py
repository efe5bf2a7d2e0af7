"""One page of every kind that the real site has."""

EXPLAINER = "serbia-2023/"

PAGE_KINDS = {
    "home": "",
    "explainer": EXPLAINER,
    "short": f"{EXPLAINER}short/",
    "event": f"{EXPLAINER}events/city-hall/",
    "minor-event": f"{EXPLAINER}events/ninth-protest/",
    "category": f"{EXPLAINER}categories/protest/",
    "thread": f"{EXPLAINER}threads/street/",
    "person": f"{EXPLAINER}people/aleksandar-vucic/",
    "organization": f"{EXPLAINER}organizations/spn/",
    "place": f"{EXPLAINER}places/belgrade/",
    "month": f"{EXPLAINER}2023/12/",
    "register": f"{EXPLAINER}people/",
    "months": f"{EXPLAINER}months/",
    "disputed": f"{EXPLAINER}disputed/",
    "questions": f"{EXPLAINER}questions/",
    "sources": f"{EXPLAINER}sources/",
    "changes": f"{EXPLAINER}changes/",
    "chart": f"{EXPLAINER}charts/results/",
    "text": "methodology/",
    "style-guide": "styleguide/",
    "not-found": "404.html",
}
"""Path of a page by the name of its kind."""
