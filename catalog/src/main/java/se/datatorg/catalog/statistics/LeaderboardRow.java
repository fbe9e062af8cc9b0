package se.datatorg.catalog.statistics;

import java.util.OptionalInt;
import se.datatorg.catalog.PublisherId;

/**
 * A publisher's place in a period.
 *
 * @param rank from 1; equal values share a rank
 * @param value of the measure asked for
 * @param total datasets public at the end of the period
 * @param fresh datasets new in the period
 * @param updated datasets changed in the period
 * @param before rank in the period of equal length before, when it had a value then
 */
public record LeaderboardRow(
        int rank,
        PublisherId publisher,
        String name,
        double value,
        int total,
        int fresh,
        int updated,
        OptionalInt before) {}
