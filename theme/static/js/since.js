/* Tells a returning reader what is new, from what this browser kept of earlier visits. Nothing is sent anywhere, and
   pages are whole without this script. A first visit shows nothing.

   It expects .since[hidden] right before it, as components/since.html prints it, and the page of all changes behind its
   link, as components/changes.html prints that. It is run while the page is read, so nothing moves when it shows. */
"use strict";
(() => {
  const PAUSE = 6 * 60 * 60 * 1000; // milliseconds after which a reader who comes back is on another visit
  const SHOWN = 12; // most changes that are listed
  const box = document.querySelector(".since");
  const { explainer, newest, counts, language } = box.dataset;
  const name = `visits/${explainer}`;
  const now = { at: Date.now(), newest, counts: counts.split(" ") };
  const [details, hide] = box.children;
  const [summary, list, more, note] = details.children;

  /* Both fail where a browser keeps nothing for the page: then every visit is the first. */
  function kept() {
    try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
  }

  function keep(visits) {
    try { localStorage.setItem(name, JSON.stringify(visits)); } catch { /* as above */ }
  }

  async function fill(since) {
    const answer = await fetch(more.firstChild.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const items = [...page.querySelectorAll(".changes > li")].filter((one) => one.querySelector("time")?.dateTime > since);
    for (const item of items.slice(0, SHOWN)) {
      for (const link of item.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), answer.url);
      list.append(item);
    }
  }

  const visits = kept() ?? { before: now };
  if (now.at - visits.last?.at > PAUSE) visits.before = visits.last;
  visits.last = now;
  keep(visits);
  const { before } = visits;
  [...summary.querySelectorAll(".since__count")].forEach((count, kind) => {
    const number = now.counts[kind] - before.counts[kind];
    count.lastChild.textContent = number;
    count.hidden = number <= 0;
    if (number > 0) box.hidden = false;
  });
  const day = new Date(before.at).toLocaleDateString(language, { dateStyle: "long" });
  summary.querySelector(".since__when").textContent = day;

  /* From a disk, or without a connection, the link to all changes remains. */
  details.addEventListener("toggle", () => list.firstChild || fill(before.newest).catch(() => {}));
  hide.addEventListener("click", () => {
    keep({ before: now, last: now });
    box.hidden = true;
  });
  note.lastChild.addEventListener("click", ({ target }) => {
    localStorage.removeItem(name);
    target.replaceWith(target.dataset.done);
  });
})();
