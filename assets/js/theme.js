// Runs before the page is painted, so that a reader who chose dark never sees a flash of light: hence not deferred.
(() => {
  "use strict";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const key = "lectern-theme";
  const systemTheme = () => (system.matches ? "dark" : "light");
  let chosen, opener;

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

  function openSearch(event) {
    event.preventDefault();
    const { script, style } = opener.dataset;
    const field = document.querySelector("[data-search] input");
    const dialog = field.closest("dialog");
    const onload = () => {
      dialog?.open || dialog?.showModal();
      field.focus();
    };
    if (!style || !dialog) return onload();
    delete opener.dataset.style;
    const load = (name, attributes) => document.head.append(Object.assign(document.createElement(name), attributes));
    load("link", { rel: "stylesheet", href: style, onload: () => load("script", { src: script, onload }) });
  }

  document.addEventListener("DOMContentLoaded", () => {
    apply();
    opener = document.querySelector("[data-search-open]");
    opener?.addEventListener("click", openSearch);
    opener && document.addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, textarea, select");
      if (event.ctrlKey || event.metaKey ? event.key === "k" : event.key === "/" && !typing && !event.altKey) openSearch(event);
    });
    document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
      choose(root.dataset.theme === "dark" ? "light" : "dark");
    });
  });
})();
