package se.datatorg.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.vocab.Lang;

/** What is found, and in which order: records in short, a question, the titles that come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRankingTest {
    private SearchIndex index;

    @BeforeAll
    void fill(@TempDir Path folder) {
        index = SearchIndex.open(folder);
        var records = List.of(
                Records.dataset("Kommunala badplatser", "Läge, öppettider och vattenkvalitet.")
                        .keywords("bad", "strand"),
                Records.dataset("Badtemperaturer", "Temperatur i sjöar och hav, mätt av sensorer."),
                Records.dataset("Badminton", "Hallar att spela i."),
                Records.dataset("Leverantörsreskontra 2025", "Fakturor som kommunen har betalat."),
                Records.dataset("Elnät", "Ledningar och stationer."),
                Records.dataset("El", "Förbrukning i kommunens hus."),
                Records.dataset("Elever i grundskolan", "Antal per skola."),
                Records.dataset("Förskolor", "Namn, adress och antal platser."),
                Records.dataset("Skolor", "Grundskolor och gymnasieskolor."),
                Records.dataset("Cykelvägar", "Gång- och cykelvägar med beläggning."),
                Records.dataset("Vägar", "Allmänna vägar."),
                Records.dataset("Karta över vandringsleder", "Leder i naturreservat."),
                Records.dataset("Mål i budgeten", "Vad kommunen vill nå."),
                Records.dataset("Mal och andra insekter", "Fynd."),
                Records.dataset("Böcker på biblioteket", "Titlar och lån."),
                Records.dataset("Städer", "Tätorter i länet."),
                Records.dataset("Laddstationer för elbilar", "Platser med uttag."),
                Records.dataset("Avfallshämtning", "Tider för hämtning av sopor."),
                Records.dataset("Detaljplaner", "Gällande planer."),
                Records.dataset("Översvämningsrisk", "Områden vid skyfall."),
                Records.dataset("Luftkvalitet", "Halter av partiklar, timme för timme.")
                        .keywords("luft", "miljö"),
                Records.dataset("Statistik om folkmängd", "Invånare per år och kommun."),
                Records.dataset("Öppettider på återvinningscentralen", "När man kan lämna grovavfall."),
                Records.dataset("Parker", "Gröna ytor."),
                Records.dataset("Parkering", "Platser för bilar."),
                Records.dataset("Göteborgs lekplatser").publisher("goteborg", "Göteborgs Stad"),
                Records.iri("https://data.example/en")
                        .title("Tillgänglighet i lokaler", "sv")
                        .title("Accessible buildings", "en")
                        .description("Entrances and elevators of public buildings.", "en"));
        index.apply(new RecordChanges(1, records.stream().map(Records::record).toList(), List.of()));
    }

    @AfterAll
    void close() {
        index.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bad                       | Kommunala badplatser, Badtemperaturer
            badplats                  | Kommunala badplatser
            badplatser                | Kommunala badplatser
            badplatsernas             | Kommunala badplatser
            bad plats                 | Kommunala badplatser
            BADPLATSER                | Kommunala badplatser
            badplatskarta             | Kommunala badplatser
            badtemperatur             | Badtemperaturer
            vattenkvalitet            | Kommunala badplatser
            reskontra                 | Leverantörsreskontra 2025
            leverantör                | Leverantörsreskontra 2025
            leverantor                | Leverantörsreskontra 2025
            faktura                   | Leverantörsreskontra 2025
            2025                      | Leverantörsreskontra 2025
            el                        | El, Elnät, Laddstationer för elbilar
            elnäten                   | Elnät
            elev                      | Elever i grundskolan
            förskola                  | Förskolor
            förskolans                | Förskolor
            forskola                  | Förskolor
            skola                     | Skolor, Elever i grundskolan
            skolorna                  | Skolor, Elever i grundskolan
            grundskola                | Elever i grundskolan, Skolor
            cykel                     | Cykelvägar
            cykelväg                  | Cykelvägar
            cykelvag                  | Cykelvägar
            väg                       | Vägar, Cykelvägar
            vandring                  | Karta över vandringsleder
            naturreservaten           | Karta över vandringsleder
            mål                       | Mål i budgeten, Mal och andra insekter
            mal                       | Mal och andra insekter, Mål i budgeten
            bok                       | Böcker på biblioteket
            stad                      | Städer, Göteborgs lekplatser
            laddstation               | Laddstationer för elbilar
            elbil                     | Laddstationer för elbilar
            sopor                     | Avfallshämtning
            avfall                    | Avfallshämtning
            detaljplan                | Detaljplaner
            plan                      | Detaljplaner
            översvämning              | Översvämningsrisk
            oversvamning              | Översvämningsrisk
            luft                      | Luftkvalitet
            partikel                  | Luftkvalitet
            folkmängden               | Statistik om folkmängd
            återvinning               | Öppettider på återvinningscentralen
            park                      | Parker
            parkering                 | Parkering
            göteborg                  | Göteborgs lekplatser
            lekplats i Göteborg       | Göteborgs lekplatser
            lek                       | Göteborgs lekplatser
            var finns det badplatser  | Kommunala badplatser
            var kan jag ladda elbilen | Laddstationer för elbilar
            building                  | Tillgänglighet i lokaler
            elevator                  | Tillgänglighet i lokaler
            buildings accessible      | Tillgänglighet i lokaler
            detalj                    | Detaljplaner
            badpl                     | Kommunala badplatser
            cykelvägra                | Cykelvägar
            luftkvalitte              | Luftkvalitet
            folkmängd per kommun      | Statistik om folkmängd
            """)
    void theQuestionFindsTheseInThisOrder(String question, String titles) {
        assertEquals(List.of(titles.split(", ")), titles(question));
    }

    @Test
    void nonsenseFindsNothing() {
        assertEquals(List.of(), titles("xyzzyqwrt"));
        assertEquals(List.of(), titles("sko"));
        assertEquals(List.of(), titles("göt"));
        assertEquals(List.of(), titles("borg"));
    }

    private List<String> titles(String question) {
        return index.search(SearchQuery.of(question, Lang.SV)).hits().stream()
                .map(hit -> hit.record().title().in(Lang.SV).orElseThrow().text())
                .toList();
    }
}
