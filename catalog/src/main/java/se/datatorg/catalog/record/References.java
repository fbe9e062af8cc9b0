package se.datatorg.catalog.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.datatorg.catalog.entity.EntityText;
import se.datatorg.vocab.Terms;

/** Who refers to whom within a source, found in the text itself so that nothing need be parsed for it. */
final class References {
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> datasetsOfDistribution = new HashMap<>();
    private final Map<String, Set<String>> distributionsOfService = new HashMap<>();
    private final Map<String, Set<String>> servicesOfDataset = new HashMap<>();

    References(Collection<EntityText> entities) {
        for (var entity : entities) {
            switch (entity.kind()) {
                case DATASET, SERIES -> {
                    note(entity, Terms.Dcat.inSeries, members);
                    note(entity, Terms.Dcat.distribution, datasetsOfDistribution);
                }
                case DISTRIBUTION -> note(entity, Terms.Dcat.accessService, distributionsOfService);
                case SERVICE -> note(entity, Terms.Dcat.servesDataset, servicesOfDataset);
                case CATALOG, AGENT, CONTACT, OTHER -> {}
            }
        }
    }

    private static void note(EntityText entity, String property, Map<String, Set<String>> where) {
        var mark = " <" + property + "> <";
        var text = entity.text();
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
            at += mark.length();
            where.computeIfAbsent(text.substring(at, text.indexOf('>', at)), any -> new TreeSet<>())
                    .add(entity.iri());
        }
    }

    /** Datasets that name the series. */
    Set<String> members(String series) {
        return members.getOrDefault(series, Set.of());
    }

    /** Services that say they serve the dataset or series. */
    Set<String> servicesOf(String dataset) {
        return servicesOfDataset.getOrDefault(dataset, Set.of());
    }

    /** Datasets with a distribution that is reached through the service. */
    Set<String> datasetsThrough(String service) {
        var datasets = new LinkedHashSet<String>();
        distributionsOfService
                .getOrDefault(service, Set.of())
                .forEach(distribution -> datasets.addAll(datasetsOfDistribution.getOrDefault(distribution, Set.of())));
        return datasets;
    }
}
