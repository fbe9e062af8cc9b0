/* Completion in the query editor: prefixes, classes and properties. Without this file it is a plain text field. */
(() => {
  const area = document.querySelector('textarea[data-terms]');
  if (!area) return;
  const sv = document.documentElement.lang !== 'en';
  const words = area.dataset.terms.split(' ');
  const spaces = new Map(words.filter((w) => w.includes('=')).map((w) => [w.slice(0, w.indexOf('=')), w.slice(w.indexOf('=') + 1)]));
  const terms = words.filter((w) => !w.includes('='));
  const MOST = 8;

  const list = document.createElement('div');
  list.className = 'suggest';
  list.id = 'sparql-suggest';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', sv ? 'Förslag' : 'Suggestions');
  area.after(list);
  area.setAttribute('aria-autocomplete', 'list');
  area.setAttribute('aria-controls', list.id);
  const told = document.createElement('p');
  told.className = 'vh';
  told.setAttribute('role', 'status');
  area.after(told);
  let items = [], at = -1;

  // The word before the caret: what could be the beginning of a prefix or a term.
  const typed = () => (area.value.slice(0, area.selectionStart).match(/(?:^|[\s({;,.^/|])([a-z][\w]*:?[\w]*)$/i) ?? [])[1] ?? '';
  const close = () => { list.hidden = true; items = []; at = -1; area.removeAttribute('aria-activedescendant'); };
  const mark = (to) => {
    at = (to + items.length) % items.length;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', i === at));
    area.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };

  // A term fills in the rest of the word, and its PREFIX line when the query has none.
  const take = (word) => {
    const end = area.selectionStart, start = end - typed().length;
    const prefix = word.split(':')[0];
    area.setRangeText(word, start, end, 'end');
    if (spaces.has(prefix) && !new RegExp(`prefix\\s+${prefix}:`, 'i').test(area.value)) {
      const line = `PREFIX ${prefix}: <${spaces.get(prefix)}>\n`, caret = area.selectionStart + line.length;
      area.setRangeText(line, 0, 0);
      area.setSelectionRange(caret, caret);
    }
    close();
    area.focus();
  };

  const show = () => {
    const word = typed().toLowerCase();
    const local = (t) => t.slice(t.indexOf(':') + 1).toLowerCase();
    items = word.length < 2 ? [] : [
      ...terms.filter((t) => t.toLowerCase().startsWith(word)),
      ...[...spaces.keys()].map((p) => `${p}:`).filter((p) => p.startsWith(word) && p !== word),
      ...terms.filter((t) => !t.toLowerCase().startsWith(word) && local(t).startsWith(word)),
    ].filter((t) => t.toLowerCase() !== word).slice(0, MOST);
    if (!items.length) { close(); told.textContent = ''; return; }
    list.replaceChildren(...items.map((item, i) => {
      const option = document.createElement('div');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = item;
      option.addEventListener('pointerdown', (e) => { e.preventDefault(); take(item); });
      return option;
    }));
    at = -1;
    list.hidden = false;
    told.textContent = sv ? `${items.length} förslag` : `${items.length} suggestions`;
  };

  area.addEventListener('input', show);
  area.addEventListener('blur', close);
  area.addEventListener('keydown', (e) => {
    if (list.hidden) return;
    if (e.key === 'ArrowDown') { e.preventDefault(); mark(at + 1); }
    if (e.key === 'ArrowUp' && at >= 0) { e.preventDefault(); mark(at - 1); }
    if ((e.key === 'Tab' && !e.shiftKey) || (e.key === 'Enter' && at >= 0)) { e.preventDefault(); take(items[Math.max(at, 0)]); }
    if (e.key === 'Escape') { e.preventDefault(); close(); }
  });
})();
