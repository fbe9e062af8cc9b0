package se.datatorg.testdata.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import se.datatorg.testdata.Lines;

/** Nights when something else than the feed came. */
record Trouble(String publisher, LocalDate first, LocalDate last, Kind kind) {
    enum Kind {
        UNAVAILABLE(503),
        ERROR(500),
        MISSING(404),
        CUT(200),
        HTML(200),
        BROKEN(200),
        EMPTY(200),
        SHRUNK(200);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        boolean isReadable() {
            return this == EMPTY || this == SHRUNK;
        }

        private static Kind parse(String text) {
            return switch (text) {
                case "503" -> UNAVAILABLE;
                case "500" -> ERROR;
                case "404" -> MISSING;
                default -> valueOf(text.toUpperCase(Locale.ROOT));
            };
        }
    }

    static List<Trouble> all(LocalDate end) {
        return Lines.read(Trouble.class, "events.txt").stream()
                .map(line -> line.split(" "))
                .map(parts -> {
                    var days = parts[1].split("-");
                    return new Trouble(
                            parts[0],
                            end.minusDays(Long.parseLong(days[0])),
                            end.minusDays(Long.parseLong(days[1])),
                            Kind.parse(parts[2]));
                })
                .toList();
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
