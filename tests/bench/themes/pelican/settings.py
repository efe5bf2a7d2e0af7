"""Settings of stock Pelican for the comparison: a page for each event, person, category and place, and one feed."""

SITENAME = "A generated explainer"
SITEURL = "https://example.org"
FEED_DOMAIN = SITEURL
TIMEZONE = "UTC"
PATH = "content"
THEME = "theme"
PLUGINS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES = ["index"]
DEFAULT_PAGINATION = 100
FEED_ALL_ATOM = "feed.atom"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_URL = "events/{slug}/"
ARTICLE_SAVE_AS = "events/{slug}/index.html"
AUTHOR_URL = "people/{slug}/"
AUTHOR_SAVE_AS = "people/{slug}/index.html"
CATEGORY_URL = "categories/{slug}/"
CATEGORY_SAVE_AS = "categories/{slug}/index.html"
TAG_URL = "places/{slug}/"
TAG_SAVE_AS = "places/{slug}/index.html"
