package se.datatorg.search;

import org.apache.lucene.search.SortField;
import se.datatorg.vocab.Lang;

/** The orders of hits. Every one ends with title and id, so that no two records ever change places. */
final class Orders {
    private Orders() {}

    /**
     * The text decides alone; between texts that match equally the better described record comes first, then the one changed
     * last.
     */
    static org.apache.lucene.search.Sort of(SearchQuery query, Question question) {
        var title = title(query.lang());
        var id = new SortField(IndexSchema.ID, SortField.Type.STRING);
        return switch (query.sort()) {
            case RELEVANCE ->
                question.isEmpty()
                        ? new org.apache.lucene.search.Sort(newest(IndexSchema.CHANGED), title, id)
                        : new org.apache.lucene.search.Sort(
                                SortField.FIELD_SCORE,
                                newest(IndexSchema.QUALITY),
                                newest(IndexSchema.CHANGED),
                                title,
                                id);
            case MODIFIED -> new org.apache.lucene.search.Sort(newest(IndexSchema.MODIFIED), title, id);
            case PUBLISHED -> new org.apache.lucene.search.Sort(newest(IndexSchema.PUBLISHED), title, id);
            case TITLE -> new org.apache.lucene.search.Sort(title, id);
            case QUALITY -> new org.apache.lucene.search.Sort(newest(IndexSchema.QUALITY), title, id);
        };
    }

    private static SortField newest(String field) {
        return new SortField(field, SortField.Type.LONG, true, Long.MIN_VALUE);
    }

    private static SortField title(Lang lang) {
        return new SortField(IndexSchema.titleOrder(lang), SortField.Type.STRING, false, SortField.STRING_LAST);
    }
}
