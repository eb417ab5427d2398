// Comfort for a lecture's page, which reads without it.
(() => {
  "use strict";
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  contents();
  const seek = video();
  transcript(seek);
  diagrams();
  printing();

  /** Marks the entry of the part that is being read, and closes the sheet when an entry was chosen. */
  function contents() {
    const toc = one("[data-toc]");
    if (!toc) return;
    const entries = all("a", toc)
      .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ target }) => target);
    let current;
    const mark = () => {
      // A chosen entry's target comes to rest right below the padding; at the page's end the last in sight counts.
      const root = document.documentElement;
      const isAtEnd = scrollY > 0 && scrollY + innerHeight > root.scrollHeight - 2;
      const line = isAtEnd ? innerHeight : parseFloat(getComputedStyle(root).scrollPaddingTop) + 40;
      let next = entries[0];
      for (const entry of entries) if (entry.target.getBoundingClientRect().top < line) next = entry;
      if (!next || next === current) return;
      current?.link.removeAttribute("aria-current");
      next.link.setAttribute("aria-current", "true");
      current = next;
      const { top, bottom } = next.link.getBoundingClientRect();
      const box = toc.getBoundingClientRect();
      if (top < box.top || bottom > box.bottom) toc.scrollTop += top - box.top - box.height / 2;
    };
    mark();
    addEventListener("scroll", mark, { passive: true });
    addEventListener("resize", mark);
    toc.addEventListener("click", (event) => {
      if (event.target.closest("a") && toc.matches?.(":popover-open")) toc.hidePopover();
    });
  }

  /** Puts the player in place of the button. Answers a function that plays from a second, or does nothing and says so. */
  function video() {
    const box = one("[data-video][data-embed]");
    if (!box) return () => false;
    const play = one("[data-video-play]", box);
    const close = one("[data-video-close]", box);
    const root = document.documentElement;
    let place;
    // Scrolled past, the player stays in sight: at the top of a phone, in the corner of a wide screen.
    const observer = new IntersectionObserver(([entry]) => {
      root.classList.toggle("is-player-afar", !entry.isIntersecting && entry.boundingClientRect.top < 0);
    });

    function address(seconds) {
      const url = new URL(box.dataset.embed);
      url.searchParams.set("autoplay", "1");
      if (seconds !== undefined) url.searchParams.set(box.dataset.host === "youtube" ? "start" : "t", String(seconds));
      return url.href;
    }

    function start() {
      const player = document.createElement("iframe");
      player.title = box.dataset.title;
      player.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
      player.referrerPolicy = "strict-origin-when-cross-origin";
      player.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
      player.src = address();
      const frame = document.createElement("div");
      frame.className = "video-frame";
      frame.append(player, one("[data-video-corner]", box).content.cloneNode(true));
      one("button", frame).addEventListener("click", stop);
      place = document.createElement("div");
      place.className = "video-place";
      place.append(frame);
      play.replaceWith(place);
      close.hidden = false;
      observer.observe(place);
      player.focus();
    }

    function stop() {
      observer.disconnect();
      root.classList.remove("is-player-afar");
      place.replaceWith(play);
      place = undefined;
      close.hidden = true;
      play.focus({ preventScroll: true });
    }

    play.addEventListener("click", start);
    close.addEventListener("click", stop);
    return (seconds) => {
      if (!place) return false;
      // A new frame: another address in the old one would be a step in the history.
      const player = one("iframe", place);
      const next = player.cloneNode();
      next.src = address(seconds);
      player.replaceWith(next);
      return true;
    };
  }

  function transcript(seek) {
    const section = one("[data-transcript]");
    if (!section) return;
    const fold = one("[data-transcript-fold]", section);
    const narrow = matchMedia("(max-width: 63.99rem)");
    const inFold = (hash) => hash.length > 1 && fold.contains(document.getElementById(decodeURIComponent(hash.slice(1))));
    if (narrow.matches && !inFold(location.hash)) fold.open = false;
    addEventListener("hashchange", () => { if (inFold(location.hash)) fold.open = true; });
    addEventListener("click", (event) => {
      if (event.target.closest?.('a[href="#transcript"]')) fold.open = true;
    });

    section.addEventListener("click", (event) => {
      const time = event.target.closest("a[data-seconds]");
      const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (time && plain && seek(Number(time.dataset.seconds))) event.preventDefault();
    });
    find(section, fold);
    quotes(section);
  }

  /** Offers to copy what is selected together with where it was said. */
  function quotes(section) {
    const button = one("[data-quote]", section);
    const label = button.textContent;
    let said;
    if (!navigator.clipboard) return;
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      const range = selection.rangeCount && !selection.isCollapsed && selection.getRangeAt(0);
      said = range && range.startContainer.parentElement?.closest(".said");
      if (said && !section.contains(said)) said = undefined;
      button.hidden = !said;
      if (!said) return;
      button.textContent = label;
      const { bottom, left } = range.getBoundingClientRect();
      const box = section.getBoundingClientRect();
      button.style.top = `${bottom - box.top + 12}px`;
      button.style.left = `${Math.max(0, Math.min(left - box.left, box.width - button.offsetWidth))}px`;
    });
    // A press would undo the selection that it is about.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", async () => {
      const paragraph = said.parentElement;
      const time = one(".time", paragraph)?.textContent;
      const url = new URL(`#${paragraph.id}`, location.href);
      const source = [one("h1").textContent, time].filter(Boolean).join(", ");
      await navigator.clipboard.writeText(`“${getSelection().toString().trim()}”\n— ${source}\n${url}`);
      button.textContent = button.dataset.done;
    });
  }

  /** The find box over the transcript: every match is lit, and one of them is the current. */
  function find(section, fold) {
    const box = one("[data-find]", section);
    const input = one("[data-find-text]", box);
    const status = one("[data-find-status]", box);
    const said = all(".said", section).map((element) => ({ element, folded: foldCase(element.textContent) }));
    const light = "highlights" in (window.CSS ?? {}) ? highlightRegistry() : markElements();
    let matches = [];
    let at = -1;
    let waiting;
    box.hidden = false;

    function search() {
      const wanted = foldCase(input.value.trim());
      matches = [];
      if (wanted) {
        for (const { element, folded } of said) {
          for (let i = folded.indexOf(wanted); i >= 0; i = folded.indexOf(wanted, i + wanted.length)) {
            matches.push({ element, start: i, end: i + wanted.length });
          }
        }
      }
      light.show(matches);
      at = -1;
      if (matches.length) {
        // From where the reader is, not from the top.
        const here = matches.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0);
        go(Math.max(here, 0));
      } else {
        say(wanted ? status.dataset.none : "");
      }
    }

    function go(index) {
      if (!matches.length) return;
      at = (index + matches.length) % matches.length;
      say(status.dataset.place.replace("{0}", at + 1).replace("{1}", matches.length));
      fold.open = true;
      light.current(at);
      const { top, bottom } = light.place(at);
      const covered = box.getBoundingClientRect().bottom + 8;
      if (top < covered || bottom > innerHeight - 72) scrollBy({ top: top - innerHeight / 3, behavior: "instant" });
    }

    const say = (text) => { status.textContent = text; };
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 120);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        go(at + (event.shiftKey ? -1 : 1));
      } else if (event.key === "Escape" && input.value) {
        input.value = "";
        search();
      }
    });
    one("[data-find-previous]", box).addEventListener("click", () => go(at - 1));
    one("[data-find-next]", box).addEventListener("click", () => go(at + 1));
  }

  /** Lower case of the same length, so that places in it are places in the text. */
  function foldCase(text) {
    const lower = text.toLowerCase();
    return lower.length === text.length ? lower : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
  }

  function highlightRegistry() {
    let ranges = [];
    const put = (name, some) => CSS.highlights.set(name, new Highlight(...some));
    return {
      show(matches) {
        ranges = matches.map(({ element, start, end }) => {
          const range = new Range();
          range.setStart(element.firstChild, start);
          range.setEnd(element.firstChild, end);
          return range;
        });
        put("find", ranges);
        put("find-current", []);
      },
      current(index) {
        put("find", ranges.filter((_, i) => i !== index));
        put("find-current", [ranges[index]]);
      },
      place: (index) => ranges[index].getBoundingClientRect(),
    };
  }

  function markElements() {
    let marks = [];
    return {
      show(matches) {
        for (const element of new Set(marks.map((mark) => mark.parentElement))) element.textContent = element.textContent;
        marks = [];
        // From the last to the first, so that places before it stay true.
        for (const { element, start, end } of [...matches].reverse()) {
          const range = new Range();
          range.setStart(element.firstChild, start);
          range.setEnd(element.firstChild, end);
          const mark = document.createElement("mark");
          range.surroundContents(mark);
          marks.unshift(mark);
        }
      },
      current(index) {
        marks.forEach((mark, i) => mark.classList.toggle("is-current", i === index));
      },
      place: (index) => marks[index].getBoundingClientRect(),
    };
  }

  /** Fetches what draws a diagram when the first one comes near; without script the outline and source stay open. */
  function diagrams() {
    const figures = all("[data-diagram]");
    if (!figures.length) return;
    for (const figure of figures) {
      outlineOf(figure).open = false;
    }
    const observer = new IntersectionObserver(async (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
      if (!near.length) return;
      near.forEach((figure) => observer.unobserve(figure));
      try {
        const { viewerStyle, mermaidScript, diagramScript } = figures[0].dataset;
        await Promise.all([viewerStyle, mermaidScript, diagramScript].map(load));
      } catch {
        near.forEach(failed);
        return;
      }
      near.forEach((figure) => window.lecternDiagram.draw(figure).catch(() => failed(figure)));
    }, { rootMargin: "800px 0px" });
    for (const figure of figures) observer.observe(figure);
  }

  /** Paper has nothing to press: what is folded is printed open. */
  function printing() {
    addEventListener("beforeprint", () => {
      for (const details of all("details:not([open])")) {
        details.open = true;
        addEventListener("afterprint", () => { details.open = false; }, { once: true });
      }
    });
  }

  function failed(figure) {
    one("[data-diagram-canvas]", figure).hidden = true;
    one("[data-diagram-failed]", figure).hidden = false;
    outlineOf(figure).open = true;
  }


  function outlineOf(figure) {
    return one("[data-diagram-outline]", figure) ?? one("details", figure);
  }

  /** One promise an address. */
  function load(address) {
    load.begun ??= new Map();
    if (!load.begun.has(address)) {
      load.begun.set(address, new Promise((resolve, reject) => {
        const isStyle = address.endsWith(".css");
        const element = document.createElement(isStyle ? "link" : "script");
        if (isStyle) element.rel = "stylesheet";
        element[isStyle ? "href" : "src"] = address;
        element.onload = resolve;
        element.onerror = () => reject(new Error(`${address} did not load`));
        document.head.append(element);
      }));
    }
    return load.begun.get(address);
  }
})();
