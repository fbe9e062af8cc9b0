package se.datatorg.web.page.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.RecordId;
import se.datatorg.catalog.ledger.Room;
import se.datatorg.web.Portal;
import se.datatorg.web.cache.MadePage;
import se.datatorg.web.cache.Originals;
import se.datatorg.web.cache.PageStamp;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Site;

/** The Swedish pages of all records, to be made before anybody asks for them. */
public final class RecordOriginals implements Originals {
    private final Site site;
    private final Portal portal;
    private final RecordPage page;
    private volatile Newest newest = new Newest(-1, -1);

    /** The ledger's newest generation, looked up when something was written. */
    private record Newest(long writes, long generation) {}

    public RecordOriginals(Site site, RecordPage page) {
        this.site = site;
        this.portal = site.portal();
        this.page = page;
    }

    @Override
    public PageStamp stamp() {
        return new PageStamp(
                generation(),
                portal.index().generation(),
                portal.ledger().links().looks(),
                LocalDate.ofInstant(portal.clock().instant(), Format.ZONE));
    }

    private long generation() {
        long writes = portal.ledger().writes();
        var known = newest;
        if (known.writes() != writes) {
            known = new Newest(writes, portal.ledger().generation());
            newest = known;
        }
        return known.generation();
    }

    @Override
    public boolean hasRoom() {
        return portal.ledger().room() == Room.ENOUGH;
    }

    @Override
    public List<String> names() {
        return portal.index().listIds().stream().map(RecordId::value).toList();
    }

    @Override
    public Optional<MadePage> make(String name) {
        return page.make(new RecordId(name), site.visitByNobody("/datasets/" + name));
    }

    @Override
    public long changes(String file) {
        return portal.previews().changes(file);
    }
}
