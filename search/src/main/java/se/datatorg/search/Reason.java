package se.datatorg.search;

/**
 * Why a record is a hit, where marked words alone do not say it.
 *
 * @param sought as typed: {@code dagis}
 * @param found as the record writes it: {@code Förskolor}
 */
public record Reason(String sought, String found, How how, Where where) {

    /** In which sense the found word is the sought one, closest first. */
    public enum How {
        /** The word, inflected or not. */
        SAME,
        /** The found word is a compound with the sought one in it. */
        CONTAINS,
        /** A word of the thesaurus. */
        SYNONYM,
        /** A part of the sought compound. */
        PART,
        /** It begins so. */
        BEGINNING,
        /** What was probably meant. */
        SPELLING
    }

    /** In which text of the record. */
    public enum Where {
        TITLE,
        DESCRIPTION,
        KEYWORD,
        PUBLISHER,
        SUBJECT,
        DETAIL
    }
}
