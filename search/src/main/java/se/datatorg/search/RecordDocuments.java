package se.datatorg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Dates;
import se.datatorg.catalog.record.LangText;
import se.datatorg.catalog.record.RecordJson;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.search.language.Lexicon;
import se.datatorg.vocab.Lang;

/** Makes a document of the index out of a record. */
final class RecordDocuments {
    private static final FieldType WORDS = tokens(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    /** Many short terms of a record are one field with a token each: quicker than a field each. */
    private static final FieldType SINGLE = tokens(IndexOptions.DOCS, true);

    /** Shorter words have too many neighbours for spelling help. */
    private static final int SHORTEST_SPELLED = 4;

    private final Lexicon lexicon;
    private final TextWords words;

    RecordDocuments(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new TextWords(lexicon);
    }

    Document of(CatalogRecord record) {
        try {
            var document = new Document();
            addIdentity(document, record);
            addTexts(document, record);
            addOrders(document, record);
            FacetValues.of(record)
                    .forEach((facet, values) -> values.forEach(
                            value -> document.add(new SortedSetDocValuesFacetField(facet.word(), value))));
            return IndexSchema.facetsConfig().build(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addIdentity(Document document, CatalogRecord record) {
        document.add(new StringField(IndexSchema.ID, record.id().value(), Store.NO));
        document.add(new BinaryDocValuesField(IndexSchema.IRI, new BytesRef(record.iri())));
        document.add(new SortedDocValuesField(
                IndexSchema.ID, new BytesRef(record.id().value())));
        document.add(new StringField(IndexSchema.SOURCE, record.source().value(), Store.NO));
        document.add(new StringField(IndexSchema.LISTED, record.companion() ? "0" : "1", Store.NO));
        document.add(
                new BinaryDocValuesField(IndexSchema.BRIEF, Brief.of(record).bytes()));
        document.add(new StoredField(IndexSchema.RECORD, RecordJson.writeBytes(record)));
        var parts = new WordTerms();
        Set.copyOf(record.parts()).forEach(part -> parts.add(partTerm(part)));
        addTerms(document, IndexSchema.PART, parts, SINGLE);
    }

    /** Terms have a longest length; what is longer is cut, which finds a record too many at worst. */
    static BytesRef partTerm(String iri) {
        return new BytesRef(iri.length() > 8_000 ? iri.substring(0, 8_000) : iri);
    }

    private void addTexts(Document document, CatalogRecord record) {
        var spelling = new HashMap<String, BytesRef>();
        RecordTexts.of(record).forEach((kind, texts) -> {
            var terms = new WordTerms();
            for (var text : texts) {
                var words = this.words.of(text);
                terms.add(words);
                if (kind != Kind.DETAIL) {
                    words.forEach(word -> spelling.put(word.word(), word.plain()));
                }
            }
            addTerms(document, kind.field(), terms, WORDS);
        });
        if (!record.companion()) {
            addSpelling(document, spelling);
            addSuggestions(document, record);
        }
        record.title().all().stream()
                .flatMap(title -> WholeTitle.terms(title.text(), lexicon).stream())
                .distinct()
                .forEach(term -> document.add(new StringField(IndexSchema.WHOLE_TITLE, term, Store.NO)));
    }

    private static void addTerms(Document document, String field, WordTerms terms, FieldType type) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, terms, type));
        }
    }

    private static void addSpelling(Document document, Map<String, BytesRef> words) {
        var terms = new WordTerms();
        words.forEach((word, bytes) -> {
            if (word.length() >= SHORTEST_SPELLED && isOfLetters(word)) {
                terms.add(bytes);
            }
        });
        addTerms(document, IndexSchema.SPELLING, terms, SINGLE);
    }

    private static boolean isOfLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void addSuggestions(Document document, CatalogRecord record) {
        var terms = new WordTerms();
        SuggestionTerms.of(record).forEach(term -> terms.add(new BytesRef(term)));
        addTerms(document, IndexSchema.SUGGESTION, terms, SINGLE);
    }

    private static void addOrders(Document document, CatalogRecord record) {
        long changed = record.changed().toEpochMilli();
        addNumber(document, IndexSchema.CHANGED, changed);
        var modified = record.modified().flatMap(Dates::day).map(RecordDocuments::millis);
        addNumber(document, IndexSchema.MODIFIED, modified.orElse(changed));
        record.issued().flatMap(Dates::day).ifPresent(day -> addNumber(document, IndexSchema.PUBLISHED, millis(day)));
        // Thousandths of a point: points of a record are whole, of a catalogue shares.
        record.score()
                .map(Score::points)
                .ifPresent(points -> addNumber(document, IndexSchema.QUALITY, Math.round(points * 1000)));
        document.add(new FloatDocValuesField(IndexSchema.STANDING, Standing.of(record)));
        var series = record.type() == RecordType.SERIES
                ? Optional.of(record.iri())
                : record.series().map(RecordRef::iri);
        series.ifPresent(iri -> document.add(new SortedDocValuesField(IndexSchema.SERIES, new BytesRef(iri))));
        for (var lang : Lang.values()) {
            document.add(new SortedDocValuesField(IndexSchema.titleOrder(lang), titleOrder(record, lang)));
        }
        document.add(new SortedDocValuesField(IndexSchema.PUBLISHER_NAME, new BytesRef(record.publisherName())));
        for (var place : record.places()) {
            place.box()
                    .ifPresent(box -> document.add(
                            new DoubleRange(IndexSchema.BOX, new double[] {box.west(), box.south()}, new double[] {
                                box.east(), box.north()
                            })));
        }
    }

    private static void addNumber(Document document, String field, long number) {
        document.add(new LongPoint(field, number));
        document.add(new NumericDocValuesField(field, number));
    }

    static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static BytesRef titleOrder(CatalogRecord record, Lang lang) {
        var title = record.title().in(lang).map(LangText::text).orElse(record.iri());
        var start = title.length() > 200 ? title.substring(0, 200) : title;
        // A collator is not safe for several threads, and a clone is cheap.
        var collator = (Collator) Collators.SWEDISH.clone();
        return new BytesRef(collator.getCollationKey(start).toByteArray());
    }

    /** One order for both languages: å, ä and ö after z. */
    private static final class Collators {
        static final Collator SWEDISH = Collator.getInstance(Locale.of("sv", "SE"));
    }

    private static FieldType tokens(IndexOptions options, boolean withoutLength) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(withoutLength);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
