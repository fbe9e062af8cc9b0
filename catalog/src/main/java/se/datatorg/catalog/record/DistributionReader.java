package se.datatorg.catalog.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Formats;
import se.datatorg.vocab.Licences;
import se.datatorg.vocab.Terms;

/** Reads a dataset's distributions. */
final class DistributionReader {
    private final Parts parts;
    private final LinkReader links;

    DistributionReader(Parts parts, LinkReader links) {
        this.parts = parts;
        this.links = links;
    }

    /** Those that the source describes. A licence given for the whole dataset serves where a distribution has none. */
    List<Distribution> distributions(Described dataset) {
        var common = licence(dataset);
        return dataset.values(Terms.Dcat.distribution).stream()
                .flatMap(value -> parts.of(dataset, value).stream())
                .map(distribution -> read(distribution, common))
                .toList();
    }

    private Distribution read(Described distribution, Optional<String> common) {
        var formats = formats(distribution);
        var licence = licence(distribution).or(() -> common);
        return new Distribution(
                distribution.iri(),
                RecordReader.title(distribution),
                distribution.texts(Terms.Dcterms.description, Terms.Rdfs.comment),
                distribution.words(Terms.Dcat.accessURL),
                distribution.words(Terms.Dcat.downloadURL),
                formats.stream().flatMap(text -> Formats.find(text).stream()).findFirst(),
                formats.stream().findFirst(),
                licence,
                licence.flatMap(Licences::find).map(Concept::code),
                rights(distribution),
                size(distribution),
                distribution.word(Terms.Dcterms.issued),
                distribution.word(Terms.Dcterms.modified),
                code(distribution, Terms.Dcatap.availability, CodeList.PLANNED_AVAILABILITY),
                code(distribution, Terms.Adms.status, CodeList.DISTRIBUTION_STATUS),
                RecordReader.languages(distribution),
                distribution.words(Terms.Dcat.accessService),
                links.links(distribution, Terms.Dcterms.conformsTo),
                links.links(distribution, Terms.Foaf.page),
                RecordReader.isHvd(distribution));
    }

    private static Optional<String> code(Described distribution, String property, CodeList list) {
        return distribution
                .word(property)
                .map(word -> list.find(word).map(Concept::code).orElse(word));
    }

    /** What is written as format, the media type first. */
    private List<String> formats(Described distribution) {
        return distribution.stream(Terms.Dcat.mediaType, Terms.Dcterms.format)
                .flatMap(value -> words(distribution, value, Terms.Rdf.value, Terms.Rdfs.label))
                .toList();
    }

    private Optional<String> licence(Described holder) {
        return holder.values(Terms.Dcterms.license).stream()
                .flatMap(value -> licence(holder, value))
                .findFirst();
    }

    /** A licence of the list by its IRI; a described one by its title. */
    private Stream<String> licence(Described holder, Value value) {
        if (value.isIRI() && Licences.find(value.stringValue()).isPresent()) {
            return Stream.of(Licences.canonical(value.stringValue()));
        }
        return words(holder, value, Terms.Dcterms.title, Terms.Rdfs.label).map(Licences::canonical);
    }

    private Optional<String> rights(Described distribution) {
        return distribution.values(Terms.Dcterms.rights).stream()
                .flatMap(value -> words(
                        distribution,
                        value,
                        Terms.Odrs.attributionText,
                        Terms.Odrs.copyrightNotice,
                        Terms.Odrs.copyrightStatement,
                        Terms.Odrs.reuserGuidelines,
                        Terms.Dcterms.description,
                        Terms.Rdfs.label))
                .findFirst();
    }

    /** The words of a node; of a described IRI too, else the IRI itself. */
    private Stream<String> words(Described holder, Value value, String... properties) {
        var told = parts.mentioned(holder, value)
                .map(node -> node.words(properties))
                .orElse(List.of());
        if (!told.isEmpty() || value.isBNode()) {
            return told.stream();
        }
        return Stream.of(value.stringValue().strip()).filter(word -> !word.isEmpty());
    }

    private static OptionalLong size(Described distribution) {
        return distribution.words(Terms.Dcat.byteSize).stream()
                .filter(word -> word.matches("\\d{1,18}(\\.\\d{1,9})?"))
                .mapToLong(word -> new BigDecimal(word).longValue())
                .findFirst();
    }
}
