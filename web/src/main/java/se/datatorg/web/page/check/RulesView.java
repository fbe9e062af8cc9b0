package se.datatorg.web.page.check;

import java.util.List;
import se.datatorg.web.page.frame.Icon;

/** All rules that a finding can name. */
public record RulesView(String count, List<Row> rules) {

    /** A rule. */
    public record Row(
            String name, String style, Icon icon, String severity, String message, String help, String basis) {}
}
