/* Filters the list of events of an explainer. Pages are whole without this script: the panel then holds links to the
   pages by category, person and so on, which this script replaces when the panel is first opened.

   It expects, as components/filters.html and components/era.html print it:
     .filters[data-index]                     address of the file of all events; further data-* hold the words
     script.filters__data                     the events on the page, where pages are opened from a disk
     .filters__panel > template.filters__form the form; its names are those of the address' query
     template.filters__item[data-weight]      an event of the result
     .era > .era__dates .count, ol            the sections of the list, which keep their order and their headings
   What is chosen stands in the address, so that it can be shared, and “back” takes the last choice back. */
"use strict";
(() => {
  const root = document.querySelector(".filters[data-index]");
  if (!root) return;
  const MOST = 60; // events shown at once: more would be slow to lay out, and nobody reads so many in one go
  const FACETS = {
    category: (event) => [event.category], status: (event) => event.statuses, weight: (event) => [event.weight],
    thread: (event) => event.threads, person: (event) => event.people,
    organization: (event) => event.organizations, place: (event) => event.places,
  };
  const LISTED = { thread: "threads", person: "people", organization: "organizations", place: "places" };
  const TIME = ["from", "to"];
  const NAMES = [...Object.keys(FACETS), ...TIME, "text"];
  const find = (selector, within = root) => within.querySelector(selector);
  const [panel, status, reset, loosen] =
    [".filters__panel", ".filters__status", ".filters__reset", ".filters__loosen"].map((name) => find(name));
  const summary = find("summary");
  const eras = [...document.querySelectorAll(".page > .era")].map((element) => ({
    element, count: find(".era__dates .count", element), told: find(".era__dates .count", element)?.textContent,
    own: [...element.children].filter((child) => !child.matches("header")),
    jump: document.querySelector(`.jump-bar a[href="#${CSS.escape(element.id)}"]`)?.parentElement,
  }));
  const words = (name, values = {}) => root.dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const number = (count) => count.toLocaleString(document.documentElement.lang);
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "dj");
  let head, events, form, loading, shown, typing, waiting, matched = [];

  function read() {
    const given = new URLSearchParams(location.search);
    return new URLSearchParams([...given].filter(([name, value]) => NAMES.includes(name) && value));
  }

  /* What the address says beside the filters is left as it is. */
  function write(params, replace) {
    const address = new URL(location.href);
    NAMES.forEach((name) => address.searchParams.delete(name));
    for (const [name, value] of params) address.searchParams.append(name, value);
    if (address.href === location.href) return;
    if (address.hash) address.hash = "";
    try {
      history[replace ? "replaceState" : "pushState"](null, "", address);
    } catch {
      // Some browsers keep the address of a file as it is: the filters work, and cannot be shared.
    }
  }

  async function load() {
    const block = document.querySelector(".filters__data");
    let data;
    if (block && location.protocol === "file:") {
      data = JSON.parse(block.textContent);
    } else {
      const answer = await fetch(root.dataset.index);
      if (!answer.ok) throw new Error(root.dataset.index);
      data = await answer.json();
    }
    head = data;
    events = data.events.map((values) => {
      const event = Object.fromEntries(data.fields.map((field, place) => [field, values[place]]));
      if (!event.title) fromCard(event);
      const named = Object.values(LISTED).flatMap((list) => event[list].map((id) => data[list][id]));
      event.sought = folded([event.title, event.summary, data.categories[event.category], ...named].join("\n"));
      return event;
    });
    const last = eras.at(-1);
    for (const era of eras) era.total = 0;
    for (const event of events) {
      event.place = eras.find((era) => era.element.id === event.era) ?? last;
      event.place.total += 1;
    }
    build();
  }

  function build() {
    find(".filters__links").replaceWith(find("template.filters__form").content);
    form = find("form");
    for (const [name, list] of Object.entries(LISTED)) {
      const entries = Object.entries(head[list]);
      if (entries.length === 0) form[name].closest("label").remove();
      else form[name].append(new Option(words("any"), ""), ...entries.map(([id, text]) => new Option(text, id)));
    }
    form.addEventListener("input", (event) => change(event.target));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      panel.open = false;
      summary.focus();
      status.scrollIntoView({ block: "start" });
    });
  }

  /* On a disk, title and summary are only told once, by the event's card. */
  function fromCard(event) {
    const card = document.getElementById(event.id);
    event.title = find("h3 a", card).textContent;
    event.summary = find(".event__body > p:not([class])", card)?.textContent ?? "";
  }

  const ready = () => (loading ??= load());

  /* Writing a word is one step of the way back, not one for each letter. */
  function change(control) {
    clearTimeout(waiting);
    const writes = control.matches("[type=search], [type=date]");
    waiting = setTimeout(() => {
      write(new URLSearchParams([...new FormData(form)].filter(([, value]) => value)), writes && typing === control);
      typing = writes ? control : null;
      apply(new URLSearchParams([...new FormData(form)].filter(([, value]) => value)));
    }, control.type === "search" ? 150 : 0);
  }

  /* The filters in use, each as a test; those of one kind are met by any of their values. */
  function tests(params) {
    const found = [];
    for (const [name, values] of Object.entries(FACETS)) {
      const wanted = new Set(params.getAll(name));
      if (wanted.size > 0) found.push([name, (event) => values(event).some((value) => wanted.has(value))]);
    }
    const day = (name) => Number((params.get(name) ?? "").replace(/(?!^)-/g, ""));
    const [from, to] = TIME.map(day);
    if (from) found.push(["from", (event) => !event.last || event.last >= from]);
    if (to) found.push(["to", (event) => !event.first || event.first <= to]);
    const sought = folded(params.get("text") ?? "").split(/\s+/).filter(Boolean);
    if (sought.length > 0) found.push(["text", (event) => sought.every((word) => event.sought.includes(word))]);
    return found;
  }

  /* For each choice, how many events it would leave: those that pass all filters of other kinds. */
  function count(found) {
    const choices = Object.fromEntries(Object.keys(FACETS).map((name) => [name, new Map()]));
    const spared = new Map();
    matched = [];
    const add = (name, event) => {
      for (const value of FACETS[name](event)) choices[name].set(value, (choices[name].get(value) ?? 0) + 1);
    };
    for (const event of events) {
      let missed = null;
      let many = false;
      for (const [name, passes] of found) {
        if (passes(event)) continue;
        if (missed) { many = true; break; }
        missed = name;
      }
      if (many) continue;
      if (missed) {
        spared.set(missed, (spared.get(missed) ?? 0) + 1);
        if (missed in FACETS) add(missed, event);
      } else {
        matched.push(event);
        Object.keys(FACETS).forEach((name) => add(name, event));
      }
    }
    return { choices, spared };
  }

  function label(name, params) {
    const values = params.getAll(name);
    if (name === "text") return `“${values[0]}”`;
    if (TIME.includes(name)) return words(name, { day: values[0] });
    const text = (value) => name in LISTED ? head[LISTED[name]][value]
      : find(`[name="${name}"][value="${CSS.escape(value)}"]`, form)?.parentElement.querySelector("span").textContent;
    return values.map((value) => text(value) ?? value).join(` ${words("or")} `);
  }

  function fill(params, choices) {
    for (const control of form.elements) {
      const { name, type, value } = control;
      if (type === "checkbox") {
        control.checked = params.getAll(name).includes(value);
        find(".count", control.parentElement).textContent = number(choices[name].get(value) ?? 0);
      } else if (name in LISTED) {
        for (const option of control.options) {
          if (!option.value) continue;
          const left = choices[name].get(option.value) ?? 0;
          option.text = `${head[LISTED[name]][option.value]} (${number(left)})`;
          option.disabled = left === 0 && !params.getAll(name).includes(option.value);
        }
        control.value = params.get(name) ?? "";
      } else if (name && control !== document.activeElement) {
        control.value = params.get(name) ?? "";
      }
    }
    find(".button", form).textContent = words("show", { found: number(matched.length), total: number(events.length) });
  }

  function item(event) {
    const template = find(`.filters__item[data-weight="${event.weight}"]`);
    const made = template.content.cloneNode(true);
    const time = document.createElement(event.datetime ? "time" : "span");
    time.textContent = event.date;
    if (event.datetime) time.dateTime = event.datetime;
    find(".event__date", made).append(time);
    const slot = head.slots[event.category];
    const use = find("use", made);
    use.setAttribute("class", `hue-${slot}${event.hollow ? " is-hollow" : ""}`);
    use.setAttribute("href", `#symbol-${slot}`);
    const place = head.places[event.places[0]];
    find(".event__category", made).textContent = [head.categories[event.category], place].filter(Boolean).join(" · ");
    const title = document.createElement("h3");
    const link = document.createElement("a");
    link.textContent = event.title;
    link.href = head.page.replace("*", event.id);
    title.append(link);
    find(".event__category", made).after(title);
    if (event.weight === "minor") find(".filters__summary", made).remove();
    else find(".filters__summary", made).textContent = event.summary;
    const tag = find(".tag", made);
    if (!event.status) tag.parentElement.remove();
    else {
      tag.textContent = head.statuses[event.status];
      tag.classList.add(`tag--${event.status}`);
    }
    return made;
  }

  function clear() {
    document.querySelectorAll(".filters__events, .filters__more").forEach((element) => element.remove());
  }

  /* The events found, each in its era; the gaps between all events are none between these. */
  function show(most) {
    clear();
    shown = Math.min(most, matched.length);
    const lists = new Map();
    for (const event of matched.slice(0, shown)) {
      if (!lists.has(event.place)) {
        const list = document.createElement("ol");
        list.className = "era__events filters__events";
        lists.set(event.place, list);
      }
      lists.get(event.place).append(item(event));
    }
    for (const [era, list] of lists) era.element.append(list);
    if (shown === matched.length) return;
    const more = document.createElement("button");
    more.className = "button filters__more";
    more.textContent = words("more", { number: number(Math.min(MOST, matched.length - shown)) });
    more.addEventListener("click", () => {
      const next = shown;
      show(shown + MOST);
      document.querySelectorAll(".filters__events a")[next].focus();
    });
    eras.at(-1).element.after(more);
  }

  function mark(isFiltered) {
    const lefts = new Map();
    for (const event of matched) lefts.set(event.place, (lefts.get(event.place) ?? 0) + 1);
    for (const era of eras) {
      const left = lefts.get(era) ?? 0;
      era.element.hidden = isFiltered && left === 0;
      for (const child of era.own) child.hidden = isFiltered;
      if (era.count) {
        era.count.textContent = isFiltered
          ? `· ${words("found", { found: number(left), total: number(era.total) })}` : era.told;
      }
      if (era.jump) era.jump.hidden = era.element.hidden;
      const told = era.jump?.querySelector(".count");
      if (told) {
        told.dataset.all ??= told.textContent;
        told.textContent = isFiltered ? number(left) : told.dataset.all;
      }
    }
  }

  /* Where nothing is left: each filter that alone stands in the way, and what dropping it would give. */
  function advise(params, found, spared) {
    loosen.replaceChildren();
    loosen.hidden = matched.length > 0;
    if (matched.length > 0) return;
    for (const [name] of found.filter(([name]) => spared.has(name))) {
      const button = document.createElement("button");
      button.className = "button";
      button.type = "button";
      button.textContent = words("loosen", { filter: label(name, params), found: number(spared.get(name)) });
      button.addEventListener("click", () => {
        params.delete(name);
        go(params);
        summary.focus();
      });
      loosen.append(button);
    }
  }

  function apply(params) {
    const found = tests(params);
    const isFiltered = found.length > 0;
    const { choices, spared } = count(found);
    fill(params, choices);
    mark(isFiltered);
    reset.hidden = !isFiltered;
    root.classList.toggle("is-filtered", isFiltered);
    const told = [];
    if (isFiltered) {
      show(MOST);
      advise(params, found, spared);
      told.push(words("found", { found: number(matched.length), total: number(events.length) }));
      told[0] += `: ${found.map(([name]) => label(name, params)).join("; ")}.`;
      if (matched.length === 0) told.push(words("none"));
    } else {
      clear();
      loosen.hidden = true;
      told.push(words("all", { total: number(events.length) }));
    }
    if (events.length < head.total) told.push(words("disk", { number: number(events.length) }));
    status.textContent = told.join(" ");
  }

  function go(params) {
    write(params);
    typing = null;
    apply(params);
  }

  async function start() {
    if (!form) status.textContent = words("loading");
    try {
      await ready();
    } catch {
      loading = null; // opening the panel again tries again
      status.textContent = words("failed");
      panel.open = true;
      return;
    }
    apply(read());
  }

  panel.addEventListener("toggle", () => { if (panel.open && !form) start(); });
  reset.addEventListener("click", () => {
    go(new URLSearchParams());
    summary.focus();
  });
  addEventListener("popstate", () => {
    typing = null;
    if (form || read().size > 0) start();
  });
  /* A link to an event of the page leads to it, whatever is filtered. */
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!form || !target?.closest("[hidden]")) return;
    const { hash } = location;
    go(new URLSearchParams());
    history.replaceState(null, "", hash);
    target.scrollIntoView();
  });
  addEventListener("beforeprint", () => { if (reset.hidden === false) show(matched.length); });
  if (panel.open || read().size > 0) start(); // the panel may have been opened before this script was there
})();
