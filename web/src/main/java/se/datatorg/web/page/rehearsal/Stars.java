package se.datatorg.web.page.rehearsal;

import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;

/** The five stars of open data as the national portal counts them (harvesting rules, 9.2); it never gives the fifth. */
final class Stars {
    private static final List<String> RDF_FORMATS = List.of(
            "RDF", "RDF_XML", "RDF_TURTLE", "RDF_N_TRIPLES", "RDF_N_QUADS", "RDF_TRIG", "JSON_LD", "RDFA", "N3");

    private Stars() {}

    /** The mean over all distributions; empty when there are none. */
    static Optional<Double> mean(List<CatalogRecord> records) {
        var stars = records.stream()
                .flatMap(record -> record.distributions().stream())
                .mapToInt(Stars::of)
                .average();
        return stars.isPresent() ? Optional.of(stars.getAsDouble()) : Optional.empty();
    }

    /** Stars are cumulative: without a format and a licence there is none at all. */
    static int of(Distribution distribution) {
        var format = distribution.format().flatMap(CodeList.FILE_TYPE::findCode);
        if (format.isEmpty() || distribution.licence().isEmpty()) {
            return 0;
        }
        if (!format.filter(type -> type.is("machine")).isPresent()) {
            return 1;
        }
        if (!format.filter(type -> type.is("open")).isPresent()) {
            return 2;
        }
        return format.map(Concept::code).filter(RDF_FORMATS::contains).isPresent() ? 4 : 3;
    }
}
