/*
 * The search dialog and the search page. Texts and markup come from templates/partials/search.ftlh;
 * nothing is loaded before a field has the focus. search-index.js knows the index.
 */
(() => {
  "use strict";
  const RECENT = 'lectern.recent';
  const SHOWN = 10;
  const AHEAD = 2;
  const dialog = document.querySelector('dialog[data-search-dialog]');
  const wanted = 'open' in (document.currentScript?.dataset || {});
  let ready;

  const recent = () => {
    try {
      return JSON.parse(localStorage.getItem(RECENT)) || [];
    } catch {
      return [];
    }
  };
  const remember = (query) => {
    try {
      if (query) localStorage.setItem(RECENT, JSON.stringify([query, ...recent().filter((q) => q !== query)].slice(0, 6)));
    } catch { /* Private windows may refuse; the search works without. */ }
  };

  function load({ script, root }) {
    ready ||= new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement('script'), { src: script, onload: resolve, onerror: reject });
      document.head.append(element);
    }).then(() => lecternSearch.open(`${root}search/`));
    ready.catch(() => (ready = undefined));
    return ready;
  }

  /** Case and Traditional forms put aside, in a text of the same length. */
  const plain = (text) => {
    const folded = lecternSearch.simplified(text.toLowerCase());
    return folded.length === text.length ? folded : text;
  };

  /** Where the terms are in the text: [start, end, match]; pieces of runs where they are not found whole. */
  function places(text, terms, pieces) {
    const words = terms.flatMap(({ text: term, run, open }) => {
      const word = term.replace(/[^\p{L}\p{N}\p{M}]/gu, '\\$&').replace(/'/g, "['’]");
      if (!run) return `(?<![\\p{Script=Latin}\\p{N}])${word}${open ? '' : '(?![\\p{Script=Latin}\\p{N}])'}`;
      const all = [word];
      for (let n = term.length - 1; pieces && n > 1; n--) for (let i = 0; i + n <= term.length; i++) all.push(term.slice(i, i + n));
      return all;
    });
    if (!words.length) return [];
    const found = Array.from(plain(text).matchAll(new RegExp(words.join('|'), 'gu')), (m) => [m.index, m.index + m[0].length, m[0]]);
    return found.length || pieces ? found : places(text, terms, true);
  }

  /** Puts the text around its first terms into the element, the terms marked. */
  function mark(element, text, terms, length) {
    const found = places(text, terms);
    let at = length ? Math.max(0, (found[0]?.[0] ?? 0) - length / 3) : 0;
    if (at) at = text.indexOf(' ', at) > 0 && text.indexOf(' ', at) < found[0][0] ? text.indexOf(' ', at) : Math.floor(at);
    const end = length ? Math.min(text.length, at + length) : text.length;
    element.replaceChildren(at ? '…' : '');
    for (const [from, to] of found) {
      if (from < at || to > end) continue;
      const hit = document.createElement('mark');
      hit.textContent = text.slice(from, to);
      element.append(text.slice(at, from), hit);
      at = to;
    }
    element.append(text.slice(at, end), end < text.length ? '…' : '');
  }

  const clock = (s) => `${s >= 3600 ? `${Math.floor(s / 3600)}:` : ''}${String(Math.floor(s / 60) % 60).padStart(s >= 3600 ? 2 : 1, 0)}:${String(s % 60).padStart(2, 0)}`;

  function start(form) {
    const { root } = form.dataset;
    const input = form.elements.q;
    const list = form.querySelector('ol');
    const status = form.querySelector('[role=status]');
    const item = form.querySelector('template').content;
    const say = (key, number) => (status.textContent = (form.dataset[key] || '').replace('{0}', number));
    const pages = new Map();
    const seen = new IntersectionObserver((entries) => entries.forEach((e) => e.isIntersecting && e.target.passage?.()));
    let asked = 0;
    let hits = [];
    let answer;

    /** Looks the lecture's page up for the best passage; false when it lacks a phrase. */
    async function look(element, lecture, hit, { terms, phrases }) {
      if (!pages.has(lecture.href)) {
        pages.set(lecture.href, fetch(root + lecture.href).then((r) => r.text())
          .then((html) => new DOMParser().parseFromString(html, 'text/html').querySelector('main')));
      }
      const main = await pages.get(lecture.href);
      const flat = (text) => ` ${lecternSearch.tokens(text).map((t) => t.text).join(' ')} `;
      if (phrases.length && !phrases.every((p) => flat(main.textContent).includes(flat(p)))) return false;
      let best;
      let most = 0;
      for (const block of main.querySelectorAll('p, li, td')) {
        const words = new Set(places(block.textContent, terms).map((p) => p[2]));
        if (!words.size) continue;
        // More of the query first, then text that says something about it, then the place the index names.
        const value = [...words].join('').length + (block.textContent.length > 60) + (block.id === lecture.id(hit.place)) / 2;
        if (value > most) [best, most] = [block, value];
      }
      if (best) {
        mark(element.querySelector('[data-passage]'), (best.querySelector('.said') || best).textContent.trim(), terms, 160);
        link(element, lecture, best.closest('[id]')?.id);
      }
      return true;
    }

    function link(element, lecture, id) {
      element.querySelector('a').href = root + lecture.href + (id ? `#${encodeURIComponent(id)}` : '');
      const seconds = id ? lecture.seconds(id) : undefined;
      element.querySelector('[data-about]').textContent = seconds >= 0 ? (form.dataset.about || '≈ {0}').replace('{0}', clock(seconds)) : '';
    }

    async function show(count) {
      const mine = asked;
      const more = hits.slice(list.children.length, count);
      const lectures = await Promise.all(more.map((hit) => lecternSearch.lecture(hit.lecture)));
      if (mine !== asked) return;
      lectures.forEach((lecture, i) => {
        const hit = more[i];
        const element = item.cloneNode(true).firstElementChild;
        const set = (name, text) => (element.querySelector(`[data-${name}]`).textContent = text);
        mark(element.querySelector('a'), lecture.title, answer.terms);
        mark(element.querySelector('[data-passage]'), lecture.excerpt, answer.terms, 160);
        set('date', lecture.date);
        set('length', lecture.duration);
        set('tags', lecture.tags.join(' · '));
        link(element, lecture, hit.place && lecture.id(hit.place));
        let looked;
        element.passage = async () => {
          seen.unobserve(element);
          looked ||= location.protocol === 'file:' ? true : look(element, lecture, hit, answer).catch(() => true);
          if (!(await looked)) element.remove();
        };
        element.addEventListener('focusin', element.passage);
        element.addEventListener('pointerenter', element.passage);
        list.append(element);
        if (list.children.length <= AHEAD && !navigator.connection?.saveData) {
          // Not for a query that is still being typed.
          setTimeout(() => mine === asked && element.passage(), 400);
        }
      });
      // Pages of results further down are read when the reader goes there.
      document.addEventListener('scroll', () => [...list.children].forEach((li) => seen.observe(li)), { once: true, capture: true });
      form.querySelector('[data-more]').hidden = list.children.length >= hits.length;
    }

    async function ask() {
      const mine = ++asked;
      const query = input.value.trim();
      if (!query) {
        list.replaceChildren(...recent().map((text) => {
          const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
          button.onclick = () => {
            input.value = text;
            input.focus();
            ask();
          };
          const li = document.createElement('li');
          li.append(button);
          return li;
        }));
        say(list.children.length ? 'recent' : '');
        return;
      }
      try {
        await load(form.dataset);
        const found = await lecternSearch.search(input.value);
        if (mine !== asked) return;
        answer = found;
        ({ hits } = found);
        list.replaceChildren();
        await show(SHOWN);
        say(!hits.length ? 'none' : found.relaxed ? 'similar' : hits.length === 1 ? 'one' : 'many', hits.length);
      } catch {
        if (mine === asked) say('failed');
      }
    }

    let timer;
    input.addEventListener('focus', () => load(form.dataset).catch(() => {}));
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 120);
    });
    form.querySelector('[data-more]').onclick = () => show(list.children.length + SHOWN);
    form.addEventListener('submit', () => remember(input.value.trim()));
    list.addEventListener('click', (e) => e.target.closest('a') && remember(input.value.trim()));
    form.addEventListener('keydown', (e) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
      if (!step || e.isComposing) return;
      const stops = [input, ...list.querySelectorAll('a, button')];
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (next) {
        e.preventDefault();
        next.focus();
      }
    });
    return ask;
  }

  if (dialog) {
    const form = dialog.querySelector('form');
    const ask = start(form);
    const open = (text) => {
      if (dialog.open) return;
      if (text) form.elements.q.value = text;
      dialog.showModal();
      form.elements.q.select();
      ask();
    };
    for (const opener of document.querySelectorAll('[data-search-open]')) {
      opener.addEventListener('click', (e) => {
        e.preventDefault();
        open();
      });
      opener.addEventListener('input', () => {
        open(opener.value);
        opener.value = '';
      });
    }
    dialog.addEventListener('click', (e) => (e.target === dialog || e.target.closest('[data-close]')) && dialog.close());
    document.addEventListener('keydown', (e) => {
      const typing = e.target.closest?.('input, textarea, select, [contenteditable]');
      if (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey || (e.key === 'k' && (e.ctrlKey || e.metaKey))) {
        e.preventDefault();
        open();
      }
    });
    if (wanted) open();
  }

  const page = document.querySelector('form[data-search-page]');
  if (page) {
    const ask = start(page);
    page.elements.q.value = new URLSearchParams(location.search).get('q') || '';
    if (page.elements.q.value) ask();
  }
})();
