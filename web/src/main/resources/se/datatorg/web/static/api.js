/* Shows the answer of a try-out below its form. Without this file the form leads to the answer itself. */
(() => {
  const sv = document.documentElement.lang !== 'en';
  const MOST = 20000;
  document.addEventListener('submit', async (e) => {
    const form = e.target.closest('form[data-try]');
    if (!form) return;
    e.preventDefault();
    const box = form.querySelector('[data-answer]'), line = document.createElement('p'), code = document.createElement('pre');
    line.setAttribute('role', 'status');
    code.tabIndex = 0;
    code.className = 'answer';
    box.replaceChildren(line);
    line.textContent = sv ? 'Frågar …' : 'Asking …';
    try {
      const start = performance.now();
      const answer = await fetch(`${form.action}?${new URLSearchParams(new FormData(form))}`, { headers: { Accept: 'application/json, */*;q=0.1' } });
      const type = answer.headers.get('Content-Type') ?? '', took = Math.round(performance.now() - start);
      const link = document.createElement('a');
      link.href = answer.url;
      link.textContent = decodeURIComponent(answer.url);
      line.replaceChildren(`${answer.status} · ${took} ms · `, link);
      if (/gzip/.test(type)) return;
      const text = await answer.text();
      const shown = /json/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text;
      code.textContent = shown.length > MOST ? `${shown.slice(0, MOST)}\n…` : shown;
      box.append(code);
    } catch {
      line.textContent = sv ? 'Det gick inte att nå portalen. Försök igen.' : 'The portal could not be reached. Try again.';
    }
  });
})();
