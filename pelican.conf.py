"""Settings of the site, for ``pelican content -s pelican.conf.py``."""

import os

# The site
SITENAME = "Timelines, explained"
SITEDESCRIPTION = "Explainer timelines that say what happened, in what order, who says so and what is disputed."
# The address at which the site is published, such as https://example.org/repository. Without one the
# site is built to be read from a disk: links name their index.html.
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
# Where readers report errors, with {title}, {address} and {date} of the page filled in, such as
# https://github.com/<owner>/<repository>/issues/new?template=report-an-error.yml&title={title}&page={address}
# or mailto:desk@example.org?subject={title}. Without one there are no such links.
REPORT_URL = os.environ.get("REPORT_URL", "")
# Which events others can show on their pages: "all", or "turning-points". With an address of the site, each such
# event has one page and one small file more; a first build of thousands takes up to a fifth longer for "all".
TIMELINE_EMBEDS = "all"
# Whether the site has a search over everything; the preview has none.
TIMELINE_SEARCH = os.environ.get("TIMELINE_SEARCH", "on") != "off"

# Where things are
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_DIR = "assets"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["timeline"]

# The plugin makes every page; what the host would make by itself is switched off.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
