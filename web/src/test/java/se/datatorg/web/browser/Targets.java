package se.datatorg.web.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what can be used on a page: whether each thing, when it has the focus, is marked with a contrast of 3:1 and not
 * hidden (WCAG 2.4.7, 2.4.11, 1.4.11), and whether it is large enough to be hit (2.5.8).
 */
final class Targets {
    private static final String LIBRARY = """
            () => {
              window.usable = () => [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
                .filter(e => e.checkVisibility({checkVisibilityCSS: true}) && !e.disabled && e.type !== 'hidden');
              // of things that look alike and stand alike, so many
              window.sample = most => { const seen = new Map(); return e => {
                const alike = [e, e.parentElement, e.parentElement.parentElement]
                  .map(n => n.tagName + '.' + (n.getAttribute('class') ?? '')).join();
                seen.set(alike, (seen.get(alike) ?? 0) + 1); return seen.get(alike) <= most; }; };
              window.named = e => e.outerHTML.slice(0, 140);
              const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
              // whatever colour space a colour is written in, as red, green, blue and opacity
              const known = new Map();
              const seen = colour => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
              const rgba = colour => known.get(colour) ?? known.set(colour, seen(colour)).get(colour);
              const light = colour => { const [r, g, b] = rgba(colour).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              window.contrast = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
                return (a + 0.05) / (b + 0.05); };
              window.behind = e => { for (let up = e.parentElement; up; up = up.parentElement) {
                const colour = getComputedStyle(up).backgroundColor;
                if (rgba(colour)[3] > 0.9) return colour; }
                return getComputedStyle(document.documentElement).colorScheme.includes('dark')
                  && matchMedia('(prefers-color-scheme:dark)').matches ? 'black' : 'white'; };
              window.marks = e => [e, e.closest('label')].filter(Boolean).flatMap(m => { const s = getComputedStyle(m);
                return [...(s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 ? [s.outlineColor] : []),
                  ...(s.boxShadow === 'none' ? [] : [s.boxShadow.match(/^\\w+\\([^)]*\\)/)?.[0] ?? 'transparent'])]; });
              window.covered = e => { const shown = e.closest('label.opt, .seg label') ?? e;
                const boxes = [...shown.getClientRects()].filter(b => b.width > 0 && b.height > 0);
                return !boxes.some(b => [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].some(([x, y]) => {
                  const top = document.elementFromPoint(b.left + x * b.width, b.top + y * b.height);
                  return top && (shown.contains(top) || top.contains(shown) && !['HTML', 'BODY', 'MAIN'].includes(top.tagName)
                    || top.closest('label') && top.closest('label').contains(shown)); })); };
            }""";

    private static final String FOCUS = """
            most => usable().filter(sample(most)).flatMap(e => { e.focus(); if (document.activeElement !== e) return [];
              const mark = Math.max(0, ...marks(e).map(colour => contrast(colour, behind(e))));
              return [...(mark < 3 ? ['focus has a contrast of ' + mark.toFixed(1) + ': ' + named(e)] : []),
                ...(covered(e) ? ['hidden when it has the focus: ' + named(e)] : [])]; })""";

    /** A link inside a sentence is as high as its line; a small target may stand alone with 24 pixels around its middle. */
    private static final String SIZE = """
            () => { const least = 24;
              const inSentence = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline'
                && [...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.textContent.trim().length > 1);
              const box = e => { const b = (e.closest('label') ?? e).getBoundingClientRect(); return b; };
              const all = usable().filter(e => e.tabIndex >= 0 && e.getAttribute('tabindex') !== '0'
                && !e.matches('.skip:not(:focus)')).map(e => ({e, b: box(e)})).filter(t => t.b.width > 1);
              const small = t => t.b.width < least - .1 || t.b.height < least - .1;
              const middle = t => [t.b.left + t.b.width / 2, t.b.top + t.b.height / 2];
              const near = (t, o) => { const [x, y] = middle(t);
                if (small(o)) { const [u, v] = middle(o); return Math.hypot(x - u, y - v) < least - .1; }
                const dx = Math.max(o.b.left - x, 0, x - o.b.right), dy = Math.max(o.b.top - y, 0, y - o.b.bottom);
                return Math.hypot(dx, dy) < least / 2 - .1; };
              return all.filter(t => small(t) && !inSentence(t.e)
                  && all.some(o => o !== t && !t.e.contains(o.e) && !o.e.contains(t.e) && near(t, o)))
                .map(t => 'only ' + t.b.width.toFixed(0) + ' by ' + t.b.height.toFixed(0) + ': ' + named(t.e)); }""";

    private final Page page;

    Targets(Page page) {
        this.page = page;
        page.evaluate(LIBRARY);
    }

    /** What cannot be seen to have the focus (of things that are alike three, with {@code --long} all), or cannot be hit. */
    List<String> faults() {
        // From here on the browser marks the focus, as it does for those who came by the keyboard.
        page.keyboard().press("Tab");
        var unseen = (List<?>) page.evaluate(FOCUS, Boolean.getBoolean("long") ? Integer.MAX_VALUE : 3);
        var small = (List<?>) page.evaluate(SIZE);
        return Stream.concat(unseen.stream(), small.stream())
                .map(String::valueOf)
                .toList();
    }
}
