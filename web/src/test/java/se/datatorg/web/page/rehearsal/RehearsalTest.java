package se.datatorg.web.page.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.assembly.RecordShelf;
import se.datatorg.web.region.RegionPortal;

/** What the national portal would do, told of a whole region. */
@ExtendWith(RegionPortal.Shared.class)
class RehearsalTest {
    @ParameterizedTest
    @CsvSource({
        "http://dataportal.se/organisation/SE2120001355, true",
        "http://dataportal.se/organisation/SE2120001355-kultur, true",
        "http://dataportal.se/organisation/SE2120001356, false",
        "http://dataportal.se/organisation/SE212000135, false",
        "https://dataportal.se/organisation/SE2120001355, false",
        "https://data.boras.example/organisation, false"
    })
    void anOrganisationsAddressHasANumberThatChecks(String iri, boolean isOrganisation) {
        assertEquals(isOrganisation, Rehearsal.isOrganisation(iri));
    }

    @Test
    void whatIsInASeriesOrBelongsToOneDatasetIsNotInTheList(RegionPortal portal) {
        var records = records(portal);
        var found = Rehearsal.of(records, 0);

        assertEquals(records.size(), found.datasets() + found.series() + found.services());
        assertEquals(records.size(), found.listed() + found.inSeries() + found.companions());
        assertTrue(found.inSeries() > 0 && found.companions() > 0 && found.apis() > 0, found::toString);
        assertTrue(found.stars().orElseThrow() > 1 && found.stars().orElseThrow() <= 4, found::toString);
    }

    @Test
    void thePageSaysSoInBothLanguages(RegionPortal portal) {
        var swedish = portal.get("/publishers/goteborg/rehearsal", "Accept", "text/html");
        var english = portal.get("/en/publishers/goteborg/rehearsal", "Accept", "text/html");

        assertEquals(200, swedish.statusCode());
        assertTrue(swedish.body().contains("Genrep inför den nationella portalen"));
        assertTrue(english.body().contains("Rehearsal for the national portal"));
        assertTrue(swedish.body().contains("/catalog/goteborg.rdf"));
        assertFalse(swedish.body().contains("{0}"));
        assertEquals(
                404,
                portal.get("/publishers/nobody/rehearsal", "Accept", "text/html")
                        .statusCode());
    }

    private static List<CatalogRecord> records(RegionPortal portal) {
        var ledger = portal.ledger();
        var shelf = new RecordShelf(ledger, RegionPack.load("vastra-gotaland"));
        return ledger.sources().list().stream()
                .flatMap(source -> shelf.all(source.id(), ledger.generation()).stream())
                .toList();
    }
}
