package se.datatorg.harvester.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.datatorg.catalog.run.Step;

/** Measures the steps of a run, by the clock that never jumps. */
final class Stopwatch {
    private final List<Step> steps = new ArrayList<>();

    <T> T measure(Step.Name name, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(name, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    void add(Step.Name name, Duration took) {
        steps.removeIf(step -> step.name() == name);
        steps.add(new Step(name, took));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
