package se.datatorg.catalog.quality;

/**
 * One metric's verdict on one record.
 *
 * @param metric id as published: {@code keywordAvailability}
 * @param points given
 * @param max points to be had
 */
public record MetricResult(String metric, Dimension dimension, Verdict verdict, double points, int max) {}
