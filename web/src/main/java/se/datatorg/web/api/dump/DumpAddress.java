package se.datatorg.web.api.dump;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Freshness;
import se.datatorg.web.api.http.Parameters;
import se.datatorg.web.api.http.Problem;

/** {@code GET /catalog.nq.gz} and {@code /catalog.jsonl.gz}: a dump, whole or from where an earlier download broke off. */
public final class DumpAddress {
    private static final String RANGE_UNIT = "bytes";
    private final DumpFiles files;
    private final LongSupplier generation;

    /**
     * @param folder where the files are kept
     * @param name the file's name as it is fetched
     * @param generation the newest that can be written
     */
    public DumpAddress(Path folder, String name, LongSupplier generation, Writing content) {
        this.files = new DumpFiles(folder, name, content::write);
        this.generation = generation;
    }

    /** Writes what a dump holds, without compression. */
    @FunctionalInterface
    public interface Writing {
        void write(long generation, java.io.OutputStream out);
    }

    public void answer(Context ctx) {
        Parameters.of(ctx);
        long newest = generation.getAsLong();
        if (!Freshness.isNewToExactly(ctx, newest, files.name())) {
            return;
        }
        var dump = files.of(newest);
        ctx.header("Accept-Ranges", RANGE_UNIT).contentType("application/gzip");
        ctx.header("Content-Disposition", "attachment; filename=\"" + files.name() + "\"");
        switch (ByteRange.of(wished(ctx), dump.bytes())) {
            case ByteRange.Asked.Whole whole -> send(ctx, dump.file(), new ByteRange(0, dump.bytes() - 1));
            case ByteRange.Asked.Part(var range) -> {
                ctx.status(206)
                        .header(
                                "Content-Range",
                                RANGE_UNIT + " " + range.first() + "-" + range.last() + "/" + dump.bytes());
                send(ctx, dump.file(), range);
            }
            case ByteRange.Asked.Outside outside -> throw outside(ctx, dump.bytes());
        }
    }

    /** A part of what the client began to fetch; when that is another file by now, the whole of this one. */
    private static Optional<String> wished(Context ctx) {
        var condition = ctx.header("If-Range");
        boolean same = condition == null || condition.equals(ctx.res().getHeader("ETag"));
        return Optional.ofNullable(ctx.header("Range")).filter(range -> same);
    }

    private static RuntimeException outside(Context ctx, long length) {
        ctx.header("Content-Range", RANGE_UNIT + " */" + length);
        return Problem.of(
                        416,
                        "range-not-satisfiable",
                        new Text("Den delen finns inte", "Range not satisfiable"),
                        new Text("Filen har " + length + " byte.", "The file has " + length + " bytes."))
                .refusal();
    }

    private static void send(Context ctx, Path file, ByteRange range) {
        ctx.header("Content-Length", Long.toString(range.count()));
        if (ctx.method().equals(io.javalin.http.HandlerType.HEAD)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(range.first());
            copy(in, ctx.outputStream(), range.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream in, java.io.OutputStream out, long count) throws IOException {
        var block = new byte[1 << 16];
        long left = count;
        while (left > 0) {
            int read = in.readNBytes(block, 0, (int) Math.min(block.length, left));
            if (read == 0) {
                throw new java.io.EOFException("the file is shorter than it was");
            }
            out.write(block, 0, read);
            left -= read;
        }
    }
}
