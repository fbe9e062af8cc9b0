package se.datatorg.web.page.frame;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Formats;
import se.datatorg.vocab.Licences;

/** Short names for codes, where the lists' own labels are too long for a badge. */
public final class Codes {
    private Codes() {}

    /** {@code CC_BY_4_0} becomes {@code CC BY 4.0}. */
    public static String licence(String code) {
        return CodeList.LICENCE.findCode(code).map(Licences::label).orElse(code);
    }

    public static String format(String code) {
        return Formats.label(code);
    }

    /** What to write as format: the recognised one, else the publisher's own words if they are short. */
    public static Optional<String> format(Distribution distribution) {
        return distribution
                .format()
                .map(Codes::format)
                .or(() -> distribution.formatText().filter(text -> text.length() <= 24));
    }

    /** Formats of a record's distributions, each once. */
    public static List<String> formats(CatalogRecord record) {
        return record.distributions().stream()
                .flatMap(distribution -> format(distribution).stream())
                .distinct()
                .toList();
    }

    public static List<String> licences(CatalogRecord record) {
        return record.distributions().stream()
                .flatMap(distribution -> distribution.licenceCode().stream())
                .map(Codes::licence)
                .distinct()
                .toList();
    }
}
