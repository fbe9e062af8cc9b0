package se.datatorg.web.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The table of promises as {@code docs/proof.tsv} has it: a row, what it promises, and what proves it. */
record ProofTable(Path home, List<Row> rows) {
    private static final Pattern REMARK = Pattern.compile("(^not built|open: ).*");

    ProofTable {
        rows = List.copyOf(rows);
    }

    /**
     * A promise.
     *
     * @param proofs tests, each a class or {@code Class#method}
     * @param remark what is missing; empty when the tests prove it all
     */
    record Row(String name, String promise, List<String> proofs, String remark) {
        Row {
            proofs = List.copyOf(proofs);
        }

        private static Row parse(String line) {
            var cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException("not three cells: " + line);
            }
            var matcher = REMARK.matcher(cells[2]);
            var remark = matcher.find() ? matcher.group() : "";
            var proofs = cells[2].substring(0, cells[2].length() - remark.length());
            var names = Arrays.stream(proofs.split(" "))
                    .filter(name -> !name.isEmpty())
                    .toList();
            return new Row(cells[0], cells[1], names, remark);
        }
    }

    /** The table of this repository, wherever in it the tests run. */
    static ProofTable read() {
        for (var home = Path.of("").toAbsolutePath(); home != null; home = home.getParent()) {
            var file = home.resolve("docs/proof.tsv");
            if (Files.exists(file)) {
                return read(home, file);
            }
        }
        throw new IllegalStateException(
                "docs/proof.tsv was not found above " + Path.of("").toAbsolutePath());
    }

    private static ProofTable read(Path home, Path file) {
        try (var lines = Files.lines(file)) {
            return new ProofTable(home, lines.skip(1).map(Row::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
