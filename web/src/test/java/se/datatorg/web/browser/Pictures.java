package se.datatorg.web.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a page draws, for those who do not see the drawing or get it without its style sheet. */
final class Pictures {
    /**
     * A drawing that says something has a name, and a table, a list or words of the same beside it; one that says nothing is
     * hidden from those who listen, and stands beside words. Neither fills the page for want of a style sheet.
     */
    private static final String FAULTS = """
            () => [...document.querySelectorAll('svg')].filter(s => !s.querySelector(':scope > symbol')).flatMap(s => {
              const what = s.outerHTML.slice(0, 120), faults = [], box = s.getBoundingClientRect();
              const words = [s.parentElement, s.parentElement.parentElement, s.closest('li, tr, td')]
                .some(near => near?.textContent.trim());
              if (s.getAttribute('role') === 'img') {
                const name = s.getAttribute('aria-label') ?? '';
                if (name.trim().length < 12) faults.push('no name that says what it shows: ' + what);
                const beside = s.closest('section, figure, .pulse, main > div');
                const told = beside && (beside.querySelector('table, ul, ol, dl, select, figcaption')
                  || /\\d/.test(name) || name.includes(document.querySelector('h1').textContent.trim().split(' ')[0]));
                if (!told) faults.push('nothing beside says the same: ' + what);
                for (const line of s.querySelectorAll('.k1')) if (line.tagName === 'path'
                  && getComputedStyle(line).fill !== 'none') faults.push('a line is filled: ' + what);
                if (box.height > 1400) faults.push('fills the page, ' + box.height + ' high: ' + what);
              } else if (!s.closest('[aria-hidden=true]')) faults.push('neither named nor hidden: ' + what);
              else if (!words && !s.closest('figure[aria-hidden=true]'))
                faults.push('says nothing and stands alone: ' + what);
              else if (!s.matches('.map, .paving') && box.width > 120) faults.push('fills the page: ' + what);
              return faults; })""";

    private final Page page;

    Pictures(Page page) {
        this.page = page;
    }

    List<String> faults() {
        return ((List<?>) page.evaluate(FAULTS)).stream().map(String::valueOf).toList();
    }
}
