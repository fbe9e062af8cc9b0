package se.datatorg.web.api.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.link.Reach;
import se.datatorg.catalog.quality.Band;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Parameters;

/** Which values can be filtered on: those of the code lists, and beyond them those that some record has. */
record FacetWords(SearchIndex index, Ledger ledger) {
    private static final int MOST_LISTED = 60;

    /** The value as the index knows it; refused when nothing could have it. */
    String known(Facet facet, String given) {
        var value = given.strip();
        return switch (facet) {
            case KEYWORD -> value.toLowerCase(Locale.ROOT);
            case TYPE -> among(facet, value, Arrays.stream(RecordType.values()).map(RecordType::word));
            case BAND -> among(facet, value, Arrays.stream(Band.values()).map(Band::word));
            case REACH -> among(facet, value, Arrays.stream(Reach.values()).map(Reach::word));
            case HVD -> among(facet, value, Stream.of("true", "false"));
            case PUBLISHER ->
                among(
                        facet,
                        value,
                        ledger.publishers().list().stream()
                                .map(publisher -> publisher.id().value()));
            case THEME -> coded(facet, value, CodeList.DATA_THEME, Stream.of());
            case FORMAT -> coded(facet, value, CodeList.FILE_TYPE, Stream.of());
            case LICENCE -> coded(facet, value, CodeList.LICENCE, Stream.of());
            case ACCESS -> coded(facet, value, CodeList.ACCESS_RIGHT, Stream.of());
            case SERVICE_TYPE -> coded(facet, value, CodeList.SERVICE_TYPE, Stream.of("API"));
        };
    }

    private static String among(Facet facet, String value, Stream<String> words) {
        var known = words.toList();
        if (!known.contains(value)) {
            throw Parameters.bad(
                    facet.word(), value, Parameters.oneOf(known.stream().limit(MOST_LISTED)));
        }
        return value;
    }

    private String coded(Facet facet, String value, CodeList list, Stream<String> more) {
        var upper = value.toUpperCase(Locale.ROOT);
        return list.findCode(value)
                .or(() -> list.findCode(upper))
                .map(Concept::code)
                .or(() -> more.filter(word -> word.equals(upper)).findFirst())
                .or(() -> Optional.of(value).filter(word -> isInUse(facet, word)))
                .orElseThrow(() -> Parameters.bad(facet.word(), value, advice(list)));
    }

    /** Publishers write formats and licences of their own; what some record has can be asked for. */
    private boolean isInUse(Facet facet, String value) {
        if (value.isEmpty()) {
            return false;
        }
        return index.search(SearchQuery.of("", Lang.SV).with(facet, value).countOnly())
                        .total()
                > 0;
    }

    private static Text advice(CodeList list) {
        var codes = list.concepts();
        var some = codes.stream().filter(concept -> codes.size() <= MOST_LISTED || concept.inProfile());
        return Parameters.oneOf(some.map(Concept::code).limit(MOST_LISTED));
    }
}
