package se.datatorg.web.bench.visit;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A kind of request, asked again and again.
 *
 * @param name of the course
 * @param targets the path and query of the request of a number; two numbers may have the same
 * @param headers whole lines, each with its line end
 */
public record Course(String name, IntFunction<String> targets, String headers) {

    /** The same addresses in turn. */
    public static Course of(String name, List<String> targets) {
        return new Course(name, number -> targets.get(number % targets.size()), "");
    }

    /** One that is never asked the same twice, as long as the targets differ. */
    public static Course fresh(String name, IntFunction<String> targets) {
        return new Course(name, targets, "");
    }
}
