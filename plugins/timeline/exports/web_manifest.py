"""What a site is called and looks like where a device keeps it beside other programs (W3C Web Application Manifest)."""

import json

ICONS = (("assets/icons/icon-192.png", 192), ("assets/icons/icon-512.png", 512))


def web_manifest(name: str, description: str, language: str, paper: str) -> str:
    """Return the manifest. It lies at the site's root, from which its addresses start; ``paper`` is a CSS colour."""
    icons = [{"src": path, "sizes": f"{size}x{size}", "type": "image/png"} for path, size in ICONS]
    icons.append({"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"})
    manifest = {
        "name": name,
        "description": description,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
