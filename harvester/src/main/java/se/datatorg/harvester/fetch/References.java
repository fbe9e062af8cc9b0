package se.datatorg.harvester.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** Where a {@code Location} points (RFC 3986, 5.2), without giving up at the blanks and letters that servers leave raw. */
final class References {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private References() {}

    /** The reference as absolute address; whether it is a good one is not judged here. */
    static String resolve(Target from, String reference) {
        var text = utf8(reference.strip());
        if (ABSOLUTE.matcher(text).matches()) {
            return text;
        }
        if (text.startsWith("//")) {
            return from.scheme() + ":" + text;
        }
        var base = from.scheme() + "://" + from.host() + ":" + from.port();
        if (text.startsWith("/")) {
            return base + withoutDots(text);
        }
        var path = path(from.path());
        if (text.startsWith("?") || text.startsWith("#") || text.isEmpty()) {
            return base + path + text;
        }
        return base + withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + text);
    }

    /** Headers come as one character a byte; a server that sends letters raw means UTF-8. */
    private static String utf8(String header) {
        var text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : header;
    }

    private static String path(String pathAndQuery) {
        var query = pathAndQuery.indexOf('?');
        return query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    }

    private static String withoutDots(String pathAndMore) {
        var end = Math.min(end(pathAndMore, '?'), end(pathAndMore, '#'));
        var kept = new ArrayDeque<String>();
        var last = "";
        for (var segment : pathAndMore.substring(1, end).split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        var folder = last.equals(".") || last.equals("..");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "") + pathAndMore.substring(end);
    }

    private static int end(String text, char mark) {
        var at = text.indexOf(mark);
        return at < 0 ? text.length() : at;
    }
}
