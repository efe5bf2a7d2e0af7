/* Shows the turning points of an explainer's front page, or everything again, without loading another page.

   It expects, as components/depth.html prints it on a page that has everything: .depth a[data-depth], of which the one
   for everything is aria-current. What is shown stands in the address, as ?depth=…; the style sheet hides the rest.
   Links that must lead to another page, or are opened in another tab, do so. */
"use strict";
(() => {
  const ALL = "everything";
  const links = [...document.querySelectorAll(".depth a[data-depth]")];
  const main = document.querySelector("main");
  if (!links.some((link) => link.dataset.depth === ALL && link.ariaCurrent)) return;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "visually-hidden";
  links[0].closest("nav").append(status);

  const query = () => new URLSearchParams(location.search);
  /* A list that is filtered is left to the filters. */
  const isFree = () => [...query().keys()].every((name) => name === "depth");
  const asked = () => links.find((link) => isFree() && link.dataset.depth === query().get("depth"))?.dataset.depth ?? ALL;

  function show() {
    const depth = asked();
    if (depth === (main.dataset.shows ?? ALL)) return;
    if (depth === ALL) delete main.dataset.shows;
    else main.dataset.shows = depth;
    for (const link of links) {
      if (link.dataset.depth === depth) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    status.textContent = links.find((link) => link.ariaCurrent).innerText;
  }

  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !isFree()) return;
      const { depth } = link.dataset;
      try {
        history.pushState(null, "", depth === ALL ? location.pathname : `?depth=${depth}`);
      } catch {
        return; // Some browsers keep the address of a file as it is: there the link leads to the page.
      }
      event.preventDefault();
      show();
    });
  }
  addEventListener("popstate", show);
  show();
})();
