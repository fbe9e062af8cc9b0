package se.datatorg.web.page.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.datatorg.search.Hit;
import se.datatorg.search.Reason;
import se.datatorg.web.page.frame.Visit;

/** Says in words why a record was found, where its marked words do not. */
final class Why {
    private Why() {}

    static Optional<String> of(Hit hit, Visit visit) {
        var words = hit.reasons().stream()
                .flatMap(reason -> words(reason, visit).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> words(Reason reason, Visit visit) {
        var found = reason.found().toLowerCase(Locale.ROOT);
        var words = visit.words();
        return switch (reason.how()) {
            case SAME -> where(reason.where(), visit).map(where -> where + ": " + reason.found());
            case CONTAINS -> Optional.of(words.t("why.contains", found, reason.sought()));
            case SYNONYM -> Optional.of(words.t("why.synonym", found, reason.sought()));
            case PART -> Optional.of(words.t("why.part", found, reason.sought()));
            case BEGINNING -> Optional.of(words.t("why.beginning", found, reason.sought()));
            case SPELLING -> Optional.of(words.t("why.spelling", found, reason.sought()));
        };
    }

    /** The publisher's name stands on the hit; title and description are marked. */
    private static Optional<String> where(Reason.Where where, Visit visit) {
        return switch (where) {
            case TITLE, DESCRIPTION, PUBLISHER -> Optional.empty();
            case KEYWORD -> Optional.of(visit.words().t("why.keyword"));
            case SUBJECT -> Optional.of(visit.words().t("why.subject"));
            case DETAIL -> Optional.of(visit.words().t("why.detail"));
        };
    }
}
