package se.datatorg.web.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.datatorg.catalog.source.Publisher;

/** Publishers beside the region pack. */
@Command(
        name = "publisher",
        description = "Publishers beyond the region pack.",
        subcommands = {PublisherCommand.Add.class, PublisherCommand.All.class, PublisherCommand.Show.class})
final class PublisherCommand extends Group {
    @Command(name = "add", description = "Registers a publisher.")
    static final class Add implements Callable<Integer> {
        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Option(names = "--id", required = true, description = "Lower-case letters, digits and hyphens.")
        private String id = "";

        @Option(names = "--name", required = true, description = "As people say it.")
        private String name = "";

        @Option(names = "--kind", defaultValue = "other", description = "municipality, region or other.")
        private String kind = "other";

        @Override
        public Integer call() {
            var publisher = new Publisher(
                    Ids.publisher(id),
                    name,
                    name,
                    kind,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty());
            try (var data = OpenLedger.of(options)) {
                if (!data.ledger().publishers().add(publisher)) {
                    throw new Refusal("there is a publisher " + id + " already; see datatorg publisher list.");
                }
            }
            output.line("registered " + id);
            return Exit.DONE;
        }
    }

    @Command(name = "list", description = "Lists all publishers, those of the region pack included.")
    static final class All implements Callable<Integer> {
        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Override
        public Integer call() {
            try (var data = OpenLedger.of(options)) {
                output.line("id\tname\tkind");
                data.ledger()
                        .publishers()
                        .list()
                        .forEach(publisher ->
                                output.line(publisher.id() + "\t" + publisher.name() + "\t" + publisher.kind()));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "show", description = "Shows a publisher and its sources.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "ID")
        private @Nullable String id;

        @Override
        public Integer call() {
            try (var data = OpenLedger.of(options)) {
                var wanted = Ids.publisher(java.util.Objects.requireNonNull(id));
                var publisher = Ids.find(data.ledger(), wanted);
                output.line("id\t" + publisher.id());
                output.line("name\t" + publisher.name());
                output.line("kind\t" + publisher.kind());
                publisher.code().ifPresent(code -> output.line("code\t" + code));
                publisher.subregion().ifPresent(part -> output.line("subregion\t" + part));
                data.ledger().sources().list().stream()
                        .filter(source -> source.publisher().equals(wanted))
                        .forEach(source -> output.line("source\t" + source.id() + "\t" + source.address()));
            }
            return Exit.DONE;
        }
    }
}
