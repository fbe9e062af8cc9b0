package se.datatorg.catalog.statistics;

import java.time.Instant;

/** The catalogue in numbers at one moment; records that other sources take precedence for are not counted. */
public record Totals(
        Instant at,
        long generation,
        int datasets,
        int series,
        int services,
        int distributions,
        int publishersWithData,
        int publishers,
        int sources) {}
