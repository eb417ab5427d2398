// Runs before the page is painted, so that a reader who chose dark never sees a flash of light: hence not deferred.
(() => {
  "use strict";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const key = "lectern-theme";
  const systemTheme = () => (system.matches ? "dark" : "light");
  let chosen;

  function recall() {
    // Storage is refused in some private windows; a choice then lasts for the page.
    try { chosen = localStorage.getItem(key); } catch { /* nothing remembered */ }
    apply();
  }

  function choose(theme) {
    // Back to what the system says means to follow it again.
    chosen = theme === systemTheme() ? null : theme;
    try { chosen ? localStorage.setItem(key, chosen) : localStorage.removeItem(key); } catch { /* not remembered */ }
    apply();
  }

  function apply() {
    const theme = chosen === "dark" || chosen === "light" ? chosen : systemTheme();
    root.dataset.theme = theme;
    document.querySelector("[data-theme-switch]")?.setAttribute("aria-pressed", String(theme === "dark"));
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      meta.dataset.scheme ??= /dark/.test(meta.media) ? "dark" : "light";
      meta.media = meta.dataset.scheme === theme ? "all" : "not all";
    }
  }

  root.classList.add("js");
  recall();
  system.addEventListener("change", apply);
  addEventListener("storage", recall);
  // The search is loaded when a reader asks for it, and opens itself then.
  function openSearch(event) {
    event.preventDefault();
    const { dataset } = document.querySelector("[data-search-open]");
    if (dataset.asked) return;
    dataset.asked = "yes";
    const script = Object.assign(document.createElement("script"), { src: dataset.script });
    script.dataset.open = "";
    const style = { rel: "stylesheet", href: dataset.style, onload: () => document.head.append(script) };
    document.head.append(Object.assign(document.createElement("link"), style));
  }

  document.addEventListener("DOMContentLoaded", () => {
    apply();
    const opener = document.querySelector("[data-search-open]");
    opener?.addEventListener("click", openSearch);
    opener && document.addEventListener("keydown", (event) => {
      const control = event.ctrlKey || event.metaKey;
      const typing = event.target.closest?.("input, textarea, select");
      if (control ? event.key === "k" : event.key === "/" && !typing && !event.altKey) openSearch(event);
    });
    document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
      choose(root.dataset.theme === "dark" ? "light" : "dark");
    });
  });
})();
