package se.datatorg.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that is only a name for others: by itself it tells which there are. */
abstract class Group implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Override
    public final Integer call() {
        output.usage();
        return Exit.DONE;
    }
}
