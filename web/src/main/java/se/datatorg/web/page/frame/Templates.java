package se.datatorg.web.page.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled with the rest of the code. */
final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.datatorg.web.templates");

    /** A whole page: the template's frame {@code p} and its view {@code v}. */
    String render(String template, Page page, Object view) {
        var output = new StringOutput(1 << 15);
        engine.render(template + ".jte", Map.of("p", page, "v", view), output);
        return output.toString();
    }
}
