package se.datatorg.web.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.datatorg.catalog.ledger.Erased;
import se.datatorg.catalog.ledger.Trace;
import se.datatorg.web.assembly.DataLock;
import se.datatorg.web.assembly.OpenIndex;
import se.datatorg.web.assembly.Workshop;

/** Finds and erases what feeds have said about a person, also in what was public before (GDPR, articles 15 and 17). */
@Command(
        name = "privacy",
        description = "Finds and erases a person's name, address or number, also in earlier versions.",
        subcommands = {PrivacyCommand.Find.class, PrivacyCommand.Erase.class})
final class PrivacyCommand extends Group {
    /** Where it stands. */
    @Command(name = "find", description = "Lists the versions in which a text stands.")
    static final class Find implements Callable<Integer> {
        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Mixin
        private PersonalArgument personal = new PersonalArgument();

        @Override
        public Integer call() {
            try (var data = OpenLedger.of(options)) {
                var traces = data.ledger().privacy().listTraces(personal.text());
                output.line("source\tentity\tfrom\tuntil");
                traces.forEach(trace -> output.line(line(trace)));
            }
            return Exit.DONE;
        }

        private static String line(Trace trace) {
            return String.join(
                    "\t",
                    trace.source().value(),
                    trace.iri(),
                    trace.from().toString(),
                    trace.until().map(Object::toString).orElse("now"));
        }
    }

    /** Takes it away, everywhere. */
    @Command(
            name = "erase",
            description = "Erases a text from every version, finding and raw feed, and from the index.")
    static final class Erase implements Callable<Integer> {
        @Mixin
        private DataOptions options = new DataOptions();

        @Mixin
        private Output output = new Output();

        @Mixin
        private PersonalArgument personal = new PersonalArgument();

        @Option(names = "--by", required = true, description = "Who decided; kept for good.")
        private String by = "";

        @Option(
                names = "--note",
                required = true,
                description = "Why, such as a case number; kept for good. Do not name the person.")
        private String note = "";

        @Option(names = "--yes", description = "Do not ask; what is erased does not come back.")
        private boolean yes;

        @Override
        public Integer call() {
            var text = personal.text();
            var config = options.config();
            try (var lock = DataLock.take(config.data())
                            .orElseThrow(() -> new Refusal("a server is running on " + config.data()
                                    + "; stop it first, then erase. Nothing was changed."));
                    var workshop = Workshop.open(config, Clock.systemUTC());
                    var index = OpenIndex.open(workshop)) {
                var traces = workshop.ledger().privacy().listTraces(text);
                if (!yes) {
                    throw new Refusal("that text stands in " + traces.size() + " versions of " + entities(traces)
                            + " entities; say --yes to erase it. privacy find lists them.");
                }
                var erased = workshop.ledger().privacy().erase(text, by, note);
                index.rebuild();
                dropDumps(config.data().resolve("dumps"));
                tell(erased, config.backups().folder());
                return erased.stillNaming().isEmpty() ? Exit.DONE : Exit.NEEDS_A_PERSON;
            }
        }

        private static long entities(List<Trace> traces) {
            return traces.stream().map(Trace::iri).distinct().count();
        }

        /** They are made anew when somebody asks for one. */
        private static void dropDumps(Path folder) {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void tell(Erased erased, Path backups) {
            output.line("erased from " + erased.texts() + " texts, " + erased.addresses() + " addresses, "
                    + erased.findings() + " lists of findings and " + erased.feeds() + " raw feeds, as generation "
                    + erased.generation());
            output.note("copies of the ledger that were made before still have it: those in " + backups
                    + " until newer ones take their place, others until you remove them");
            if (!erased.stillNaming().isEmpty()) {
                output.note(
                        "the feeds of "
                                + erased.stillNaming().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + " named it when they were last read: their next visit brings it back unless the publisher removes it");
            }
        }
    }
}
