// Draws diagrams with Mermaid, which the page has loaded by now, and shows one on the whole screen.
(() => {
  "use strict";
  const one = (selector, within = document) => within.querySelector(selector);
  const root = document.documentElement;
  const drawn = new Set();
  let drawings = 0;
  let queue = Promise.resolve();

  /** What a diagram leaves open follows the page's theme; its own `style` lines win. */
  function configure() {
    const token = (name) => getComputedStyle(root).getPropertyValue(`--color-${name}`).trim();
    window.mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
      // Real text in place of HTML inside the picture: a downloaded SVG then opens in any program.
      htmlLabels: false,
      flowchart: { htmlLabels: false, curve: "basis", padding: 12, subGraphTitleMargin: { top: 6, bottom: 12 } },
      maxTextSize: 200000,
      maxEdges: 2000,
      theme: "base",
      themeCSS: corrections(token),
      themeVariables: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: "16px", ...colors(token) },
    });
  }

  /** What Mermaid has no setting for. */
  function corrections(token) {
    return `
      /* Mermaid lets the line shine through a label that is drawn on it. */
      .edgeLabel rect { opacity: 1 }
      /* Branches of a mind map have the pale colours of their topics. */
      .mindmap-edges path, path[class*="section-edge"] { stroke: ${token("edge")} }
      /* Mermaid centres the place of these texts, but not the texts. */
      .mindmap-node .label[transform^="translate(0,"] text { text-anchor: middle }
      /* Fixed dark greys of architecture pictures. */
      text[fill="#444444"], text[fill="#000000"] { fill: ${token("text")} }
      line[stroke="#444444"], path[stroke="#444444"] { stroke: ${token("muted")} }`;
  }

  /**
   * Mermaid's own derived colours are for light pages. Here text is the page's text colour on every fill, so fills are
   * pale in light and deep in dark; lines and bars, on which nothing is written, are of middling lightness in both.
   */
  function colors(token) {
    const dark = root.dataset.theme === "dark";
    const [text, page, surface, raised, edge, muted] = ["text", "page", "surface", "raised", "edge", "muted"].map(token);
    const fill = (hue) => (dark ? `hsl(${hue}, 30%, 26%)` : `hsl(${hue}, 60%, 88%)`);
    const mark = (hue) => (dark ? `hsl(${hue}, 45%, 70%)` : `hsl(${hue}, 55%, 32%)`);
    const hues = [38, 210, 140, 350, 265, 180, 85, 320, 15, 235, 60, 160];
    const set = {};
    hues.forEach((hue, i) => {
      Object.assign(set, { [`cScale${i}`]: fill(hue), [`cScalePeer${i}`]: mark(hue), [`cScaleInv${i}`]: mark(hue) });
      Object.assign(set, { [`cScaleLabel${i}`]: text, [`pie${i + 1}`]: fill(hue), [`fillType${i}`]: fill(hue) });
      Object.assign(set, { [`git${i}`]: mark(hue), [`gitInv${i}`]: text, [`gitBranchLabel${i}`]: page });
      Object.assign(set, { [`venn${i + 1}`]: mark(hue) });
    });
    const primary = dark ? "#34343a" : "#fff6e5";
    return {
      ...set,
      darkMode: dark,
      background: page, primaryColor: primary, primaryTextColor: text, primaryBorderColor: edge,
      secondaryColor: surface, secondaryTextColor: text, tertiaryColor: surface, tertiaryTextColor: text,
      lineColor: muted, textColor: text, titleColor: text, gridColor: token("line"),
      clusterBkg: surface, clusterBorder: edge, edgeLabelBackground: raised, relationLabelBackground: raised,
      noteBkgColor: fill(48), noteTextColor: text, noteBorderColor: edge,
      activationBkgColor: fill(210), activationBorderColor: edge, sequenceNumberColor: page, labelBoxBkgColor: primary,
      sectionBkgColor: surface, sectionBkgColor2: primary, altSectionBkgColor: raised, excludeBkgColor: surface,
      taskBkgColor: fill(38), taskTextColor: text, taskTextOutsideColor: text, taskTextLightColor: text, taskTextDarkColor: text,
      activeTaskBkgColor: fill(210), activeTaskBorderColor: mark(210), doneTaskBkgColor: surface, doneTaskBorderColor: edge,
      critBkgColor: fill(350), critBorderColor: mark(350), todayLineColor: mark(350), vertLineColor: mark(210),
      pieOpacity: "1", pieStrokeColor: raised, pieOuterStrokeColor: edge, pieStrokeWidth: "1.5px", pieOuterStrokeWidth: "1px",
      quadrantPointFill: mark(210), archEdgeColor: muted, archEdgeArrowColor: muted, archGroupBorderColor: edge,
      attributeBackgroundColorOdd: raised, attributeBackgroundColorEven: surface, rowOdd: raised, rowEven: surface,
      compositeBackground: surface, compositeTitleBackground: primary,
      commitLabelColor: text, commitLabelBackground: surface, tagLabelColor: text, tagLabelBackground: fill(48),
      // These are taken whole: what is not named here would be undefined.
      packet: {
        startByteColor: text, endByteColor: text, labelColor: text, titleColor: text, blockFillColor: primary, blockStrokeColor: edge,
      },
      radar: {
        axisColor: muted, axisStrokeWidth: 1, axisLabelFontSize: 14, curveOpacity: .3, curveStrokeWidth: 2, graticuleColor: edge,
        graticuleStrokeWidth: 1, graticuleOpacity: .1, legendBoxSize: 14, legendFontSize: 14,
      },
      xyChart: {
        backgroundColor: raised, titleColor: text, dataLabelColor: text, legendTextColor: text, xAxisTitleColor: text,
        xAxisLabelColor: text, xAxisTickColor: muted, xAxisLineColor: muted, yAxisTitleColor: text, yAxisLabelColor: text,
        yAxisTickColor: muted, yAxisLineColor: muted, plotColorPalette: hues.map((hue) => mark(hue).replace(/,/g, "")).join(),
      },
      cynefin: {
        domainFontSize: 16, itemFontSize: 14, boundaryColor: muted, boundaryWidth: 2, cliffColor: mark(350), cliffWidth: 4,
        arrowColor: muted, arrowWidth: 2, complexBg: fill(140), complicatedBg: fill(210), chaoticBg: fill(15), clearBg: fill(48),
        confusionBg: fill(265), textColor: text, labelColor: text,
      },
    };
  }

  /** Draws one figure, after those asked for before: Mermaid keeps its settings in one place. Rejects when it can't. */
  function draw(figure) {
    const drawing = queue.then(() => render(figure));
    queue = drawing.catch(() => drawn.delete(figure));
    return drawing;
  }

  async function render(figure) {
    const canvas = one("[data-diagram-canvas]", figure);
    const theme = root.dataset.theme;
    configure();
    const id = `diagram-picture-${++drawings}`;
    const { svg } = await window.mermaid.render(id, one("[data-diagram-source]", figure).textContent);
    if (figure === viewer.figure) viewer.close();
    canvas.innerHTML = svg;
    dress(one("svg", canvas), figure);
    drawn.add(figure);
    if (!canvas.classList.contains("is-drawn")) {
      canvas.classList.add("is-drawn");
      one("[data-diagram-tools]", figure).hidden = false;
      canvas.addEventListener("click", (event) => viewer.open(figure, event));
      one("[data-diagram-open]", figure).addEventListener("click", () => viewer.open(figure));
      one("[data-diagram-copy]", figure).addEventListener("click", (event) => copySource(figure, event.currentTarget));
      one("[data-diagram-download]", figure).addEventListener("click", () => download(figure));
    }
    if (theme !== root.dataset.theme) await render(figure);
  }

  /** Gives the picture its size, and a name and a description that say what its outline says. */
  function dress(svg, figure) {
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute("width", String(Math.ceil(width)));
    svg.setAttribute("height", String(Math.ceil(height)));
    svg.removeAttribute("style");
    svg.setAttribute("role", "img");
    // A picture with links in it would have to be more than a picture to a screen reader.
    for (const link of svg.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    svg.removeAttribute("aria-roledescription");
    const caption = one(".diagram-caption", figure).textContent;
    const edges = [...figure.querySelectorAll(".outline-edges li")].map((item) => item.textContent.trim().replace(/\s+/g, " "));
    const nodes = [...figure.querySelectorAll(".outline-nodes li")].map((item) => item.firstChild.textContent.trim());
    for (const [name, text] of [["desc", (edges.length ? edges : nodes).join("; ")], ["title", caption]]) {
      one(`:scope > ${name}`, svg)?.remove();
      const element = document.createElementNS(svg.namespaceURI, name);
      element.id = `${svg.id}-${name}`;
      element.textContent = text;
      svg.prepend(element);
    }
    // What the outline links to the summary is a link in the large view too; the keyboard has the outline's.
    const links = new Map([...figure.querySelectorAll("[data-diagram-outline] a")].map((a) => [bare(a.textContent), a.getAttribute("href")]));
    for (const part of svg.querySelectorAll(".node, .cluster")) {
      const href = links.get(bare(part.textContent));
      if (href) part.dataset.href = href;
    }
    svg.setAttribute("aria-labelledby", `${svg.id}-title`);
    svg.setAttribute("aria-describedby", `${svg.id}-desc`);
  }

  /** A label as the picture and the outline both have it: the picture breaks long ones into lines. */
  const bare = (text) => text.replace(/\s+/g, "");

  async function copySource(figure, button) {
    const source = one("[data-diagram-source]", figure);
    const label = one("span", button);
    const before = label.textContent;
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      // No clipboard here (an old browser, or a page that may not use it): the source is selected for the reader to copy.
      source.closest("details").open = true;
      getSelection().selectAllChildren(source);
      if (!document.execCommand("copy")) return;
    }
    label.textContent = button.dataset.done;
    setTimeout(() => { label.textContent = before; }, 2000);
  }

  function download(figure) {
    const svg = pictureOf(figure).cloneNode(true);
    const { x, y, width, height } = svg.viewBox.baseVal;
    const paper = document.createElementNS(svg.namespaceURI, "rect");
    for (const [name, value] of Object.entries({ x, y, width, height })) paper.setAttribute(name, String(value));
    paper.setAttribute("style", `fill:${getComputedStyle(document.body.parentElement).backgroundColor};stroke:none`);
    one("style", svg).after(paper);
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    link.download = `${location.pathname.split("/").pop().replace(/\.html$/, "") || "diagram"}-${figure.id}.svg`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  const pictureOf = (figure) => one("[data-diagram-canvas] svg", figure) ?? one("svg", viewer.sheet);

  /** The whole-screen view. The picture itself moves into it and back, since its ids may be in the page only once. */
  const viewer = (() => {
    const dialog = one("[data-viewer]");
    const stage = one("[data-viewer-stage]", dialog);
    const sheet = one("[data-viewer-sheet]", dialog);
    const fingers = new Map();
    const view = { dialog, sheet, figure: undefined, open, close };
    let scale = 1;
    let x = 0;
    let y = 0;
    let moved = 0;

    /** Fits the whole picture at first where it can be read so; a reader who pressed on a place in it is shown that place, large enough to read. */
    function open(figure, pressed) {
      const canvas = one("[data-diagram-canvas]", figure);
      const svg = one("svg", canvas);
      if (!svg) return;
      canvas.style.minHeight = `${canvas.offsetHeight}px`;
      view.figure = figure;
      one("[data-viewer-title]", dialog).textContent = one(".diagram-caption", figure).textContent;
      const box = svg.getBoundingClientRect();
      sheet.replaceChildren(svg);
      dialog.showModal();
      stage.focus({ preventScroll: true });
      fit();
      // A wide picture that fits a phone is no larger than in the page: then it fills the screen, and a finger moves it.
      if (!pressed && scale < .45) zoom(Math.min(.8, filling()) / scale);
      if (pressed && scale < .6) {
        const px = x + ((pressed.clientX - box.left) / box.width) * sheet.offsetWidth * scale;
        const py = y + ((pressed.clientY - box.top) / box.height) * sheet.offsetHeight * scale;
        zoom(.8 / scale, px, py);
        move(stage.clientWidth / 2 - px, stage.clientHeight / 2 - py);
      }
    }

    /** The picture goes back first: the dialog's own event comes later, when another may have been drawn. */
    function close() {
      if (!view.figure) return;
      const canvas = one("[data-diagram-canvas]", view.figure);
      canvas.replaceChildren(...sheet.childNodes);
      canvas.style.minHeight = "";
      view.figure = undefined;
      fingers.clear();
      dialog.close();
    }

    function show() {
      const { width, height } = stage.getBoundingClientRect();
      const w = sheet.offsetWidth * scale;
      const h = sheet.offsetHeight * scale;
      // A finger's breadth of the picture always stays in sight.
      x = Math.min(width - 48, Math.max(48 - w, x));
      y = Math.min(height - 48, Math.max(48 - h, y));
      sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      one("[data-viewer-scale]", dialog).textContent = `${Math.round(scale * 100)}%`;
    }

    const shares = () => [(stage.clientWidth - 24) / sheet.offsetWidth, (stage.clientHeight - 24) / sheet.offsetHeight];
    const fitting = () => Math.min(...shares(), 2);
    const filling = () => Math.max(...shares());

    function fit() {
      scale = fitting();
      x = (stage.clientWidth - sheet.offsetWidth * scale) / 2;
      y = (stage.clientHeight - sheet.offsetHeight * scale) / 2;
      show();
    }

    /** Zooms about a point of the stage, which stays where it is. */
    function zoom(factor, px = stage.clientWidth / 2, py = stage.clientHeight / 2) {
      const next = Math.min(8, Math.max(Math.min(fitting() / 2, .5), scale * factor));
      x = px - ((px - x) * next) / scale;
      y = py - ((py - y) * next) / scale;
      scale = next;
      show();
    }

    function move(dx, dy) {
      x += dx;
      y += dy;
      show();
    }

    const place = (event) => {
      const box = stage.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const middle = ([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) });

    stage.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || fingers.size === 2) return;
      stage.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, place(event));
      moved = fingers.size > 1 ? Infinity : 0;
    });
    stage.addEventListener("pointermove", (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = place(event);
      if (fingers.size === 2) {
        const was = middle([...fingers.values()]);
        fingers.set(event.pointerId, now);
        const is = middle([...fingers.values()]);
        move(is.x - was.x, is.y - was.y);
        if (was.apart > 0) zoom(is.apart / was.apart, is.x, is.y);
      } else {
        fingers.set(event.pointerId, now);
        moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
        move(now.x - before.x, now.y - before.y);
      }
    });
    stage.addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
    stage.addEventListener("pointerup", (event) => {
      const pressed = fingers.delete(event.pointerId) && moved < 8;
      const part = pressed && document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-href]");
      if (!part) return;
      close();
      location.href = part.dataset.href;
    });
    stage.addEventListener("dblclick", (event) => zoom(2, place(event).x, place(event).y));
    stage.addEventListener("wheel", (event) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      zoom(Math.exp(Math.max(-60, Math.min(60, -event.deltaY * lines)) * .005), place(event).x, place(event).y);
    }, { passive: false });

    const keys = {
      "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(.8), "_": () => zoom(.8), 0: fit,
      ArrowLeft: () => move(64, 0), ArrowRight: () => move(-64, 0), ArrowUp: () => move(0, 64), ArrowDown: () => move(0, -64),
    };
    dialog.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
      event.preventDefault();
      keys[event.key]();
    });
    const buttons = { in: () => zoom(1.5), out: () => zoom(1 / 1.5), fit };
    for (const button of dialog.querySelectorAll("[data-viewer-zoom]")) {
      button.addEventListener("click", () => buttons[button.dataset.viewerZoom]());
    }
    one("[data-viewer-close]", dialog).addEventListener("click", close);
    dialog.addEventListener("close", close);
    addEventListener("resize", () => { if (dialog.open) fit(); });
    return view;
  })();

  new MutationObserver(() => drawn.forEach((figure) => draw(figure).catch(() => {}))).observe(root, { attributeFilter: ["data-theme"] });
  window.lecternDiagram = { draw };
})();
