/* Draws a chart with Plotly over its static drawing when a reader asks for it. Pages are whole without this script.

   It expects, as components/chart_stage.html prints it:
     figure > .chart__stage > (.chart__wide, .chart__narrow) > svg        the static drawings, one of them shown
     figure button[hidden][data-figure][data-bundle]                      addresses of the figure's JSON and of Plotly
     figure script[type="application/json"]                               the same JSON, where pages are opened from a disk
   The button's data-loading, data-back and data-failed may hold its other words. */
"use strict";
(() => {
  const CONFIG = {
    responsive: true, displaylogo: false, showSendToCloud: false, plotlyServerURL: "",
    displayModeBar: false, scrollZoom: false, doubleClick: false, showTips: false,
  };
  const open = new Set();
  let bundle = null;

  function load(address) {
    bundle ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(window.Plotly);
      script.onerror = () => {
        bundle = null; // the next click tries again
        script.remove();
        reject(new Error(address));
      };
      document.head.append(script);
    });
    return bundle;
  }

  async function read(figure, address) {
    const block = figure.querySelector('script[type="application/json"]');
    if (block) return JSON.parse(block.textContent);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer.json();
  }

  /* Plotly knows neither custom properties nor system colours: the browser resolves them. */
  function palette(element) {
    return (name) => {
      element.style.color = `var(--${name})`;
      return getComputedStyle(element).color;
    };
  }

  /* The static drawing that is shown at this width: the chart takes its place, and its text grows with it. */
  function shape(chart) {
    const svg = chart.drawings.find((drawing) => drawing.getClientRects().length > 0) ?? chart.drawings[0];
    const { width, height } = svg.getBoundingClientRect();
    return { svg, width, height, narrow: svg.closest(".chart__narrow") !== null };
  }

  function dress(chart, { svg, width, height, narrow }) {
    const { data, layout, narrow: other } = structuredClone(chart.figure);
    if (narrow) {
      Object.assign(layout, other.layout);
      for (const trace of data) Object.assign(trace, other.trace);
    }
    const colour = palette(chart.plot);
    for (const trace of data) {
      const paper = colour("paper");
      trace.marker = { color: colour(`category-${trace.meta.slot}`), line: { color: paper, width: 1 } };
      trace.insidetextfont = { color: paper };
    }
    for (const axis of [layout.xaxis, layout.yaxis]) {
      Object.assign(axis, { gridcolor: colour("rule"), zerolinecolor: colour("rule-strong") });
    }
    for (const { name, line } of layout.shapes ?? []) {
      Object.assign(line, { color: colour(name === "rule" ? "rule" : "text-secondary"), width: 1 });
    }
    const text = colour("text");
    const family = getComputedStyle(svg.querySelector("text")).fontFamily;
    const scale = width / svg.viewBox.baseVal.width;
    const grow = (holder, ...keys) => keys.forEach((key) => { if (holder?.[key]) holder[key] *= scale; });
    grow(layout.font, "size");
    grow(layout.margin, "l", "r", "t", "b");
    layout.annotations.forEach((note) => grow(note, "xshift", "yshift"));
    data.forEach((trace) => grow(trace.textfont, "size"));
    Object.assign(layout, { width, height });
    Object.assign(layout.font, { color: text, family });
    Object.assign(layout.hoverlabel, { bgcolor: colour("paper"), bordercolor: text, font: { color: text, family } });
    return { data, layout };
  }

  async function draw(chart) {
    chart.shape = shape(chart);
    const { data, layout } = dress(chart, chart.shape);
    Object.assign(chart.plot.style, { width: `${layout.width}px`, height: `${layout.height}px` });
    chart.plot.classList.toggle("is-stacked", layout.barmode === "stack");
    await window.Plotly.react(chart.plot, data, layout, CONFIG);
    for (const svg of chart.plot.querySelectorAll("svg")) svg.setAttribute("aria-hidden", "true");
  }

  function fit(chart) {
    const { svg, width } = shape(chart);
    if (svg !== chart.shape.svg || width !== chart.shape.width) draw(chart);
  }

  async function explore(chart) {
    const plot = (chart.plot = document.createElement("div"));
    plot.className = "chart__plot";
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-labelledby", chart.drawings[0].getAttribute("aria-labelledby"));
    const { figure, bundle: address } = chart.button.dataset;
    [chart.figure] = await Promise.all([read(chart.element, figure), load(address)]);
    chart.stage.append(plot);
    await draw(chart);
    chart.stage.classList.add("is-explored");
    open.add(chart);
    chart.observer = new ResizeObserver(() => fit(chart));
    chart.observer.observe(chart.stage);
  }

  function close(chart) {
    open.delete(chart);
    chart.observer?.disconnect();
    chart.stage.classList.remove("is-explored");
    if (window.Plotly) window.Plotly.purge(chart.plot);
    chart.plot.remove();
  }

  async function toggle(chart) {
    const { button, status, words } = chart;
    if (button.getAttribute("aria-disabled")) return;
    status.textContent = "";
    if (open.has(chart)) {
      close(chart);
      button.textContent = words.explore;
      return;
    }
    button.style.minInlineSize = `${Math.ceil(button.getBoundingClientRect().width)}px`; // so that its neighbours stay
    button.setAttribute("aria-disabled", "true");
    button.textContent = words.loading;
    try {
      await explore(chart);
      button.textContent = words.back;
    } catch {
      close(chart);
      button.textContent = words.explore;
      status.textContent = words.failed;
    }
    button.removeAttribute("aria-disabled");
  }

  function prepare(button) {
    const element = button.closest("figure");
    const stage = element.querySelector(".chart__stage");
    const status = document.createElement("p");
    status.className = "chart__status note";
    status.setAttribute("role", "status");
    button.parentElement.after(status);
    const words = {
      explore: button.textContent,
      loading: button.dataset.loading ?? "Loading …",
      back: button.dataset.back ?? "Show the drawing",
      failed: button.dataset.failed ?? "The interactive chart could not be loaded. The drawing shows the same data.",
    };
    const chart = { element, stage, button, status, words, drawings: [...stage.querySelectorAll("svg")] };
    button.addEventListener("click", () => toggle(chart));
    button.hidden = false;
  }

  const redraw = () => open.forEach(draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-color-scheme"] });
  document.querySelectorAll("button[data-figure]").forEach(prepare);
})();
