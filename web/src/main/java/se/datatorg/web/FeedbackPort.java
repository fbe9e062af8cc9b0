package se.datatorg.web;

/** Where visitors' words about the portal's accessibility are kept for those who operate it. */
@FunctionalInterface
public interface FeedbackPort {
    /**
     * Keeps a message. Nothing is kept of who sent it but what is written here.
     *
     * @param reply where an answer is wanted; may be empty
     * @return false when so many have come lately that no more are kept
     */
    boolean keep(String message, String reply);
}
