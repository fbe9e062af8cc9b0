package se.datatorg.catalog.quality;

import java.util.List;
import org.apache.jena.graph.Node;
import se.datatorg.catalog.Finding;

/** The table of the portal's own rules, beside the profile's: what shapes cannot see, or see badly. */
final class PortalRules {
    private static final List<PortalRule> ALL = List.of(
            LinkRules::partsNotDescribed,
            LinkRules::agentIsContact,
            LinkRules::seriesTooLarge,
            LinkRules::identifierTwice,
            LinkRules::withoutDistribution,
            ValueRules::keywordWithCommas,
            ValueRules::formats,
            ValueRules::licences,
            ValueRules::licenceOnDataset,
            ValueRules::hvdLicence,
            ValueRules::personalContact,
            ValueRules::organisationNumber);

    private PortalRules() {}

    static List<Finding> check(Node entity, FeedFacts facts) {
        return ALL.stream()
                .flatMap(rule -> rule.check(entity, facts))
                .map(finding -> finding.about(entity.getURI()))
                .toList();
    }
}
