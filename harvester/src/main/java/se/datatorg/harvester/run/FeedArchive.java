package se.datatorg.harvester.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.ledger.RawFeed;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Page;

/** The documents of a feed as the ledger keeps them: how many, then for each its address, content type and bytes. */
final class FeedArchive {
    private FeedArchive() {}

    static RawFeed pack(List<Page> pages) {
        var bytes = new ByteArrayOutputStream(
                64 + pages.stream().mapToInt(page -> page.content().size()).sum());
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(pages.size());
            for (var page : pages) {
                out.writeUTF(page.address().toString());
                out.writeUTF(page.contentType().orElse(""));
                out.writeInt(page.content().size());
                out.write(page.content().array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RawFeed.of(bytes.toByteArray());
    }

    static List<Page> unpack(RawFeed raw) {
        try (var in = new DataInputStream(new ByteArrayInputStream(raw.bytes()))) {
            int count = in.readInt();
            var pages = new ArrayList<Page>(count);
            for (int i = 0; i < count; i++) {
                var address = URI.create(in.readUTF());
                var contentType = Optional.of(in.readUTF()).filter(type -> !type.isEmpty());
                pages.add(new Page(address, contentType, Bytes.of(in.readNBytes(in.readInt()))));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One hash for all documents; for a single document, that of its bytes. */
    static ContentHash hash(List<Page> pages) {
        if (pages.size() == 1) {
            return ContentHash.of(pages.getFirst().content().array());
        }
        var hashes = new StringBuilder();
        pages.forEach(
                page -> hashes.append(ContentHash.of(page.content().array()).hex()));
        return ContentHash.of(hashes.toString());
    }
}
