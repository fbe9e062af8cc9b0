package se.datatorg.web.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.export.CatalogueExport;
import se.datatorg.catalog.export.ExportFormat;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.api.Identity;
import se.datatorg.web.api.rdf.ShownEntities;

/** Writes the catalogue, as it is or was, as RDF. */
@Command(name = "export", description = "Writes the catalogue as RDF, as it is or as it was.")
final class ExportCommand implements Callable<Integer> {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--format", defaultValue = "ttl", description = "trig, nq, nt, ttl, rdf or jsonld.")
    private String format = "ttl";

    @Option(names = "--publisher", paramLabel = "ID", description = "Only what this publisher's sources bring.")
    private @Nullable String publisher;

    @Option(names = "--at", paramLabel = "DATE", description = "As it was at the end of that day, such as 2026-03-01.")
    private @Nullable String at;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; the standard output by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var wanted = ExportFormat.find(format)
                .orElseThrow(() -> new Refusal("--format is trig, nq, nt, ttl, rdf or jsonld, not " + format + "."));
        try (var data = OpenLedger.of(options)) {
            var ledger = data.ledger();
            long generation =
                    at == null ? ledger.generation() : ledger.generations().at(endOf(at));
            var shown = new ShownEntities(ledger, generation);
            var sources = sources(ledger);
            var config = options.config();
            var export = new CatalogueExport(
                    Identity.of(config.portal(), config.pack()),
                    config.portal().base().toString());
            write(stream -> {
                if (publisher == null) {
                    export.write(() -> shown.of(sources), wanted, stream);
                } else {
                    export.write(publisher, () -> shown.of(sources), wanted, stream);
                }
            });
        }
        return Exit.DONE;
    }

    private List<SourceId> sources(Ledger ledger) {
        if (publisher == null) {
            return ledger.sources().listAll().stream().map(Source::id).toList();
        }
        var owner = Ids.find(ledger, Ids.publisher(publisher));
        return ledger.sources().listAll().stream()
                .filter(source -> source.publisher().equals(owner.id()))
                .map(Source::id)
                .toList();
    }

    /** Writes to something. */
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    private void write(Writing writing) {
        try (var stream = out == null ? output.stream() : Files.newOutputStream(out)) {
            writing.to(new BufferedOutputStream(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out != null) {
            output.note("written to " + out);
        }
    }

    private static Instant endOf(String day) {
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(SWEDEN)
                    .toInstant()
                    .minusMillis(1);
        } catch (DateTimeParseException e) {
            throw new Refusal("--at is a day such as 2026-03-01, not " + day + ".");
        }
    }
}
