package se.datatorg.web.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something long has come: a bar that moves on a terminal, elsewhere a line now and then. */
final class Progress implements AutoCloseable {
    private static final int OFTEN_MILLISECONDS = 300;
    private static final int SELDOM_MILLISECONDS = 10_000;

    private final String task;
    private final Output output;
    private Optional<ProgressBar> bar = Optional.empty();

    Progress(String task, Output output) {
        this.task = task;
        this.output = output;
    }

    /** Begins with the first call, when there is something to show. */
    synchronized void show(int done, int all) {
        if (bar.isEmpty()) {
            bar = Optional.of(begin(all));
        }
        bar.orElseThrow().stepTo(done);
    }

    private ProgressBar begin(int all) {
        var builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(OFTEN_MILLISECONDS);
        if (!isTerminal()) {
            builder.setUpdateIntervalMillis(SELDOM_MILLISECONDS)
                    .setConsumer(new DelegatingProgressBarConsumer(output::note));
        }
        return builder.build();
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
