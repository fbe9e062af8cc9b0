package se.datatorg.web.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.check.FeedDoctor;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Severity;
import se.datatorg.web.assembly.Workshop;
import se.datatorg.web.report.DiagnosisHtml;
import se.datatorg.web.report.DiagnosisJson;
import se.datatorg.web.report.DiagnosisText;

/** The feed doctor, without an account or a data folder. */
@Command(name = "check", description = "Examines a feed: a file or an address. Nothing is kept.")
final class CheckCommand implements Callable<Integer> {
    /** How to print. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--format", defaultValue = "text", description = "text, json or html.")
    private Format format = Format.TEXT;

    @Option(names = "--lang", defaultValue = "sv", description = "Language of text and html: sv or en.")
    private Lang lang = Lang.SV;

    @Parameters(paramLabel = "FILE|URL")
    private @Nullable String feed;

    @Override
    public Integer call() {
        var diagnosis = examine(Objects.requireNonNull(feed));
        output.line(
                switch (format) {
                    case TEXT -> new DiagnosisText(lang).print(diagnosis);
                    case JSON -> DiagnosisJson.print(diagnosis);
                    case HTML -> new DiagnosisHtml(lang).print(diagnosis);
                });
        return needsAPerson(diagnosis) ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }

    private Diagnosis examine(String what) {
        var config = options.config();
        try (var fetcher = Workshop.fetcher(config)) {
            var doctor = new FeedDoctor(fetcher, config.pack());
            return what.toLowerCase(Locale.ROOT).matches("https?://.*")
                    ? doctor.examine(address(what))
                    : doctor.examine(what, file(Path.of(what)));
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "the address cannot be read: " + text + ". Write spaces and letters like å as %20, %C3%A5.");
        }
    }

    private static Bytes file(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Refusal("there is no file " + path + ".");
        }
        try {
            return Bytes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new Refusal("the file " + path + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static boolean needsAPerson(Diagnosis diagnosis) {
        return diagnosis.findings().stream().anyMatch(finding -> finding.severity() == Severity.VIOLATION);
    }
}
