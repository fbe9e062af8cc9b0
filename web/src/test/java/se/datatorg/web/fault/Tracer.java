package se.datatorg.web.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The system-call tracer {@code strace}: it writes down what a process asks of the system, or lets some of it fail. */
final class Tracer {
    private static final String SYNCS = "fsync,fdatasync";

    private Tracer() {}

    /** Ends the test, and says so, where there is no tracer or it may not trace. */
    static void needed() {
        try {
            var trial = new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true").redirectErrorStream(true);
            Assumptions.assumeTrue(
                    trial.start().waitFor() == 0, "strace may not trace here: no kill at a sync, no injected error");
        } catch (IOException e) {
            Assumptions.abort(
                    "strace is missing: no kill at a sync, no injected error. Install it: apt-get install strace");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes every write, sync and rename into a file, with the names of the files they are about. */
    static List<String> writing(Path trace) {
        return command(
                "-y",
                "-s",
                "48",
                "-o",
                trace.toString(),
                "-e",
                "trace=write,pwrite64," + SYNCS + ",rename,renameat,renameat2");
    }

    /** Kills the process when one of its threads asks for its n-th sync; that sync is not done any more. */
    static List<String> killingAtSync(int n) {
        return injecting(SYNCS, "signal=KILL", n, List.of());
    }

    /** Lets the n-th of the calls that are about these files fail: {@code EIO} or {@code ENOSPC}. */
    static List<String> failing(String calls, String error, int n, List<Path> files) {
        return injecting(calls, "error=" + error, n, files);
    }

    private static List<String> injecting(String calls, String what, int n, List<Path> files) {
        var all = new ArrayList<>(command(
                "-o", "/dev/null", "-e", "trace=" + calls, "-e", "inject=" + calls + ":" + what + ":when=" + n));
        files.forEach(file -> all.addAll(List.of("-P", file.toString())));
        return all;
    }

    private static List<String> command(String... more) {
        var all = new ArrayList<>(List.of("strace", "-f", "-qq", "--seccomp-bpf"));
        all.addAll(List.of(more));
        return all;
    }
}
