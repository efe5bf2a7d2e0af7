"""One page of every kind that the real site has, and of every kind that only a large explainer has."""

EXPLAINER = "serbia-2023/"

PAGE_KINDS = {
    "home": "",
    "explainer": EXPLAINER,
    "short": f"{EXPLAINER}short/",
    "turning-points": f"{EXPLAINER}turning-points/",
    "event": f"{EXPLAINER}events/city-hall/",
    "minor-event": f"{EXPLAINER}events/ninth-protest/",
    "category": f"{EXPLAINER}categories/protest/",
    "thread": f"{EXPLAINER}threads/street/",
    "person": f"{EXPLAINER}people/aleksandar-vucic/",
    "organization": f"{EXPLAINER}organizations/spn/",
    "place": f"{EXPLAINER}places/belgrade/",
    "month": f"{EXPLAINER}2023/12/",
    "era": f"{EXPLAINER}eras/city-hall-week/",
    "register": f"{EXPLAINER}people/",
    "months": f"{EXPLAINER}months/",
    "disputed": f"{EXPLAINER}disputed/",
    "dispute": f"{EXPLAINER}disputes/observers-verdict/",
    "known": f"{EXPLAINER}known/",
    "term": f"{EXPLAINER}terms/temporary-council/",
    "questions": f"{EXPLAINER}questions/",
    "sources": f"{EXPLAINER}sources/",
    "changes": f"{EXPLAINER}changes/",
    "charts": f"{EXPLAINER}charts/",
    "chart": f"{EXPLAINER}charts/results/",
    "embed": f"{EXPLAINER}charts/results/embed/",
    "event-embed": f"{EXPLAINER}events/city-hall/embed/",
    "explainer-embed": f"{EXPLAINER}embed/",
    "take": f"{EXPLAINER}take/",
    "text": "methodology/",
    "search": "search/",
    "style-guide": "styleguide/",
    "gallery": "styleguide/charts/time/",
    "not-found": "404.html",
}
"""Path of a page by the name of its kind."""
COPIES = frozenset({f"{EXPLAINER}data/serbia-2023.html"})
"""Files that hold everything, with a policy and a style of their own: ``test_taking.py`` looks at them."""

LARGE = 1_000
"""Events of the large explainer."""
LARGE_EXPLAINER = "generated/"
LARGE_KINDS = {
    "explainer": "",
    "short": "short/",
    "turning-points": "turning-points/",
    "year": "2026/",
    "month": "2026/08/",
    "month-part": "2026/08/2/",
    "months": "months/",
    "category": "categories/election/",
    "era": "eras/year-2026/",
    "category-portion": "categories/election/2026/",
    "person": "people/person-0/",
    "person-portion": "people/person-0/2026/08/",
    "claims": "people/person-0/claims/",
    "disputed": "disputed/",
    "dispute": "disputes/dispute-0/",
    "status": "disputed/alleged/",
    "figures": "disputed/figures/",
    "figures-portion": "disputed/figures/2026/",
    "sources": "sources/",
    "sources-letter": "sources/t/",
    "sources-portion": "sources/t/2026/08/",
    "changes": "changes/",
    "changes-portion": "changes/2026/08/",
    "event": "events/event-7/",
}
"""Path of a page below the large explainer by the name of its kind."""
