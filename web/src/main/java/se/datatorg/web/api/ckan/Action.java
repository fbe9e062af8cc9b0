package se.datatorg.web.api.ckan;

/** One action of the API. */
@FunctionalInterface
interface Action {
    /** What the client gets as {@code result}. */
    Object answer(Call call);
}
