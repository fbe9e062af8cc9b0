package se.datatorg.catalog.quality;

import java.util.ArrayList;
import java.util.List;
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

    static List<Finding> check(Subject entity, FeedFacts facts) {
        var found = new ArrayList<Finding>();
        for (var rule : ALL) {
            rule.check(entity, facts)
                    .forEach(finding -> found.add(finding.about(entity.node().getURI())));
        }
        return found;
    }
}
