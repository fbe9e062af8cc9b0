package se.datatorg.harvester.datafile;

/** What every filled cell of a column is. */
public enum ColumnType {
    TEXT,
    WHOLE,
    DECIMAL,
    BOOLEAN,
    DATE,
    MOMENT,
    EMPTY;

    /** Whether the column is set to the right. */
    public boolean isNumber() {
        return this == WHOLE || this == DECIMAL;
    }
}
