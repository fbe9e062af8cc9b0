package se.datatorg.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.run.Outcome;

class FailedVisitPageTest {
    private static final String MISSING = "Flödet finns inte på adressen; servern svarade med status 404.";
    private static final String KEPT = "Det som visas är från förra hämtningen som lyckades.";

    @Test
    void aFailedVisitSaysWhatIsStillShownAndAFirstOneHasNothingToShow(@TempDir Path data)
            throws IOException, InterruptedException {
        try (var portal = new RunningPortal(data)) {
            assertEquals(Outcome.UNREACHABLE, portal.visit().outcome());
            var first = portal.get("/sources/ale").body();
            assertTrue(first.contains(MISSING));
            assertFalse(first.contains(KEPT));

            portal.publish("""
                    @prefix dcat: <http://www.w3.org/ns/dcat#> .
                    @prefix dcterms: <http://purl.org/dc/terms/> .
                    <https://x.example/c> a dcat:Catalog ; dcat:dataset <https://x.example/d> .
                    <https://x.example/d> a dcat:Dataset ; dcterms:title "Lekplatser"@sv .
                    """);
            portal.withdraw();
            assertEquals(Outcome.UNREACHABLE, portal.visit().outcome());

            var second = portal.get("/sources/ale").body();
            assertTrue(second.contains(MISSING + " " + KEPT));
        }
    }
}
