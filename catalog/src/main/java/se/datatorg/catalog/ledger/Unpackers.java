package se.datatorg.catalog.ledger;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Unpacks texts that need the same dictionary, or none. Making an unpacker takes longer than a small text: they are kept. */
final class Unpackers {
    private static final int MOST_IDLE = 8;

    private final Optional<ZstdDictDecompress> dictionary;
    private final BlockingQueue<ZstdDecompressCtx> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    private Unpackers(Optional<ZstdDictDecompress> dictionary) {
        this.dictionary = dictionary;
    }

    static Unpackers with(byte[] dictionary) {
        return new Unpackers(Optional.of(new ZstdDictDecompress(dictionary)));
    }

    /** For what was packed without a dictionary. */
    static Unpackers alone() {
        return new Unpackers(Optional.empty());
    }

    /**
     * @param length of what comes out
     * @throws com.github.luben.zstd.ZstdException when the bytes are damaged
     */
    byte[] unpack(byte[] packed, int length) {
        var unpacker = Optional.ofNullable(idle.poll()).orElseGet(this::make);
        boolean done = false;
        try {
            var text = unpacker.decompress(packed, length);
            done = true;
            return text;
        } finally {
            if (!done || !idle.offer(unpacker)) {
                unpacker.close();
            }
        }
    }

    private ZstdDecompressCtx make() {
        var unpacker = new ZstdDecompressCtx();
        dictionary.ifPresent(unpacker::loadDict);
        return unpacker;
    }
}
