package se.datatorg.testdata.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.datatorg.testdata.Lines;

/** A paragraph of a resource file: {@code [id]}, then lines {@code key: value}. A key may come again. */
record Block(String id, Map<String, List<String>> fields) {

    static List<Block> read(String resource) {
        var blocks = new ArrayList<Block>();
        for (var line : Lines.read(Block.class, resource)) {
            if (line.startsWith("[")) {
                blocks.add(new Block(line.substring(1, line.length() - 1), new LinkedHashMap<>()));
            } else {
                var parts = line.split(": ", 2);
                blocks.getLast()
                        .fields
                        .computeIfAbsent(parts[0], key -> new ArrayList<>())
                        .add(parts[1].strip());
            }
        }
        return List.copyOf(blocks);
    }

    List<String> all(String key) {
        return fields.getOrDefault(key, List.of());
    }

    Optional<String> find(String key) {
        return all(key).stream().findFirst();
    }

    String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + id));
    }

    /** The parts between bars. */
    List<String> list(String key) {
        return List.of(get(key).split("\\|"));
    }
}
