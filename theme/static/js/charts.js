/* Draws a chart with Plotly over its static drawing once a reader comes near it.
   Pages are whole without this script.

   It expects, as components/chart_stage.html prints it:
     figure > .chart__stage > (.chart__wide, .chart__narrow) > svg        the static drawings, one of them shown
     figure button[data-figure][data-bundle]                      addresses of the figure's JSON and of Plotly
     figure script[type="application/json"]                               the same JSON, where it stands in the page
   Further data attributes of the button hold the other words that are shown. */
"use strict";
(() => {
  /* A static plot has no layers that catch taps and drags: pages scroll over a chart as over a picture. */
  const CONFIG = { staticPlot: true, displayModeBar: false, displaylogo: false, showSendToCloud: false, plotlyServerURL: "" };
  const REST = 150; // milliseconds for which a pointer stays before anything is loaded for it
  const REACH = 24; // pixels around a mark within which a pointer means it
  const [LETTER, MOST] = [7.2, 48]; // usual width of a letter in the card, in pixels, and most letters of a line
  /* Sizes that give Plotly's symbols the weight of those in the drawings. */
  const WEIGHTS = {
    circle: 0.92, diamond: 0.86, square: 0.82, "triangle-up": 0.89, cross: 0.84, "triangle-down": 0.89, "triangle-right": 0.88,
    "triangle-left": 0.88,
  };
  const WORDS = { secondary: "text-secondary", tick: "text-secondary", "on-mark": "paper" };
  const live = new Set();
  let bundle = null;

  function load(address) {
    bundle ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => (window.Plotly ? resolve() : script.onerror());
      script.onerror = () => {
        bundle = null; // the next one who asks tries again
        script.remove();
        reject(new Error(address));
      };
      document.head.append(script);
    });
    return bundle;
  }

  async function read(chart) {
    const block = chart.element.querySelector('script[type="application/json"]');
    if (block) return whole(JSON.parse(block.textContent));
    const answer = await fetch(chart.button.dataset.figure);
    if (!answer.ok) throw new Error(answer.url);
    return whole(await answer.json());
  }

  /* Marks that both forms of a chart have in common are told once: a number stands for those of the wide form. */
  function whole(figure) {
    figure.narrow.data = figure.narrow.data.map((trace) => figure.data[trace] ?? trace);
    return figure;
  }

  async function fetchAll(chart) {
    chart.reading ??= read(chart);
    chart.reading.catch(() => (chart.reading = null));
    [chart.figure] = await Promise.all([chart.reading, load(chart.button.dataset.bundle)]);
  }

  /* Plotly knows neither custom properties nor system colours nor mixtures: the browser resolves them. */
  function colour(chart, name, hue = 0) {
    chart.probe.className = `hue-${hue}`;
    chart.probe.style.color = `var(--${name})`;
    const found = getComputedStyle(chart.probe).color;
    if (!found.startsWith("color(")) return found;
    return `rgb(${found.match(/[\d.]+/g).slice(0, 3).map((part) => Math.round(part * 255))})`;
  }

  /* The static drawing that is shown at this width: the chart takes its place, and its lengths grow with it. */
  function shape(chart) {
    const svg = chart.drawings.find((drawing) => drawing.getClientRects().length > 0) ?? chart.drawings[0];
    return { svg, width: svg.getBoundingClientRect().width, isNarrow: svg.closest(".chart__narrow") !== null };
  }

  /* What components/chart-drawing.css says of marks, for Plotly. */
  function dressMarks(trace, chart, scale) {
    const { hue: number, tone } = trace.meta;
    const [hue, paper, edge] = [colour(chart, "hue", number), colour(chart, "paper"), colour(chart, "edge")];
    if (trace.mode === "lines") {
      if (trace.fill) Object.assign(trace, { fillcolor: hue, opacity: 0.18, hoveron: "points" });
      const dash = trace.line.dash === "dash" ? `${5 * scale}px,${3 * scale}px` : "solid";
      Object.assign(trace.line, { color: hue, width: trace.line.width * scale, dash });
      return;
    }
    const marker = (trace.marker ??= {});
    if (marker.size) marker.size *= scale * WEIGHTS[marker.symbol];
    marker.color = tone === "hollow" || tone === "paper" ? paper : hue;
    marker.line = { color: hue, width: tone === "hollow" ? 1.75 * scale : 0 };
    if (tone === "solid" && trace.type === "bar") marker.line = { color: edge, width: 2 * scale };
    if (tone === "faint") trace.opacity = 0.35;
  }

  function dressLine(line, chart, scale) {
    const name = line.name.replace(/:.*/, "");
    if (name === "band") return Object.assign(line, { fillcolor: colour(chart, "raised"), line: { width: 0 } });
    const ink = { rule: "rule", reference: "text-secondary" }[name] ?? "rule-strong";
    const dash = name === "reference" ? `${3 * scale}px,${3 * scale}px` : "solid";
    return Object.assign(line, { line: { color: colour(chart, ink), width: scale, dash } });
  }

  function dress(chart, { svg, width, isNarrow }) {
    const { data, layout } = structuredClone(isNarrow ? chart.figure.narrow : chart.figure);
    const scale = width / layout.width;
    const { fontFamily: family } = getComputedStyle(svg.querySelector("text") ?? svg);
    const [text, paper, clear] = [colour(chart, "text"), colour(chart, "paper"), "rgba(0,0,0,0)"];
    for (const trace of data) {
      dressMarks(trace, chart, scale);
      trace.customdata = trace.customdata?.map((said) => inLines(said, width));
    }
    for (const [name, axis] of Object.entries(layout)) {
      if (!/^[xy]axis/.test(name)) continue;
      Object.assign(axis, { gridcolor: colour(chart, "rule"), gridwidth: scale });
      axis.tickfont = { size: axis.tickfont.size * scale, color: colour(chart, "text-secondary") };
    }
    layout.shapes?.forEach((line) => dressLine(line, chart, scale));
    /* Names of events are links, which stay those of the drawing. */
    layout.annotations = layout.annotations?.filter((words) => !words.name.startsWith("event:"));
    for (const words of layout.annotations ?? []) {
      const font = words.font ?? layout.template.layout.annotationdefaults.font;
      const ink = colour(chart, WORDS[words.name] ?? "text");
      Object.assign(words, { borderpad: 0, borderwidth: 0, font: { ...font, size: font.size * scale, color: ink } });
    }
    const font = { family, size: 13, color: text };
    const hoverlabel = { align: "left", bgcolor: paper, bordercolor: text, font };
    const height = layout.height * scale;
    const look = { width, height, font, hoverlabel, hovermode: "closest", paper_bgcolor: clear, plot_bgcolor: clear };
    return { data, layout: { ...layout, ...look } };
  }

  /* Plotly does not wrap what stands in a card. */
  function inLines(said, width) {
    const fitting = new RegExp(`(.{1,${Math.min(MOST, Math.floor((width - 24) / LETTER))}})(?: |$)`, "g");
    return said.split("<br>").map((line) => line.replace(fitting, "$1<br>").replace(/<br>$/, "")).join("<br>");
  }

  function plain(said) {
    return new DOMParser().parseFromString(said.replaceAll("<br>", ", "), "text/html").body.textContent;
  }

  /* All marks that tell something, with their place in pixels, in the order in which a chart is read: along each
     series where lines are drawn, else column by column or row by row. */
  function findMarks(chart, source) {
    const found = [];
    let isBySeries = source.data.some((trace) => trace.mode === "lines" && !trace.fill);
    const { calcdata, _fullLayout: full } = chart.plot;
    calcdata.forEach((items, curveNumber) => {
      const { trace } = items[0];
      const given = source.data[curveNumber].customdata;
      if (given && new Set(given).size * 2 < given.length) isBySeries = true; // many marks that say the same
      const axes = ["x", "y"].map((name) => full[`${name}axis${trace[`${name}axis`].slice(1)}`]);
      const isBar = trace.type === "bar";
      const half = isBar ? 0 : (trace.marker?.size ?? 0) / 2;
      for (const [pointNumber, item] of given ? items.entries() : []) {
        if (!given[pointNumber]) continue;
        const isUpright = isBar && trace.orientation === "v";
        const [along, across] = isBar ? [[item.s0, item.s1], [item.p0, item.p1]] : [[item.x], [item.y]];
        const [xs, ys] = (isUpright ? [across, along] : [along, across])
          .map((ends, number) => ends.map((end) => axes[number]._offset + axes[number].c2p(end, true)));
        found.push({
          said: plain(given[pointNumber]), curveNumber, pointNumber, isUpright,
          subplot: trace.xaxis + trace.yaxis, series: `${trace.xaxis} ${trace.name}`,
          left: Math.min(...xs) - half, right: Math.max(...xs) + half,
          top: Math.min(...ys) - half, bottom: Math.max(...ys) + half,
        });
      }
    });
    const series = [...new Set(found.map((mark) => mark.series))];
    const middle = { x: (mark) => (mark.left + mark.right) / 2, y: (mark) => (mark.top + mark.bottom) / 2 };
    const isByColumn = found.some((mark) => mark.isUpright);
    for (const mark of found) {
      mark.group = isBySeries ? series.indexOf(mark.series) : Math.round(middle[isByColumn ? "x" : "y"](mark));
      mark.along = middle[isByColumn && !isBySeries ? "y" : "x"](mark);
    }
    chart.marks = found;
    chart.isByColumn = isByColumn && !isBySeries;
    /* What several marks say, as a bar and a dot on it do, is read once. */
    const told = new Set();
    chart.walk = [...found].sort((one, other) => one.group - other.group || one.along - other.along)
      .filter(({ said }) => !told.has(said) && told.add(said));
  }

  function tell(chart, mark) {
    if (mark === chart.told) return;
    chart.told = mark;
    if (!mark) window.Plotly.Fx.unhover(chart.plot);
    else window.Plotly.Fx.hover(chart.plot, [{ curveNumber: mark.curveNumber, pointNumber: mark.pointNumber }], mark.subplot);
  }

  function point(chart, event) {
    const box = chart.plot.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let [nearest, least] = [null, REACH];
    for (const mark of chart.marks) {
      const distance = Math.hypot(Math.max(mark.left - x, 0, x - mark.right), Math.max(mark.top - y, 0, y - mark.bottom));
      if (distance <= least) [nearest, least] = [mark, distance]; // later marks lie above earlier ones
    }
    tell(chart, nearest);
  }

  function press(chart, event) {
    const { walk } = chart;
    const [back, on, up, down] = chart.isByColumn
      ? ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]
      : ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
    const from = walk.find((mark) => mark.said === chart.told?.said);
    const at = walk.indexOf(from);
    const aside = (isBack) => {
      const groups = walk.map((mark) => mark.group).filter((group) => (isBack ? group < from.group : group > from.group));
      const group = isBack ? Math.max(...groups) : Math.min(...groups);
      const far = (mark) => Math.abs(mark.along - from.along);
      return walk.filter((mark) => mark.group === group).sort((one, other) => far(one) - far(other))[0];
    };
    let next;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (chart.told) tell(chart, null);
      else putAway(chart);
    } else if (event.key === "Home") next = walk[0];
    else if (event.key === "End") next = walk.at(-1);
    else if (![back, on, up, down].includes(event.key)) return;
    else if (!from) next = walk[0];
    else if (event.key === back || event.key === on) next = walk[at + (event.key === on ? 1 : -1)];
    else next = aside(event.key === up);
    event.preventDefault();
    if (!next) return;
    tell(chart, next);
    chart.said.textContent = next.said;
  }

  async function draw(chart) {
    chart.shape = shape(chart);
    const { svg, width, isNarrow } = chart.shape;
    if (!width) return;
    const { data, layout } = dress(chart, chart.shape);
    tell(chart, null);
    await window.Plotly.react(chart.plot, data, layout, CONFIG);
    findMarks(chart, isNarrow ? chart.figure.narrow : chart.figure);
    chart.plot.firstElementChild.setAttribute("aria-hidden", "true");
    /* What Plotly has no word for, plotly.css says. */
    for (const bars of chart.plot.querySelectorAll(".trace.bars")) {
      bars.classList.add(`is-${bars.__data__[0].trace.meta.tone}`);
    }
    for (const words of chart.plot.querySelectorAll(".annotation")) {
      words.classList.add(`is-${layout.annotations[words.dataset.index].name}`);
    }
    const links = svg.cloneNode(true);
    for (const part of links.querySelectorAll(":scope > :not(a)")) part.remove();
    for (const name of ["role", "aria-labelledby"]) links.removeAttribute(name);
    links.classList.add("chart__links");
    links.style.inlineSize = `${width}px`;
    chart.links?.remove();
    chart.links = links;
    if (links.firstElementChild) chart.stage.append(links);
  }

  function fit(chart) {
    const { svg, width } = shape(chart);
    if (svg !== chart.shape.svg || width !== chart.shape.width) draw(chart);
  }

  async function show(chart) {
    const plot = (chart.plot = document.createElement("div"));
    plot.className = "chart__plot";
    plot.tabIndex = 0;
    /* With this role screen readers leave the arrow keys to the chart. */
    plot.setAttribute("role", "application");
    plot.setAttribute("aria-label", `${chart.drawings[0].querySelector("title").textContent}. ${chart.words.keys}`);
    plot.addEventListener("keydown", (event) => press(chart, event));
    plot.addEventListener("blur", () => tell(chart, null));
    plot.addEventListener("click", (event) => point(chart, event)); // a tap, too
    plot.addEventListener("pointermove", (event) => event.pointerType !== "touch" && point(chart, event));
    plot.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && tell(chart, null));
    chart.stage.append(plot);
    await draw(chart);
    chart.stage.classList.add("is-explored");
    live.add(chart);
    chart.observer = new ResizeObserver(() => fit(chart));
    chart.observer.observe(chart.stage);
  }

  function clear(chart) {
    live.delete(chart);
    chart.observer?.disconnect();
    chart.stage.classList.remove("is-explored");
    chart.told = null;
    if (chart.plot && window.Plotly) window.Plotly.purge(chart.plot);
    chart.plot?.remove();
    chart.links?.remove();
    chart.said.textContent = "";
    chart.button.textContent = chart.words.explore;
  }

  /* The drawing that a reader chose does not give way to a pointer. */
  function putAway(chart) {
    chart.isChosen = true;
    const hadFocus = chart.plot.contains(document.activeElement);
    clear(chart);
    if (hadFocus) chart.button.focus({ preventScroll: true });
  }

  /* As wide as its longest words, so that nothing moves when they change. */
  function widen({ button, words }) {
    const widths = [words.loading, words.back, words.explore].map((said) => {
      button.textContent = said;
      return button.getBoundingClientRect().width;
    });
    button.style.minInlineSize = `${Math.ceil(Math.max(...widths))}px`;
  }

  /* What a reader did not ask for fails without a word, and is not tried again before it is asked for. */
  async function enliven(chart, isAsked) {
    chart.isAsked = isAsked;
    if (!chart.button.style.minInlineSize) widen(chart);
    if (isAsked) {
      chart.button.setAttribute("aria-disabled", "true");
      chart.button.textContent = chart.words.loading;
      chart.status.textContent = "";
    }
    chart.entering ??= fetchAll(chart).then(() => show(chart));
    try {
      await chart.entering;
      chart.button.textContent = chart.words.back;
    } catch {
      clear(chart);
      chart.isChosen = true;
      if (chart.isAsked) chart.status.textContent = chart.words.failed;
    }
    chart.entering = null;
    chart.button.removeAttribute("aria-disabled");
  }

  async function toggle(chart, event) {
    if (chart.button.getAttribute("aria-disabled")) return;
    if (live.has(chart)) return putAway(chart);
    await enliven(chart, true);
    /* Whoever pressed a key goes on with keys. */
    if (live.has(chart) && event.detail === 0) chart.plot.focus({ preventScroll: true });
  }

  function prepare(button) {
    const element = button.closest("figure");
    const stage = element.querySelector(".chart__stage");
    const [probe, status, said] = ["i", "p", "p"].map((name) => document.createElement(name));
    probe.hidden = true;
    probe.style.forcedColorAdjust = "none";
    status.className = "chart__status note";
    status.setAttribute("role", "status");
    said.className = "visually-hidden";
    said.setAttribute("aria-live", "polite");
    stage.append(probe, said);
    button.parentElement.after(status);
    const words = { explore: button.textContent, ...button.dataset };
    const chart = { element, stage, button, probe, status, said, words, told: null, drawings: [...stage.querySelectorAll("svg")] };
    const isFrugal = () => navigator.connection?.saveData;
    const reach = () => isFrugal() || live.has(chart) || fetchAll(chart).catch(() => {});
    let resting;
    function rest() {
      clearTimeout(resting);
      if (isFrugal() || chart.isChosen || chart.entering || live.has(chart)) return;
      resting = setTimeout(() => enliven(chart, false), REST);
    }
    stage.addEventListener("pointermove", (event) => event.pointerType !== "touch" && rest());
    stage.addEventListener("pointerleave", () => clearTimeout(resting));
    button.addEventListener("focus", reach);
    button.addEventListener("click", (event) => toggle(chart, event));
    /* The reader may have come before this script. */
    if (stage.matches(":hover") && matchMedia("(hover: hover)").matches) rest();
    if (button.matches(":focus")) reach();
  }

  const redraw = () => live.forEach(draw);
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", redraw);
  }
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-color-scheme"] });
  document.querySelectorAll("figure button[data-figure]").forEach(prepare);
})();
