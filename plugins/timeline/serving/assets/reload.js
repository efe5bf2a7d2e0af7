/* The preview's part of every page: shows it anew after each good build, and what keeps the next one from being good.
   It draws into a shadow tree, so that neither the theme's styles reach it nor its own the page. */
"use strict";

(() => {
  const mark = document.currentScript.dataset.page;
  const PLACE = "timeline-preview-place";
  const DISMISSED = "timeline-preview-dismissed";
  const RETRY = 1000; // milliseconds

  /* Storage may be switched off; then nothing is remembered. */
  const memory = {
    get(name) {
      try {
        return sessionStorage.getItem(name);
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        sessionStorage.setItem(name, value);
      } catch {
        return;
      }
    },
  };

  const element = (name, properties = {}, children = []) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /* Markup made by the server, in which all text is escaped. */
  const parsed = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };

  class Panel {
    constructor() {
      this.host = element("timeline-preview", { hidden: true });
      this.root = this.host.attachShadow({ mode: "open" });
      const styles = element("link", { rel: "stylesheet", href: "/-/overlay.css" });
      // Nothing is shown before it has its styles.
      styles.addEventListener("load", () => {
        this.host.hidden = false;
        this.open();
      });
      this.bar = element("div", { className: "bar", hidden: true });
      this.root.append(styles, this.bar);
      document.body.append(this.host);
      this.told = "";
    }

    /* Show what a state tells; what is shown already stays as it is. */
    show(state) {
      const told = JSON.stringify([state.faults, state.warnings]);
      if (told === this.told) return;
      this.told = told;
      this.bar.hidden = true;
      if (state.faults) this.showFaults(state.faults);
      else this.dialog?.remove();
      if (state.warnings && memory.get(DISMISSED) !== told) this.showWarnings(state.warnings);
    }

    showFaults(faults) {
      // An open dialog takes the new list, so that the focus stays in it.
      const heading = element("h2", { id: "title", tabIndex: -1, textContent: faults.title });
      const close = element("button", { type: "button", className: "close", textContent: "Close" });
      close.addEventListener("click", () => this.dialog.close());
      const note = "The page beneath is from the last good build. It comes back by itself when this is mended.";
      const parts = [
        element("header", {}, [heading, close]),
        element("p", { className: "note", textContent: note }),
        parsed(faults.html),
      ];
      if (!this.dialog?.isConnected) {
        this.dialog = element("dialog");
        this.dialog.setAttribute("aria-labelledby", "title");
        this.dialog.addEventListener("close", () => this.fold());
        this.root.append(this.dialog);
      }
      this.dialog.replaceChildren(...parts);
      this.open();
    }

    /* Open the dialog once it can be seen. */
    open() {
      if (this.host.hidden || !this.dialog?.isConnected) return;
      if (!this.dialog.open) this.dialog.showModal();
      this.dialog.querySelector("h2").focus({ preventScroll: true });
    }

    /* Leave a button in place of the dialog. */
    fold() {
      if (!this.dialog.isConnected) return;
      const title = this.dialog.querySelector("h2").textContent;
      const again = element("button", { type: "button", textContent: `${title} – show` });
      again.addEventListener("click", () => {
        this.bar.hidden = true;
        this.open();
      });
      this.bar.className = "bar error";
      this.bar.replaceChildren(again);
      this.bar.hidden = false;
    }

    showWarnings(warnings) {
      const close = element("button", { type: "button", className: "close", textContent: "Close" });
      close.setAttribute("aria-label", "Close the warnings");
      close.addEventListener("click", () => {
        memory.set(DISMISSED, this.told);
        this.bar.hidden = true;
      });
      const details = element("details", {}, [
        element("summary", { textContent: warnings.title }),
        parsed(warnings.html),
      ]);
      this.bar.className = "bar warning";
      this.bar.replaceChildren(details, close);
      this.bar.hidden = false;
    }
  }

  let panel = null;
  let source = null;

  const tell = (state) => {
    // The preview has just begun; what was open before it stays until it knows better.
    if (state.page === null) return;
    if (state.page !== mark) {
      disconnect();
      memory.set(PLACE, JSON.stringify([location.pathname, scrollX, scrollY]));
      location.reload();
      return;
    }
    // A page that is itself the list of faults needs no other.
    if ("preview" in document.body.dataset) return;
    if (panel || state.faults || state.warnings) (panel ??= new Panel()).show(state);
  };

  const connect = () => {
    if (source || document.hidden) return;
    const opened = (source = new EventSource("/-/events"));
    opened.addEventListener("state", (event) => tell(JSON.parse(event.data)));
    opened.addEventListener("error", () => {
      // Browsers ask again by themselves, but some give up when nobody listens for a while.
      if (opened.readyState !== EventSource.CLOSED || opened !== source) return;
      source = null;
      setTimeout(connect, RETRY);
    });
  };

  const disconnect = () => {
    source?.close();
    source = null;
  };

  const restorePlace = () => {
    const [path, x, y] = JSON.parse(memory.get(PLACE) ?? "[]");
    if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
    memory.set(PLACE, "[]");
  };

  // A page out of sight lets go of its connection: browsers have but six for each server.
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  restorePlace();
  connect();
})();
