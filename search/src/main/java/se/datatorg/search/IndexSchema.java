package se.datatorg.search;

import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import se.datatorg.search.language.Layer;
import se.datatorg.vocab.Lang;

/** The index of records: its fields, how each is indexed, and what each weighs. Texts have the fields of {@link Kind}. */
final class IndexSchema {
    /** Raised whenever a document would be written otherwise, words and weights of texts included: an index of another version begins anew. */
    static final String VERSION = "7";

    /** Names in the user data of a commit. */
    static final String COMMIT_VERSION = "version";

    static final String COMMIT_GENERATION = "generation";

    static final String ID = "id";
    static final String IRI = "iri";
    static final String SOURCE = "source";
    static final String PART = "part";
    /** Whether it stands in lists: {@code 1} or {@code 0}. */
    static final String LISTED = "listed";
    /** What a list of names tells of the record, see {@link Brief}. */
    static final String BRIEF = "brief";
    /** The record itself, as JSON. */
    static final String RECORD = "record";

    /** Whole titles: word by word, and in dictionary forms. */
    static final String WHOLE_TITLE = "wholeTitle";
    /** Plain words, for spelling help. */
    static final String SPELLING = "spelling";
    /** What can be suggested, from each of its words on. */
    static final String SUGGESTION = "suggestion";

    static final String CHANGED = "changed";
    static final String MODIFIED = "modified";
    static final String PUBLISHED = "published";
    static final String QUALITY = "quality";
    /** A share of the score, see {@link Standing}. */
    static final String STANDING = "standing";
    /** The series that a record is or is in. */
    static final String SERIES = "series";

    static final String BOX = "box";
    static final String PUBLISHER_NAME = "publisherName";

    /** What a word found in that sense is worth, as a share of the same word letter by letter. */
    static final Map<Layer, Float> LAYER_WEIGHTS = Map.of(
            Layer.EXACT, 1f,
            Layer.STEM, 0.9f,
            Layer.ENGLISH, 0.85f,
            Layer.FOLDED, 0.6f,
            Layer.PART, 0.6f,
            Layer.PART_FOLDED, 0.35f);

    /** More than any sum of words: the title is what was typed. */
    static final float WHOLE_TITLE_WEIGHT = 1000;
    /** The title is what was typed, inflected. */
    static final float WHOLE_STEMMED_TITLE_WEIGHT = 500;
    /** Words stand beside each other in the title, as typed. */
    static final float TITLE_PHRASE_WEIGHT = 4;
    /** A word begins with what was typed last, and no word is just that. */
    static final float PREFIX_WEIGHT = 0.3f;
    /** A word that was probably meant. */
    static final float SPELLING_WEIGHT = 0.5f;
    /** A word found in a title, a keyword or a subject is worth more than this, in a description less. */
    static final float ABOUT = 2.2f;
    /** What the thesaurus names first beside a word; each later one a step less. */
    static final float SYNONYM_WEIGHT = 0.8f;

    static final float SYNONYM_STEP = 0.1f;
    static final float LEAST_SYNONYM_WEIGHT = 0.5f;
    /** The same as a synonym, in the other language. */
    static final float FURTHER_SYNONYM_WEIGHT = 0.35f;
    /** The place that the question is narrowed to, named by the record itself. */
    static final float PLACE_WEIGHT = 0.1f;
    /** Parts of a sought compound. */
    static final float PIECE_WEIGHT = 0.35f;

    private static final FacetsConfig FACETS = facets();

    private IndexSchema() {}

    static String titleOrder(Lang lang) {
        return "titleOrder." + lang;
    }

    static String facet(Facet facet) {
        return "facet." + facet;
    }

    static FacetsConfig facetsConfig() {
        return FACETS;
    }

    private static FacetsConfig facets() {
        var config = new FacetsConfig();
        for (var facet : Facet.values()) {
            config.setIndexFieldName(facet.word(), facet(facet));
            config.setMultiValued(facet.word(), true);
        }
        return config;
    }
}
