package se.datatorg.web.bench.visit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import se.datatorg.web.bench.table.Samples;

/**
 * Runs courses against each other: in every round each of them gets its requests, so that a slow moment of the machine
 * falls on all alike.
 */
public final class Rounds {
    private static final int OK = 200;

    private final int port;
    private final int rounds;
    private final int visitors;
    private final AtomicInteger client;
    private final Map<String, AtomicInteger> numbers;

    /**
     * @param rounds after one that only warms up
     * @param visitors at the same time
     */
    public Rounds(int port, int rounds, int visitors) {
        this(port, rounds, visitors, new AtomicInteger(), new LinkedHashMap<>());
    }

    private Rounds(int port, int rounds, int visitors, AtomicInteger client, Map<String, AtomicInteger> numbers) {
        this.port = port;
        this.rounds = rounds;
        this.visitors = visitors;
        this.client = client;
        this.numbers = numbers;
    }

    /** With other visitors, who go on where these stopped: nobody asks what a cache has heard before. */
    public Rounds with(int others) {
        return new Rounds(port, rounds, others, client, numbers);
    }

    /** Milliseconds of a course, one value a round. */
    public record Times(Samples p50, Samples p95) {}

    /** Runs them all, each with that many requests a round. */
    public Map<String, Times> run(List<Course> courses, int requests) throws IOException, InterruptedException {
        var rounded = new LinkedHashMap<String, List<Samples>>();
        for (int round = 0; round <= rounds; round++) {
            for (var course : courses) {
                var times = once(course, requests);
                if (round > 0) {
                    rounded.computeIfAbsent(course.name(), name -> new ArrayList<>())
                            .add(times);
                }
            }
        }
        var found = new LinkedHashMap<String, Times>();
        rounded.forEach((name, of) -> found.put(name, new Times(each(of, 50), each(of, 95))));
        return found;
    }

    private static Samples each(List<Samples> rounds, double percent) {
        return new Samples(
                rounds.stream().map(round -> round.percentile(percent)).toList());
    }

    /** One round of one course. */
    public Samples once(Course course, int requests) throws IOException, InterruptedException {
        var next = numbers.computeIfAbsent(course.name(), name -> new AtomicInteger());
        if (visitors == 1) {
            return new Samples(visit(course, next, requests));
        }
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var visits = new ArrayList<java.util.concurrent.Future<List<Double>>>();
            for (int i = 0; i < visitors; i++) {
                visits.add(threads.submit(() -> visit(course, next, Math.ceilDiv(requests, visitors))));
            }
            var all = new ArrayList<Double>();
            for (var visit : visits) {
                all.addAll(visit.get());
            }
            return new Samples(all);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private List<Double> visit(Course course, AtomicInteger next, int requests) throws IOException {
        var times = new ArrayList<Double>(requests);
        try (var visitor = Visitor.to(port)) {
            for (int i = 0; i < requests; i++) {
                var target = course.targets().apply(next.getAndIncrement());
                var headers = course.headers() + "X-Forwarded-For: " + address() + "\r\n";
                long start = System.nanoTime();
                var answer = visitor.get(target, headers);
                times.add((System.nanoTime() - start) / 1e6);
                if (answer.status() != OK && answer.status() != 304) {
                    throw new IOException(target + " answered " + answer.status() + ": " + answer.text());
                }
            }
        }
        return times;
    }

    /** Every request comes from somebody else, as limits are counted by who asks. */
    private String address() {
        int number = client.getAndIncrement();
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
