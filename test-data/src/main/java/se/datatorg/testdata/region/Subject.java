package se.datatorg.testdata.region;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.datatorg.testdata.files.FileFormat;
import se.datatorg.testdata.files.TablePlan;

/** What a dataset can be about: its texts in several variants, its codes, and how its files look. */
record Subject(
        String id,
        List<String> titles,
        String english,
        List<String> texts,
        String englishText,
        List<String> keywords,
        List<String> themes,
        String frequency,
        String unit,
        Optional<String> hvdCategory,
        Optional<String> specification,
        List<FileFormat> formats,
        TablePlan table) {

    /** All subjects by id. */
    static Map<String, Subject> all() {
        return Block.read("subjects.txt").stream()
                .map(Subject::of)
                .collect(Collectors.toUnmodifiableMap(Subject::id, Function.identity()));
    }

    private static Subject of(Block block) {
        return new Subject(
                block.id(),
                block.list("title"),
                block.get("en"),
                block.all("text"),
                block.get("text_en"),
                block.list("keywords"),
                words(block.get("theme")),
                block.get("frequency"),
                block.get("unit"),
                block.find("hvd"),
                block.find("spec"),
                words(block.get("files")).stream()
                        .map(name -> FileFormat.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList(),
                table(block));
    }

    private static TablePlan table(Block block) {
        var columns = Arrays.stream(block.get("table").split(" ; "))
                .map(column -> column.split("=", 2))
                .map(parts -> new TablePlan.Column(parts[0], parts[1]))
                .toList();
        var rows = block.get("rows").split("-");
        return new TablePlan(columns, block.list("names"), Integer.parseInt(rows[0]), Integer.parseInt(rows[1]));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
