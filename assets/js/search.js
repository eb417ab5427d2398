/* The index and the form of the search: INDEX-FORMAT.md tells what and why. */
(() => {
  "use strict";
  const UNSPACED = '[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\u{1b000}-\u{1b16f}\u{20000}-\u{3fffd}]';
  const TOKEN = new RegExp(`((?:(?![\\p{P}\\p{S}\\p{Z}])${UNSPACED})+)|((?!${UNSPACED})[\\p{L}\\p{N}](?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])*)(\\+\\+|#)?`, 'gu');
  const files = {};
  let base;
  let index;
  let folding = ['', ''];

  const create = (name, properties) => Object.assign(document.createElement(name), properties);
  const later = (wait, action, timer) => (value) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait, value);
  };
  const fold = (text) => Array.from(text, (c) => folding[1][folding[0].indexOf(c)] || c).join('');

  function tokens(text) {
    const plain = text.replace(/\p{DI}/gu, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(/ς/g, 'σ');
    return [...plain.matchAll(TOKEN)].flatMap(([, run, long, sign]) => {
      if (run) return { text: fold(run), run };
      const word = [...long].slice(0, 64).join('');
      return sign ? [{ text: word }, { text: word + sign }] : { text: word };
    });
  }
  const flat = (text) => ` ${tokens(text).map((token) => token.text).join(' ')} `;

  function reader(data) {
    const bits = Array.from(data, (c) => (c.charCodeAt() & 127).toString(2).padStart(7, 0)).join('');
    let at = 0;
    const read = (count) => parseInt(bits.slice(at, (at += count)), 2) || 0;
    const unary = () => -at - 1 + (at = bits.indexOf('0', at) + 1);
    const rice = (shift) => unary() * 2 ** shift + read(shift);
    const gamma = (width = unary()) => 2 ** width + read(width);
    const subset = (universe) => {
      const all = [...Array(universe).keys()];
      if (universe < 2 || read(1)) return all;
      const size = gamma();
      const count = Math.min(size, universe - size);
      let last = -1;
      const members = new Set(Array.from({ length: count }, () => (last += rice(31 - Math.clz32(universe / count)) + 1)));
      return size > count ? all.filter((i) => !members.has(i)) : [...members];
    };
    return { read, unary, rice, gamma, subset };
  }

  function unpacked(names) {
    let last = '';
    return names.split(' ').map((name) => (last = last.slice(0, name.charCodeAt() - 48) + name.slice(1)));
  }

  const file = (name, folder = `${index.folder}/`) => (files[name] ||= api.load(base + folder + name + '.js').then(() => api.files[name]));

  async function open(folder) {
    base = folder;
    if (index) return;
    index = await file('index', '');
    for (const kind of ['terms', 'words']) index[kind] = unpacked(index[kind]);
  }

  async function entries(kind, prefix, whole) {
    const firsts = index[kind];
    const at = firsts.filter((first) => first <= prefix).length - 1;
    const numbers = [...firsts.keys()].filter((n) => n === at || (!whole && firsts[n].startsWith(prefix)));
    const found = await Promise.all(numbers.slice(0, 3).map(async (n) => {
      const [names, data] = await file(kind + n);
      const parts = data.split(' ');
      return unpacked(names).map((name, i) => ({ name, data: parts[i] }));
    }));
    return found.flat().filter(({ name }) => (whole ? name === prefix : name.startsWith(prefix)));
  }

  function postings({ data }) {
    const bits = reader(data);
    const lectures = bits.subset(index.lectures);
    const levels = lectures.map(bits.unary);
    const shift = bits.read(3);
    return { lectures, levels, places: shift ? lectures.map(() => bits.rice(shift - 1)) : [], bits };
  }

  const exactly = async (term) => (await entries('terms', term, true)).map(postings)[0];
  const lecture = async (number) => (await file(`lectures${number >> 1}`))[number & 1];

  function descend(bits, members, characters, depth) {
    let rank = -1;
    for (let left = bits.gamma() - 1; left; left--) {
      rank += (bits.gamma() - 1) * 1024 + bits.read(10) + 1;
      const kept = bits.subset(members.length).map((i) => members[i]);
      const rest = characters && rank === ((characters[0].codePointAt() - 0x4e00) & 0x3ffff) && characters.slice(1);
      const deeper = depth > 1 && descend(bits, kept, rest?.[0] && rest, depth - 1);
      if (rest) return rest[0] ? deeper : kept;
    }
  }

  async function substring(text, length = 2) {
    const characters = [...text];
    const found = await exactly(characters.slice(0, length).join(''));
    if (!found || !characters[length]) return found;
    if (found.bits.read(1)) return substring(text, length + 1);
    const kept = descend(found.bits, [...found.lectures.keys()], characters.slice(length), index.depth - length);
    const pick = (values) => kept.map((i) => values[i]);
    return kept && { lectures: pick(found.lectures), levels: pick(found.levels), places: pick(found.places) };
  }

  /** Errors left when a becomes b. */
  function spared(a, b, errors) {
    let i = 0;
    while (a[i] && a[i] === b[i]) i++;
    if (a === b || errors < 1) return a === b ? errors : -1;
    const after = (skipA, skipB) => spared(a.slice(i + skipA), b.slice(i + skipB), errors - 1);
    return Math.max(after(1, 1), after(1, 0), after(0, 1), a[i] === b[i + 1] && a[i + 1] === b[i] ? after(2, 2) : -1);
  }

  async function similar(word) {
    const errors = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const keys = errors ? [word.slice(0, 2), `<${word.slice(-2)}`, word[0] + word[2]] : [];
    const likely = {};
    for (const { name, data } of (await Promise.all(keys.map((key) => entries('words', key)))).flat()) {
      const other = name.replace(/<../, '');
      const left = Math.abs(other.length - word.length) > errors ? -1 : spared(word, other, errors);
      if (left >= 0) likely[other] = left * 100 + +data;
    }
    return Object.keys(likely).sort((a, b) => likely[b] - likely[a]).slice(0, 5);
  }

  class Part {
    constructor(text, run) {
      const characters = run ? [...text] : [];
      const similar = characters.slice(1).map((c, i) => characters[i] + c);
      Object.assign(this, { text, run, similar, hits: new Map() });
    }
    add(found, weight, df = found?.lectures.length) {
      found?.lectures.forEach((lecture, i) => {
        const score = weight * 1.36 ** found.levels[i] * Math.log(1 + index.lectures / df);
        const before = this.hits.get(lecture);
        if (before?.score >= score) return;
        this.hits.set(lecture, { score, exact: before?.exact || weight === 1, place: found.places[i] || before?.place });
      });
    }
    async match() {
      this.add(await (this.run ? substring(this.text) : exactly(this.text)), 1);
      if (this.open && this.text[1]) {
        const longer = (await entries('terms', this.text)).filter(({ name }) => name !== this.text).slice(0, 60).map(postings);
        const df = longer.reduce((sum, found) => sum + found.lectures.length, this.hits.size);
        longer.forEach((found) => this.add(found, 0.5, df));
      }
      return this;
    }
    async loosen() {
      if (this.run) return Promise.all(this.similar.map((pair) => new Part(pair, true).match()));
      this.similar = await similar(this.text);
      for (const word of this.similar) this.add(await exactly(word), 0.5);
      return this;
    }
  }

  function combine(parts, allowed, least) {
    const hits = [];
    for (const lecture of parts[0] ? new Set(parts.flatMap((part) => [...part.hits.keys()])) : allowed || []) {
      const own = parts.flatMap((part) => part.hits.get(lecture) || []).sort((a, b) => b.score - a.score);
      if (own.length < least || (allowed && !allowed.includes(lecture))) continue;
      hits.push({
        lecture,
        score: own.reduce((sum, { score }) => sum + score, 0) * (own.length / parts.length) ** 2,
        place: own.find(({ place }) => place)?.place || 0,
        exact: own.length === parts.length && own.every(({ exact }) => exact),
      });
    }
    return hits.sort((a, b) => (!parts[1] && b.exact - a.exact) || b.score - a.score || a.lecture - b.lecture);
  }

  function parse(query) {
    const filters = [];
    const parts = [];
    const rest = query.replace(/[“”]/g, '"').replace(/\b(tag|year):("[^"]*"?|\S+)/g, (_, [kind], value) => {
      filters.push(`#${kind}:${flat(value).trim().replace(/ /g, '_')}`);
      return '';
    });
    for (const { text, run } of tokens(rest)) {
      const characters = run ? [...text] : [text];
      for (let i = 0; !i || i < characters.length - 1; i += index.depth - 1) {
        parts.push(new Part(characters.slice(i, i + index.depth).join(''), run));
      }
    }
    const last = parts.at(-1);
    if (last && !last.run && /[\p{L}\p{N}\p{M}]$/u.test(rest)) {
      last.open = true;
      if (parts[1] && !last.text[1]) parts.pop();
    }
    return { filters, parts, phrases: rest.split('"').filter((text, i) => i % 2 && tokens(text)[1]).map(flat) };
  }

  async function byTitle(hits, query) {
    const best = hits.splice(0, 10);
    await Promise.all(best.map(async (hit) => {
      const [title] = await lecture(hit.lecture);
      if (flat(title).includes(flat(query).trimEnd())) hit.score *= 1.4;
    }));
    hits.unshift(...best.sort((a, b) => b.score - a.score));
  }

  async function search(query) {
    const { filters, phrases, parts } = parse(query);
    let allowed;
    for (const filter of filters) {
      const lectures = (await entries('terms', filter)).flatMap((entry) => postings(entry).lectures);
      allowed = allowed ? allowed.filter((lecture) => lectures.includes(lecture)) : lectures;
    }
    await Promise.all(parts.map((part) => part.match()));
    const missing = parts.filter((part) => !part.hits.size);
    if (!folding[0] && missing.some((part) => part.run)) {
      folding = await file('fold');
      return search(query);
    }
    let hits = combine(parts, allowed, parts.length);
    const relaxed = parts[0] && !hits[0];
    if (relaxed || (parts[0] && !parts[1] && !parts[0].run && !hits[4])) {
      const loose = (await Promise.all(parts.map((part) => (!missing[0] || !part.hits.size ? part.loosen() : part)))).flat();
      hits = combine(loose, allowed, loose.length >> 1 || 1);
    }
    if (parts[1]) await byTitle(hits, query);
    return { hits, relaxed, phrases, parts };
  }

  function recent(query) {
    try {
      const all = JSON.parse(localStorage.lecternRecent || '[]');
      if (query) localStorage.lecternRecent = JSON.stringify([...new Set([query, ...all])].slice(0, 6));
      return all;
    } catch {
      return [];
    }
  }

  function start(form) {
    const { dataset: { root, ...texts }, elements: { q: input } } = form;
    const [list, status, item, more] = ['ol', '[role=status]', 'template', '[data-more]'].map((selector) => form.querySelector(selector));
    let answer;
    let pattern;

    const places = (text) => [...fold(text).matchAll(pattern)];

    function mark(element, text, length = 3 * text.length) {
      const found = places(text);
      let at = Math.max(0, (found[0]?.index - length / 3) | 0);
      const end = at + length;
      if (at) at += Math.max(0, text.slice(at).search(/[\s\u2e80-\uffff]/));
      element.replaceChildren(at ? '…' : '');
      for (const { 0: match, index } of found) {
        const next = index + match.length;
        if (index < at || next > end) continue;
        element.append(text.slice(at, index), create('mark', { textContent: text.slice(index, next) }));
        at = next;
      }
      element.append(text.slice(at, end), text[end] ? '…' : '');
    }

    async function look(link, time, passage) {
      if (location.protocol === 'file:') return true;
      const page = new DOMParser().parseFromString(await (await fetch(link)).text(), 'text/html');
      let most = 0;
      for (const block of page.querySelectorAll('.said, .prose :is(p, li, td)')) {
        const text = block.textContent.trim();
        const words = new Set(places(text).map(([match]) => match.toLowerCase()));
        const value = words.size && [...words].reduce((sum, word) => sum + word.length ** 2, (text.length > 60) / 2);
        if (value <= most) continue;
        most = value;
        mark(passage, text, 160);
        link.hash = block.closest('[id]').id;
        time.textContent = block.parentNode.querySelector('.time')?.textContent || '';
      }
      const said = flat(page.body.textContent);
      return answer.phrases.every((phrase) => said.includes(phrase));
    }

    const rest = later(400, (part) => {
      for (const row of list.children) {
        const { top, bottom } = row.getBoundingClientRect();
        if (bottom > 0 && top < innerHeight * part) row.look?.();
      }
    });

    async function result(hit) {
      const [title, href, date, length, tags, language, excerpt, ids, times] = await lecture(hit.lecture);
      const row = document.importNode(item.content, true).firstElementChild;
      const [link, { children: [day, duration, time, topics] }, passage] = row.children;
      mark(link, title);
      mark(passage, excerpt, 160);
      row.lang = language;
      day.textContent = date;
      duration.textContent = length;
      topics.textContent = tags.join(' · ');
      link.href = root + href;
      if (hit.place) {
        const [prefix, ...paragraphs] = ids.split(' ');
        const seconds = times.charCodeAt(hit.place - 1) - 93;
        link.hash = prefix + paragraphs[hit.place - 1];
        time.textContent = times && `≈${new Date(seconds * 1000).toISOString().slice(11, 19).replace(/^(00:)?0?/, '')}`;
      }
      row.look = () => (row.looked ||= look(link, time, passage).catch(() => true));
      return row;
    }

    async function next() {
      const rows = await Promise.all(answer.hits.splice(0, answer.phrases[0] ? 20 : 10).map(result));
      const good = await Promise.all(rows.map((row) => !answer.phrases[0] || row.look()));
      more.hidden = !answer.hits[0];
      return rows.filter((_, i) => good[i]);
    }

    function show(rows, key, count) {
      list.replaceChildren(...rows);
      rest(0.4);
      status.textContent = (texts[key] || '').replace('{0}', count);
    }

    async function ask() {
      const query = input.value;
      try {
        await open(`${root}search/`);
        if (!query.trim()) {
          const items = recent().map((textContent) => {
            const li = create('li');
            li.append(create('button', { type: 'button', textContent }));
            return li;
          });
          more.hidden = true;
          return show(items, items[0] && 'recent');
        }
        const found = await search(query);
        if (input.value !== query) return;
        answer = found;
        const words = found.parts.flatMap(({ text, run, open, similar }) => [text, ...similar].map((word) =>
          (run ? word : `(?<!\\w)${word.replace(/\+/g, '\\+')}${open ? '' : '(?!\\w)'}`)));
        pattern = new RegExp(words.join('|') || '$^', 'giu');
        const { length } = answer.hits;
        const rows = await next();
        if (input.value !== query) return;
        const count = answer.phrases[0] ? rows.length : length;
        show(rows, !count ? 'none' : found.relaxed ? 'similar' : count > 1 ? 'many' : 'one', count);
      } catch {
        show([], 'failed');
      }
    }

    const typed = later(120, ({ isComposing }) => isComposing || ask());
    for (const type of ['input', 'compositionend']) input.addEventListener(type, typed);
    input.onfocus = () => list.children[0] || ask();
    more.onclick = async () => list.append(...(await next()));
    for (const type of ['scroll', 'pointerover', 'focusin']) addEventListener(type, ({ target }) => target !== input && rest(1), true);
    form.onsubmit = () => recent(input.value.trim());
    list.onclick = ({ target }) => {
      if (target.type !== 'button') return recent(input.value.trim());
      input.value = target.textContent;
      ask();
      input.focus();
    };
    form.onkeydown = (event) => {
      const stops = [input, ...list.querySelectorAll('a, button')];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stop = !event.isComposing && stops[stops.indexOf(document.activeElement) + step];
      if (!stop) return;
      event.preventDefault();
      stop.focus();
    };
    form.closest('dialog')?.addEventListener('click', ({ target }) => target.open && target.close());
    input.value ||= new URLSearchParams(location.search).get('q') || '';
    if (input.value) ask();
  }

  const api = (globalThis.lecternSearch = {
    files: {},
    load: (src) => new Promise((onload, onerror) => document.head.append(create('script', { src, onload, onerror }))),
    tokens,
    open,
    search,
    lecture,
  });
  globalThis.document?.querySelectorAll('[data-search]').forEach(start);
})();
