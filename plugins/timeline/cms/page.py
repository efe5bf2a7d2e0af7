"""The start page of the content management system: it asks no host but its own and, where one is named, GitHub.

Sveltia CMS would load two modules and the letters of its signs from elsewhere. An import map leads the modules to the
packages that stand beside the page, a typeface of the same name brings the signs, and the policy forbids the rest.
"""

import json
from base64 import b64encode
from hashlib import sha256

CMS_VERSION = "0.221.1"
IMMUTABLE_VERSION = "5.1.9"
SIGNS_VERSION = "5.3.8"

PACKAGES = {
    "@sveltia/cms": CMS_VERSION,
    "immutable": IMMUTABLE_VERSION,
    "@fontsource-variable/material-symbols-outlined": SIGNS_VERSION,
}
"""What npm installs beside the page, each at the version that this page is made for."""
_ELSEWHERE = "https://unpkg.com"
_GITHUB = "https://api.github.com"
_PICTURES = "https://avatars.githubusercontent.com"


def package_list() -> str:
    """Return the list of packages as npm reads it."""
    told = "Written by timeline cms: what the page in this folder loads"
    return json.dumps({"private": True, "description": told, "dependencies": PACKAGES}, indent=2) + "\n"


def start_page(*, with_github: bool) -> str:
    """Return the page; ``with_github`` allows it to ask GitHub."""
    modules = json.dumps({"imports": _modules()})
    digest = b64encode(sha256(modules.encode()).digest()).decode()
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'sha256-{digest}'",
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' data: blob:{f' {_PICTURES}' if with_github else ''}",
            "font-src 'self'",
            f"connect-src 'self' blob: data:{f' {_GITHUB}' if with_github else ''}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return f"""<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="generator" content="timeline cms">
    <title>Content</title>
    <script type="importmap">{modules}</script>
    <link rel="stylesheet" href="timeline-cms.css">
    <script src="node_modules/@sveltia/cms/dist/sveltia-cms.js"></script>
    <script src="timeline-fields.js"></script>
  </head>
  <body></body>
</html>
"""


def _modules() -> dict[str, str]:
    """Return where the page finds what the CMS asks for elsewhere."""
    return {
        f"{_ELSEWHERE}/immutable@{IMMUTABLE_VERSION}/": "./node_modules/immutable/",
        f"{_ELSEWHERE}/@sveltia/cms@{CMS_VERSION}/": "./node_modules/@sveltia/cms/",
    }
