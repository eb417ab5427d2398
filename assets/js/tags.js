// Filters the tag index as letters are typed. Without it the page is the plain list it is.
(() => {
  "use strict";
  const box = document.querySelector("[data-tag-filter]");
  if (!box) return;
  const field = box.querySelector("input");
  const output = box.querySelector("output");
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const sections = [...document.querySelectorAll("[data-tag-section]")].map((section) => ({
    section,
    items: [...section.querySelectorAll("li")].map((item) => [item, fold(item.querySelector("a").firstChild.textContent)]),
  }));

  function filter() {
    const wanted = fold(field.value);
    let found = false;
    for (const { section, items } of sections) {
      let some = false;
      for (const [item, name] of items) {
        item.hidden = !name.includes(wanted);
        some ||= !item.hidden;
      }
      section.hidden = !some;
      found ||= some;
    }
    output.textContent = found ? "" : output.dataset.none;
  }

  box.hidden = false;
  field.addEventListener("input", filter);
  // A page that comes back from the browser's memory has its field filled in.
  addEventListener("pageshow", filter);
})();
