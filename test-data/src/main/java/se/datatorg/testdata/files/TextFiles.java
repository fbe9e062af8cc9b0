package se.datatorg.testdata.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CSV, GPX and calendar files. */
final class TextFiles {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextFiles() {}

    /** RFC 4180 with commas in UTF-8, as the national specifications ask. */
    static byte[] csv(Table table) {
        return rows(table, ",", "\r\n").getBytes(UTF_8);
    }

    /** What a Swedish spreadsheet saves: semicolons, decimal commas, Windows-1252. */
    static byte[] windowsCsv(Table table) {
        var comma = table.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> table.isNumber(i) ? row.get(i).replace('.', ',') : row.get(i))
                        .toList())
                .toList();
        return rows(new Table(table.title(), table.columns(), comma), ";", "\r\n")
                .getBytes(WINDOWS);
    }

    private static String rows(Table table, String separator, String end) {
        var out = new StringBuilder(line(table.header(), separator)).append(end);
        table.rows().forEach(row -> out.append(line(row, separator)).append(end));
        return out.toString();
    }

    private static String line(List<String> cells, String separator) {
        return cells.stream()
                .map(cell ->
                        cell.contains(separator) || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(separator));
    }

    static byte[] gpx(Table table) {
        var out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="example" xmlns="http://www.topografix.com/GPX/1/1">
                """);
        var latitude = table.findColumn("latitude").orElseThrow();
        var longitude = table.findColumn("longitude").orElseThrow();
        var name = table.findColumn("namn", "name", "etapp").orElseThrow();
        for (var row : table.rows()) {
            out.append("  <wpt lat=\"%s\" lon=\"%s\"><name>%s</name></wpt>\n"
                    .formatted(row.get(latitude), row.get(longitude), escaped(row.get(name))));
        }
        return out.append("</gpx>\n").toString().getBytes(UTF_8);
    }

    static byte[] calendar(Table table) {
        var out = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//sv\r\n");
        var id = table.findColumn("id").orElseThrow();
        var name = table.findColumn("namn").orElseThrow();
        var start = table.findColumn("start").orElseThrow();
        for (var row : table.rows()) {
            var stamp = row.get(start).replace("-", "").replace(":", "");
            out.append("BEGIN:VEVENT\r\nUID:%s@example\r\nDTSTAMP:%sZ\r\nDTSTART:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                    .formatted(row.get(id), stamp, stamp, row.get(name)));
        }
        return out.append("END:VCALENDAR\r\n").toString().getBytes(UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
