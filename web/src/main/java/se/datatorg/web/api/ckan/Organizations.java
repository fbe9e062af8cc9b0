package se.datatorg.web.api.ckan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.source.Publisher;
import se.datatorg.search.Facet;
import se.datatorg.web.Portal;

/** {@code organization_list} and {@code organization_show}: publishers. */
record Organizations(Portal portal) {
    Object list(Call call) {
        var counts = new Counts(portal).of(Facet.PUBLISHER);
        var wished = call.list("organizations");
        return Counts.listed(
                call,
                portal.ledger().publishers().list().stream()
                        .filter(publisher -> wished.isEmpty()
                                || wished.contains(publisher.id().value()))
                        .map(publisher -> told(
                                publisher, counts.getOrDefault(publisher.id().value(), 0)))
                        .toList());
    }

    Object show(Call call, Packages packages) {
        var publisher = find(call.get("id")).orElseThrow(CkanFault::notFound);
        var id = publisher.id().value();
        var told = new LinkedHashMap<String, Object>(
                told(publisher, new Counts(portal).of(Facet.PUBLISHER).getOrDefault(id, 0)));
        if (call.isTrue("include_datasets")) {
            told.put("packages", packages.firstOf(id));
        }
        told.put("users", List.of());
        told.put("tags", List.of());
        told.put("groups", List.of());
        return told;
    }

    /** The organization as it stands in each of its packages; nothing when it is not known any more. */
    @Nullable
    Map<String, Object> brief(PublisherId id) {
        return find(id.value()).map(Organizations::brief).orElse(null);
    }

    /** The names of all, for what is asked as all but some. */
    List<String> names() {
        return portal.ledger().publishers().list().stream()
                .map(publisher -> publisher.id().value())
                .toList();
    }

    private Optional<Publisher> find(String id) {
        return portal.ledger().publishers().list().stream()
                .filter(publisher -> publisher.id().value().equals(id))
                .findFirst();
    }

    private static Map<String, Object> told(Publisher publisher, int packages) {
        var told = brief(publisher);
        told.put("display_name", publisher.name());
        told.put("image_display_url", "");
        told.put("package_count", packages);
        told.put("num_followers", 0);
        told.put(
                "extras",
                publisher.orgNumber().stream()
                        .map(number -> Map.of("key", "organization_number", "value", number))
                        .toList());
        return told;
    }

    private static Map<String, Object> brief(Publisher publisher) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", publisher.id().value());
        told.put("name", publisher.id().value());
        told.put("title", publisher.name());
        told.put("description", "");
        told.put("type", "organization");
        told.put("is_organization", true);
        told.put("state", "active");
        told.put("approval_status", "approved");
        told.put("image_url", "");
        return told;
    }
}
