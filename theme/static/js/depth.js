/* Shows the turning points of an explainer's front page, or everything again, without loading another page.

   It expects, as components/depth.html prints it on a page that has all events: .depth a[data-depth], everything last,
   and .depth [role=status]. The links, which lead to other pages, are made to lead to #depth=… on this one: so what is
   shown stands in the address, and “back” works. No id of an event has an equals sign. */
"use strict";
(() => {
  const links = [...document.querySelectorAll(".depth a[data-depth]")];
  const { dataset } = document.querySelector("main");
  dataset.depth = "everything";
  for (const link of links) link.href = `#depth=${link.dataset.depth}`;

  function show() {
    const chosen = location.hash ? links.find((link) => link.hash === location.hash) : links.at(-1);
    if (!chosen || dataset.depth === chosen.dataset.depth) return;
    if (location.search) location.search = ""; // a list that is filtered is shown anew
    dataset.depth = chosen.dataset.depth;
    for (const link of links) link.ariaCurrent = link === chosen ? "page" : null;
    document.querySelector(".depth [role=status]").textContent = chosen.textContent;
  }

  addEventListener("hashchange", show);
  if (location.hash) show();
})();
