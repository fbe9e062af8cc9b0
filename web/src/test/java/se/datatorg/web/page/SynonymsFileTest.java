package se.datatorg.web.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.web.config.SettingFault;

/** A portal's own synonyms, in its data folder. */
class SynonymsFileTest {
    private static final String FEED = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://data.ale.example/catalog> a dcat:Catalog ; dct:title "Ale"@sv ; dct:description "Ale"@sv ;
                dcat:dataset <https://data.ale.example/1> .
            <https://data.ale.example/1> a dcat:Dataset ; dct:title "Renhållning"@sv ; dct:description "Kärl och turer."@sv .
            """;

    @TempDir
    private Path data;

    @Test
    void haveTheLastWordOverTheRegions() throws IOException, InterruptedException {
        Files.writeString(data.resolve("synonyms.txt"), "sopor > renhållning\ntipp >\n");
        try (var portal = new RunningPortal(data)) {
            portal.publish(FEED);

            var found = portal.get("/datasets?q=soporna").body();

            assertTrue(found.contains("(du skrev soporna)"));
            assertTrue(found.contains("Renhållning"));
            assertFalse(portal.get("/datasets?q=dagis").body().contains("<article class=\"hit result\">"));
        }
    }

    @Test
    void aLineThatCannotBeReadStopsTheStartAndIsNamed() throws IOException {
        Files.writeString(data.resolve("synonyms.txt"), "sopor > avfall\nsopor\n");

        var fault = assertThrows(SettingFault.class, () -> new RunningPortal(data).close());

        assertTrue(String.valueOf(fault.getMessage()).contains("synonyms.txt, line 2"));
    }
}
