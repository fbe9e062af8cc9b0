package se.datatorg.catalog.sparql;

import java.time.Duration;

/**
 * What a visitor's query may cost (limits L-20 to L-28).
 *
 * @param textBytes length of the query text in UTF-8
 * @param depth how deep groups and brackets may stand in each other
 * @param valuesRows rows of all VALUES together
 * @param deadline after which a query is told to stop; {@code grace} later it is given up
 * @param rows solutions or triples of a result
 * @param resultBytes size of a result as written
 * @param valueLength characters of one string inside a query
 * @param heapShare the part of the heap that all running queries may fill together, as 1/n
 * @param running queries at once, of them {@code perClient} for one client
 * @param waiting queries in the queue, each for at most {@code longestWait}
 * @param timePerMinute how long one client's queries may run in a minute
 * @param errorsPerMinute how many faulty queries one client may send in a minute
 * @param cacheAge how long a result is given again
 */
public record SparqlLimits(
        int textBytes,
        int depth,
        int valuesRows,
        Duration deadline,
        Duration grace,
        int rows,
        int resultBytes,
        int valueLength,
        int heapShare,
        int running,
        int perClient,
        int waiting,
        Duration longestWait,
        Duration timePerMinute,
        int errorsPerMinute,
        Duration cacheAge) {

    /** The limits that the portal runs with. */
    public static final SparqlLimits STANDARD = new SparqlLimits(
            64 * 1024,
            100,
            10_000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            50_000,
            32 * 1024 * 1024,
            1024 * 1024,
            4,
            4,
            2,
            8,
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            30,
            Duration.ofMinutes(5));

    /** The same with another deadline. */
    public SparqlLimits withDeadline(Duration other) {
        return new SparqlLimits(
                textBytes,
                depth,
                valuesRows,
                other,
                grace,
                rows,
                resultBytes,
                valueLength,
                heapShare,
                running,
                perClient,
                waiting,
                longestWait,
                timePerMinute,
                errorsPerMinute,
                cacheAge);
    }

    /** The same with other caps on what a result may hold. */
    public SparqlLimits withResult(int otherRows, int otherBytes) {
        return new SparqlLimits(
                textBytes,
                depth,
                valuesRows,
                deadline,
                grace,
                otherRows,
                otherBytes,
                valueLength,
                heapShare,
                running,
                perClient,
                waiting,
                longestWait,
                timePerMinute,
                errorsPerMinute,
                cacheAge);
    }

    /** The same with another allowance for each client: time and errors in a minute. */
    public SparqlLimits withAllowance(Duration otherTime, int otherErrors) {
        return new SparqlLimits(
                textBytes,
                depth,
                valuesRows,
                deadline,
                grace,
                rows,
                resultBytes,
                valueLength,
                heapShare,
                running,
                perClient,
                waiting,
                longestWait,
                otherTime,
                otherErrors,
                cacheAge);
    }
}
