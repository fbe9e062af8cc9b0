package se.datatorg.catalog.ledger;

import java.util.ArrayList;
import se.datatorg.catalog.quality.Metric;
import se.datatorg.catalog.quality.MetricResult;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.quality.Verdict;

/**
 * A record's score as the ledger keeps it: one letter a metric in the method's order, P passed, F failed, N not measured.
 * A record has all of a metric's points or none of them.
 */
final class ScoreCode {
    private ScoreCode() {}

    static String write(Score score) {
        var code = new StringBuilder();
        score.metrics().forEach(result -> code.append(letter(result.verdict())));
        return code.toString();
    }

    static Score read(String code) {
        var results = new ArrayList<MetricResult>();
        var metrics = Metric.values();
        for (int i = 0; i < code.length(); i++) {
            var verdict = verdict(code.charAt(i));
            int max = metrics[i].max();
            results.add(new MetricResult(
                    metrics[i].id(), metrics[i].dimension(), verdict, verdict == Verdict.PASSED ? max : 0, max));
        }
        return new Score(results);
    }

    private static char letter(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> 'P';
            case FAILED -> 'F';
            case NOT_MEASURED -> 'N';
        };
    }

    private static Verdict verdict(char letter) {
        return switch (letter) {
            case 'P' -> Verdict.PASSED;
            case 'F' -> Verdict.FAILED;
            case 'N' -> Verdict.NOT_MEASURED;
            default -> throw new LedgerFailure("a score in the ledger has the letter " + letter);
        };
    }
}
