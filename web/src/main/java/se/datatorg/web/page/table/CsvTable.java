package se.datatorg.web.page.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import se.datatorg.vocab.Lang;

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark in front), made row by row. It opens as a table in a spreadsheet of the
 * reader's language: semicolons and decimal commas in Swedish, commas and decimal points in English.
 *
 * <p>No text is ever a formula: what a spreadsheet would calculate gets an apostrophe in front, the way spreadsheets
 * themselves mark text. Line breaks become spaces, so that a row is one line.
 */
public final class CsvTable {
    private static final char MARK = '\ufeff';
    /** What begins a formula, also in full width. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private final Lang lang;
    private final char separator;
    private final StringBuilder written = new StringBuilder().append(MARK);
    private boolean rowBegun;

    private CsvTable(Lang lang) {
        this.lang = lang;
        this.separator = lang == Lang.SV ? ';' : ',';
    }

    /** A table with those columns and no rows yet. */
    public static CsvTable headed(Lang lang, List<String> columns) {
        var table = new CsvTable(lang);
        columns.forEach(table::text);
        return table.endRow();
    }

    /** A cell of text, whatever somebody wrote. */
    public CsvTable text(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\ufeff]+", " ").strip();
        return cell(isFormula(line) ? "'" + line : line);
    }

    /** A cell of several texts. */
    public CsvTable texts(List<String> texts) {
        return text(String.join(" | ", texts));
    }

    public CsvTable number(long number) {
        return cell(Long.toString(number));
    }

    /** A cell with a number of one decimal. */
    public CsvTable number(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return cell(lang == Lang.SV ? text.replace('.', ',') : text);
    }

    public CsvTable empty() {
        return cell("");
    }

    public CsvTable endRow() {
        written.append("\r\n");
        rowBegun = false;
        return this;
    }

    /** The whole file. */
    public byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private CsvTable cell(String text) {
        if (rowBegun) {
            written.append(separator);
        }
        rowBegun = true;
        if (text.indexOf(separator) >= 0 || text.indexOf('"') >= 0) {
            written.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            written.append(text);
        }
        return this;
    }
}
