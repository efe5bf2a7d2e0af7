/* The overview as a way through the list. Without this script all of its links work, each by itself.
   .strip__wide [role=group] > a   the marks and bars of a lane: one tab stop for all, arrow keys from one to another
   .strip__told > span             behind the drawing: shows the name of the mark that has the focus
   .here > b, svg                  in the jump bar: the era that is read, and a miniature of the overview
   .era, .era .event               the list; links to the era that is read are marked as current */
"use strict";
(() => {
  const drawing = document.querySelector(".strip__wide");
  if (!drawing) return;
  const lanes = [...drawing.querySelectorAll("[role=group]")]
    .map((lane) => [...lane.querySelectorAll("a:not(.strip__lane)")]).filter((lane) => lane[0]);
  const marks = lanes.flat();
  const told = drawing.nextElementSibling;
  const enter = (mark) => marks.forEach((one) => { one.tabIndex = one === mark ? 0 : -1; });
  /* Read from the markup: in a drawing that is not shown nothing has a place. */
  const x = (mark) => Number(mark.innerHTML.match(/ (?:x="|d="M)([\d.]+)/)[1]);

  enter(marks[0]);
  drawing.setAttribute("aria-describedby", "overview-keys");
  drawing.addEventListener("focusin", ({ target }) => {
    told.hidden = !marks.includes(target);
    if (told.hidden) return;
    enter(target);
    told.firstChild.textContent = `${target.textContent} · ${target.closest("[role=group]").ariaLabel}`;
  });
  drawing.addEventListener("focusout", () => { told.hidden = true; });
  drawing.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const row = lanes.findIndex((lane) => lane.includes(target));
    if (row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const lane = lanes[row];
    const at = lane.indexOf(target);
    const far = (mark) => Math.abs(x(mark) - x(target));
    const nearest = (among) => among?.reduce((one, other) => (far(other) < far(one) ? other : one));
    const ways = {
      ArrowLeft: lane[at - 1], ArrowRight: lane[at + 1], Home: lane[0], End: lane.at(-1),
      ArrowUp: nearest(lanes[row - 1]), ArrowDown: nearest(lanes[row + 1]),
    };
    if (!(key in ways)) return;
    event.preventDefault();
    ways[key]?.focus();
  });

  const here = document.querySelector(".here");
  if (!here) return;
  const [name, all, seen] = here.querySelectorAll("b, path");
  const links = document.querySelectorAll(".strip__era, .strip__row, .jump-bar li a");
  const ticks = (among, top) => among.map((mark) => `M${x(mark)} ${top}V8`).join("");
  const onScreen = new Set();
  let current;
  all.setAttribute("d", ticks(marks, 4));

  function watch(selector, margin, note) {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) note(target, isIntersecting);
      here.hidden = !current;
      name.textContent = current?.querySelector("h2").textContent;
      seen.setAttribute("d", ticks([...onScreen], 0));
      links.forEach((link) => { link.ariaCurrent = link.getAttribute("href") === `#${current?.id}` ? "true" : null; });
    }, { rootMargin: margin });
    document.querySelectorAll(selector).forEach((one) => observer.observe(one));
  }

  watch(".era .event", "0px", ({ id }, isSeen) => {
    const mark = drawing.querySelector(`[href="#${id}"], [href*="/${id}/"]`);
    if (mark) onScreen[isSeen ? "add" : "delete"](mark);
  });
  /* The line at which a reader reads is a quarter down the screen. */
  watch(".era", "-25% 0px -75%", (era, isRead) => { if (isRead || current === era) current = isRead ? era : null; });
})();
