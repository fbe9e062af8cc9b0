package se.datatorg.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.web.region.RegionPortal;

/** {@code /api/3/action/…} as CKAN's clients and harvesters ask it. */
@ExtendWith(RegionPortal.Shared.class)
class CkanTest {
    private static final String API = "/api/3/action/";

    @Test
    void everyAnswerHasTheEnvelopeThatClientsLookInto(RegionPortal portal) {
        for (var action : List.of("status_show", "site_read", "package_list", "organization_list", "license_list")) {
            var answer = RunningApi.parse(portal.get(API + action));

            assertTrue(answer.path("success").asBoolean(), action);
            assertTrue(answer.path("help").asText().startsWith(portal.base() + API + "help_show?name=" + action));
            assertTrue(answer.has("result"), action);
        }
    }

    @Test
    void theListHasEveryDatasetAndSeriesAndEachCanBeShown(RegionPortal portal) {
        var names = texts(result(portal, "package_list"));

        assertEquals(packages(portal), names.size());
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(names.subList(3, 5), texts(result(portal, "package_list?offset=3&limit=2")));
        for (var name : names.subList(0, 20)) {
            assertEquals(
                    name, result(portal, "package_show?id=" + name).path("name").asText());
        }
    }

    @Test
    void aPackageHasTheMembersOfCkans(RegionPortal portal) {
        var told = result(portal, "package_show?id=" + first(portal));

        for (var member : List.of(
                "id",
                "name",
                "title",
                "notes",
                "type",
                "state",
                "private",
                "owner_org",
                "organization",
                "license_id",
                "isopen",
                "metadata_created",
                "metadata_modified",
                "num_resources",
                "num_tags",
                "resources",
                "tags",
                "groups",
                "extras")) {
            assertTrue(told.has(member), member);
        }
        assertTrue(
                told.path("metadata_modified").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}"));
        assertEquals(told.path("owner_org"), told.path("organization").path("id"));
        assertEquals(told.path("num_resources").asInt(), told.path("resources").size());
        var resource = told.path("resources").path(0);
        assertEquals(
                resource,
                result(portal, "resource_show?id=" + resource.path("id").asText()));
        assertEquals("uri", told.path("extras").path(0).path("key").asText());
    }

    @Test
    void aPackageIsFoundByItsIriToo(RegionPortal portal) {
        var told = result(portal, "package_show?id=" + first(portal));
        var iri = told.path("extras").path(0).path("value").asText();

        assertEquals(told, result(portal, "package_show?id=" + encoded(iri)));
    }

    /** The loop of CKAN's own harvester: rows of 100 in the order of ids, until a page is empty. */
    @Test
    void aHarvesterThatPagesThroughGetsEverythingOnce(RegionPortal portal) {
        var seen = new ArrayList<String>();
        var page = search(portal, "rows=100&start=0&sort=id+asc");
        for (int start = 100; page.path("results").size() > 0; start += 100) {
            page.path("results").forEach(one -> seen.add(one.path("id").asText()));
            page = search(portal, "rows=100&start=" + start + "&sort=id+asc");
        }

        assertEquals(packages(portal), seen.size());
        assertEquals(seen.size(), Set.copyOf(seen).size());
    }

    @Test
    void aHarvesterOfSomeOrganizationsGetsThoseAndOfAllButSomeTheOthers(RegionPortal portal) {
        int all = search(portal, "rows=0").path("count").asInt();
        int two = search(portal, "sort=id+asc&rows=1000&fq=" + encoded("organization:(boras OR lerum)"))
                .path("count")
                .asInt();
        int others = search(portal, "rows=0&fq=" + encoded("-organization:boras -organization:lerum"))
                .path("count")
                .asInt();
        var organizations = new HashSet<String>();
        search(portal, "rows=1000&fq=" + encoded("organization:(boras OR lerum)"))
                .path("results")
                .forEach(one -> organizations.add(one.path("owner_org").asText()));

        assertEquals(Set.of("boras", "lerum"), organizations);
        assertEquals(all, two + others);
        assertTrue(two > 0);
    }

    @Test
    void whatChangedSinceIsAskedAsHarvestersAskIt(RegionPortal portal) {
        var past = search(portal, "rows=0&fq=" + encoded("metadata_modified:[2012-05-10T02:11:32.523451Z TO *]"));
        var future = search(portal, "rows=0&fq=" + encoded("metadata_modified:[2999-05-10T02:11:32Z TO *]"));

        assertEquals(search(portal, "rows=0").path("count"), past.path("count"));
        assertEquals(0, future.path("count").asInt());
    }

    @Test
    void wordsFieldsAndFacetsCanBeSearched(RegionPortal portal) {
        var found = search(
                portal,
                "q=badplatser&rows=5&facet.field=" + encoded("[\"organization\",\"groups\"]") + "&fq=res_format:CSV");

        assertTrue(found.path("count").asInt() > 0);
        assertTrue(found.path("results").size() <= 5);
        assertTrue(found.path("facets").path("organization").size() > 0);
        assertTrue(found.at("/search_facets/groups/items/0").has("display_name"));
        for (var one : found.path("results")) {
            assertTrue(one.path("resources").findValuesAsText("format").contains("CSV"), one.toString());
        }
    }

    @Test
    void aWindowNeedNotBeginAtAPage(RegionPortal portal) {
        var ten = ids(search(portal, "rows=10&start=95"));

        assertEquals(10, ten.size());
        assertEquals(ten.subList(4, 9), ids(search(portal, "rows=5&start=99")));
    }

    @Test
    void organizationsGroupsAndTagsAreListedAndShown(RegionPortal portal) {
        var organizations = result(portal, "organization_list?all_fields=true");
        var one = result(portal, "organization_show?id=boras&include_datasets=true");
        var groups = texts(result(portal, "group_list"));
        var tags = texts(result(portal, "tag_list"));

        assertTrue(texts(result(portal, "organization_list")).contains("boras"));
        assertTrue(organizations.path(0).has("package_count"));
        assertTrue(one.path("package_count").asInt() > 0);
        assertTrue(one.path("packages").size() > 0);
        assertTrue(groups.contains("envi"));
        assertTrue(result(portal, "group_show?id=envi").path("package_count").asInt() > 0);
        assertEquals(
                tags.getFirst(),
                result(portal, "tag_show?id=" + encoded(tags.getFirst()))
                        .path("name")
                        .asText());
    }

    @Test
    void aPostOfJsonIsTheSameAsAGet(RegionPortal portal) {
        var posted = portal.post("/api/action/package_search", "application/json", """
                {"q": "badplatser", "rows": 3, "facet.field": ["organization"], "include_private": true}""");

        assertEquals(
                search(portal, "q=badplatser&rows=3&facet.field=organization"),
                RunningApi.parse(posted).path("result"));
    }

    @ParameterizedTest
    @CsvSource({
        "package_show?id=nobody, 404, Not Found Error",
        "organization_show?id=nobody, 404, Not Found Error",
        "package_show, 409, Validation Error",
        "package_search?rows=many, 409, Validation Error",
        "package_search?start=10000, 409, Validation Error",
        "package_search?fq=colour:red, 400, Search Query Error",
        "package_create, 400, Bad Request"
    })
    void aFaultHasCkansForm(String path, int status, String type, RegionPortal portal) {
        var answer = portal.get(API + path);
        var told = RunningApi.parse(answer);

        assertEquals(status, answer.statusCode());
        assertFalse(told.path("success").asBoolean());
        assertEquals(type, told.path("error").path("__type").asText());
    }

    @Test
    void whoAskedBeforeIsToldThatNothingChanged(RegionPortal portal) {
        var tag = portal.get(API + "package_list").headers().firstValue("ETag").orElseThrow();

        assertEquals(304, portal.get(API + "package_list", "If-None-Match", tag).statusCode());
    }

    private static long packages(RegionPortal portal) {
        return portal.ledger().records().listShown(portal.ledger().generation()).stream()
                .filter(record -> record.kind() != EntityKind.SERVICE)
                .count();
    }

    private static String first(RegionPortal portal) {
        return search(portal, "q=badplatser&rows=1").at("/results/0/name").asText();
    }

    private static JsonNode search(RegionPortal portal, String query) {
        return result(portal, "package_search?" + query);
    }

    private static JsonNode result(RegionPortal portal, String path) {
        var answer = portal.get(API + path);
        assertEquals(200, answer.statusCode(), answer::body);
        return RunningApi.parse(answer).path("result");
    }

    private static List<String> ids(JsonNode found) {
        return found.path("results").findValuesAsText("owner_org").isEmpty()
                ? List.of()
                : java.util.stream.StreamSupport.stream(found.path("results").spliterator(), false)
                        .map(one -> one.path("id").asText())
                        .toList();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
