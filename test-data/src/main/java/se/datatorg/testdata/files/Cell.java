package se.datatorg.testdata.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes the cells of one row; the row keeps to one locality. */
final class Cell {
    private static final List<String> STREETS = List.of(
            "Storgatan",
            "Kyrkogatan",
            "Skolgatan",
            "Björkvägen",
            "Ringvägen",
            "Hamngatan",
            "Nygatan",
            "Ängsvägen",
            "Kvarngatan",
            "Parkvägen",
            "Lingonstigen",
            "Järnvägsgatan");
    private static final int DAYS_BACK = 340;
    private static final int MONTHS = 36;

    private final int number;
    private final Where where;
    private final List<String> names;
    private final LocalDate last;
    private final SplittableRandom random;
    private final String place;

    Cell(int number, Where where, List<String> names, LocalDate last, SplittableRandom random) {
        this.number = number;
        this.where = where;
        this.names = names;
        this.last = last;
        this.random = random;
        this.place = one(where.places());
    }

    String make(String generator) {
        var colon = generator.indexOf(':');
        var kind = colon < 0 ? generator : generator.substring(0, colon);
        var argument = colon < 0 ? "" : generator.substring(colon + 1);
        return switch (kind) {
            case "empty" -> "";
            case "text" -> argument;
            case "pick" -> one(List.of(argument.split("\\|")));
            case "yn" -> one(List.of("Y", "N", ""));
            case "bool" -> one(List.of("TRUE", "FALSE"));
            case "janej" -> one(List.of("Ja", "Nej"));
            case "n" -> String.valueOf(100_001 + number);
            case "int", "year" -> String.valueOf(whole(argument));
            case "dec" -> decimal(argument);
            default -> place(kind, argument);
        };
    }

    private String place(String kind, String argument) {
        return switch (kind) {
            case "code" -> where.code();
            case "seq" -> "%s_%s_%05d".formatted(where.code(), argument, number + 1);
            case "lat" -> coordinate(where.latitude(random));
            case "lon" -> coordinate(where.longitude(random));
            case "ort" -> place;
            case "name" -> one(names).replace("{ort}", place);
            case "street" -> one(STREETS) + " " + random.nextInt(1, 90);
            case "post" -> "4" + random.nextInt(10, 70) + " " + random.nextInt(10, 99);
            case "mail" -> "kontakt@" + where.slug() + ".example";
            case "url" -> "https://www." + where.slug() + ".example/plats/" + (number + 1);
            default -> time(kind);
        };
    }

    private String time(String kind) {
        return switch (kind) {
            case "date" -> last.minusDays(random.nextInt(DAYS_BACK)).toString();
            case "hour" -> last.atStartOfDay().minusHours(number) + ":00";
            case "month" ->
                YearMonth.from(last).minusMonths(1L + number % MONTHS).toString();
            default -> throw new IllegalArgumentException("no generator: " + kind);
        };
    }

    private int whole(String range) {
        var ends = range.split("-");
        return random.nextInt(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
    }

    /** A range may begin below zero: {@code -9-26}. */
    private String decimal(String range) {
        var dash = range.indexOf('-', 1);
        var low = Double.parseDouble(range.substring(0, dash));
        var high = Double.parseDouble(range.substring(dash + 1));
        return String.format(Locale.ROOT, "%.1f", random.nextDouble(low, high));
    }

    private static String coordinate(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
