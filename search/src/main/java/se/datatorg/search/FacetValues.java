package se.datatorg.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Band;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Text;

/** Which values a record has for each facet, and what the values are called. */
final class FacetValues {
    /** The service type of everything that is reached through an API. */
    static final String API = "API";

    /** Longer ones (a licence as a whole text) are not values. */
    private static final int LONGEST = 500;

    private static final Text HIGH_VALUE = new Text("Särskilt värdefull", "High-value");
    private static final Text NOT_HIGH_VALUE = new Text("Övriga", "Other");

    private FacetValues() {}

    static Map<Facet, Set<String>> of(CatalogRecord record) {
        var values = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            values.put(
                    facet,
                    of(record, facet)
                            .map(String::strip)
                            .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return values;
    }

    private static Stream<String> of(CatalogRecord record, Facet facet) {
        return switch (facet) {
            case PUBLISHER -> Stream.of(record.publisher().value());
            case TYPE -> Stream.of(record.type().word());
            case THEME -> record.themes().stream();
            case FORMAT -> formats(record).stream();
            case LICENCE ->
                record.distributions().stream()
                        .flatMap(distribution -> distribution.licenceCode().or(distribution::licence).stream());
            case HVD -> Stream.of(String.valueOf(record.hvd()));
            case ACCESS -> record.accessRights().stream();
            case SERVICE_TYPE ->
                Stream.concat(record.serviceType().stream(), record.api() ? Stream.of(API) : Stream.of());
            case KEYWORD ->
                record.keywords().stream().map(keyword -> keyword.text().toLowerCase(Locale.ROOT));
            case BAND -> record.score().map(score -> score.band().word()).stream();
            case REACH -> record.reach().map(Reach::word).stream();
        };
    }

    static List<String> formats(CatalogRecord record) {
        return record.distributions().stream()
                .flatMap(distribution -> distribution.format().or(distribution::formatText).stream())
                .distinct()
                .toList();
    }

    /** What people call the value; publishers are named by their records. */
    static Text label(Facet facet, String value) {
        return switch (facet) {
            case PUBLISHER, KEYWORD -> Text.same(value);
            case TYPE -> type(value);
            case THEME -> coded(CodeList.DATA_THEME, value);
            case FORMAT -> coded(CodeList.FILE_TYPE, value);
            case LICENCE -> licence(value);
            case HVD -> Boolean.parseBoolean(value) ? HIGH_VALUE : NOT_HIGH_VALUE;
            case ACCESS -> coded(CodeList.ACCESS_RIGHT, value);
            case BAND -> band(value);
            case REACH -> reach(value);
            case SERVICE_TYPE -> value.equals(API) ? Text.same(API) : coded(CodeList.SERVICE_TYPE, value);
        };
    }

    private static Text type(String word) {
        return Stream.of(RecordType.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .map(type -> switch (type) {
                    case DATASET -> new Text("Datamängd", "Dataset");
                    case SERIES -> new Text("Datamängdsserie", "Dataset series");
                    case SERVICE -> new Text("Datatjänst", "Data service");
                })
                .orElse(Text.same(word));
    }

    private static Text band(String word) {
        return Stream.of(Band.values())
                .filter(band -> band.word().equals(word))
                .findFirst()
                .map(Band::label)
                .orElse(Text.same(word));
    }

    private static Text reach(String word) {
        return Stream.of(Reach.values())
                .filter(reach -> reach.word().equals(word))
                .findFirst()
                .map(reach -> switch (reach) {
                    case WORKS -> new Text("Fungerar nu", "Works now");
                    case BROKEN -> new Text("Trasiga länkar", "Broken links");
                    case UNKNOWN -> new Text("Kunde inte kontrolleras", "Could not be checked");
                })
                .orElse(Text.same(word));
    }

    private static Text coded(CodeList list, String code) {
        return list.findCode(code)
                .map(Concept::label)
                .map(label -> new Text(capital(label.sv()), capital(label.en())))
                .orElse(Text.same(code));
    }

    /** Short, as on a badge: {@code CC_BY_4_0} is <i>CC BY 4.0</i>. */
    private static Text licence(String value) {
        var concept = CodeList.LICENCE.findCode(value);
        if (concept.isEmpty()) {
            return Text.same(value);
        }
        return value.equals("CC0")
                ? Text.same("CC0")
                : Text.same(value.replaceAll("(\\d)_(?=\\d)", "$1.").replace('_', ' '));
    }

    private static String capital(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
