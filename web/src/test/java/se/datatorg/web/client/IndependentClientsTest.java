package se.datatorg.web.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.web.region.RegionPortal;

/** Clients out of the npm registry do real work against the running portal of a whole region. */
@ExtendWith(RegionPortal.Shared.class)
class IndependentClientsTest {
    @Test
    void ckansOwnClientWalksTheWholeCatalogue(RegionPortal portal) {
        var told = Npm.node("ckan.js", portal.base().toString()).json();

        assertEquals(
                records(portal) - count(portal, EntityKind.SERVICE),
                told.path("walked").asLong());
        assertEquals(told.path("listed"), told.path("walked"));
        assertTrue(told.path("resources").asInt() > told.path("walked").asInt(), told::toString);
        assertTrue(told.path("organization").isTextual(), told::toString);
        assertTrue(told.path("missing").asText().contains("HTTP code 404"), told::toString);
    }

    @Test
    void theReferenceClientForLdesRebuildsWhatThePortalShows(RegionPortal portal) {
        var shown = new TreeSet<String>();
        var statements = new long[1];
        portal.ledger().versions().eachShown(portal.ledger().generation(), entity -> {
            shown.add(entity.iri());
            statements[0] += entity.text().lines().count();
        });

        var told = Npm.node("ldes.js", portal.base().toString()).json();
        var entities = new ArrayList<String>();
        told.path("entities").forEach(entity -> entities.add(entity.asText()));

        assertEquals(shown, new TreeSet<>(entities));
        assertEquals(statements[0], told.path("quads").asLong());
    }

    @Test
    void anRdfJsClientAsksSparqlInEachForm(RegionPortal portal) {
        var told = Npm.node("sparql.js", portal.base().toString()).json();

        assertEquals(count(portal, EntityKind.DATASET), told.path("datasets").asLong());
        assertEquals(told.path("datasets"), told.path("counted"));
        assertTrue(told.path("swedish").asInt() > 100, told::toString);
        assertTrue(told.path("files").asInt() > 100, told::toString);
        assertTrue(told.path("ask").asBoolean());
        assertTrue(told.path("refused").asText().contains("400"), told::toString);
    }

    @Test
    void aFeedParserReadsTheChangesOfASearch(RegionPortal portal) {
        var told = Npm.node("atom.js", portal.base().toString(), "/feed.atom?q=badplatser")
                .json();

        assertEquals("atom", told.path("kind").asText());
        assertEquals(0, told.path("faults").size(), told::toString);
        assertTrue(told.path("type").asText().startsWith("application/atom+xml"));
        assertTrue(told.path("items").size() > 5, told::toString);
        for (var item : told.path("items")) {
            assertTrue(item.path("link").asText().startsWith(portal.base() + "/datasets/"), item::toString);
            assertTrue(Instant.parse(item.path("date").asText()).isAfter(Instant.EPOCH), item::toString);
            assertTrue(
                    !item.path("title").asText().isBlank()
                            && !item.path("author").asText().isBlank(),
                    item::toString);
        }
    }

    @Test
    void anOpenApiLinterFindsNothingToSay(RegionPortal portal, @TempDir Path folder) throws IOException {
        var document = folder.resolve("openapi.json");
        Files.writeString(document, portal.get("/openapi.json").body());

        var said = Npm.program(
                "spectral", "lint", document.toString(), "--ruleset", "spectral.yaml", "--fail-severity", "warn");

        assertEquals(0, said.status(), () -> said.output().toLowerCase(Locale.ROOT) + said.complaints());
    }

    private static long records(RegionPortal portal) {
        return portal.ledger().records().listShown(portal.ledger().generation()).size();
    }

    private static long count(RegionPortal portal, EntityKind kind) {
        return portal.ledger().records().listShown(portal.ledger().generation()).stream()
                .filter(record -> record.kind() == kind)
                .count();
    }
}
