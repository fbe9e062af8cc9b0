package se.datatorg.testdata.sparql;

import java.util.List;
import se.datatorg.testdata.Lines;

/** Queries that mean harm, or only know no better. */
public final class HostileQueries {
    private static final String CANARY = "CANARY";

    private HostileQueries() {}

    /** Sixty that would take hours, or all the memory there is. */
    public static List<String> endless() {
        return read("abuse.txt");
    }

    /** Forty forms of update. */
    public static List<String> updates() {
        return read("updates.txt");
    }

    /** Twelve spellings of {@code SERVICE} that have the address called. */
    public static List<String> calling(String address) {
        return at(address, "services.txt");
    }

    /** Queries over graphs that are not there, but could be read from that address or from a file. */
    public static List<String> reading(String address) {
        return at(address, "froms.txt");
    }

    private static List<String> at(String address, String name) {
        return read(name).stream().map(query -> query.replace(CANARY, address)).toList();
    }

    private static List<String> read(String name) {
        return Lines.read(HostileQueries.class, name);
    }
}
