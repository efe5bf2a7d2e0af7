/* Searches everything with Pagefind, whose script and index lie where data-engine says.

   It expects, as search.html prints it:
     .search[data-engine]             the page; further data-* hold the words
     .search__without                 what is said to those who cannot search
     .search__form[hidden] input      the form
     section[data-kind][hidden]       a group of results, with its heading, a list and a button for more
   It is run while the page is read, after these, so that nothing moves when the form takes the place of the words; and
   .is-searching puts what stands below away until the results are there.
   The words sought stand in the address, as q. A page from a disk can load no index: there it stays as it is. */
"use strict";
(() => {
  const root = document.querySelector(".search[data-engine]");
  if (!root || location.protocol === "file:") return;
  const FEW = 5, MORE = 20;
  const form = root.querySelector("form"), input = form.querySelector("input");
  const status = root.querySelector(".search__status");
  const groups = new Map([...root.querySelectorAll("section[data-kind]")].map((one) => [one.dataset.kind, one]));
  const words = (name, values = {}) => root.dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const number = (count) => count.toLocaleString(document.documentElement.lang);
  let engine = null, run = 0, waiting, isWriting = false;

  /* Every kind of result has an index of its own, told by its language; the one of the page's language is loaded by
     itself, the others join it. */
  async function load() {
    const script = new URL(root.dataset.engine, location.href);
    const bundle = new URL(".", script).href;
    const [pagefind, answer] = await Promise.all([import(script), fetch(`${bundle}pagefind-entry.json`)]);
    if (!answer.ok) throw new Error(bundle);
    const { languages } = await answer.json();
    await pagefind.init();
    const own = document.documentElement.lang.toLowerCase();
    await Promise.all(Object.keys(languages).filter((one) => one !== own)
      .map((language) => pagefind.mergeIndex(bundle, { language })));
    return pagefind;
  }

  const kindOf = (id) => /-x-([a-z]+)/.exec(id)?.[1] ?? "event";

  /* Pagefind returns the words around a find as HTML: only its text and its marks are taken. Where the words stop within
     a sentence, dots say so. */
  function excerpt(html) {
    const made = document.createElement("p");
    const read = new DOMParser().parseFromString(html, "text/html");
    for (const node of read.body.childNodes) {
      const isMark = node.nodeName === "MARK";
      const part = isMark ? document.createElement("mark") : document.createTextNode(node.textContent);
      if (isMark) part.textContent = node.textContent;
      made.append(part);
    }
    if (!/[.!?…”’]\s*$/.test(made.textContent)) made.append("…");
    return made;
  }

  function item({ meta, excerpt: around }) {
    const made = document.createElement("li");
    const title = document.createElement("h3"), link = document.createElement("a");
    link.href = meta.address;
    link.textContent = meta.title;
    title.append(link);
    const note = document.createElement("p");
    note.className = "search__note";
    note.textContent = meta.note ?? "";
    made.append(title, note, excerpt(around));
    return made;
  }

  async function fill(group, results, from, most, mine) {
    const found = await Promise.all(results.slice(from, from + most).map((result) => result.data()));
    if (mine !== run) return;
    const list = group.querySelector("ol"), button = group.querySelector("button");
    list.append(...found.map(item));
    const left = results.length - from - found.length;
    button.hidden = left === 0;
    button.textContent = words("more", { number: number(Math.min(MORE, left)) });
    button.onclick = async () => {
      await fill(group, results, from + found.length, MORE, mine);
      list.querySelectorAll("a")[from + found.length]?.focus();
    };
  }

  async function search() {
    const mine = ++run;
    const sought = input.value.trim();
    const empty = () => groups.forEach((group) => { group.hidden = true; });
    root.classList.toggle("is-searching", sought !== "");
    if (!sought) {
      empty();
      status.textContent = "";
      return;
    }
    try {
      if (!engine) status.textContent = words("loading");
      engine ??= load();
      const { results } = await (await engine).search(sought);
      if (mine !== run) return;
      const kinds = new Map();
      for (const result of new Map(results.map((one) => [one.id, one])).values()) {
        const kind = kindOf(result.id);
        kinds.set(kind, [...(kinds.get(kind) ?? []), result]);
      }
      let total = 0;
      for (const [kind, group] of groups) {
        const found = kinds.get(kind) ?? [];
        total += found.length;
        group.querySelector("ol").replaceChildren();
        group.querySelector(".count").textContent = number(found.length);
        group.hidden = found.length === 0;
        await fill(group, found, 0, FEW, mine);
        if (mine !== run) return;
      }
      status.textContent = words(total ? "found" : "nothing", { words: sought, number: number(total) });
    } catch {
      if (mine !== run) return;
      engine = null; // the next words try again
      empty();
      status.textContent = words("failed");
    }
    if (mine === run) root.classList.remove("is-searching");
  }

  function write() {
    const address = new URL(location.href);
    address.searchParams.delete("q");
    if (input.value.trim()) address.searchParams.set("q", input.value.trim());
    if (address.href === location.href) return;
    history[isWriting ? "replaceState" : "pushState"](null, "", address);
    isWriting = true;
  }

  function read() {
    isWriting = false;
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    search();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    write();
    isWriting = false;
    search();
  });
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      write();
      search();
    }, 200);
  });
  addEventListener("popstate", read);
  root.querySelector(".search__without").hidden = true;
  form.hidden = false;
  read();
  if (!input.value) input.focus();
})();
