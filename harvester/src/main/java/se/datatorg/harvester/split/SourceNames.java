package se.datatorg.harvester.split;

import java.util.Locale;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.EntityKind;

/**
 * Makes addresses for what a source leaves without one.
 *
 * @param base the source's own address on the portal, without a last slash: {@code https://portal.example/graph/umea}
 */
public record SourceNames(String base) {
    private static final int LENGTH = 20;

    public SourceNames {
        if (base.isEmpty() || base.endsWith("/")) {
            throw new IllegalArgumentException("a source's address has no last slash: " + base);
        }
    }

    /** The address that belongs to the key: the same key, the same address. */
    String mint(EntityKind kind, String key) {
        return base + "/.well-known/genid/" + kind.name().toLowerCase(Locale.ROOT) + '/'
                + ContentHash.of(key).hex().substring(0, LENGTH);
    }
}
