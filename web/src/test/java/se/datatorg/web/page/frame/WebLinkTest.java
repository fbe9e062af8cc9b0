package se.datatorg.web.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example/x",
                "/relative",
                "http:relative",
                "https:///no-host",
                "not an address",
                ""
            })
    void whatIsNoHarmlessAddressIsShownAsText(String address) {
        assertNull(WebLink.of(address).href());
    }

    @Test
    void webAndMailAddressesAreLinks() {
        assertEquals(Optional.of("https://data.example/a?b=c#d"), WebLink.safe("https://data.example/a?b=c#d"));
        assertEquals(
                "mailto:data@kommun.example",
                WebLink.mail("data@kommun.example").href());
    }
}
