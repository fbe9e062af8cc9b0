package se.datatorg.catalog.source;

import java.util.Optional;
import java.util.OptionalInt;
import se.datatorg.catalog.PublisherId;

/**
 * An organisation that publishes: from the region pack, or registered beside it.
 *
 * @param name as people say it: {@code Lidköpings kommun}
 * @param shortName for tables: {@code Lidköping}
 * @param kind {@code municipality}, {@code region} or {@code other}
 * @param code SCB's municipality code, four digits
 * @param subregion part of the region, when it has parts
 */
public record Publisher(
        PublisherId id,
        String name,
        String shortName,
        String kind,
        Optional<String> code,
        Optional<String> orgNumber,
        Optional<String> subregion,
        OptionalInt population) {}
