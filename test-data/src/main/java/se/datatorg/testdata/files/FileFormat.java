package se.datatorg.testdata.files;

import java.util.function.Function;

/** A format data files come in. */
public enum FileFormat {
    CSV("csv", "text/csv", "text/csv; charset=utf-8", TextFiles::csv),
    CSV_WINDOWS("csv", "text/csv", "text/csv; charset=windows-1252", TextFiles::windowsCsv),
    GEOJSON("geojson", "application/geo+json", "application/geo+json", JsonFiles::geoJson),
    JSON("json", "application/json", "application/json", JsonFiles::json),
    XLSX(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Spreadsheet::write),
    PDF("pdf", "application/pdf", "application/pdf", Pdf::write),
    GPX("gpx", "application/gpx+xml", "application/gpx+xml", TextFiles::gpx),
    ICS("ics", "text/calendar", "text/calendar; charset=utf-8", TextFiles::calendar);

    private final String extension;
    private final String mediaType;
    private final String contentType;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Function<Table, byte[]> writer;

    FileFormat(String extension, String mediaType, String contentType, Function<Table, byte[]> writer) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.writer = writer;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** As a feed states it. */
    public String mediaType() {
        return mediaType;
    }

    /** As the server sends it, with charset. */
    public String contentType() {
        return contentType;
    }

    public byte[] write(Table table) {
        return writer.apply(table);
    }
}
