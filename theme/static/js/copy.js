/* Copies citations, addresses and HTML, and names the day of the reader's visit in citations.
   Pages are whole without this script: links lead where they say, and text can be selected.

   It expects, as components/cite.html, components/permalink.html and components/chart_take.html print it:
     button[hidden][data-copy]     id of an element whose text is copied
     a[data-copy]                  a link whose address is copied
     [data-visit]                  place for the day of the visit, in words or as "iso"; a hidden element around it is shown
   The script element carries the words that are shown. */
"use strict";
(() => {
  const { done, failed } = document.currentScript.dataset;
  const REST = 4000; // milliseconds for which it is said that something was copied
  const status = document.createElement("p");
  let waiting;

  function select(element) {
    if (element.select) element.select();
    else getSelection().selectAllChildren(element);
  }

  async function copy(text, shown) {
    clearTimeout(waiting);
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = done;
      waiting = setTimeout(() => (status.textContent = ""), REST);
    } catch {
      status.textContent = failed;
      if (!shown) {
        shown = document.createElement("b");
        shown.textContent = text;
        status.append(" ", shown);
      }
      select(shown);
    }
  }

  document.addEventListener("click", (event) => {
    const control = event.target.closest?.("[data-copy]");
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (control.href) {
      event.preventDefault();
      copy(control.href);
    } else {
      const shown = document.getElementById(control.dataset.copy);
      copy(shown.value ?? shown.textContent, shown);
    }
  });

  const now = new Date();
  const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const language = document.documentElement.lang.replace(/^en$/, "en-GB"); // day before month, as on the pages
  for (const place of document.querySelectorAll("[data-visit]")) {
    place.textContent = place.dataset.visit ? iso : now.toLocaleDateString(language, { dateStyle: "long" });
    place.closest("[hidden]")?.removeAttribute("hidden");
  }
  for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
  status.className = "copied";
  status.setAttribute("role", "status");
  document.body.append(status);
})();
