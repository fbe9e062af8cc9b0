package se.datatorg.web.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings with where each value comes from settled: {@code --set} wins over the environment, which wins over the
 * {@code --config} file, which wins over the default. An unknown key stops the start and names the nearest known one.
 */
public final class Settings {
    private static final String PREFIX = "DATATORG_";

    /** Read by the launcher, not by us. */
    private static final List<String> LAUNCHERS = List.of("DATATORG_SHARED", "DATATORG_JAVA_OPTIONS");

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private Settings() {
        for (var setting : Setting.values()) {
            values.put(setting, setting.standard());
        }
    }

    /**
     * Reads them.
     *
     * @param set {@code key=value} pairs of the command line
     * @throws SettingFault for an unknown key or a file that cannot be read
     */
    public static Settings read(List<String> set, Map<String, String> environment, Optional<Path> file) {
        var settings = new Settings();
        file.ifPresent(settings::readFile);
        environment.forEach(settings::readVariable);
        set.forEach(settings::readPair);
        return settings;
    }

    public String get(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    /** The same with another value for one setting, unless it was given. */
    public Settings withDefault(Setting setting, String value) {
        if (get(setting).equals(setting.standard())) {
            values.put(setting, value);
        }
        return this;
    }

    private void readFile(Path file) {
        if (!Files.isReadable(file)) {
            throw new SettingFault("the settings file " + file + " cannot be read. Nothing was started.");
        }
        try {
            for (var entry : ConfigFactory.parseFile(file.toFile()).resolve().entrySet()) {
                put(entry.getKey(), String.valueOf(entry.getValue().unwrapped()));
            }
        } catch (ConfigException e) {
            throw new SettingFault("the settings file " + file + " is not well-formed: " + e.getMessage());
        }
    }

    private void readVariable(String name, String value) {
        if (!name.startsWith(PREFIX) || LAUNCHERS.contains(name)) {
            return;
        }
        var setting = Setting.findVariable(name)
                .orElseThrow(() -> new SettingFault("unknown setting in the environment: " + name + ". Nearest: "
                        + nearest(
                                name,
                                Arrays.stream(Setting.values())
                                        .map(Setting::variable)
                                        .toList()) + "."));
        values.put(setting, value);
    }

    private void readPair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new SettingFault("--set wants key=value, not " + pair + ".");
        }
        put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }

    private void put(String key, String value) {
        var setting = Setting.find(key)
                .orElseThrow(() -> new SettingFault("unknown setting: " + key + ". Nearest: "
                        + nearest(
                                key,
                                Arrays.stream(Setting.values())
                                        .map(Setting::key)
                                        .toList()) + "."));
        values.put(setting, value);
    }

    private static String nearest(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElseThrow();
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
