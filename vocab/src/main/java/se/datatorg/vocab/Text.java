package se.datatorg.vocab;

/** Words of the portal's own, in both of its languages. */
public record Text(String sv, String en) {

    public String in(Lang lang) {
        return lang == Lang.SV ? sv : en;
    }

    /** The same words in both languages: names, codes. */
    public static Text same(String words) {
        return new Text(words, words);
    }
}
