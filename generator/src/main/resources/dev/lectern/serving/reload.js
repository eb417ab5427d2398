// In pages of the preview only: shows them anew when the site is, loads changed style sheets, and says what is wrong.
(() => {
  const own = new URL(document.currentScript.src);
  const place = "lectern-scroll:" + location.pathname;
  let build = own.searchParams.get("build");

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const [x, y] = kept.split(",").map(Number);
    const back = () => scrollTo({ left: x, top: y, behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }

  function reload() {
    sessionStorage.setItem(place, scrollX + "," + scrollY);
    location.reload();
  }

  function restyle(version) {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const url = new URL(old.href);
      if (url.origin === location.origin) {
        const fresh = old.cloneNode();
        url.searchParams.set("build", version);
        fresh.href = url.href;
        // Only then, so that the page is never without style.
        fresh.onload = () => old.remove();
        old.after(fresh);
      }
    }
  }

  function show(problems) {
    let overlay = document.getElementById("lectern-problems");
    if (problems === "") {
      overlay?.remove();
      return;
    }
    if (!overlay) {
      overlay = document.createElement("section");
      overlay.id = "lectern-problems";
      overlay.setAttribute("role", "alert");
      overlay.style.cssText =
        "position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;padding:1rem 1.25rem;" +
        "background:#2a0f12;color:#ffe9e9;border-top:3px solid #ff6b6b;font:14px/1.5 ui-monospace,monospace;" +
        "box-shadow:0 -8px 24px #0006";
      const text = document.createElement("pre");
      text.style.cssText = "margin:0;white-space:pre-wrap;overflow-wrap:anywhere;background:none;color:inherit;border:0";
      overlay.append(text);
      document.body.append(overlay);
    }
    overlay.firstChild.textContent = problems;
  }

  const events = new EventSource(new URL("events", own));
  events.addEventListener("build", (event) => {
    if (event.data !== build) {
      reload();
    }
  });
  events.addEventListener("styles", (event) => {
    build = event.data;
    restyle(build);
  });
  events.addEventListener("problems", (event) => show(event.data));
  addEventListener("pagehide", () => events.close());
})();
