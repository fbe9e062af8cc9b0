package se.datatorg.web.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import se.datatorg.catalog.RunId;
import se.datatorg.catalog.run.Outcome;
import se.datatorg.catalog.run.Run;
import se.datatorg.catalog.source.Source;
import se.datatorg.web.assembly.Neighbourhood;
import se.datatorg.web.assembly.Workshop;

/** Harvests of all sources in a process of its own, which can be killed, or watched by a tracer. */
final class HarvestProcess implements AutoCloseable {
    /** What the child says when it is about to visit the first source. */
    private static final String BEGUN = "begun";

    private static final String ENDED = "ended ";
    /** Said between two rounds; the child waits for an answer. */
    private static final String AGAIN = "again";

    private final Process process;
    private final Runnable between;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread listener;

    private HarvestProcess(Process process, Runnable between) {
        this.process = process;
        this.between = between;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** A run that the child said had ended: it must be there whatever happens afterwards. */
    record Told(RunId id, Outcome outcome, long generation) {
        private static Told of(Run run) {
            return new Told(run.id(), run.outcome(), run.generation().orElse(0));
        }

        private static Told parse(String line) {
            var parts = line.substring(ENDED.length()).split(" ");
            return new Told(
                    new RunId(Long.parseLong(parts[0])),
                    Outcome.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    Long.parseLong(parts[2]));
        }

        private String line() {
            return ENDED + id.number() + " " + outcome.word() + " " + generation;
        }
    }

    /**
     * How the child works.
     *
     * @param tracer the command that starts the child under a tracer; empty for none
     * @param workers sources visited side by side; 0 for one after another, by the thread that does everything else too
     * @param rounds harvests of all sources
     * @param between done before each round but the first
     */
    record Plan(List<String> tracer, int workers, int rounds, Runnable between) {
        static final Plan ONCE = new Plan(List.of(), 4, 1, () -> {});

        Plan {
            tracer = List.copyOf(tracer);
        }
    }

    /** Starts the child and waits until it harvests. */
    static HarvestProcess start(Path folder, int publishersPort) {
        var process = start(folder, publishersPort, Plan.ONCE);
        process.awaitBegun();
        return process;
    }

    /** Starts the child. */
    static HarvestProcess start(Path folder, int publishersPort, Plan plan) {
        var command = new ArrayList<>(plan.tracer());
        command.addAll(ChildJava.command(HarvestProcess.class, "-XX:+UseSerialGC"));
        command.addAll(List.of(
                folder.toString(),
                Integer.toString(publishersPort),
                Integer.toString(plan.workers()),
                Integer.toString(plan.rounds())));
        try {
            return new HarvestProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), plan.between());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            // What a killed process had said is known, and it says no more.
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        } finally {
            begun.countDown();
        }
    }

    private void hear(String line) throws IOException {
        if (line.startsWith(ENDED)) {
            told.add(Told.parse(line));
        } else if (line.equals(BEGUN)) {
            begun.countDown();
        } else if (line.equals(AGAIN)) {
            between.run();
            var in = process.outputWriter();
            in.write("\n");
            in.flush();
        } else {
            said.add(line);
        }
    }

    private void awaitBegun() {
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills it, as a power cut would, unless it has ended by itself before: what that took is told. */
    Optional<Duration> killAfter(Duration time) throws InterruptedException {
        long start = System.nanoTime();
        if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.of(Duration.ofNanos(System.nanoTime() - start));
        }
        process.destroyForcibly().waitFor();
        return Optional.empty();
    }

    /** Waits until it is done; what it took. */
    Duration finish() throws InterruptedException {
        long start = System.nanoTime();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the child failed: " + said);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits until it has ended, one way or another; its exit code. */
    int end() throws InterruptedException {
        int code = process.waitFor();
        listener.join();
        return code;
    }

    /** The runs that it said had ended, when it has ended itself. */
    List<Told> told() throws InterruptedException {
        listener.join();
        return List.copyOf(told);
    }

    /** What else it said: its log. */
    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The child: folder and port of the publishers, workers and rounds are told. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        int workers = Integer.parseInt(arguments[2]);
        var config = Neighbourhood.config(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), "harvest.workers=" + Math.max(1, workers));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("process " + ProcessHandle.current().pid());
        try (var workshop = Workshop.open(config, Clock.systemUTC())) {
            System.out.println(BEGUN);
            harvest(workshop, workers);
            for (int round = 1; round < Integer.parseInt(arguments[3]); round++) {
                System.out.println(AGAIN);
                in.readLine();
                harvest(workshop, workers);
            }
        }
    }

    private static void harvest(Workshop workshop, int workers) throws InterruptedException {
        var sources =
                workshop.ledger().sources().list().stream().map(Source::id).toList();
        Consumer<Run> done = run -> System.out.println(Told.of(run).line());
        if (workers > 0) {
            workshop.harvest(sources, done);
        } else {
            sources.forEach(source -> workshop.harvester().harvest(source).ifPresent(done));
        }
        workshop.awaitProjections(Duration.ofMinutes(1));
    }
}
