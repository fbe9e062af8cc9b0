package se.datatorg.web.api.ckan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Concept;
import se.datatorg.vocab.Lang;

/** {@code license_list}: the EU's licence codes. */
final class Licences {
    /** Nothing asked but to name the source and to share alike; without commerce or changes is not open. */
    private static final Pattern OPEN =
            Pattern.compile("CC0|CC_PDM.*|CC_BY(SA)?(_\\d_\\d)?|ODC_(BY|PDDL|BL)|EUPL.*|OGL_\\d.*|MIT|APACHE.*");

    private Licences() {}

    static List<Map<String, Object>> all() {
        return CodeList.LICENCE.concepts().stream().map(Licences::told).toList();
    }

    private static Map<String, Object> told(Concept licence) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", licence.code());
        told.put("title", title(licence.code()));
        told.put("url", licence.iri());
        told.put("status", licence.is("deprecated") ? "retired" : "active");
        told.put("od_conformance", isOpen(licence.code()) ? "approved" : "not reviewed");
        told.put("osd_conformance", "not reviewed");
        told.put("domain_content", true);
        told.put("domain_data", true);
        told.put("domain_software", false);
        told.put("family", "");
        told.put("maintainer", "");
        told.put("is_generic", false);
        return told;
    }

    static String title(String code) {
        return CodeList.LICENCE.label(code, Lang.SV);
    }

    static boolean isOpen(String code) {
        return OPEN.matcher(code).matches();
    }
}
