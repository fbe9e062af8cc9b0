package se.datatorg.catalog.sparql;

/** A text that asks the budget while a pattern runs over it: the only way into a regular expression that has gone wild. */
record WatchedText(CharSequence text, Budget budget) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        budget.check();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
