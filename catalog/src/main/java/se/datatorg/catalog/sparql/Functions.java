package se.datatorg.catalog.sparql;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that a query may call, by the names RDF4J's parser gives them: what SPARQL 1.1 defines, and the casts
 * of its section 17.5. (BOUND, IF, STR, LANG, REGEX and others are no function calls in the algebra.)
 */
final class Functions {
    static final String FN = "http://www.w3.org/2005/xpath-functions#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String CONCAT = FN + "concat";
    static final String REPLACE = FN + "replace";
    static final String ENCODE_FOR_URI = FN + "encode-for-uri";

    private static final Set<String> ALLOWED = Stream.of(
                    names(
                            FN,
                            "numeric-abs numeric-ceil numeric-floor numeric-round concat string-length upper-case"
                                    + " lower-case encode-for-uri contains starts-with ends-with substring-before"
                                    + " substring-after substring replace year-from-dateTime month-from-dateTime"
                                    + " day-from-dateTime hours-from-dateTime minutes-from-dateTime"
                                    + " seconds-from-dateTime timezone-from-dateTime"),
                    names("", "RAND TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 STRLANG STRDT"),
                    names(XSD, "boolean string float double decimal integer dateTime date"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private Functions() {}

    static boolean allows(String iri) {
        return ALLOWED.contains(iri);
    }

    private static Stream<String> names(String namespace, String localNames) {
        return Stream.of(localNames.split(" ")).map(name -> namespace + name);
    }
}
