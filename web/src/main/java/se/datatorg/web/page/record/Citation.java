package se.datatorg.web.page.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;

/**
 * How to refer to a record.
 *
 * @param mail an address that opens a letter with it
 */
public record Citation(String permalink, String text, String mail) {
    static Citation of(CatalogRecord record, Said title, Visit visit) {
        var settings = visit.portal().settings();
        var permalink = settings.at("/datasets/" + record.id());
        var text = visit.words()
                .t(
                        "record.citation",
                        record.publisherName(),
                        title.text(),
                        visit.format().fullDay(LocalDate.ofInstant(record.changed(), Format.ZONE)),
                        settings.name(),
                        permalink);
        var mail = "mailto:?subject=" + encoded(title.text()) + "&body=" + encoded(text);
        return new Citation(permalink, text, mail);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
