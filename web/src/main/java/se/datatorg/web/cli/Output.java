package se.datatorg.web.cli;

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

    /** Something that is no part of the answer, such as progress. */
    void note(String text) {
        spec.commandLine().getErr().println(text);
    }

    void usage() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
