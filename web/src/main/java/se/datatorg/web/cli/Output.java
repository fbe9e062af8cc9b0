package se.datatorg.web.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.output.WriterOutputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command writes its answer. */
@picocli.CommandLine.Command
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    void line(String text) {
        spec.commandLine().getOut().println(text);
    }

    /** For an answer that is written as bytes of UTF-8; to be closed by the one who writes. */
    OutputStream stream() {
        try {
            return WriterOutputStream.builder()
                    .setWriter(spec.commandLine().getOut())
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that is no part of the answer, such as progress. */
    void note(String text) {
        spec.commandLine().getErr().println(text);
    }

    void usage() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
