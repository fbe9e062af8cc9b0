package se.datatorg.testdata.region;

import java.util.List;
import java.util.stream.Stream;
import se.datatorg.testdata.feed.Thing;

/** A record of a feed (dataset, series or data service) with what belongs to it. */
record Entry(Thing main, List<Thing> parts) {
    Entry {
        parts = List.copyOf(parts);
    }

    boolean isService() {
        return main.type().equals("dcat:DataService");
    }

    Stream<Thing> things() {
        return Stream.concat(Stream.of(main), parts.stream());
    }
}
