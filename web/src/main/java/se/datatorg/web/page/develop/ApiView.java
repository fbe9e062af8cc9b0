package se.datatorg.web.page.develop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API page: code to copy, and everything that can be asked, by subject. */
public record ApiView(
        String base, String curl, String python, String script, String check, String sparql, List<Group> groups) {
    public ApiView {
        groups = List.copyOf(groups);
    }

    /** Operations of one subject. */
    public record Group(String name, List<Operation> operations) {}

    /** One operation, with the form that tries it when it can be tried so. */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Field> fields,
            List<Answer> responses,
            boolean canBeTried) {}

    /** How it may end; its words have a language of their own where the page's is missing. */
    public record Answer(String code, String text, @Nullable String lang) {}

    /** A field of the form. */
    public record Field(
            String id,
            String name,
            String hint,
            boolean required,
            boolean isNumber,
            String value,
            List<String> choices) {}
}
