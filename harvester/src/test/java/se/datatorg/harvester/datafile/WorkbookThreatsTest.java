package se.datatorg.harvester.datafile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.testdata.FeedServer;

/** A workbook is XML in a box: what a feed's XML may not do, it may not either. */
class WorkbookThreatsTest {
    private static final List<String> PARTS =
            List.of("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml");

    @AutoClose
    final FeedServer canary = FeedServer.start();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'CANARY/e'>]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'SECRET'>]>",
                "<!DOCTYPE x [<!ENTITY e PUBLIC 'p' 'CANARY/e'>]>",
                "<!DOCTYPE x SYSTEM 'CANARY/dtd' [<!ENTITY e 'x'>]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'CANARY/p'> %p;]>",
            })
    void nothingFromOutsideIsReadIntoATable(String doctype) throws IOException {
        var secret = folder.resolve("secret.txt");
        java.nio.file.Files.writeString(secret, "hemligt");
        var hostile =
                doctype.replace("CANARY", "http://127.0.0.1:" + canary.port()).replace("SECRET", secret.toUri() + "");
        for (var part : PARTS) {
            var preview = Files.read(with(part, hostile));

            assertEquals(Preview.Nothing.because(Preview.Reason.BROKEN), preview, part);
        }
        assertEquals(List.of(), canary.visits());
    }

    @Test
    void anEntityBombInAWorkbookEndsSoon() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'lol'>");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        var workbook = with("xl/sharedStrings.xml", bomb + "<!ENTITY e '&e9;'>]>");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Files.nothing(workbook));
    }

    /** A small workbook, one part of which begins with this and shows the entity in each text. */
    private static byte[] with(String part, String doctype) throws IOException {
        var plain = Files.workbook(sheet -> {
            sheet.value(0, 0, "Namn");
            sheet.value(1, 0, "Badplats");
        });
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(plain).get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                var text = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((entry.getName().equals(part) ? hostile(text, doctype) : text).getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String hostile(String text, String doctype) {
        var end = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
        return text.substring(0, end)
                + doctype
                + text.substring(end).replaceAll("</(t|v|numFmts)>|(?=</sheets>)|(?=</styleSheet>)", "&e;$0");
    }
}
