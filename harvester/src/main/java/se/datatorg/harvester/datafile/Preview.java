package se.datatorg.harvester.datafile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** What a data file shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Preview.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Preview.Nothing.class, name = "nothing")
})
public sealed interface Preview {

    /**
     * A table out of the file.
     *
     * @param format of what was read, such as {@code CSV}
     * @param inside the sheet, or the file in an archive, that the rows come from
     * @param encoding of the characters, when the file is text
     * @param separator between cells, when there is one
     * @param columns those shown; a name may be empty
     * @param rows the first ones, each as wide as {@code columns}; long texts are cut
     * @param allRows rows of the whole file, its header left out
     * @param allColumns of the widest row
     * @param uneven lines of a text that have fewer or more cells than the header
     * @param brokenAt line where the file stops making sense, when it does
     */
    record Table(
            String format,
            Optional<String> inside,
            Optional<String> encoding,
            Optional<String> separator,
            List<Column> columns,
            List<List<String>> rows,
            int allRows,
            int allColumns,
            int uneven,
            Optional<Long> brokenAt,
            Optional<Drawing> drawing)
            implements Preview {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The same, whose places were found elsewhere than in its columns. */
        Table drawnAs(Optional<Drawing> places) {
            return new Table(
                    format, inside, encoding, separator, columns, rows, allRows, allColumns, uneven, brokenAt, places);
        }

        /** The same, of a file that makes no sense beyond that line. */
        Table brokenAtLine(long line) {
            return new Table(
                    format,
                    inside,
                    encoding,
                    separator,
                    columns,
                    rows,
                    allRows,
                    allColumns,
                    uneven,
                    Optional.of(line),
                    drawing);
        }
    }

    /**
     * No table.
     *
     * @param detail a format or a number for the sentence; may be empty
     */
    record Nothing(Reason reason, String detail) implements Preview {
        public static Nothing because(Reason reason) {
            return new Nothing(reason, "");
        }
    }

    /** A column; its type fits every row of the file, or it is text. */
    record Column(String name, ColumnType type) {}

    /**
     * Places that the file tells of, in WGS 84.
     *
     * @param system what the file's coordinates are in: {@code WGS 84}, {@code SWEREF 99 TM}
     * @param all shapes in the file; the first are drawn
     */
    record Drawing(String system, List<Shape> shapes, int all) {
        public Drawing {
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * A point, line or area.
     *
     * @param parts one point each, or the lines or rings
     */
    record Shape(ShapeKind kind, String label, List<List<Position>> parts) {
        public Shape {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    /** What a shape is drawn as. */
    enum ShapeKind {
        POINT,
        LINE,
        AREA
    }

    /** Degrees. */
    record Position(double lon, double lat) {}

    /** Why there is nothing to look at. */
    enum Reason {
        /** The file is empty. */
        EMPTY,
        /** A form we know and do not show; the detail names it. */
        FORMAT,
        /** Nothing we know. */
        UNKNOWN,
        /** The address leads to a web page. */
        WEB_PAGE,
        /** An archive with no file that can be shown. */
        ARCHIVE,
        /** Larger than the limit; the detail says it in bytes, when known. */
        TOO_LARGE,
        /** It begins like the form it claims, but cannot be read. */
        BROKEN,
        /** It can be read, but has no rows. */
        NO_ROWS,
        /** It could not be fetched; the detail is the finding's rule. */
        NOT_FETCHED
    }
}
