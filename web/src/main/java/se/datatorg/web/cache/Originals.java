package se.datatorg.web.cache;

import java.util.List;
import java.util.Optional;

/** What a {@link Press} makes pages of. */
public interface Originals {
    /** What the pages depend on now. */
    PageStamp stamp();

    /** Whether there is room on the disk for pages. */
    boolean hasRoom();

    /** Names of all pages, by which visitors ask for them. */
    List<String> names();

    /** Makes the page; empty when there is none of that name. */
    Optional<MadePage> make(String name);

    /** The number that a look into that file has now. */
    long changes(String file);
}
