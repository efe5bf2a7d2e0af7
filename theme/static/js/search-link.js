/* Hides the link to the search where it cannot work, and lets “/” lead to it while nobody is writing.

   It expects a link a[data-search] in the masthead, and on the page of the search input[type=search][name=q]. */
"use strict";
(() => {
  const link = document.querySelector("a[data-search]");
  if (!link) return;
  if (location.protocol === "file:") {
    link.closest("li").hidden = true; // a page from a disk can load no index
    return;
  }
  addEventListener("keydown", (event) => {
    const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting) return;
    event.preventDefault();
    const field = document.querySelector(".search__form:not([hidden]) input");
    if (field) field.select();
    else location.assign(link.href);
  });
})();
