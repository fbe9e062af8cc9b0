package se.datatorg.testdata.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with the table's first rows as lines of text, written by hand. */
final class Pdf {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LINES = 46;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Pdf() {}

    static byte[] write(Table table) {
        var pdf = new Pdf();
        var text = text(table);
        pdf.print("%PDF-1.4\n");
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                + " /Resources << /Font << /F1 4 0 R >> >> >>");
        pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        pdf.object("<< /Length " + text.getBytes(WINDOWS).length + " >>\nstream\n" + text + "\nendstream");
        pdf.end();
        return pdf.out.toByteArray();
    }

    private static String text(Table table) {
        var text = new StringBuilder("BT /F1 14 Tf 40 800 Td (" + escaped(table.title()) + ") Tj /F1 9 Tf 0 -24 Td");
        text.append(" (").append(escaped(String.join("  ", table.header()))).append(") Tj");
        table.rows().stream()
                .limit(LINES)
                .forEach(row -> text.append(" 0 -15 Td (")
                        .append(escaped(String.join("  ", row)))
                        .append(") Tj"));
        return text.append(" ET").toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String body) {
        offsets.add(out.size());
        print(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void end() {
        var start = out.size();
        print("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> print("%010d 00000 n ".formatted(offset) + "\n"));
        print("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    private void print(String text) {
        out.writeBytes(text.getBytes(WINDOWS));
    }
}
