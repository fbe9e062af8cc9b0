package se.datatorg.web.api.ckan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.datatorg.search.Facet;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Lang;
import se.datatorg.web.Portal;

/** {@code group_list} and {@code group_show}: the EU's themes, which here do what groups do in CKAN. */
record Groups(Portal portal) {
    Object list(Call call) {
        var counts = new Counts(portal).of(Facet.THEME);
        return Counts.listed(
                call,
                CodeList.DATA_THEME.concepts().stream()
                        .filter(theme -> counts.containsKey(theme.code()))
                        .map(theme -> told(theme, counts.getOrDefault(theme.code(), 0)))
                        .toList());
    }

    Object show(Call call) {
        var theme = CodeList.DATA_THEME
                .findCode(call.get("id").toUpperCase(Locale.ROOT))
                .orElseThrow(CkanFault::notFound);
        return told(theme, new Counts(portal).of(Facet.THEME).getOrDefault(theme.code(), 0));
    }

    private static Map<String, Object> told(Concept theme, int packages) {
        var told = new LinkedHashMap<>(brief(theme));
        told.put("type", "group");
        told.put("is_organization", false);
        told.put("state", "active");
        told.put("approval_status", "approved");
        told.put("package_count", packages);
        told.put("extras", List.of(Map.of("key", "uri", "value", theme.iri())));
        return told;
    }

    /** The group of a theme's code; none for codes that are no themes. */
    static Stream<Map<String, Object>> brief(String code) {
        return CodeList.DATA_THEME.findCode(code).stream().map(Groups::brief);
    }

    private static Map<String, Object> brief(Concept theme) {
        var title = theme.label().in(Lang.SV);
        var told = new LinkedHashMap<String, Object>();
        told.put("id", theme.code().toLowerCase(Locale.ROOT));
        told.put("name", theme.code().toLowerCase(Locale.ROOT));
        told.put("title", title);
        told.put("display_name", title);
        told.put("description", "");
        told.put("image_display_url", "");
        return told;
    }
}
