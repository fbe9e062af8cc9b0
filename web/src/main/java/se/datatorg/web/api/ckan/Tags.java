package se.datatorg.web.api.ckan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.search.Facet;
import se.datatorg.web.Portal;

/** {@code tag_list} and {@code tag_show}: keywords. */
record Tags(Portal portal) {
    Object list(Call call) {
        var part = call.find("query").or(() -> call.find("q")).orElse("").toLowerCase(Locale.ROOT);
        var names = new Counts(portal)
                .of(Facet.KEYWORD).keySet().stream()
                        .filter(name -> name.contains(part))
                        .sorted()
                        .toList();
        return call.isTrue("all_fields") ? names.stream().map(Tags::told).toList() : names;
    }

    Object show(Call call) {
        var name = call.get("id").toLowerCase(Locale.ROOT);
        if (!new Counts(portal).of(Facet.KEYWORD).containsKey(name)) {
            throw CkanFault.notFound();
        }
        return told(name);
    }

    static List<Map<String, @Nullable Object>> of(CatalogRecord record) {
        return record.keywords().stream()
                .map(LangText::text)
                .distinct()
                .map(Tags::told)
                .toList();
    }

    private static Map<String, @Nullable Object> told(String name) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", name);
        told.put("name", name);
        told.put("display_name", name);
        told.put("vocabulary_id", null);
        told.put("state", "active");
        return told;
    }
}
