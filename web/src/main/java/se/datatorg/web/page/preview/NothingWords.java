package se.datatorg.web.page.preview;

import se.datatorg.harvester.datafile.Preview;
import se.datatorg.web.page.frame.Words;

/** What is said in place of a table: what happened, and what one can do. */
final class NothingWords {
    private NothingWords() {}

    static String sentence(Preview.Nothing nothing, Words words) {
        return switch (nothing.reason()) {
            case EMPTY -> words.t("preview.empty");
            case FORMAT -> words.t("preview.format", nothing.detail());
            case UNKNOWN -> words.t("preview.unknown");
            case WEB_PAGE -> words.t("preview.webPage");
            case ARCHIVE -> words.t("preview.archive");
            case TOO_LARGE -> words.t("preview.tooLarge");
            case BROKEN ->
                nothing.detail().isEmpty()
                        ? words.t("preview.broken")
                        : words.t("preview.brokenLine", nothing.detail());
            case NO_ROWS -> words.t("preview.noRows");
            case NOT_FETCHED -> words.t("preview.notFetched");
        };
    }

    static String advice(Preview.Nothing nothing, Words words) {
        return switch (nothing.reason()) {
            case WEB_PAGE -> words.t("preview.webPageText");
            case TOO_LARGE -> words.t("preview.tooLargeText");
            case NOT_FETCHED -> words.t("preview.notFetchedText");
            case EMPTY, NO_ROWS, BROKEN -> words.t("preview.askText");
            case FORMAT, UNKNOWN, ARCHIVE -> words.t("preview.openText");
        };
    }
}
