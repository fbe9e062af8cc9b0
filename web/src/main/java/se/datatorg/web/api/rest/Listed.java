package se.datatorg.web.api.rest;

import java.util.List;

/** A list that is told whole. */
record Listed<T>(int total, List<T> items) {
    Listed {
        items = List.copyOf(items);
    }

    static <T> Listed<T> of(List<T> items) {
        return new Listed<>(items.size(), items);
    }
}
