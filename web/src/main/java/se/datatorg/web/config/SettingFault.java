package se.datatorg.web.config;

/** A setting that stops the start; the message names it and says what to do. */
public final class SettingFault extends RuntimeException {
    public SettingFault(String message) {
        super(message);
    }
}
