package se.datatorg.web.page.publisher;

import java.util.List;

/** All publishers. */
public record PublishersView(String begun, String all, List<Group> groups) {

    /** Those of a part of the region, or those that are no municipality. */
    public record Group(String label, List<Row> rows) {}

    /** A publisher. */
    public record Row(String name, String href, String datasets, String fresh, double share, boolean begun) {}
}
