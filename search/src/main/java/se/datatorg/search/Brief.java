package se.datatorg.search;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.catalog.record.Texts;

/**
 * What a list of names tells of a record: quick to read, without the record itself.
 *
 * @param series the series that the record is in, or is
 */
public record Brief(String iri, Texts title, PublisherId publisher, String publisherName, Optional<String> series) {
    private static final char SEPARATOR = '\u0001';
    private static final String SEPARATORS = String.valueOf(SEPARATOR);

    static Brief of(CatalogRecord record) {
        var series = record.type() == RecordType.SERIES
                ? Optional.of(record.iri())
                : record.series().map(ref -> ref.iri());
        return new Brief(record.iri(), record.title(), record.publisher(), record.publisherName(), series);
    }

    /** The record's address, worked out from its IRI: few of those that are looked at are told. */
    public RecordId id() {
        return RecordId.of(iri);
    }

    /** As the index has it. */
    BytesRef bytes() {
        var cells = new ArrayList<String>();
        cells.add(iri);
        cells.add(publisher.value());
        cells.add(publisherName);
        cells.add(series.orElse(""));
        for (var text : title.all()) {
            cells.add(text.lang());
            cells.add(text.text());
        }
        cells.replaceAll(cell -> cell.replace(SEPARATOR, ' '));
        return new BytesRef(String.join(SEPARATORS, cells));
    }

    /** What {@link #bytes} wrote. */
    static Brief read(BytesRef bytes) {
        var cells = bytes.utf8ToString().split(SEPARATORS, -1);
        var title = new ArrayList<LangText>();
        for (int i = 4; i + 1 < cells.length; i += 2) {
            title.add(new LangText(cells[i + 1], cells[i]));
        }
        return new Brief(
                cells[0],
                new Texts(title),
                new PublisherId(cells[1]),
                cells[2],
                Optional.of(cells[3]).filter(iri -> !iri.isEmpty()));
    }
}
