package se.datatorg.testdata.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** JSON (a list of objects) and GeoJSON (points). */
final class JsonFiles {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonFiles() {}

    static byte[] json(Table table) {
        var list = NODES.arrayNode();
        table.rows().forEach(row -> list.add(object(table, row)));
        return bytes(list);
    }

    static byte[] geoJson(Table table) {
        var latitude = table.findColumn("latitude").orElseThrow();
        var longitude = table.findColumn("longitude").orElseThrow();
        var root = NODES.objectNode().put("type", "FeatureCollection").put("name", table.title());
        var features = root.putArray("features");
        for (var row : table.rows()) {
            var feature = features.addObject().put("type", "Feature");
            var geometry = feature.putObject("geometry").put("type", "Point");
            geometry.putArray("coordinates")
                    .add(new BigDecimal(row.get(longitude)))
                    .add(new BigDecimal(row.get(latitude)));
            var properties = object(table, row);
            properties.remove(List.of("latitude", "longitude"));
            feature.set("properties", properties);
        }
        return bytes(root);
    }

    private static ObjectNode object(Table table, List<String> row) {
        var object = NODES.objectNode();
        for (var i = 0; i < row.size(); i++) {
            var name = table.columns().get(i).name();
            if (row.get(i).isEmpty()) {
                object.putNull(name);
            } else if (table.isNumber(i)) {
                object.put(name, new BigDecimal(row.get(i)));
            } else if (table.isBoolean(i)) {
                object.put(name, row.get(i).equals("TRUE"));
            } else {
                object.put(name, row.get(i));
            }
        }
        return object;
    }

    private static byte[] bytes(Object node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
