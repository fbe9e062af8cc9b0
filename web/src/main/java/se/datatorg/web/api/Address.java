package se.datatorg.web.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One address of the machine side.
 *
 * @param limit what a request counts as
 * @param open whether pages of other sites may read the answer
 */
record Address(HandlerType method, String path, Limit limit, boolean open, Handler handler) {
    /** What a request counts as. */
    enum Limit {
        REQUEST,
        DUMP,
        /** Has limits of its own, or costs nothing. */
        NONE
    }

    static Address get(String path, Handler handler) {
        return new Address(HandlerType.GET, path, Limit.REQUEST, true, handler);
    }

    static Address dump(String path, Handler handler) {
        return new Address(HandlerType.GET, path, Limit.DUMP, true, handler);
    }

    static Address free(String path, Handler handler) {
        return new Address(HandlerType.GET, path, Limit.NONE, true, handler);
    }

    static Address post(String path, Limit limit, boolean open, Handler handler) {
        return new Address(HandlerType.POST, path, limit, open, handler);
    }
}
