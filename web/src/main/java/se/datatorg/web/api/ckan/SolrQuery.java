package se.datatorg.web.api.ckan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.datatorg.search.Facet;

/**
 * What clients write in {@code q} and {@code fq}, as far as CKAN's own clients and harvesters use Solr's language: words,
 * and {@code field:value} with quotes, {@code (a OR b)}, {@code [from TO *]} and a minus before organizations.
 *
 * @param without publishers that are not wanted
 */
record SolrQuery(String text, Map<Facet, Set<String>> filters, Set<String> without, Optional<LocalDate> changedSince) {
    private static final Pattern TERM =
            Pattern.compile("([+-]?)(?:([A-Za-z_]+):)?(\"[^\"]*\"|\\([^)]*\\)|\\[[^\\]]*\\]|[^\\s\"]+)");

    /** How CKAN calls what we filter on. */
    private static final Map<String, Facet> FIELDS = Map.of(
            "organization", Facet.PUBLISHER,
            "owner_org", Facet.PUBLISHER,
            "groups", Facet.THEME,
            "tags", Facet.KEYWORD,
            "res_format", Facet.FORMAT,
            "license_id", Facet.LICENCE,
            "type", Facet.TYPE,
            "dataset_type", Facet.TYPE);

    private static final List<String> WORDS = List.of("title", "notes", "text", "name");
    /** All that is here is active and public. */
    private static final List<String> ALWAYS = List.of("state", "private", "capacity", "site_id", "entity_type");

    private static final List<String> OPERATORS = List.of("AND", "&&", "*:*", "*");

    static SolrQuery of(List<String> parts) {
        var reading = new Reading();
        parts.forEach(reading::read);
        return new SolrQuery(
                String.join(" ", reading.text),
                reading.filters,
                reading.without,
                Optional.ofNullable(reading.since[0]));
    }

    static Optional<Facet> facet(String field) {
        return Optional.ofNullable(FIELDS.get(field));
    }

    /** The value as our index knows it. */
    static String ours(Facet facet, String value) {
        return switch (facet) {
            case THEME, FORMAT -> value.toUpperCase(Locale.ROOT);
            case KEYWORD -> value.toLowerCase(Locale.ROOT);
            case TYPE -> value.equals("dataset_series") ? "series" : value;
            case PUBLISHER, LICENCE, HVD, ACCESS, SERVICE_TYPE, BAND, REACH -> value;
        };
    }

    /** The value as CKAN's clients know it. */
    static String theirs(Facet facet, String value) {
        return facet == Facet.THEME ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static final class Reading {
        private final List<String> text = new ArrayList<>();
        private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        private final Set<String> without = new LinkedHashSet<>();
        private final LocalDate[] since = new LocalDate[1];

        private void read(String part) {
            var rest = part.replace("*:*", " ");
            var terms = TERM.matcher(rest);
            while (terms.find()) {
                if (terms.group(2) == null) {
                    word(terms.group(1), terms.group(3));
                } else {
                    field(terms.group(1), terms.group(2), terms.group(3));
                }
            }
        }

        private void word(String sign, String word) {
            if (word.startsWith("(")) {
                read(inner(word));
            } else if (word.equals("OR") || sign.equals("-")) {
                throw CkanFault.badQuery("OR and minus are understood only within a field: organization:(a OR b)");
            } else if (!OPERATORS.contains(word)) {
                text.add(word.startsWith("\"") ? inner(word) : word);
            }
        }

        private void field(String sign, String field, String value) {
            var facet = facet(field);
            if (facet.isPresent()) {
                filter(sign, facet.get(), values(value));
            } else if (field.equals("metadata_modified")) {
                since[0] = since(value);
            } else if (WORDS.contains(field)) {
                text.addAll(values(value));
            } else if (!ALWAYS.contains(field)) {
                throw CkanFault.badQuery("undefined field " + field + "; there are: metadata_modified, "
                        + FIELDS.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
        }

        private void filter(String sign, Facet facet, List<String> values) {
            if (values.equals(List.of("*"))) {
                return;
            }
            if (sign.equals("-")) {
                if (facet != Facet.PUBLISHER) {
                    throw CkanFault.badQuery("a minus is understood only before organization");
                }
                without.addAll(values);
                return;
            }
            values.forEach(value ->
                    filters.computeIfAbsent(facet, key -> new LinkedHashSet<>()).add(ours(facet, value)));
        }

        private static List<String> values(String value) {
            var inside = value.startsWith("(") ? inner(value) : value;
            return Arrays.stream(inside.split("\\s+OR\\s+"))
                    .map(String::strip)
                    .map(word -> word.startsWith("\"") ? inner(word) : word)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private static LocalDate since(String range) {
            var from = range.replaceFirst("^\\[\\s*", "").replaceFirst("T.*|\\s+TO.*", "");
            try {
                return LocalDate.parse(from);
            } catch (DateTimeParseException e) {
                throw CkanFault.badQuery("metadata_modified is understood as [2026-03-01T00:00:00Z TO *]");
            }
        }

        private static String inner(String enclosed) {
            return enclosed.length() < 2 ? "" : enclosed.substring(1, enclosed.length() - 1);
        }
    }
}
