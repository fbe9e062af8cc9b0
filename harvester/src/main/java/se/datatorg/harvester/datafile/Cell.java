package se.datatorg.harvester.datafile;

/**
 * One cell.
 *
 * @param isText whether the file itself says that it is text, whatever it looks like
 */
record Cell(String text, boolean isText) {
    static final Cell EMPTY = new Cell("", false);

    static Cell raw(String text) {
        return new Cell(text, false);
    }

    static Cell text(String text) {
        return new Cell(text, true);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
