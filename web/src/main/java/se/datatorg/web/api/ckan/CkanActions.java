package se.datatorg.web.api.ckan;

import java.util.LinkedHashMap;
import java.util.Map;
import se.datatorg.web.Portal;

/** The actions by name. What is not among them does not exist here: nothing can be written. */
final class CkanActions {
    /** The version whose answers ours look like. */
    private static final String CKAN_VERSION = "2.10.0";

    private static final String ABOUT = "Answers as CKAN " + CKAN_VERSION
            + " does, for reading. Packages are datasets and dataset series, organizations are publishers, groups are"
            + " EU themes. What else there is: ";

    private CkanActions() {}

    static Map<String, Action> of(Portal portal) {
        var base = portal.settings().base().toString();
        var organizations = new Organizations(portal);
        var packages = new Packages(portal, new PackageJson(base, organizations));
        var search = new PackageSearch(portal, packages, organizations);
        var actions = new LinkedHashMap<String, Action>();
        actions.put("status_show", call -> status(portal));
        actions.put("site_read", call -> true);
        actions.put("help_show", call -> help(call, actions, base));
        actions.put("package_list", packages::list);
        actions.put("package_show", packages::show);
        actions.put("current_package_list_with_resources", packages::listWithResources);
        actions.put("package_search", search::answer);
        actions.put("resource_show", packages::resource);
        actions.put("organization_list", organizations::list);
        actions.put("organization_show", call -> organizations.show(call, packages));
        actions.put("group_list", new Groups(portal)::list);
        actions.put("group_show", new Groups(portal)::show);
        actions.put("tag_list", new Tags(portal)::list);
        actions.put("tag_show", new Tags(portal)::show);
        actions.put("license_list", call -> Licences.all());
        return actions;
    }

    private static Map<String, Object> status(Portal portal) {
        var settings = portal.settings();
        var status = new LinkedHashMap<String, Object>();
        status.put("ckan_version", CKAN_VERSION);
        status.put("site_url", settings.base().toString());
        status.put("site_title", settings.name());
        status.put("site_description", settings.operator());
        status.put("locale_default", "sv");
        status.put("error_emails_to", settings.contact());
        status.put("extensions", java.util.List.of());
        return status;
    }

    private static String help(Call call, Map<String, Action> actions, String base) {
        if (!actions.containsKey(call.get("name"))) {
            throw CkanFault.notFound();
        }
        return ABOUT + base + "/api";
    }
}
