package se.datatorg.web.cli;

/** What was asked cannot be done; the message is one sentence that says why and what to do. */
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
