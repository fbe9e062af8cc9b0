package se.datatorg.web.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.web.assembly.DueSources;
import se.datatorg.web.assembly.Workshop;

/** Visits sources now: those named, or all that are due. */
@Command(name = "harvest", description = "Visits sources now: those named, or all that are due.")
final class HarvestCommand implements Callable<Integer> {
    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--all", description = "Also those that are not due.")
    private boolean all;

    @Option(names = "--format", defaultValue = "text", description = "text or json.")
    private RunTable.Format format = RunTable.Format.TEXT;

    @Parameters(paramLabel = "SOURCE", arity = "0..*")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        try (var workshop = Workshop.open(options.config(), Clock.systemUTC())) {
            Waiting.forRoom(workshop.ledger());
            var sources = sources(workshop);
            var runs = harvest(workshop, sources);
            Waiting.forProjections(workshop, output);
            var seen = runs.stream()
                    .map(run -> workshop.ledger().runs().find(run.id()).orElseThrow())
                    .toList();
            new RunTable(output, format).print(seen);
            tellBusy(sources, seen);
            return RunTable.needsAPerson(seen) ? Exit.NEEDS_A_PERSON : Exit.DONE;
        }
    }

    private List<SourceId> sources(Workshop workshop) {
        var ledger = workshop.ledger();
        if (!ids.isEmpty()) {
            return ids.stream()
                    .map(id -> active(Ids.find(ledger, Ids.source(id))))
                    .toList();
        }
        return all
                ? ledger.sources().list().stream()
                        .filter(source -> source.state() == SourceState.ACTIVE)
                        .map(Source::id)
                        .toList()
                : new DueSources(ledger).list();
    }

    private static SourceId active(Source source) {
        if (source.state() == SourceState.REMOVED) {
            throw new Refusal("the source " + source.id() + " has been removed.");
        }
        return source.id();
    }

    private List<Run> harvest(Workshop workshop, List<SourceId> sources) {
        if (sources.isEmpty()) {
            output.note("no source is due; name one, or say --all.");
            return List.of();
        }
        var done = new AtomicInteger();
        try (var progress = new Progress("harvest", output)) {
            return workshop.harvest(sources, run -> progress.show(done.incrementAndGet(), sources.size()));
        }
    }

    private void tellBusy(List<SourceId> sources, List<Run> runs) {
        int busy = sources.size() - runs.size();
        if (busy > 0) {
            output.note(busy + " of the sources were being visited already; see datatorg source show.");
        }
    }
}
