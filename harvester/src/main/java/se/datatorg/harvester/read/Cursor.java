package se.datatorg.harvester.read;

/** Where the parser stands; 0 when it does not tell. */
final class Cursor {
    private long line;
    private long column;

    void move(long newLine, long newColumn) {
        line = newLine;
        column = newColumn;
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }
}
