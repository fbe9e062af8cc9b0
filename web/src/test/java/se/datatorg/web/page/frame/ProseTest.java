package se.datatorg.web.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void plainTextKeepsItsParagraphsAndLines() {
        var prose = Prose.of(Said.ours("En rad\nen till\n\nNytt stycke"));

        assertNull(prose.html());
        assertEquals(List.of(List.of("En rad", "en till"), List.of("Nytt stycke")), prose.paragraphs());
    }

    @Test
    void htmlKeepsSimpleTagsAndHarmlessLinksOnly() {
        var html = html("<div onclick=\"x()\"><b>Fet</b> <img src=x onerror=alert(1)><script>alert(2)</script>"
                + "<a href=\"javascript:alert(3)\">ond</a> <a href=\"https://data.example\">god</a></div>");

        assertTrue(html.contains("<b>Fet</b>"), html);
        assertTrue(html.contains("href=\"https://data.example\""), html);
        assertTrue(html.contains("noopener"), html);
        assertFalse(html.contains("script"), html);
        assertFalse(html.contains("alert"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("onclick"), html);
    }

    @Test
    void aLineInAListHasNoTags() {
        assertEquals("Fet text", Prose.plain("<p><b>Fet</b> text</p>"));
        assertEquals("3 < 4 och 5 > 4", Prose.plain("3 < 4 och 5 > 4"));
    }

    private static String html(String text) {
        var output = new StringOutput();
        Objects.requireNonNull(Prose.of(Said.ours(text)).html()).writeTo(output);
        return output.toString();
    }
}
