package se.datatorg.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a page of the portal links to within the portal is there. */
@ExtendWith(Shared.class)
class LinksTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @Test
    void everyLinkOfEveryKindOfPageLeadsSomewhere(DemoSite site) throws IOException, InterruptedException {
        var dead = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var links = new TreeMap<String, String>();
            for (var page : PageTypes.of(site.ledger()).values()) {
                links.putAll(links(client, site, page));
                links.putAll(links(client, site, page.equals("/") ? "/en" : "/en" + page));
            }
            assertTrue(links.size() > 100, "there are links to follow");
            links.remove("/en/finns/inte");
            links.remove("/finns/inte");
            for (var link : links.entrySet()) {
                int status = get(client, site, link.getKey()).statusCode();
                if (status != 200 && status != 410) {
                    dead.add(status + " " + link.getKey() + " on " + link.getValue());
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    /** The page's links within the portal, each with the page it stands on. */
    private static Map<String, String> links(HttpClient client, DemoSite site, String page)
            throws IOException, InterruptedException {
        var links = new TreeMap<String, String>();
        LINK.matcher(get(client, site, page).body())
                .results()
                .forEach(match -> links.put(match.group(1).replace("&amp;", "&"), page));
        return links;
    }

    private static HttpResponse<String> get(HttpClient client, DemoSite site, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site.base() + path))
                .header("Accept", "text/html,*/*;q=0.5")
                // from many visitors: each may take only so many files a minute
                .header("X-Forwarded-For", "192.0.2." + Math.floorMod(path.hashCode(), 250))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
