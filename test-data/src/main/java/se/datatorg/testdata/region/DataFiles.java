package se.datatorg.testdata.region;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import se.datatorg.testdata.Answer;
import se.datatorg.testdata.files.FileFormat;
import se.datatorg.testdata.files.Table;

/** The data files behind the feeds, made when somebody asks for one. */
final class DataFiles {
    static final String FOLDER = "/filer/";

    private final LocalDate end;
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

    DataFiles(LocalDate end) {
        this.end = end;
    }

    /** The formats a holding comes in: more for the ambitious, and one more when it has been revised. */
    static List<FileFormat> formats(Publisher publisher, Holding holding, int revision) {
        var all = holding.subject().formats();
        var count = switch (publisher.quality()) {
            case EXCELLENT -> revision > 0 ? 3 : 2;
            case GOOD, DIRTY -> revision > 0 ? 2 : 1;
            case FAIR -> revision > 1 ? 2 : 1;
            case POOR -> 1;
        };
        var chosen = publisher.quality() == Quality.POOR ? all.reversed() : all;
        return chosen.stream()
                .limit(count)
                .map(format -> format == FileFormat.CSV && !publisher.quality().isAtLeast(Quality.GOOD)
                        ? FileFormat.CSV_WINDOWS
                        : format)
                .toList();
    }

    static String path(Publisher publisher, Holding holding, OptionalInt year, FileFormat format) {
        var suffix = year.isPresent() ? "-" + year.getAsInt() : "";
        return FOLDER + publisher.id() + "/" + holding.subject().id() + suffix + "." + format.extension();
    }

    int size(Publisher publisher, Holding holding, OptionalInt year, FileFormat format) {
        return sizes.computeIfAbsent(
                path(publisher, holding, year, format), path -> format.write(table(publisher, holding, year)).length);
    }

    /** The file at a path of {@link #path}. */
    Optional<Answer> find(Publisher publisher, String path) {
        for (var holding : publisher.holdings()) {
            for (var format : formats(publisher, holding, Integer.MAX_VALUE)) {
                var year = year(holding, path);
                if (path.equals(path(publisher, holding, year, format))) {
                    return Optional.of(page(format.contentType(), format.write(table(publisher, holding, year))));
                }
            }
        }
        return Optional.empty();
    }

    private static OptionalInt year(Holding holding, String path) {
        var digits = path.replaceAll(".*-(\\d{4})\\..*", "$1");
        return holding.isSeries() && digits.length() == 4
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    /** What a data service answers: the rows as JSON. */
    Answer service(Publisher publisher, Holding holding) {
        return page(
                FileFormat.JSON.contentType(), FileFormat.JSON.write(table(publisher, holding, OptionalInt.empty())));
    }

    private Answer page(String contentType, byte[] bytes) {
        return new Answer.Whole(Answer.Page.of(
                contentType, bytes, end.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private Table table(Publisher publisher, Holding holding, OptionalInt year) {
        var subject = holding.subject();
        var last = year.isPresent() && year.getAsInt() < end.getYear() ? LocalDate.of(year.getAsInt(), 12, 31) : end;
        var title = subject.titles().getFirst() + ", " + publisher.name();
        return subject.table().make(title, publisher.where(), last, publisher.variant(subject.id() + year.orElse(0)));
    }
}
