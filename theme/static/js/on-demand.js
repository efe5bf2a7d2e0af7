/* Loads the scripts of charts and filters when a reader comes near what they serve, and not before.

   It expects, as partials/head.html, components/chart_stage.html and components/filters.html print it:
     this script's data-charts, data-filters  addresses of the two scripts, where the page has a use for them
     figure button[data-figure][hidden]       shown here; pressed too early, it is pressed again when its script is there
     .filters                                 its script is loaded at once where the address says what to filter */
"use strict";
(() => {
  const { charts, filters } = document.currentScript.dataset;
  const BUTTON = "button[data-figure]";
  const loading = {};
  const load = (address) => (loading[address] ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => {
      delete loading[address]; // the next approach tries again
      failed();
    };
    document.head.append(script);
  }));

  function near({ target }) {
    if (charts && target.closest?.(`figure:has(${BUTTON})`)) load(charts).catch(() => {});
    if (filters && target.closest?.(".filters")) load(filters).catch(() => {});
  }

  async function press(event) {
    const button = event.target.closest?.(BUTTON);
    if (!button) return;
    event.stopImmediatePropagation();
    try {
      await load(charts);
      removeEventListener("click", press, true);
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: event.detail }));
    } catch {
      button.textContent = button.dataset.failed;
    }
  }

  for (const button of document.querySelectorAll(BUTTON)) button.hidden = false;
  for (const kind of ["pointerover", "focusin", "touchstart"]) addEventListener(kind, near, { passive: true });
  if (charts) addEventListener("click", press, true);
  if (filters && location.search) load(filters).catch(() => {});
})();
