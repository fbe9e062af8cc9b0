package se.datatorg.search.language;

/** In how close a sense two words are the same. Each layer's terms begin with a mark of their own, so that all share a field. */
public enum Layer {
    /** Letter by letter. */
    EXACT("="),
    /** Swedish inflections of one word. */
    STEM("s:"),
    /** English inflections of one word. */
    ENGLISH("e:"),
    /** The same when å, ä and ö are read as a and o. */
    FOLDED("~:"),
    /** One is a part of the other, a compound. */
    PART("+:"),
    /** A part, without marks. */
    PART_FOLDED("~+");

    private final String mark;

    Layer(String mark) {
        this.mark = mark;
    }

    /** The term that stands for the word in this layer. */
    public String term(String word) {
        return mark + word;
    }
}
