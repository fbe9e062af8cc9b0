package se.datatorg.catalog;

/** Numbers a run; runs are numbered upwards from 1. */
public record RunId(long number) {
    public RunId {
        if (number < 1) {
            throw new IllegalArgumentException("a run's number is 1 or more: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
