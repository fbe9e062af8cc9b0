package se.datatorg.web.page.check;

import java.util.Optional;

/**
 * The feed doctor's form.
 *
 * @param url as typed
 * @param error what to mend in the form
 * @param rules number of rules there are
 */
public record CheckView(String url, Optional<String> error, String rules) {}
