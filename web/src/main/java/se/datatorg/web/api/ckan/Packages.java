package se.datatorg.web.api.ckan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.search.Facet;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.Sort;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;

/** {@code package_list}, {@code package_show} and {@code resource_show}. */
final class Packages {
    static final int MOST = 1000;
    private static final int FIRST = 10;
    private final Portal portal;
    private final PackageJson json;

    /** Walking the whole catalogue page by page asks for the same list each time. */
    private final Cache<Long, List<Entry>> walks =
            Caffeine.newBuilder().maximumSize(1).build();

    Packages(Portal portal, PackageJson json) {
        this.portal = portal;
        this.json = json;
    }

    /** A package without its content. */
    record Entry(RecordId id, SourceId source) {}

    Object list(Call call) {
        return window(walk(), call).map(entry -> entry.id().value()).toList();
    }

    Object listWithResources(Call call) {
        return told(window(walk(), call).limit(MOST).map(Entry::id).toList());
    }

    private static Stream<Entry> window(List<Entry> all, Call call) {
        return all.stream()
                .skip(call.number("offset", 0, Integer.MAX_VALUE))
                .limit(call.number("limit", Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    Object show(Call call) {
        return json.of(find(call.find("id").or(() -> call.find("name_or_id")).orElseGet(() -> call.get("id"))));
    }

    Object resource(Call call) {
        var id = call.get("id");
        return json.of(find(id.split("-", 2)[0])).get("resources") instanceof List<?> resources
                ? resources.stream()
                        .filter(resource -> resource instanceof Map<?, ?> members && id.equals(members.get("id")))
                        .findFirst()
                        .orElseThrow(CkanFault::notFound)
                : List.of();
    }

    /** By the record's id, or by its IRI. */
    private CatalogRecord find(String name) {
        var id = RecordId.isWellFormed(name) ? new RecordId(name) : RecordId.of(name);
        return portal.index()
                .find(id)
                .filter(record -> record.type() != RecordType.SERVICE)
                .orElseThrow(CkanFault::notFound);
    }

    /** Every package there is, in the order of ids. */
    List<Entry> walk() {
        return walks.get(portal.ledger().generation(), this::walk);
    }

    private List<Entry> walk(long generation) {
        return portal.ledger().records().listShown(generation).stream()
                .filter(record -> record.kind() != EntityKind.SERVICE)
                .map(record -> new Entry(RecordId.of(record.iri()), record.source()))
                .sorted(java.util.Comparator.comparing(Entry::id))
                .toList();
    }

    List<Map<String, @Nullable Object>> told(Collection<RecordId> ids) {
        return ids.stream()
                .flatMap(id -> portal.index().find(id).stream())
                .map(json::of)
                .toList();
    }

    Map<String, @Nullable Object> told(CatalogRecord record) {
        return json.of(record);
    }

    /** The publisher's newest, as CKAN shows them with an organization. */
    List<Map<String, @Nullable Object>> firstOf(String publisher) {
        var filters = new EnumMap<Facet, Set<String>>(Counts.PACKAGES);
        filters.put(Facet.PUBLISHER, Set.of(publisher));
        var query = SearchQuery.of("", Lang.SV)
                .with(filters)
                .sortedBy(Sort.MODIFIED)
                .part(1, FIRST, Set.of());
        return portal.index().search(query).hits().stream()
                .map(hit -> json.of(hit.record()))
                .toList();
    }
}
