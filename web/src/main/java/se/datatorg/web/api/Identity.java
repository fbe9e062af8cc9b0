package se.datatorg.web.api;

import java.net.URI;
import se.datatorg.catalog.export.PortalIdentity;
import se.datatorg.vocab.RegionPack;
import se.datatorg.vocab.Text;
import se.datatorg.web.PortalSettings;

/** How the portal presents itself in its own catalogue. */
public final class Identity {
    private static final String ORGANISATIONS = "http://dataportal.se/organisation/SE";

    private Identity() {}

    /** The region answers for its portal: by its organisation number where that is known, as the profile wants it. */
    public static PortalIdentity of(PortalSettings settings, RegionPack pack) {
        var agent = pack.publishers().stream()
                .filter(member -> member.kind().equals("region"))
                .flatMap(member -> member.orgNumber().stream())
                .findFirst()
                .map(number -> ORGANISATIONS + number.replace("-", ""))
                .orElse(settings.at("/about#operator"));
        var region = pack.name();
        return new PortalIdentity(
                new Text(
                        settings.name() + ": öppna data i " + region.sv(),
                        settings.name() + ": open data in " + region.en()),
                new Text(
                        "Öppna data från kommuner och andra offentliga organisationer i " + region.sv() + ".",
                        "Open data from municipalities and other public organisations in " + region.en() + "."),
                URI.create(agent),
                settings.operator(),
                URI.create(settings.at("/about")),
                settings.contact());
    }
}
