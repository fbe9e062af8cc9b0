package se.datatorg.web.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Walks through a page by Tab, as somebody without a mouse does. */
final class Keyboard {
    /** Marks what is meant to be used; of radio buttons of one name Tab reaches one. */
    private static final String MARK = """
            () => { const named = new Set();
              [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
                .filter(e => e.checkVisibility({checkVisibilityCSS: true}) && !e.disabled && e.type !== 'hidden'
                  && (e.type !== 'radio' || (!named.has(e.name) && named.add(e.name))))
                .forEach(e => e.dataset.usable = 1) }""";

    /**
     * Goes on from what has the focus; says whether it is the end, and whether the focus is seen. A date has a stop for
     * its year, its month, its day and its calendar, which the browser marks; what keeps the focus for longer is a trap,
     * and the rest not reached.
     */
    private static final String MEET = """
            () => { const e = document.activeElement;
              if (e === document.body) return 'nowhere';
              if (e.dataset.met && e !== window.before) return 'end';
              window.stops = e === window.before ? window.stops + 1 : 1;
              window.before = e;
              e.dataset.met = 1;
              if (window.stops > 6) return 'end';
              if (window.stops > 1) return '';
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              if (style.outlineStyle === 'none' && style.boxShadow === 'none')
                return 'focus is not seen on ' + e.outerHTML.slice(0, 120);
              return box.bottom < 0 || box.top > innerHeight ? 'not on the screen: ' + e.outerHTML.slice(0, 120) : '' }""";

    private static final String NOT_MET = """
            () => [...document.querySelectorAll('[data-usable]:not([data-met])')]
              .map(e => 'not reached: ' + e.outerHTML.slice(0, 120))""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** What is not reached, or cannot be seen to have the focus. */
    List<String> faults() {
        page.evaluate(MARK);
        var faults = new ArrayList<String>();
        for (var met = next(); !met.equals("end"); met = next()) {
            if (!met.isEmpty()) {
                faults.add(met);
            }
        }
        for (var missed : (List<?>) page.evaluate(NOT_MET)) {
            faults.add(String.valueOf(missed));
        }
        return faults;
    }

    /** Past the last element the focus leaves the page and comes back at its beginning; a busy browser may leave earlier. */
    private String next() {
        var met = press();
        if (met.equals("nowhere")) {
            met = press();
        }
        return met.equals("nowhere") ? "end" : met;
    }

    private String press() {
        page.keyboard().press("Tab");
        return (String) page.evaluate(MEET);
    }
}
