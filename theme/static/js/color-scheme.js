/* Lets readers choose light or dark colours. Loaded before the style sheet, so that no page is first drawn in others.

   It sets data-color-scheme on the root element to auto, light or dark, whereupon the switch of partials/
   masthead.html is shown; without this script the system's setting decides, and there is no switch. */
"use strict";
(() => {
  const NAME = "color-scheme";
  const root = document.documentElement;

  /* Reading and writing fails where a browser keeps nothing for the page: then the choice holds until it is left. */
  function stored() {
    try { return localStorage.getItem(NAME); } catch { return null; }
  }

  function show(choice) {
    const scheme = choice === "light" || choice === "dark" ? choice : "auto";
    root.dataset.colorScheme = scheme;
    for (const meta of document.querySelectorAll("meta[data-scheme]")) {
      const own = meta.dataset.scheme;
      meta.media = scheme === "auto" ? `(prefers-color-scheme: ${own})` : scheme === own ? "all" : "not all";
    }
    for (const input of document.getElementsByName(NAME)) {
      if (input.type === "radio") input.checked = input.value === scheme;
    }
  }

  show(stored());
  addEventListener("DOMContentLoaded", () => show(root.dataset.colorScheme));
  // Browsers fill in fields as they were left, and keep whole pages.
  addEventListener("pageshow", () => show(stored() ?? root.dataset.colorScheme));
  addEventListener("storage", (event) => { if (event.key === NAME) show(event.newValue); });
  addEventListener("change", ({ target }) => {
    if (target.name !== NAME) return;
    show(target.value);
    try { localStorage.setItem(NAME, target.value); } catch { /* as above */ }
  });
})();
