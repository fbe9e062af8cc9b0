package se.datatorg.catalog.ledger;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Packs texts with Zstandard. Entities are small and alike, so they are packed against a dictionary of what they have in
 * common; each text names the dictionary that it needs, and a dictionary in the ledger is never changed.
 */
final class Packing {
    /** The dictionary that new content is packed with. */
    static final int CURRENT = 1;

    private static final int LEVEL = 3;
    /** Bytes of a text that stands alone; a feed may have a tenth of it. */
    private static final int LONGEST = 1 << 30;

    private static final Spare<ZstdCompressCtx> PACKERS =
            new Spare<>(() -> new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true));
    private static final Spare<ZstdDecompressCtx> UNPACKERS = new Spare<>(ZstdDecompressCtx::new);

    private final Spare<ZstdCompressCtx> packers;
    private final Map<Integer, Spare<ZstdDecompressCtx>> unpackers = new ConcurrentHashMap<>();

    private Packing(byte[] current) {
        var dictionary = new ZstdDictCompress(current, LEVEL);
        packers = new Spare<>(() -> new ZstdCompressCtx().loadDict(dictionary));
    }

    private static Spare<ZstdDecompressCtx> unpackers(byte[] bytes) {
        var dictionary = new ZstdDictDecompress(bytes);
        return new Spare<>(() -> new ZstdDecompressCtx().loadDict(dictionary));
    }

    /** Reads the ledger's dictionaries; a new ledger gets the one that is shipped. */
    static Packing of(Database database) {
        if (database.read(session -> session.number("SELECT count(*) FROM dictionary WHERE id = ?", CURRENT)) == 0) {
            database.writeOnly(session ->
                    session.update("INSERT OR IGNORE INTO dictionary (id, bytes) VALUES (?, ?)", CURRENT, shipped()));
        }
        return database.read(Packing::read);
    }

    /** With the dictionaries that the ledger has. */
    static Packing read(Session session) {
        var packing =
                new Packing(session.find("SELECT bytes FROM dictionary WHERE id = ?", row -> row.bytes(1), CURRENT)
                        .orElseThrow(() -> new LedgerFailure("the ledger lacks dictionary " + CURRENT)));
        session.each(
                "SELECT id, bytes FROM dictionary",
                row -> packing.unpackers.put((int) row.number(1), unpackers(row.bytes(2))));
        return packing;
    }

    byte[] pack(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return packers.use(packer -> packer.compress(bytes));
    }

    /** The text of which that column and the two after it are the packed bytes, the dictionary and the length. */
    String unpack(Session.Row row, int column) throws SQLException {
        return unpack(row.bytes(column), (int) row.number(column + 1), (int) row.number(column + 2));
    }

    private String unpack(byte[] packed, int dictionary, int length) {
        var able = unpackers.get(dictionary);
        if (able == null) {
            throw new LedgerFailure("the ledger lacks dictionary " + dictionary);
        }
        try {
            return new String(able.use(unpacker -> unpacker.decompress(packed, length)), StandardCharsets.UTF_8);
        } catch (ZstdException damaged) {
            throw new LedgerFailure(damaged);
        }
    }

    /** For large texts that stand alone: no dictionary, length and checksum kept in the frame (RFC 8878, section 3.1.1). */
    static byte[] packAlone(byte[] bytes) {
        return PACKERS.use(packer -> packer.compress(bytes));
    }

    /**
     * The bytes that {@link #packAlone} got.
     *
     * @throws LedgerFailure when what is kept of them is damaged; what was packed by the first versions has no checksum
     */
    static byte[] unpackAlone(byte[] packed) {
        long length = Zstd.getFrameContentSize(packed);
        if (length < 0 || length > LONGEST) {
            throw new LedgerFailure("a packed text in the ledger does not tell its length");
        }
        try {
            return UNPACKERS.use(unpacker -> unpacker.decompress(packed, (int) length));
        } catch (ZstdException damaged) {
            throw new LedgerFailure(damaged);
        }
    }

    private static byte[] shipped() {
        try (var in = Packing.class.getResourceAsStream("dictionary.nt")) {
            if (in == null) {
                throw new IllegalStateException("missing dictionary.nt");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
