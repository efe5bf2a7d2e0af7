/* Has a long page laid out in steps: at first only what is near the screen, the rest part by part whenever the browser
   has nothing else to do. So a slow phone shows the page sooner, and answers meanwhile.

   It is run while the page is read, before the parts .era, .part and .section; compositions.css says how much room they take until then.
   Only a fresh arrival at the top goes in steps: where a place is asked for, or restored after going back, every height
   above it has to be known at once. */
"use strict";
(() => {
  const [arrival] = performance.getEntriesByType("navigation");
  if (location.hash || arrival?.type !== "navigate" || !("requestIdleCallback" in window)) return;
  const root = document.documentElement;
  root.classList.add("in-steps");
  addEventListener("load", () => {
    const parts = [...document.querySelectorAll(".era, .part, .section")];
    const step = () => {
      const part = parts.shift();
      if (part) part.style.contentVisibility = "visible";
      else root.classList.remove("in-steps");
      if (part) next();
    };
    const next = () => requestIdleCallback(step, { timeout: 200 }); // milliseconds, on a device that is never idle
    next();
  });
})();
