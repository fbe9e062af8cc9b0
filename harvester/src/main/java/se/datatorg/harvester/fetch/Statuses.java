package se.datatorg.harvester.fetch;

/** What an HTTP status other than 200 means to a publisher. */
final class Statuses {
    private Statuses() {}

    static FetchFault fault(Answer answer) {
        var status = answer.status();
        if (status == 429 || status >= 500) {
            return FetchFault.busy(status, answer.retryAfter());
        }
        var rule = switch (status) {
            case 401, 403, 407 -> "fetch-status-forbidden";
            case 404, 410 -> "fetch-status-missing";
            default -> "fetch-status";
        };
        return FetchFault.of(rule, Integer.toString(status));
    }
}
