package se.datatorg.web.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.harvester.datafile.ColumnType;
import se.datatorg.harvester.datafile.Preview;
import se.datatorg.harvester.preview.Kept;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;

/** Code that fetches a record's first file, and the {@link RecordQuery}. Runs as it stands. */
final class Snippets {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

    private final String url;
    private final String name;
    private final String form;
    private final Optional<Preview.Table> table;

    private Snippets(String url, String format, Optional<Preview.Table> table) {
        // a quotation mark ends a string in a shell; everything else that may stand in an address is harmless between
        // two
        this.url = url.replace("'", "%27");
        this.form =
                table.map(Preview.Table::format).filter(known -> isPlain(table)).orElse(format);
        this.name = name(url, form);
        this.table = table.filter(known -> isPlain(table));
    }

    /** What lies in an archive is read in another way than what is said of it. */
    private static boolean isPlain(Optional<Preview.Table> table) {
        return table.filter(known -> known.inside().isEmpty() || known.format().equals("XLSX"))
                .isPresent();
    }

    /**
     * The snippets.
     *
     * @param file address of the first file, if there is one
     * @param kept what is known of what is in it
     */
    static List<RecordView.Snippet> of(
            CatalogRecord record, Optional<String> file, String format, Optional<Kept> kept, Visit visit) {
        var all = new ArrayList<RecordView.Snippet>();
        if (file.isPresent()) {
            var table = kept.map(Kept::preview).flatMap(Snippets::table);
            var snippets = new Snippets(file.get(), format.toUpperCase(Locale.ROOT), table);
            all.add(snippet("curl", "curl", "shell", snippets.curl()));
            all.add(snippet("python", "Python", "Python", snippets.python()));
            all.add(snippet("r", "R", "R", snippets.r()));
            all.add(snippet("js", "JavaScript", "JavaScript", snippets.javaScript()));
        }
        RecordQuery.of(record, visit).ifPresent(all::add);
        return all;
    }

    /** How its answer is to be read only the service's own description tells. */
    static List<RecordView.Snippet> ofService(CatalogRecord service, Visit visit) {
        var all = new ArrayList<RecordView.Snippet>();
        service.endpointUrls().stream()
                .flatMap(url -> WebLink.safe(url).stream())
                .findFirst()
                .ifPresent(url ->
                        all.add(snippet("curl", "curl", "shell", "curl --location '" + url.replace("'", "%27") + "'")));
        RecordQuery.of(service, visit).ifPresent(all::add);
        return all;
    }

    private static Optional<Preview.Table> table(Preview preview) {
        return preview instanceof Preview.Table table ? Optional.of(table) : Optional.empty();
    }

    private static RecordView.Snippet snippet(String id, String label, String language, String code) {
        return new RecordView.Snippet("code-" + id, label, language, code, Optional.empty());
    }

    private static String name(String url, String form) {
        var path = url.replaceFirst("[?#].*$", "");
        var last = path.substring(path.lastIndexOf('/') + 1);
        return PLAIN_NAME.matcher(last).matches() && last.contains(".")
                ? last
                : "data." + form.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private String curl() {
        return "curl --location --output '" + name + "' '" + url + "'";
    }

    private String python() {
        return switch (form) {
            case "CSV", "TSV" -> """
                    import pandas as pd

                    data = pd.read_csv("%s"%s)
                    print(data.head())
                    """.formatted(url, pandas()).stripTrailing();
            case "XLSX" -> """
                    import pandas as pd

                    data = pd.read_excel("%s")
                    print(data.head())
                    """.formatted(url).stripTrailing();
            case "JSON", "GEOJSON" ->
                """
                    import json
                    from urllib.request import urlopen

                    with urlopen("%s") as answer:
                        data = json.load(answer)

                    print(%s)
                    """.formatted(url, form.equals("JSON") ? "data" : "len(data[\"features\"])")
                        .stripTrailing();
            default -> """
                    from urllib.request import urlretrieve

                    urlretrieve("%s", "%s")
                    """.formatted(url, name).stripTrailing();
        };
    }

    /** What pandas must be told to read the file right. Without a look into the file it finds the separator itself. */
    private String pandas() {
        if (table.isEmpty()) {
            return ", sep=None, engine=\"python\"";
        }
        var told = new StringBuilder();
        table.get()
                .separator()
                .filter(separator -> !separator.equals(","))
                .ifPresent(separator ->
                        told.append(", sep=\"").append(character(separator)).append('"'));
        encoding()
                .ifPresent(encoding ->
                        told.append(", encoding=\"").append(encoding).append('"'));
        if (hasDecimalComma()) {
            told.append(", decimal=\",\"");
        }
        codes().ifPresent(codes -> told.append(", dtype={").append(codes).append('}'));
        return told.toString();
    }

    private String r() {
        return switch (form) {
            case "CSV", "TSV" -> "data <- read.csv(\"" + url + "\"" + inR() + ")\nhead(data)";
            case "XLSX" -> """
                    download.file("%s", "%s", mode = "wb")
                    data <- readxl::read_excel("%s")
                    head(data)
                    """.formatted(url, name, name).stripTrailing();
            case "JSON", "GEOJSON" -> "data <- jsonlite::fromJSON(\"" + url + "\")\nstr(data, max.level = 2)";
            default -> "download.file(\"" + url + "\", \"" + name + "\", mode = \"wb\")";
        };
    }

    private String inR() {
        var told = new StringBuilder();
        table.flatMap(Preview.Table::separator)
                .filter(separator -> !separator.equals(","))
                .ifPresent(separator ->
                        told.append(", sep = \"").append(character(separator)).append('"'));
        if (hasDecimalComma()) {
            told.append(", dec = \",\"");
        }
        encoding()
                .ifPresent(encoding ->
                        told.append(", fileEncoding = \"").append(encoding).append('"'));
        return told.toString();
    }

    private String javaScript() {
        return switch (form) {
            case "JSON" -> """
                    const answer = await fetch("%s");
                    const data = await answer.json();
                    console.log(data);
                    """.formatted(url).stripTrailing();
            case "GEOJSON" -> """
                    const answer = await fetch("%s");
                    const { features } = await answer.json();
                    console.log(features.map((feature) => feature.properties));
                    """.formatted(url).stripTrailing();
            case "CSV", "TSV" -> """
                    const answer = await fetch("%s");
                    const text = new TextDecoder("%s").decode(await answer.arrayBuffer());
                    console.log(text.split("\\n").slice(0, 5));
                    """.formatted(url, encoding().orElse("utf-8")).stripTrailing();
            default -> """
                    const answer = await fetch("%s");
                    const file = await answer.arrayBuffer();
                    console.log(file.byteLength);
                    """.formatted(url).stripTrailing();
        };
    }

    private static String character(String separator) {
        return separator.equals("tab") ? "\\t" : separator;
    }

    /** Empty for UTF-8, which everybody expects. */
    private Optional<String> encoding() {
        return table.flatMap(Preview.Table::encoding)
                .filter(encoding -> !encoding.equals("UTF-8"))
                .map(encoding -> encoding.toLowerCase(Locale.ROOT));
    }

    private boolean hasDecimalComma() {
        return table.isPresent()
                && columns(ColumnType.DECIMAL).stream()
                        .anyMatch(column -> values(column).anyMatch(text -> text.contains(",")));
    }

    /** Columns of digits that are codes: read as numbers they would lose their leading zeros. */
    private Optional<String> codes() {
        var codes = columns(ColumnType.TEXT).stream()
                .filter(column -> values(column).anyMatch(text -> text.matches("0\\d+")))
                .map(column -> table.orElseThrow().columns().get(column).name())
                .filter(column -> PLAIN_NAME.matcher(column).matches())
                .map(column -> "\"" + column + "\": str")
                .toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", codes));
    }

    private List<Integer> columns(ColumnType type) {
        var columns = table.orElseThrow().columns();
        return java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() == type)
                .boxed()
                .toList();
    }

    private java.util.stream.Stream<String> values(int column) {
        return table.orElseThrow().rows().stream().map(row -> row.get(column));
    }
}
