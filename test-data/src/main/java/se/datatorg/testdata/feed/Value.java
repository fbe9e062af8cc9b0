package se.datatorg.testdata.feed;

/** What a property can have as its value. Nothing is checked: a test may want a bad IRI or a bad date. */
sealed interface Value {
    record Iri(String iri) implements Value {}

    record Text(String text, String language) implements Value {}

    record Plain(String text) implements Value {}

    record Typed(String lexical, String datatype) implements Value {}

    record Node(Thing thing) implements Value {}
}
