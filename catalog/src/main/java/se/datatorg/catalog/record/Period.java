package se.datatorg.catalog.record;

import java.util.Optional;

/** A time that data covers; dates as written (year, month, day or moment). No end means ongoing. */
public record Period(Optional<String> start, Optional<String> end) {}
