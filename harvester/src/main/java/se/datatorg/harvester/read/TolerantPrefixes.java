package se.datatorg.harvester.read;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.riot.system.PrefixMapStd;
import org.jspecify.annotations.Nullable;
import se.datatorg.catalog.Finding;

/** The document's prefixes; one that it uses without declaring, and that everybody knows, is understood all the same. */
final class TolerantPrefixes extends PrefixMapStd {
    private final Findings findings;
    private final Set<String> undeclared = new HashSet<>();

    TolerantPrefixes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public @Nullable String expand(String prefix, String localName) {
        var declared = super.expand(prefix, localName);
        if (declared != null) {
            return declared;
        }
        var known = Namespaces.find(prefix);
        known.ifPresent(namespace -> {
            if (undeclared.add(prefix)) {
                findings.add(
                        Finding.of("prefix-undeclared", prefix + ":", namespace).asRepaired());
            }
        });
        return known.map(namespace -> namespace + localName).orElse(null);
    }
}
