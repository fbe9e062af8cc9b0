package se.datatorg.web.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.record.RecordRef;
import se.datatorg.catalog.run.Decision;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;

/**
 * Writes what the ledger knows of a stretch of time: who did what, when, and what it touched. It is what an operator
 * needs for the reports after 24 hours, 72 hours and a month (Cybersäkerhetslagen 2025:1506).
 */
@Command(name = "incident", description = "Writes who did what, when, and what it touched, for an incident report.")
final class IncidentCommand implements Callable<Integer> {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day, such as 2026-03-01.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
    private String to = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; the standard output by default.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var begin = day("--from", from).atStartOfDay(SWEDEN).toInstant();
        var end = day("--to", to).plusDays(1).atStartOfDay(SWEDEN).toInstant();
        try (var data = OpenLedger.of(options)) {
            write(report(data.ledger(), begin, end).toPrettyString());
        }
        return Exit.DONE;
    }

    private static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(option + " is a day like 2026-03-01, not " + text + ".");
        }
    }

    private static ObjectNode report(Ledger ledger, Instant begin, Instant end) {
        var report = JSON.createObjectNode()
                .put("from", begin.toString())
                .put("until", end.toString())
                .put("written", ledger.clock().instant().toString())
                .put("generationBefore", ledger.generations().at(begin))
                .put("generationAfter", ledger.generations().at(end));
        var runs = ledger.runs().list(Integer.MAX_VALUE).reversed();
        var decisions = report.putArray("decisions");
        runs.forEach(run -> run.decision()
                .filter(decision -> isWithin(decision.at(), begin, end))
                .ifPresent(decision -> decisions.add(decision(run, decision))));
        var visits = report.putArray("runs");
        runs.stream().filter(run -> isWithin(run.started(), begin, end)).forEach(run -> visits.add(run(ledger, run)));
        var sources = report.putArray("sources");
        ledger.sources().listAll().forEach(source -> sources.add(source(source)));
        return report;
    }

    private static boolean isWithin(Instant at, Instant begin, Instant end) {
        return !at.isBefore(begin) && at.isBefore(end);
    }

    private static ObjectNode decision(Run run, Decision decision) {
        return JSON.createObjectNode()
                .put("at", decision.at().toString())
                .put("who", decision.by())
                .put("what", decision.confirmed() ? "confirmed" : "rejected")
                .put("why", decision.note())
                .put("run", run.id().number())
                .put("source", run.source().value());
    }

    private static ObjectNode run(Ledger ledger, Run run) {
        var node = JSON.createObjectNode()
                .put("at", run.started().toString())
                .put("who", "the portal")
                .put("what", "visited")
                .put("run", run.id().number())
                .put("source", run.source().value())
                .put("outcome", run.outcome().word());
        run.ended().ifPresent(ended -> node.put("ended", ended.toString()));
        run.generation().ifPresent(generation -> node.put("generation", generation));
        run.cause().ifPresent(cause -> node.put("cause", cause.rule()));
        var diff = ledger.runs().diff(run.id());
        addresses(node, "added", diff.added());
        addresses(node, "changed", diff.changed());
        addresses(node, "removed", diff.removed());
        return node;
    }

    private static void addresses(ObjectNode node, String name, List<RecordRef> records) {
        var array = node.putArray(name);
        records.forEach(record -> array.add(record.iri()));
    }

    private static ObjectNode source(Source source) {
        return JSON.createObjectNode()
                .put("source", source.id().value())
                .put("publisher", source.publisher().value())
                .put("address", source.address().toString())
                .put("state", source.state().name().toLowerCase(java.util.Locale.ROOT))
                .put("registered", source.registered().toString());
    }

    private void write(String text) {
        if (out == null) {
            output.line(text);
            return;
        }
        try {
            Files.writeString(out, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output.note("written to " + out);
    }
}
