package se.datatorg.web.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.datatorg.catalog.ledger.RoomLimits;
import se.datatorg.harvester.link.LinkRound;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.RegionPack;
import se.datatorg.web.PortalSettings;

/**
 * All that one start of the portal is told, read once.
 *
 * @param data the data folder
 * @param allowed {@code host:port} pairs for which the address rules are lifted
 * @param authorities file of authorities beside the usual ones, and of lists of revoked certificates
 * @param pause least time between two requests to one host
 * @param retries pauses before a failed visit is tried again
 * @param workers sources visited at once
 * @param automatic whether a running server visits sources when they are due
 * @param room when the data folder's disk is too full to go on
 * @param backups how the ledger is copied every night
 */
public record PortalConfig(
        Path data,
        RegionPack pack,
        PortalSettings portal,
        List<String> allowed,
        Optional<Path> authorities,
        Duration pause,
        List<Duration> retries,
        int workers,
        boolean automatic,
        RoomLimits room,
        BackupPlan backups) {
    public PortalConfig {
        allowed = List.copyOf(allowed);
        retries = List.copyOf(retries);
        if (workers < 1 || workers > 64) {
            throw new SettingFault(Setting.HARVEST_WORKERS.key() + " is between 1 and 64, not " + workers + ".");
        }
    }

    /** Understands the settings; the port tells the address when none is set. */
    public static PortalConfig of(Settings settings, Path data, int port) {
        var pack = pack(settings.get(Setting.REGION));
        return new PortalConfig(
                data,
                pack,
                portal(settings, pack, port),
                parts(settings.get(Setting.OUTGOING_ALLOW)),
                Optional.of(settings.get(Setting.OUTGOING_AUTHORITIES))
                        .filter(file -> !file.isEmpty())
                        .map(Path::of),
                time(Setting.OUTGOING_PAUSE, settings.get(Setting.OUTGOING_PAUSE)),
                parts(settings.get(Setting.OUTGOING_RETRIES)).stream()
                        .map(text -> time(Setting.OUTGOING_RETRIES, text))
                        .toList(),
                whole(Setting.HARVEST_WORKERS, settings.get(Setting.HARVEST_WORKERS)),
                yes(Setting.HARVEST_AUTOMATIC, settings.get(Setting.HARVEST_AUTOMATIC)),
                room(settings),
                BackupPlan.of(
                        settings.get(Setting.BACKUP_FOLDER),
                        whole(Setting.BACKUP_KEEP, settings.get(Setting.BACKUP_KEEP)),
                        data));
    }

    private static RoomLimits room(Settings settings) {
        int percent = whole(Setting.STORAGE_PERCENT, settings.get(Setting.STORAGE_PERCENT));
        if (percent < 0 || percent > 100) {
            throw new SettingFault(Setting.STORAGE_PERCENT.key() + " is between 0 and 100, not " + percent + ".");
        }
        return new RoomLimits(size(settings, Setting.STORAGE_HARVEST), percent, size(settings, Setting.STORAGE_WRITE));
    }

    /** How links are looked at: never faster than feeds are fetched, and once a second at most, or not slowed at all. */
    public LinkRound.Manners manners() {
        var usual = LinkRound.Manners.DEFAULTS;
        var between = pause.isZero() || pause.compareTo(usual.between()) > 0 ? pause : usual.between();
        return new LinkRound.Manners(usual.budget(), between, usual.hosts());
    }

    private static PortalSettings portal(Settings settings, RegionPack pack, int port) {
        var operator = settings.get(Setting.PORTAL_OPERATOR);
        return new PortalSettings(
                base(settings.get(Setting.PORTAL_BASE), port),
                name(settings.get(Setting.PORTAL_NAME)),
                operator.isEmpty() ? pack.name().in(Lang.SV) : operator,
                contact(settings.get(Setting.PORTAL_CONTACT)),
                yes(Setting.DEMO, settings.get(Setting.DEMO)));
    }

    private static String name(String text) {
        if (text.isBlank()) {
            throw new SettingFault(Setting.PORTAL_NAME.key() + " is empty; it is what the portal is called.");
        }
        return text.strip();
    }

    private static String contact(String text) {
        if (!text.matches("[^\\s@]+@[^\\s@]+")) {
            throw new SettingFault(Setting.PORTAL_CONTACT.key() + " is an e-mail address, not '" + text + "'.");
        }
        return text;
    }

    private static URI base(String text, int port) {
        var address = text.isEmpty() ? "http://localhost:" + port : text.replaceAll("/+$", "");
        try {
            var base = new URI(address);
            if (base.getHost() == null) {
                throw new SettingFault(Setting.PORTAL_BASE.key() + " is no web address: " + text + ".");
            }
            return base;
        } catch (URISyntaxException e) {
            throw new SettingFault(Setting.PORTAL_BASE.key() + " is no web address: " + text + ".");
        }
    }

    private static RegionPack pack(String name) {
        if (RegionPack.list().contains(name)) {
            return RegionPack.load(name);
        }
        var folder = Path.of(name);
        if (java.nio.file.Files.isDirectory(folder)) {
            return RegionPack.load(folder);
        }
        throw new SettingFault(Setting.REGION.key() + " is neither a region pack ("
                + String.join(", ", RegionPack.list()) + ") nor a folder: " + name + ".");
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Duration time(Setting setting, String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(whole(setting, text.substring(0, text.length() - 2)))
                : Intervals.parse(text)
                        .orElseThrow(() ->
                                new SettingFault(setting.key() + " is a time like 500ms or 2s, not " + text + "."));
    }

    /** A number of bytes, or of MiB or GiB. */
    private static long size(Settings settings, Setting setting) {
        var text = settings.get(setting).strip();
        var digits = text.replaceFirst("(MiB|GiB)$", "").strip();
        if (!digits.matches("\\d{1,9}")) {
            throw new SettingFault(setting.key() + " is a size like 500MiB or 2GiB, not " + text + ".");
        }
        return Long.parseLong(digits) << (text.endsWith("GiB") ? 30 : text.endsWith("MiB") ? 20 : 0);
    }

    private static int whole(Setting setting, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new SettingFault(setting.key() + " is a whole number, not " + text + ".");
        }
    }

    private static boolean yes(Setting setting, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "ja" -> true;
            case "false", "no", "nej" -> false;
            default -> throw new SettingFault(setting.key() + " is true or false, not " + text + ".");
        };
    }
}
