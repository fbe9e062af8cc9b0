package se.datatorg.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A controlled list as data. All lists are read from {@code lists/*.tsv} by this one type: a line a value, with the
 * columns code, iri, sv, en, flags, aliases, more.
 */
public final class CodeList {
    public static final CodeList ACCESS_RIGHT = load("access-right");
    public static final CodeList AGENT_CLASSIFICATION = load("agent-classification");
    public static final CodeList CONTACT_TYPE = load("contact-type");
    public static final CodeList DATA_THEME = load("data-theme");
    public static final CodeList DATASET_TYPE = load("dataset-type");
    public static final CodeList DISTRIBUTION_STATUS = load("distribution-status");
    public static final CodeList DISTRIBUTION_TYPE = load("distribution-type");
    public static final CodeList FILE_TYPE = load("file-type");
    public static final CodeList FREQUENCY = load("frequency");
    public static final CodeList HVD_CATEGORY = load("hvd-category");
    public static final CodeList LANGUAGE = load("language");
    public static final CodeList LEGISLATION = load("legislation");
    public static final CodeList LICENCE = load("licence");
    public static final CodeList MEDIA_TYPE = load("media-type");
    public static final CodeList PLANNED_AVAILABILITY = load("planned-availability");
    public static final CodeList PUBLISHER_TYPE = load("publisher-type");
    public static final CodeList RESPONSIBLE_PARTY_ROLE = load("responsible-party-role");
    public static final CodeList SERVICE_TYPE = load("service-type");

    private final String name;
    private final Map<String, Concept> byCode = new LinkedHashMap<>();
    private final Map<String, Concept> byIri = new HashMap<>();

    private CodeList(String name, List<Concept> concepts) {
        this.name = name;
        concepts.forEach(concept -> byCode.put(concept.code(), concept));
        concepts.forEach(concept -> concept.aliases().forEach(alias -> byIri.put(key(alias), concept)));
        concepts.forEach(concept -> byIri.put(key(concept.iri()), concept));
    }

    public String name() {
        return name;
    }

    /** All values, in the published order. */
    public List<Concept> concepts() {
        return List.copyOf(byCode.values());
    }

    public Optional<Concept> findCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The value that the IRI, or an alias of it, stands for; http and https, with or without a last slash, are one. */
    public Optional<Concept> find(String iri) {
        return Optional.ofNullable(byIri.get(key(iri)));
    }

    /** Whether the IRI is written exactly as published. */
    public boolean hasExactly(String iri) {
        return find(iri).filter(concept -> concept.iri().equals(iri)).isPresent();
    }

    /** Label of a code in the language; the code itself when the list lacks it. */
    public String label(String code, Lang lang) {
        return findCode(code).map(concept -> concept.label().in(lang)).orElse(code);
    }

    private static String key(String iri) {
        var plain = iri.startsWith("https:") ? "http:" + iri.substring("https:".length()) : iri;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static CodeList load(String name) {
        try (var in = CodeList.class.getResourceAsStream("lists/" + name + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing code list " + name);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new CodeList(
                    name,
                    text.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(CodeList::concept)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Concept concept(String line) {
        var cells = line.split("\t", -1);
        var label = new Text(cells[2].isEmpty() ? cells[3] : cells[2], cells[3].isEmpty() ? cells[2] : cells[3]);
        return new Concept(
                cells[0], cells[1], label, Set.copyOf(parts(cells[4], ",")), parts(cells[5], "\\|"), more(cells[6]));
    }

    private static List<String> parts(String cell, String separator) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator));
    }

    private static Map<String, String> more(String cell) {
        return parts(cell, ";").stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1]));
    }
}
