/* Tells a returning reader what is new, from what this browser kept of earlier visits, and opens again what was open
   when a reader comes back from another page. Nothing is sent anywhere, and pages are whole without this script. A first
   visit shows nothing.

   It expects .since[hidden] right before it, as components/since.html prints it, and the page of all changes behind its
   link, as components/changes.html prints that. It is run while the page is read, so nothing moves when it shows. */
"use strict";
(() => {
  const PAUSE = 6 * 60 * 60 * 1000; // milliseconds after which a reader who comes back is on another visit
  const SHOWN = 12; // most changes that are listed
  const box = document.querySelector(".since");
  const { explainer, newest, counts } = box.dataset;
  const name = `visits/${explainer}`;
  const now = { at: Date.now(), newest, counts: counts.split(" ") };
  const [details, hide] = box.children;
  const [summary, list, more, note] = details.children;
  const [when, ...kinds] = summary.children;
  const language = document.documentElement.lang.replace(/^en$/, "en-GB"); // day before month, as on the pages
  let visits;

  /* Where a browser keeps nothing for the page, every visit is the first. */
  try { visits = JSON.parse(localStorage.getItem(name)); } catch { /* as said */ }
  const { before, last } = visits ?? { before: now, last: now };
  const since = now.at - last.at > PAUSE ? last : before;

  function keep(before) {
    try { localStorage.setItem(name, JSON.stringify({ before, last: now })); } catch { /* as said */ }
  }

  async function fill() {
    const answer = await fetch(more.firstChild.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const item of [...page.querySelectorAll(".changes > li")].slice(0, SHOWN)) {
      if (!(item.querySelector("time").dateTime > since.newest)) break; // the newest come first
      for (const link of item.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), answer.url);
      list.append(item);
    }
  }

  keep(since);
  when.textContent = new Date(since.at).toLocaleDateString(language, { dateStyle: "long" });
  kinds.forEach((kind, place) => {
    const number = now.counts[place] - since.counts[place];
    kind.lastChild.textContent = number;
    kind.hidden = number <= 0;
    if (number > 0) box.hidden = false;
  });

  /* From a disk, or without a connection, the link to all changes remains. */
  details.addEventListener("toggle", () => list.firstChild || fill().catch(() => {}));
  hide.addEventListener("click", () => {
    keep(now);
    box.hidden = true;
  });
  note.lastChild.addEventListener("click", ({ target }) => {
    localStorage.removeItem(name);
    target.replaceWith(target.dataset.done);
  });

  /* A browser that makes the page anew keeps the place on it, which is right only where the same parts are open. */
  const parts = () => [...document.querySelectorAll("main details")];
  addEventListener("DOMContentLoaded", () => {
    parts().forEach((part, place) => { part.open ||= history.state?.open?.includes(place) ?? false; });
    addEventListener("toggle", () => {
      history.replaceState({ open: [...parts().keys()].filter((place) => parts()[place].open) }, "");
    }, true);
  });
})();
