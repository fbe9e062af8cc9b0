package se.datatorg.web.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.ledger.Sources;
import se.datatorg.catalog.source.Source;
import se.datatorg.catalog.source.SourceState;
import se.datatorg.web.config.Intervals;

/** The sources that the portal visits. */
@Command(
        name = "source",
        description = "The sources that the portal visits.",
        subcommands = {
            SourceCommand.Add.class,
            SourceCommand.All.class,
            SourceCommand.Show.class,
            SourceCommand.Pause.class,
            SourceCommand.Resume.class,
            SourceRemoval.class
        })
final class SourceCommand extends Group {
    @Command(name = "add", description = "Registers a source.")
    static final class Add implements Callable<Integer> {
        private static final Duration SHORTEST = Duration.ofMinutes(15);

        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Option(names = "--id", required = true, description = "Lower-case letters, digits and hyphens.")
        private String id = "";

        @Option(names = "--publisher", required = true, description = "Id of the publisher that it belongs to.")
        private String publisher = "";

        @Option(names = "--url", required = true, description = "Address of the feed.")
        private String url = "";

        @Option(names = "--kind", defaultValue = "dcat", description = "What stands there: dcat.")
        private String kind = "dcat";

        @Option(names = "--every", defaultValue = "24h", description = "How often it is visited: 15m, 6h, 24h, 7d.")
        private String every = "24h";

        @Option(names = "--collecting", description = "A collecting catalogue: publishers' own sources go before it.")
        private boolean collecting;

        @Override
        public Integer call() {
            if (!kind.equals("dcat")) {
                throw new Refusal("the only kind of source so far is dcat, not " + kind + ".");
            }
            try (var data = OpenLedger.of(options)) {
                var owner = Ids.find(data.ledger(), Ids.publisher(publisher));
                var source = new Source(
                        Ids.source(id),
                        owner.id(),
                        address(),
                        kind,
                        interval(),
                        collecting ? Source.COLLECTING : Source.OWN,
                        SourceState.ACTIVE,
                        Clock.systemUTC().instant());
                if (!data.ledger().sources().add(source)) {
                    throw new Refusal("there is a source " + id + " already; see datatorg source list.");
                }
            }
            output.line("registered " + id + "; visit it now with: datatorg harvest " + id);
            return Exit.DONE;
        }

        private URI address() {
            try {
                var address = new URI(url);
                if (address.getHost() != null
                        && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                    return address;
                }
            } catch (URISyntaxException e) {
                throw new Refusal("the address cannot be read: " + e.getReason() + " at character " + (e.getIndex() + 1)
                        + " of " + url + ".");
            }
            throw new Refusal("the address begins with https:// or http:// and a host name, not " + url + ".");
        }

        private Duration interval() {
            return Intervals.parse(every)
                    .filter(time -> time.compareTo(SHORTEST) >= 0)
                    .orElseThrow(() -> new Refusal("--every is 15m or longer, such as 6h or 24h, not " + every + "."));
        }
    }

    @Command(name = "list", description = "Lists all sources.")
    static final class All implements Callable<Integer> {
        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Override
        public Integer call() {
            try (var data = OpenLedger.of(options)) {
                output.line("id\tpublisher\tstate\tevery\taddress");
                data.ledger()
                        .sources()
                        .list()
                        .forEach(source -> output.line(String.join(
                                "\t",
                                source.id().value(),
                                source.publisher().value(),
                                source.state().word(),
                                Intervals.print(source.every()),
                                source.address().toString())));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "show", description = "Shows a source and its newest runs.")
    static final class Show implements Callable<Integer> {
        private static final int RUNS = 10;

        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "SOURCE")
        private @Nullable String id;

        @Override
        public Integer call() {
            try (var data = OpenLedger.of(options)) {
                var source = Ids.find(data.ledger(), Ids.source(Objects.requireNonNull(id)));
                output.line("id\t" + source.id());
                output.line("publisher\t" + source.publisher());
                output.line("address\t" + source.address());
                output.line("state\t" + source.state().word());
                output.line("every\t" + Intervals.print(source.every()));
                output.line("");
                output.line("run\tstarted\toutcome\tstored\tadded\tchanged\tremoved");
                data.ledger()
                        .runs()
                        .list(source.id(), RUNS)
                        .forEach(run -> output.line(String.join(
                                "\t",
                                run.id().toString(),
                                run.started().toString(),
                                run.outcome().word(),
                                Integer.toString(run.numbers().stored()),
                                Integer.toString(run.numbers().added()),
                                Integer.toString(run.numbers().changed()),
                                Integer.toString(run.numbers().removed()))));
            }
            return Exit.DONE;
        }
    }

    /** Something done to one source. */
    abstract static class One implements Callable<Integer> {
        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "SOURCE")
        private @Nullable String id;

        private final BiConsumer<Sources, SourceId> deed;
        private final String done;

        One(BiConsumer<Sources, SourceId> deed, String done) {
            this.deed = deed;
            this.done = done;
        }

        @Override
        public Integer call() {
            try (var data = OpenLedger.of(options)) {
                var source = Ids.find(data.ledger(), Ids.source(Objects.requireNonNull(id)));
                deed.accept(data.ledger().sources(), source.id());
                output.line(done + " " + source.id());
            }
            return Exit.DONE;
        }
    }

    @Command(name = "pause", description = "Stops visiting a source; what it brought stays public.")
    static final class Pause extends One {
        Pause() {
            super(Sources::pause, "paused");
        }
    }

    @Command(name = "resume", description = "Visits a paused source again.")
    static final class Resume extends One {
        Resume() {
            super(Sources::resume, "resumed");
        }
    }
}
