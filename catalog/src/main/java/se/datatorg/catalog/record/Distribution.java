package se.datatorg.catalog.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One way to get a dataset.
 *
 * @param accessUrls where to get it, as the publisher wrote them
 * @param downloadUrls direct addresses of the file
 * @param format code of the EU file type ({@code CSV}), when recognised
 * @param formatText what the publisher wrote as format or media type
 * @param licence the canonical licence IRI, or what the publisher wrote
 * @param licenceCode code of the EU licence list ({@code CC0}), when recognised
 * @param services IRIs of the data services it is reached through
 * @param conformsTo schemas; an OpenAPI file when the distribution is an API
 */
public record Distribution(
        String iri,
        Texts title,
        Texts description,
        List<String> accessUrls,
        List<String> downloadUrls,
        Optional<String> format,
        Optional<String> formatText,
        Optional<String> licence,
        Optional<String> licenceCode,
        Optional<String> rights,
        OptionalLong byteSize,
        Optional<String> issued,
        Optional<String> modified,
        Optional<String> availability,
        Optional<String> status,
        List<String> languages,
        List<String> services,
        List<Link> conformsTo,
        List<Link> documentation,
        boolean hvd) {
    public Distribution {
        accessUrls = List.copyOf(accessUrls);
        downloadUrls = List.copyOf(downloadUrls);
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        conformsTo = List.copyOf(conformsTo);
        documentation = List.copyOf(documentation);
    }
}
