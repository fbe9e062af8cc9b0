package se.datatorg.web.api.ckan;

import java.util.List;
import java.util.Map;

/** Why an action is not answered, in the form that CKAN's clients know. */
final class CkanFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "__type";
    private final int status;
    private final transient Map<String, Object> error;

    private CkanFault(int status, Map<String, Object> error) {
        super("", null, false, false);
        this.status = status;
        this.error = Map.copyOf(error);
    }

    static CkanFault of(int status, String type, String message) {
        return new CkanFault(status, Map.of(TYPE, type, "message", message));
    }

    static CkanFault notFound() {
        return of(404, "Not Found Error", "Not found");
    }

    /** A parameter's value cannot be taken. */
    static CkanFault invalid(String parameter, String why) {
        return new CkanFault(409, Map.of(TYPE, "Validation Error", parameter, List.of(why)));
    }

    static CkanFault badQuery(String why) {
        return of(400, "Search Query Error", "Invalid search query: " + why);
    }

    int status() {
        return status;
    }

    Map<String, Object> error() {
        return error;
    }
}
