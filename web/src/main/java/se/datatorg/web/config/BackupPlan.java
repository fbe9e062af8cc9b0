package se.datatorg.web.config;

import java.nio.file.Path;

/**
 * How the portal copies its ledger by itself.
 *
 * @param folder where to
 * @param keep how many of the newest copies are kept; 0 makes none
 */
public record BackupPlan(Path folder, int keep) {
    private static final int MOST = 1_000;

    public BackupPlan {
        if (keep < 0 || keep > MOST) {
            throw new SettingFault(Setting.BACKUP_KEEP.key() + " is between 0 and " + MOST + ", not " + keep + ".");
        }
    }

    /** No copies. */
    public static BackupPlan none(Path data) {
        return new BackupPlan(data, 0);
    }

    static BackupPlan of(String folder, int keep, Path data) {
        return new BackupPlan(folder.isBlank() ? data.resolve("backups") : Path.of(folder.strip()), keep);
    }
}
