package se.datatorg.web.page.record;

import java.util.Optional;
import java.util.regex.Pattern;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Licences;
import se.datatorg.vocab.Prefixes;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;

/** Statements of a version in people's words: {@code dcterms:license} is the licence, {@code CC0_1_0} is CC0. */
final class ChangeWords {
    private static final Pattern LITERAL =
            Pattern.compile("\"(.*)\"(?:\\^\\^<[^>]*>|@([A-Za-z0-9-]+))?", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("https?://publications\\.europa\\.eu/resource/authority/([a-z-]+)/([A-Za-z0-9_]+)");
    private static final int LONGEST = 120;

    private final Visit visit;

    ChangeWords(Visit visit) {
        this.visit = visit;
    }

    /** What the property is called on this page. */
    String label(String property) {
        var words = visit.words();
        return switch (property) {
            case "dcterms:title" -> words.t("change.title");
            case "dcterms:description" -> words.t("change.description");
            case "dcterms:license" -> words.t("facet.licence");
            case "dcterms:format", "dcat:mediaType" -> words.t("facet.format");
            case "dcterms:modified" -> words.t("row.modified");
            case "dcterms:issued" -> words.t("row.issued");
            case "dcterms:publisher" -> words.t("row.publisher");
            case "dcterms:accrualPeriodicity" -> words.t("row.frequency");
            case "dcterms:spatial" -> words.t("row.places");
            case "dcterms:temporal" -> words.t("row.periods");
            case "dcterms:language" -> words.t("row.languages");
            case "dcterms:accessRights" -> words.t("row.access");
            case "dcterms:conformsTo" -> words.t("row.conformsTo");
            case "dcterms:identifier" -> words.t("row.identifiers");
            case "dcat:keyword" -> words.t("row.keywords");
            case "dcat:theme" -> words.t("row.themes");
            case "dcat:contactPoint" -> words.t("row.contact");
            case "dcat:landingPage" -> words.t("row.landing");
            case "dcat:downloadURL" -> words.t("file.downloadAddress");
            case "dcat:accessURL" -> words.t("file.access");
            case "dcat:byteSize" -> words.t("col.size");
            case "dcat:distribution" -> words.t("change.file");
            case "dcat:version", "owl:versionInfo" -> words.t("row.version");
            case "dcatap:hvdCategory" -> words.t("row.hvd");
            case "dcatap:applicableLegislation" -> words.t("row.legislation");
            case "rdf:type" -> words.t("change.kind");
            default -> property;
        };
    }

    /** The value as people read it; empty when it has no meaning of its own. */
    Optional<String> value(String object) {
        if (object.startsWith("_:")) {
            return Optional.empty();
        }
        var literal = LITERAL.matcher(object);
        if (literal.matches()) {
            return Optional.of(cut(written(literal.group(1))));
        }
        var iri = object.replaceFirst("^<(.*)>$", "$1");
        if (iri.contains("creativecommons.org/")) {
            return Optional.of(Licences.find(iri).map(Licences::label).orElseGet(() -> cut(iri)));
        }
        var code = AUTHORITY.matcher(iri);
        return Optional.of(cut(code.matches() ? label(code.group(1), code.group(2)) : Prefixes.shorten(iri)));
    }

    /** The value whole, as it stands on a page; empty when it has no meaning of its own. */
    Optional<Said> said(String object) {
        var literal = LITERAL.matcher(object);
        if (!literal.matches()) {
            return value(object).map(Said::ours);
        }
        var lang = Optional.ofNullable(literal.group(2)).orElse("");
        return Optional.of(new Said(written(literal.group(1)), Said.attribute(lang, visit.lang())));
    }

    private String label(String list, String code) {
        var lang = visit.lang();
        return switch (list) {
            case "frequency" -> CodeList.FREQUENCY.label(code, lang);
            case "data-theme" -> CodeList.DATA_THEME.label(code, lang);
            case "language" -> CodeList.LANGUAGE.label(code, lang);
            case "access-right" -> CodeList.ACCESS_RIGHT.label(code, lang);
            case "licence" -> Codes.licence(code);
            case "file-type" -> Codes.format(code);
            default -> code;
        };
    }

    private String written(String text) {
        var plain = text.replace("\\n", " ")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .strip();
        return plain.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?") ? visit.format().written(plain) : plain;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
