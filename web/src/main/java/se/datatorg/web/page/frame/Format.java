package se.datatorg.web.page.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.datatorg.catalog.record.Dates;
import se.datatorg.vocab.Lang;

/** Numbers, sizes, dates and times as people write them in Sweden; in English pages with English month names. */
public final class Format {
    /** The portal's days are days in Sweden. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final char HARD_SPACE = '\u00a0';
    private static final double KILO = 1000;

    private static final Format SWEDISH = new Format(Lang.SV, Locale.of("sv", "SE"));
    private static final Format ENGLISH = new Format(Lang.EN, Locale.ENGLISH);

    private final Lang lang;
    private final DateTimeFormatter day;
    private final DateTimeFormatter fullDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter hours;

    private Format(Lang lang, Locale locale) {
        this.lang = lang;
        this.day = DateTimeFormatter.ofPattern("d MMMM", locale);
        this.fullDay = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
        this.hours = DateTimeFormatter.ofPattern(lang == Lang.SV ? "HH.mm" : "HH:mm", locale);
    }

    public static Format in(Lang lang) {
        return lang == Lang.SV ? SWEDISH : ENGLISH;
    }

    /** A whole number with hard spaces between thousands: {@code 2 028}. */
    public String number(long value) {
        if (value >= 0 && value < KILO) {
            return Long.toString(value);
        }
        return String.format(Locale.ROOT, "%,d", value).replace(',', HARD_SPACE).replace('-', '−');
    }

    /** At most one decimal: {@code 318,4}. */
    public String number(double value) {
        var tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return number(tenths / 10);
        }
        var comma = lang == Lang.SV ? "," : ".";
        return number(tenths / 10) + comma + Math.abs(tenths % 10);
    }

    public String percent(double share) {
        return number(Math.round(share * 100)) + (lang == Lang.SV ? HARD_SPACE + "%" : "%");
    }

    /** {@code 48 kB}, {@code 4,2 MB}. */
    public String bytes(long size) {
        if (size < KILO) {
            return number(size) + HARD_SPACE + "B";
        }
        var units = new String[] {"kB", "MB", "GB", "TB"};
        double value = size / KILO;
        int unit = 0;
        while (value >= KILO && unit < units.length - 1) {
            value /= KILO;
            unit++;
        }
        return (value < 10 ? number(value) : number(Math.round(value))) + HARD_SPACE + units[unit];
    }

    /** {@code 0,3 s}, {@code 4 s}, {@code 2 min}. */
    public String duration(Duration time) {
        double seconds = time.toMillis() / KILO;
        if (seconds < 1) {
            return number(time.toMillis()) + HARD_SPACE + "ms";
        }
        if (seconds < 120) {
            return (seconds < 10 ? number(seconds) : number(Math.round(seconds))) + HARD_SPACE + "s";
        }
        return number(time.toMinutes()) + HARD_SPACE + "min";
    }

    /** {@code 20 november}, with the year when it is another year than today's. */
    public String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? this.day.format(day).replace(' ', HARD_SPACE) : fullDay(day);
    }

    /** {@code 20 november 2026}. */
    public String fullDay(LocalDate day) {
        return fullDay.format(day).replace(' ', HARD_SPACE);
    }

    /** {@code i dag}, {@code i går} or the day. */
    public String nearDay(Instant moment, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var day = LocalDate.ofInstant(moment, ZONE);
        if (day.equals(today)) {
            return lang == Lang.SV ? "i" + HARD_SPACE + "dag" : "today";
        }
        if (day.equals(today.minusDays(1))) {
            return lang == Lang.SV ? "i" + HARD_SPACE + "går" : "yesterday";
        }
        return day(day, today);
    }

    /** {@code kl. 04.07}. */
    public String clock(Instant moment) {
        return lang == Lang.SV ? "kl." + HARD_SPACE + hours(moment) : "at" + HARD_SPACE + hours(moment);
    }

    /** {@code i dag kl. 04.07}. */
    public String moment(Instant moment, Clock clock) {
        return nearDay(moment, clock) + " " + clock(moment);
    }

    /** For {@code datetime} attributes. */
    public String machine(Instant moment) {
        return moment.toString();
    }

    /** A date of metadata, which may be a year or a month only; as written when it is no date. */
    public String written(String date) {
        var plain = date.strip();
        var day = Dates.day(plain);
        if (plain.length() <= 4 || day.isEmpty()) {
            return plain;
        }
        if (plain.length() == 7) {
            return month.format(day.get());
        }
        return fullDay(day.get());
    }

    /** {@code nov 2026}. */
    public String month(LocalDate day) {
        return month.format(day);
    }

    private String hours(Instant moment) {
        return hours.format(moment.atZone(ZONE));
    }

    /** The text with a capital letter first: for the start of a sentence. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
