package se.datatorg.catalog.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.vocab.Terms;

/** How a record is tied to others: series and members, datasets and the services they are reached through. */
final class Ties {
    /** In capitals anywhere; otherwise at the start of a word, or "kapital" would be an API. */
    private static final Pattern API = Pattern.compile("API|(?i:(?<!\\p{L})api)");

    private final Parts parts;
    private final Described record;
    private final RecordType type;
    private final References references;

    Ties(Parts parts, Described record, RecordType type, References references) {
        this.parts = parts;
        this.record = record;
        this.type = type;
        this.references = references;
    }

    Optional<RecordRef> series() {
        return iris(Terms.Dcat.inSeries)
                .flatMap(iri -> parts.reference(iri).stream())
                .findFirst();
    }

    /** Members of a series; datasets that a service serves or is referred to by. */
    List<RecordRef> members() {
        return switch (type) {
            case DATASET -> List.of();
            case SERIES -> refer(references.members(record.iri()));
            case SERVICE -> {
                var datasets =
                        new LinkedHashSet<String>(iris(Terms.Dcat.servesDataset).toList());
                datasets.addAll(references.datasetsThrough(record.iri()));
                yield refer(datasets);
            }
        };
    }

    List<RecordRef> services(List<Distribution> distributions) {
        if (type == RecordType.SERVICE) {
            return List.of();
        }
        return refer(serviceIris(distributions));
    }

    private Set<String> serviceIris(List<Distribution> distributions) {
        var iris = new LinkedHashSet<String>();
        distributions.forEach(distribution -> iris.addAll(distribution.services()));
        iris.addAll(references.servicesOf(record.iri()));
        return iris;
    }

    /** Whether exactly one dataset points at the service (DCAT-AP-SE, section 3, rule 28). */
    boolean isCompanion() {
        return type == RecordType.SERVICE
                && references.datasetsThrough(record.iri()).size() == 1;
    }

    /** Independent services, what is tied to a service, and what is called an API (harvesting rules, section 8.3). */
    boolean isApi(Texts title, List<Distribution> distributions) {
        if (type == RecordType.SERVICE) {
            return !isCompanion();
        }
        return !serviceIris(distributions).isEmpty()
                || Stream.concat(Stream.of(title), distributions.stream().map(Distribution::title))
                        .flatMap(texts -> texts.all().stream())
                        .anyMatch(text -> API.matcher(text.text()).find());
    }

    private List<RecordRef> refer(Collection<String> iris) {
        var found = new ArrayList<RecordRef>();
        iris.forEach(iri -> parts.reference(iri).ifPresent(found::add));
        return found;
    }

    private Stream<String> iris(String property) {
        return record.values(property).stream().filter(Value::isIRI).map(Value::stringValue);
    }
}
