package se.datatorg.catalog.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.record.RecordVersion;

/** A record's history: every generation in which its entity or one of its distributions changed, with what differs. */
final class History {
    private static final Pattern DISTRIBUTION =
            Pattern.compile("<http://www\\.w3\\.org/ns/dcat#distribution> <([^>]*)> \\.");

    private final Database database;
    private final Versions versions;

    History(Database database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** Newest first. */
    List<RecordVersion> of(String iri) {
        var own = versions.stretches(iri);
        var all = new ArrayList<>(own);
        var sources = own.stream().map(Stretch::source).collect(Collectors.toSet());
        own.stream()
                .flatMap(stretch -> distributions(stretch.text()))
                .distinct()
                .flatMap(part -> versions.stretches(part).stream())
                .filter(part -> sources.contains(part.source()))
                .forEach(all::add);
        var generations = new TreeSet<Long>(Comparator.reverseOrder());
        all.forEach(stretch -> generations.add(stretch.from()));
        all.forEach(stretch -> stretch.to().ifPresent(generations::add));
        var gone =
                own.stream().flatMap(stretch -> stretch.to().stream().boxed()).collect(Collectors.toSet());
        own.forEach(stretch -> gone.remove(stretch.from()));
        long first = own.isEmpty() ? 0 : own.getFirst().from();
        return generations.stream()
                .filter(generation -> generation >= first)
                .map(generation -> step(generation, generation == first, gone.contains(generation), all))
                .toList();
    }

    static Stream<String> distributions(String text) {
        return DISTRIBUTION.matcher(text).results().map(match -> match.group(1));
    }

    private RecordVersion step(long generation, boolean first, boolean removed, List<Stretch> all) {
        var when = database.read(session -> session.find(
                        "SELECT at, run FROM generation WHERE gen = ?",
                        row -> new When(
                                row.time(1),
                                row.findNumber(2).stream().mapToObj(RunId::new).findFirst()),
                        generation))
                .orElseThrow();
        return new RecordVersion(
                generation, when.at(), when.run(), first, removed, first ? List.of() : lines(generation, all));
    }

    private record When(Instant at, Optional<RunId> run) {}

    private static List<RecordVersion.Line> lines(long generation, List<Stretch> all) {
        var before =
                statements(all.stream().filter(stretch -> stretch.to().stream().anyMatch(to -> to == generation)));
        var after = statements(all.stream().filter(stretch -> stretch.from() == generation));
        return Stream.concat(
                        before.stream()
                                .filter(line -> !after.contains(line))
                                .map(line -> new RecordVersion.Line(false, line)),
                        after.stream()
                                .filter(line -> !before.contains(line))
                                .map(line -> new RecordVersion.Line(true, line)))
                .sorted(Comparator.comparing(History::property)
                        .thenComparing(RecordVersion.Line::added)
                        .thenComparing(RecordVersion.Line::statement))
                .toList();
    }

    /** Subject and property, so that an old value stands beside the new one. */
    private static String property(RecordVersion.Line line) {
        var statement = line.statement();
        return statement.substring(0, statement.indexOf(' ', statement.indexOf(' ') + 1));
    }

    private static Set<String> statements(Stream<Stretch> stretches) {
        return stretches.flatMap(stretch -> stretch.text().lines()).collect(Collectors.toSet());
    }
}
