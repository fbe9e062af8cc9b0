package se.datatorg.harvester.datafile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of a JSON file as rows; objects' members become columns in the order in which they first appear. */
final class JsonRows {
    private static final int MOST_COLUMNS = 400;
    private static final int DEEPEST = 2;
    private static final Set<String> LABELS = Set.of("namn", "name", "titel", "title", "benamning");

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<List<Cell>> early = new ArrayList<>();
    private final Drawings drawings = new Drawings();
    private Optional<TableBuilder> table = Optional.empty();
    private boolean geo;
    private boolean listed;

    /** How many rows tell the columns before the first is set. */
    private static final int LOOKED_AT = 1000;

    boolean isEmpty() {
        return table.isEmpty() && early.isEmpty();
    }

    boolean add(JsonNode value) {
        var row = new ArrayList<Cell>();
        if (isFeature(value)) {
            feature(value, row);
        } else if (value.isObject()) {
            members(value, "", row, DEEPEST);
        } else if (value.isArray()) {
            listed = true;
            value.forEach(item -> row.add(cell(item)));
        } else {
            put("", cell(value), row);
        }
        if (table.isPresent()) {
            return table.get().add(row);
        }
        early.add(row);
        if (early.size() == LOOKED_AT) {
            begin();
        }
        return true;
    }

    /** One object is the whole file: a feature is a row, anything else is shown as names and values. */
    void addOnly(JsonNode value) {
        if (isFeature(value) || !value.isObject()) {
            add(value);
            return;
        }
        value.properties().forEach(member -> {
            var row = new ArrayList<Cell>();
            put("name", Cell.text(member.getKey()), row);
            put("value", cell(member.getValue()), row);
            early.add(row);
        });
    }

    private static boolean isFeature(JsonNode value) {
        return value.path("type").asText().equals("Feature") && value.has("geometry");
    }

    private void feature(JsonNode value, List<Cell> row) {
        geo = true;
        var properties = value.path("properties");
        if (value.has("id") && !properties.has("id")) {
            put("id", cell(value.get("id")), row);
        }
        members(properties, "", row, DEEPEST);
        drawings.see(value.path("geometry"), label(properties));
    }

    private static String label(JsonNode properties) {
        for (var member : properties.properties()) {
            if (LABELS.contains(member.getKey().toLowerCase(java.util.Locale.ROOT))) {
                return member.getValue().asText();
            }
        }
        return "";
    }

    private void members(JsonNode object, String prefix, List<Cell> row, int deep) {
        for (var member : object.properties()) {
            if (member.getValue().isObject() && deep > 0 && !member.getValue().isEmpty()) {
                members(member.getValue(), prefix + member.getKey() + ".", row, deep - 1);
            } else {
                put(prefix + member.getKey(), cell(member.getValue()), row);
            }
        }
    }

    private void put(String name, Cell cell, List<Cell> row) {
        var column = columns.get(name);
        if (column == null) {
            if (columns.size() == MOST_COLUMNS) {
                return;
            }
            column = columns.size();
            columns.put(name, column);
        }
        while (row.size() <= column) {
            row.add(Cell.EMPTY);
        }
        row.set(column, cell);
    }

    private static Cell cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return Cell.EMPTY;
        }
        if (value.isNumber()) {
            return Cell.raw(value.isBigDecimal() ? value.decimalValue().toString() : value.asText());
        }
        if (value.isTextual()) {
            return Cell.text(value.asText());
        }
        return value.isBoolean() ? Cell.raw(value.asText()) : Cell.text(value.toString());
    }

    private void begin() {
        var builder = listed && columns.isEmpty()
                ? new TableBuilder(false)
                : TableBuilder.named(List.copyOf(columns.keySet()));
        for (var row : early) {
            builder.add(row);
        }
        early.clear();
        table = Optional.of(builder);
    }

    Optional<Preview.Table> build(String encoding, Optional<String> inside) {
        if (isEmpty()) {
            return Optional.empty();
        }
        if (table.isEmpty()) {
            begin();
        }
        return table.orElseThrow()
                .build(geo ? "GeoJSON" : "JSON", inside, Optional.of(encoding), Optional.empty())
                .map(built -> geo ? built.drawnAs(drawings.drawing()) : built);
    }
}
