package se.datatorg.web.api.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.datatorg.vocab.Text;
import se.datatorg.web.api.http.Parameters;

/** A time that is asked about, both days included. */
record Period(LocalDate from, LocalDate to) {
    /** The last twelve months unless said otherwise, and not longer than that many years. */
    static Period of(Parameters given, LocalDate today, int mostYears) {
        var to = given.day("to").orElse(today);
        var from = given.day("from").orElse(to.minusYears(1).plusDays(1));
        if (from.isAfter(to) || from.isBefore(to.minusYears(mostYears))) {
            throw Parameters.bad(
                    "from",
                    from.toString(),
                    new Text(
                            "Den ska ligga före to, högst " + mostYears + " år.",
                            "It comes before to, by " + mostYears + " years at most."));
        }
        return new Period(from, to);
    }

    /** The period of equal length before. */
    Period before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1));
    }
}
