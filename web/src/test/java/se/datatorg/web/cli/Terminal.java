package se.datatorg.web.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Types commands and keeps what they say. */
final class Terminal {
    private final List<String> always;

    /**
     * A terminal.
     *
     * @param always arguments of every command
     */
    Terminal(String... always) {
        this.always = List.of(always);
    }

    /** What a command said, and its exit code. */
    record Said(int code, String answers, String notes) {
        List<String> lines() {
            return answers.lines().toList();
        }
    }

    Said type(String command, String... more) {
        var arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of(more));
        arguments.addAll(always);
        var answers = new StringWriter();
        var notes = new StringWriter();
        int code = Commands.run(
                new PrintWriter(answers, true), new PrintWriter(notes, true), arguments.toArray(String[]::new));
        return new Said(code, answers.toString(), notes.toString());
    }
}
