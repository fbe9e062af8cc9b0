package se.datatorg.harvester.datafile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.datatorg.harvester.read.SharedCorpus;

/**
 * Real files, and what each shows: format, what it lies in, encoding, separator, rows shown and in all, the columns' types
 * by their first letter (Text, Whole, Decimal, Boolean, Date, Moment, Empty), and what is drawn.
 */
class CorpusFilesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            alessandria-viario.csv                | CSV - UTF-8 ; 100/852 TWWTTWT -
            alessandria-viario.csv.zip            | CSV viario.csv UTF-8 ; 100/852 TWWTTWT -
            alessandria-alberi.gpkg.zip           | ARCHIVE 1
            atervinningsstationer.csv             | CSV - UTF-8 , 100/4774 TTTTTTTDD WGS 84 1000/4774
            brescia-bike-sharing.csv              | CSV - UTF-8 , 95/95 WTTTW -
            brescia-parcometri.csv                | CSV - UTF-8 , 100/335 WTTTDD -
            helsingborg-lekplatser.geojson        | GeoJSON - UTF-8 - 100/197 TTTWT WGS 84 197/197
            helsingborg-offentliga-toaletter.json | GeoJSON - UTF-8 - 44/44 WWTTTTTTTWWWTTTTTTT WGS 84 44/44
            kaunas-gtfs.zip                       | CSV stops.txt UTF-8 , 100/876 WETEDDTEE WGS 84 876/876
            kaunas-stops.csv                      | CSV - UTF-8 , 100/876 WETEDDTEE WGS 84 876/876
            molinella-scuole.csv                  | CSV - UTF-8 , 8/8 TTTWTTWDD WGS 84 8/8
            molinella-scuole.json                 | JSON - UTF-8 - 8/8 TTTWTTWDD WGS 84 8/8
            swedish-regions.geojson               | GeoJSON - UTF-8 - 21/21 TWW WGS 84 21/21
            swedishpolls.csv                      | CSV - UTF-8 , 100/2636 TTDDDTDDTTTTTTTTBT -
            upo-agenda2030.csv                    | CSV - UTF-8 ; 17/17 WTW -
            vastra-gotaland-kommuner.csv          | CSV - UTF-8 , 49/49 TTT -
            """, delimiter = '|')
    void showsWhatItShould(String file, String shown) throws IOException {
        var bytes = Files.readAllBytes(SharedCorpus.folder().resolve("files").resolve(file));

        assertEquals(shown, words(DataFileReader.read(Optional.empty(), bytes)));
    }

    @org.junit.jupiter.api.Test
    void aSpreadsheetShowsItsFirstSheet() throws IOException {
        var bytes = Files.readAllBytes(SharedCorpus.folder().resolve("files/psi-belgium-export.xlsx"));

        var table = (Preview.Table) DataFileReader.read(Optional.empty(), bytes);

        assertEquals(Optional.of("DB"), table.inside());
        assertEquals(225, table.allRows());
        assertEquals(39, table.allColumns());
        assertEquals(
                new Preview.Column("PublishStartDate", ColumnType.DATE),
                table.columns().get(10));
        assertEquals("Photos aériennes historiques", table.rows().getFirst().get(4));
    }

    private static String words(Preview preview) {
        return switch (preview) {
            case Preview.Nothing(var reason, var detail) -> reason + " " + detail;
            case Preview.Table table ->
                String.join(
                        " ",
                        table.format(),
                        table.inside().orElse("-"),
                        table.encoding().orElse("-"),
                        table.separator().orElse("-"),
                        table.rows().size() + "/" + table.allRows(),
                        table.columns().stream()
                                .map(column -> column.type().name().substring(0, 1))
                                .collect(Collectors.joining()),
                        table.drawing()
                                .map(map -> map.system() + " " + map.shapes().size() + "/" + map.all())
                                .orElse("-"));
        };
    }
}
