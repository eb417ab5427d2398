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
  function openSearch(opener) {
    if (opener.dataset.asked) return;
    opener.dataset.asked = "yes";
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: opener.dataset.style });
    const script = Object.assign(document.createElement("script"), { src: opener.dataset.script });
    script.dataset.open = "";
    style.onload = () => document.head.append(script);
    document.head.append(style);
  }

  document.addEventListener("DOMContentLoaded", () => {
    apply();
    const opener = document.querySelector("[data-search-open]");
    opener?.addEventListener("click", (event) => {
      event.preventDefault();
      openSearch(opener);
    });
    opener && document.addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
      const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (slash || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        openSearch(opener);
      }
    });
    document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
      choose(root.dataset.theme === "dark" ? "light" : "dark");
    });
  });
})();
