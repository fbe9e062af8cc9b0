package se.datatorg.web.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is: its key, its default, what it is. */
public enum Setting {
    PORTAL_BASE("portal.base", "", "address of the start page as visitors reach it; empty means this machine"),
    PORTAL_NAME("portal.name", "Datatorg", "name of the portal"),
    PORTAL_OPERATOR("portal.operator", "", "organisation that answers for the portal; empty means the region's"),
    PORTAL_CONTACT("portal.contact", "oppnadata@datatorg.example", "e-mail address for questions"),
    REGION("region", "vastra-gotaland", "name of a region pack, or a folder that holds one"),
    OUTGOING_ALLOW("outgoing.allow", "", "host:port pairs, comma-separated, for which the address rules are lifted"),
    OUTGOING_AUTHORITIES(
            "outgoing.authorities",
            "",
            "file of further authorities' certificates, and of lists of revoked certificates, in PEM form"),
    OUTGOING_PAUSE("outgoing.pause", "500ms", "least time between two requests to one host"),
    OUTGOING_RETRIES("outgoing.retries", "1s,10s,60s", "pauses before a failed visit is tried again, comma-separated"),
    HARVEST_WORKERS("harvest.workers", "4", "sources visited at once"),
    HARVEST_AUTOMATIC("harvest.automatic", "true", "whether a running server visits sources when they are due"),
    STORAGE_HARVEST("storage.harvest", "2GiB", "free space under which no source is visited"),
    STORAGE_PERCENT("storage.percent", "10", "free share of the disk, in percent, under which no source is visited"),
    STORAGE_WRITE("storage.write", "500MiB", "free space under which nothing is written any more"),
    BACKUP_FOLDER(
            "backup.folder", "", "where the ledger is copied to every night; empty means backups in the data folder"),
    BACKUP_KEEP("backup.keep", "7", "how many of these copies are kept; 0 makes none"),
    DEMO("demo", "false", "whether the data are examples, which every page then says");

    private final String key;
    private final String standard;
    private final String meaning;

    Setting(String key, String standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    public String standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    /** The name in the environment: {@code DATATORG_OUTGOING_ALLOW}. */
    public String variable() {
        return "DATATORG_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<Setting> find(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static Optional<Setting> findVariable(String variable) {
        return Arrays.stream(values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst();
    }
}
