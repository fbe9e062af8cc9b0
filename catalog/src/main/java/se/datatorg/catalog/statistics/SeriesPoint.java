package se.datatorg.catalog.statistics;

import java.time.LocalDate;

/** A value of a series; the day is the first of its month, quarter or year. */
public record SeriesPoint(LocalDate from, double value) {}
